/** Whether it is time for a note, and whether it says what it should. */
import * as l10n from '@vscode/l10n';
import { dayOf } from '../../domain/days.ts';
import { isOpen } from '../../domain/workLeft.ts';
import { effortOf } from '../effort.ts';
import { daysIn } from './days.ts';
import type { Fix, Flaw } from './finding.ts';
import { addToTop, headOf } from './promises.ts';
import type { Rule } from './rule.ts';
import { phrasesOf } from './sentence.ts';
import { mentions, normal } from './text.ts';

const DAY = 86_400_000;

/** A timer of the project still runs, so the hours are not final. */
export const runningTimer: Rule = {
  id: 'running-timer',
  severity: 'error',
  *find(draft, { runningTimer: title }): Iterable<Flaw> {
    if (title === null) return;
    const hours = draft.lines.find(({ text }) => /^\s*(?:hours|часы)\s*[:.]/iu.test(text));
    const { start, end } = hours ?? headOf(draft);
    const message =
      title === ''
        ? l10n.t('A timer is still running; stop it and write the note again.')
        : l10n.t('The timer on "{0}" is still running; stop it and write the note again.', title);
    yield { start, end, message, fixes: [{ kind: 'stopTimer', title: l10n.t('Stop the timer') }] };
  },
};

/** Less than half of the usual time has passed since the last note. */
export const tooSoon: Rule = {
  id: 'too-soon',
  severity: 'warning',
  *find(draft, { sent, now, rhythmDays }): Iterable<Flaw> {
    const last = sent.at(-1);
    if (last === undefined || now - last.at >= (rhythmDays * DAY) / 2) return;
    const days = Math.floor((now - last.at) / DAY);
    const message =
      days <= 0
        ? l10n.t('The last note went out less than a day ago.')
        : days === 1
          ? l10n.t('The last note went out a day ago.')
          : l10n.t('The last note went out {0} days ago.', days);
    const fixes: Fix[] = [{ kind: 'editClient', title: l10n.t('Change the rhythm') }];
    yield { ...headOf(draft), message, fixes };
  },
};

/** The client asked not to be written to yet. */
export const quiet: Rule = {
  id: 'quiet',
  severity: 'warning',
  *find(draft, { quietUntil, now, zone }): Iterable<Flaw> {
    if (quietUntil === null || dayOf(now, zone) >= quietUntil) return;
    const message = l10n.t('The client asked for quiet and wants to hear from us again on {0}.', quietUntil);
    yield { ...headOf(draft), message, fixes: [{ kind: 'endQuiet', title: l10n.t('They can be written to again') }] };
  },
};

/** On so many days between two notes; once may be chance. */
const OFTEN_DAYS = 2;

/** The client came by themselves more often since the last note than they were written to. */
export const askedOften: Rule = {
  id: 'asked-often',
  severity: 'information',
  *find(draft, { asked, sent, zone }): Iterable<Flaw> {
    const days = new Set(asked.map((at) => dayOf(at, zone))).size;
    if (sent.length === 0 || days < OFTEN_DAYS) return;
    const message = l10n.t(
      'The client came to you on {0} days since the last note: they may want to hear from you more often.',
      days,
    );
    yield { ...headOf(draft), message, fixes: [{ kind: 'editClient', title: l10n.t('Change the rhythm') }] };
  },
};

/** The note says the same as the last one, the dates aside. */
export const sameText: Rule = {
  id: 'same-text',
  severity: 'warning',
  *find(draft, { sent, now, zone }): Iterable<Flaw> {
    const last = sent.at(-1);
    if (last === undefined) return;
    const bare = (text: string) => {
      const days = daysIn({ start: 0, end: text.length, text }, dayOf(now, zone));
      return normal(days.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text));
    };
    const before = bare(last.text);
    const told = draft.sentences.map(({ text }) => bare(text)).filter((text) => text !== '');
    const length = told.reduce((sum, text) => sum + text.length, 0);
    const again = told.filter((text) => before.includes(text)).reduce((sum, text) => sum + text.length, 0);
    if (length === 0 || again < length * 0.9) return;
    const message = l10n.t('The client has read almost all of this in the last note.');
    yield { ...headOf(draft), message, fixes: [{ kind: 'suggestion', title: l10n.t('Show what is new by now') }] };
  },
};

const NO_WORK =
  /\b(?:no work|none (?:booked )?(?:since|so far)|no hours|none of (?:the )?[\d.]+|did not work|didn't work|not worked|nothing (?:was )?done|has not started|no progress)\b|не работали|работ[аы]? не (?:было|велась|велись|начата|начались|начиналась)|часов не|ничего не (?:сделано|делали|учтено)|к работе ещё не|не было работ|не (?:(?:из)?расходова|учитыва)\p{L}*|работ[аы]?(?: \p{L}+){0,4} не было/iu;

/** No hours were worked since the last note, and the note does not explain it. */
export const idleWeek: Rule = {
  id: 'idle-week',
  severity: 'warning',
  *find(draft, facts): Iterable<Flaw> {
    const { periodStart, periodMs, unassignedMs, tasks, zone } = facts;
    if (periodStart === null || periodMs > 0 || unassignedMs > 0) return;
    if (!tasks.some(({ task }) => isOpen(task)) || NO_WORK.test(draft.main.text)) return;
    const fixes = addToTop(draft, [phrasesOf(facts).idle(dayOf(periodStart, zone), effortOf(facts).away)]);
    yield { ...headOf(draft), message: l10n.t('Nothing was worked since the last note; say so, and why.'), fixes };
  },
};

/** At detail A, an open task does not say what it is for. */
export const noGoal: Rule = {
  id: 'no-goal',
  severity: 'information',
  *find(draft, { detail, tasks, components }): Iterable<Flaw> {
    if (detail !== 'A') return;
    for (const { task } of tasks) {
      if (!isOpen(task) || (task.why ?? '').trim() !== '') continue;
      const name = components.find(({ id }) => id === task.component)?.name;
      const block = draft.blocks.find(({ text }) => name !== undefined && mentions(text, name));
      const { start, end } = block ?? headOf(draft);
      const fixes: Fix[] = [{ kind: 'openTask', title: l10n.t('Open the task'), task: task.id }];
      yield { start, end, message: l10n.t('Nobody has written what "{0}" is for.', task.title), fixes };
    }
  },
};
