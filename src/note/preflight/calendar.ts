/** Dates in the note: real, right, exact and on days when somebody works. */
import * as l10n from '@vscode/l10n';
import { dayOf, plusDays } from '../../domain/days.ts';
import { isWorkday, WORKWEEK } from '../../domain/workdays.ts';
import { daysIn, isoWeekday, nextDay, shortWeekday, withWeekday, writeDay } from './days.ts';
import { matches, said, sentenceAt } from './draft.ts';
import { type Fix, type Flaw, replace } from './finding.ts';
import type { PreflightFacts, Rule } from './rule.ts';

const today = ({ now, zone }: PreflightFacts) => dayOf(now, zone);

/** A weekday and its date disagree, or there is no such date. */
export const weekday: Rule = {
  id: 'weekday',
  severity: 'error',
  *find(draft, facts): Iterable<Flaw> {
    for (const found of said(draft).flatMap((part) => daysIn(part, today(facts)))) {
      const { start, end, text, day, weekdayRange } = found;
      if (day === null) yield { start, end, message: l10n.t('There is no {0}.', text) };
      else if (weekdayRange !== null && found.weekday !== isoWeekday(day)) {
        const right = found.writeWeekday(day);
        const fixes = [replace(l10n.t('Write {0}', right), weekdayRange, right)];
        const on = [-3, -2, -1, 1, 2, 3]
          .map((days) => plusDays(day, days))
          .find((d) => isoWeekday(d) === found.weekday);
        if (on !== undefined) fixes.push(replace(l10n.t('Write {0}', found.write(on)), found, found.write(on)));
        yield { start, end, message: l10n.t('{0} is a {1}, not what is written here.', day, weekdayName(day)), fixes };
      }
    }
  },
};

/** In the person's language, which need not be the note's. */
function weekdayName(day: string): string {
  const names = [
    l10n.t('Mon'),
    l10n.t('Tue'),
    l10n.t('Wed'),
    l10n.t('Thu'),
    l10n.t('Fri'),
    l10n.t('Sat'),
    l10n.t('Sun'),
  ];
  return names[isoWeekday(day) - 1] ?? '';
}

/** Words that tell of what was, so that a day that is over may stand beside them. */
const OF_THE_PAST =
  /\b(?:was|were|had|since|not ready yet|moved|moves?|no longer|done|sent|finished|launched|published|rolled back|from|after)\b|(?<!\p{L})(?:был[аои]?|с|со|от|после|не готов[аоы]?|сдвину\p{L}*|перен[её]с\p{L}*|истёк|истек|прош[её]л|прошла|прошло|ждали|сделан\p{L}*|отправ\p{L}*|запустили|опубликовали|откатили|планировал\p{L}*)(?!\p{L})/iu;

/** The day of a call is over when it is summed up. */
const OF_A_CALL = /\bcall of\b|(?<!\p{L})созвон/iu;

/** A day that is over stands there as if it were still to come. */
export const pastDate: Rule = {
  id: 'past-date',
  severity: 'error',
  *find(draft, facts): Iterable<Flaw> {
    const now = today(facts);
    for (const part of said(draft)) {
      for (const found of daysIn(part, now)) {
        const { start, end, text, day } = found;
        if (day === null || day >= now) continue;
        const sentence = part === draft.subject ? part.text : sentenceAt(draft, start).text;
        if (OF_A_CALL.test(sentence) || (part !== draft.subject && OF_THE_PAST.test(sentence))) continue;
        const right = found.write(now);
        const fixes: Fix[] = part === draft.subject ? [replace(l10n.t('Write {0}', right), found, right)] : [];
        const task = facts.tasks.find(({ task }) => task.clientDue === day)?.task;
        if (task !== undefined) fixes.push({ kind: 'openTask', title: l10n.t('Open the task'), task: task.id });
        yield { start, end, message: l10n.t('{0} is over.', text), fixes };
      }
    }
  },
};

