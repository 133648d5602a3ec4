/** What a note says first: whether all is well, what moved, what is needed from the client. */
import type { Phrases } from './language/phrases.ts';
import type { NoteComponent, Summary, Unwritten } from './note.ts';
import { capitalise, cutEnd, data, join, say, type Words } from './words.ts';

/** So many components that slip, or are late, get a sentence each; more are counted. */
export const MOST_NAMED = 3;

export function writeBottomLine(note: Unwritten, since: string | null, phrases: Phrases): Words {
  const { summary, components, detail } = note;
  const { launch, budget, complete } = summary;
  const brief = detail === 'C';
  const head = launch === null ? [] : [...phrases.launch(launch)];
  if (complete && launch?.complete !== true) head.push(phrases.complete());
  const money = budget === null ? null : phrases.budget(budget, brief || launch !== null || complete);
  const figure =
    brief && money === null && summary.activity !== 'unstarted'
      ? phrases.spent(note.hours, budget?.health === 'holds')
      : null;
  const news = [...activity(note, since, phrases), ...slips(note, phrases), ...late(components, summary, phrases)];
  if (!brief && since !== null && summary.added.titles.length > 0) news.push(phrases.added(summary.added, since));
  // The project as a whole is no part of it.
  const changed = [...components, ...note.others]
    .filter((each) => each.changed && each.name !== note.project.name)
    .map(({ name }) => name);
  const few = little(note, since, phrases);
  const when = few.length > 0 ? null : since;
  const silent = head.length + news.length === 0 && money === null && summary.activity !== 'unknown';
  if (silent && changed.length > 0) head.push(phrases.workedOn(changed, when));
  else if (silent && summary.activity === 'some') head.push(phrases.ongoing(when));
  // A full stop of their own would be one too many.
  const mentions = note.mentions.map(({ text }) => data(cutEnd(text, /[.!\s]/)));
  const told = [...head, money ?? figure ?? [], ...few, ...news, ...mentions];
  if (!brief) return phrases.bottomLine([...told, ...answers(note, phrases)].filter(({ length }) => length > 0));
  return briefly([...told, ...answers(note, phrases)], note.questions.length > 0);
}

/** Detail C has no heading, and its last sentence leads over to the questions. */
function briefly(sentences: readonly Words[], leads: boolean): Words {
  const full = sentences.filter(({ length }) => length > 0);
  const ended = full.map((sentence, index) => {
    const stop = leads && index === full.length - 1 ? ':' : '.';
    return say`${capitalise(sentence)}${stop}`;
  });
  return join(ended, ' ');
}

function activity({ summary, hours, detail }: Unwritten, since: string | null, phrases: Phrases): Words[] {
  if (summary.activity === 'unstarted') return [phrases.unstarted()];
  if (since === null) return [];
  if (summary.activity === 'idle') return [phrases.idle(since, summary.effort.away)];
  // At the other details it stands with the figures below.
  const said = hours.usedTenths === 0 && (hours.budgetTenths !== null || hours.from !== null);
  const none = hours.periodTenths === 0 && !hours.unbooked && !summary.complete && !said;
  return detail === 'C' && none ? [phrases.noHours(since)] : [];
}

/** Beside what was done, not in its place. */
function little({ summary, hours }: Unwritten, since: string | null, phrases: Phrases): Words[] {
  const { few, away } = summary.effort;
  return since !== null && few && !summary.complete ? [phrases.few(hours.periodTenths, since, away)] : [];
}

function slips({ summary, components, detail }: Unwritten, phrases: Phrases): Words[] {
  const brief = detail === 'C';
  const moved = components.flatMap(({ number, name, slip, reason }) =>
    slip !== null && summary.moved.includes(number) ? [{ name, slip, reason }] : [],
  );
  if (moved.length > MOST_NAMED) {
    const days = moved.map(({ slip }) => slip.to);
    const open = days.some((day) => day === null);
    return [phrases.movedMany(moved.length, open ? null : (days.sort().at(-1) ?? null))];
  }
  // At detail C nothing below says why; the client is told it when it costs them the launch.
  const { launch } = summary;
  const because = brief && launch !== null && (launch.movedFrom !== null || launch.health === 'moves');
  return moved.map(({ name, slip, reason }) => phrases.moved(name, slip, because ? reason : null, brief));
}

function late(components: readonly NoteComponent[], summary: Summary, phrases: Phrases): Words[] {
  const found = components.flatMap(({ number, name, date }) =>
    date !== null && summary.late.includes(number) ? [{ name, date }] : [],
  );
  if (found.length > MOST_NAMED) return [phrases.lateMany(found.length)];
  return found.map(({ name, date }) => phrases.late(name, date));
}

function answers({ summary, components, detail }: Unwritten, phrases: Phrases): Words[] {
  const names = components
    .filter(({ number, questions }) => summary.waiting.includes(number) && questions.length === 0)
    .map(({ name }) => name);
  if (summary.answersNeeded === 0) {
    if (names.length > 0) return [phrases.waiting(names, false)];
    return summary.complete ? [] : [phrases.noAnswers()];
  }
  const ask = phrases.ask(summary, detail === 'C');
  if (names.length === 0) return [ask];
  return detail === 'C' ? [phrases.waiting(names, false), ask] : [ask, phrases.waiting(names, true)];
}