const VAGUE =
  /(?<!\p{L})(?:soon|tomorrow|today|tonight|yesterday|shortly|asap|as soon as possible|(?:next|this|in a) (?:week|month|weekend)|in a few (?:days|weeks)|in the near future|one of these days|скоро|вскоре|завтра|послезавтра|сегодня|вчера|на днях|в ближайшее время|в ближайшие дни|на (?:следующей|этой|той) неделе|через (?:пару|несколько) (?:дней|недель)|как можно скорее)(?!\p{L})/giu;
const AWAY: Readonly<Record<string, number>> = {
  today: 0,
  tomorrow: 1,
  сегодня: 0,
  завтра: 1,
  послезавтра: 2,
  yesterday: -1,
  вчера: -1,
};

/** A day is told by a word that means another one when the note is read (soon, tomorrow), or without its weekday. */
export const vagueDate: Rule = {
  id: 'vague-date',
  severity: 'warning',
  *find(draft, facts): Iterable<Flaw> {
    for (const part of said(draft)) {
      for (const { start, end, text } of matches(VAGUE, part)) {
        const away = AWAY[text.toLowerCase()];
        const russian = /\p{Script=Cyrillic}/u.test(text);
        const day = away === undefined ? null : plusDays(today(facts), away);
        const words = day === null ? '' : dated(day, russian);
        const fixes = day === null ? [] : [replace(l10n.t('Write "{0}"', words), { start, end }, words)];
        yield { start, end, message: l10n.t('"{0}" means another day when it is read; name the day.', text), fixes };
      }
    }
    for (const found of daysIn(draft.main, today(facts))) {
      const { start, end, text, day, weekday: named } = found;
      const before = draft.plain.slice(Math.max(0, start - 20), start);
      const after = draft.plain.slice(end, end + 20);
      // "19–24 June" is a time, not a day.
      if (day === null || day <= today(facts) || named !== null || /\d\s?[-–—]\s?$/.test(before)) continue;
      if (IN_BRACKETS.test(after)) continue;
      const right = withWeekday(found, day, before);
      const fixes = [replace(l10n.t('Write {0}', right), { start, end }, right)];
      yield { start, end, message: l10n.t('Name the weekday of {0} too.', text), fixes };
    }
  },
};

const IN_BRACKETS = /^\s?\((?:\p{L}{2,11})\)/u;

/** "on Fri 19 June", "в пятницу, 19 июня". */
function dated(day: string, russian: boolean): string {
  const name = shortWeekday(day, russian);
  const before = russian ? (isoWeekday(day) === 2 ? 'во' : 'в') : 'on';
  return `${before} ${writeDay(day, russian, name)}`;
}

const OF_ABSENCE =
  /\b(?:away|absen\w+|out of (?:the )?office|on leave)\b|(?<!\p{L})(?:не будет|нет до|отсутств\p{L}*|в отпуске)/iu;

/** A day is promised, or an answer asked for, on which nobody works. */
export const dayOff: Rule = {
  id: 'day-off',
  severity: 'warning',
  *find(draft, facts): Iterable<Flaw> {
    const days = facts.workdays ?? WORKWEEK;
    const now = today(facts);
    // What was once promised and is told as moved is no promise any more.
    const moved = new Set(facts.tasks.map(({ before }) => before?.clientDue ?? null));
    const kept = new Set(facts.tasks.map(({ task }) => task.clientDue));
    const away = new Set((facts.absences ?? []).flatMap(({ from, to }) => [from, to]));
    for (const found of daysIn(draft.main, now)) {
      const { start, end, text, day } = found;
      // Nobody promises to work on the days that are named as those on which nobody does.
      if (day !== null && away.has(day) && OF_ABSENCE.test(sentenceAt(draft, start).text)) continue;
      if (day === null || day <= now || isWorkday(day, days) || (moved.has(day) && !kept.has(day))) continue;
      const next = nextDay(day, (other) => isWorkday(other, days));
      const fixes = next === null ? [] : [replace(l10n.t('Write {0}', found.write(next)), found, found.write(next))];
      yield { start, end, message: l10n.t('Nobody works on {0}.', text), fixes };
    }
  },
};
