/** What an English note says of one component, after its name. */
import { countComments } from '../comments.ts';
import type { NoteComment, NoteComponent } from '../note.ts';
import type { Level } from '../progress.ts';
import { data, join, plain, say, styled, type Words } from '../words.ts';
import { endBare, lowerFirst } from './ends.ts';
import { pluralOf, soften, speaksOfFaults, writeCount, writeReason } from './enWords.ts';
import { writeWork } from './enWork.ts';

type WriteDay = (day: string) => string;

const LEVELS: Readonly<Record<Level, string>> = {
  'not started': 'not started yet',
  'just started': 'just started',
  quarter: 'about a quarter done',
  third: 'about a third done',
  half: 'about half done',
  'two thirds': 'about two thirds done',
  'three quarters': 'about three quarters done',
  'almost done': 'almost done',
  done: 'done',
};

export function writeLevel(level: Level): string {
  return LEVELS[level];
}

/** One sentence, and one more each for what was rolled back and for the client's comments. */
export function writeComponent(c: NoteComponent, since: string | null, day: WriteDay): Words {
  const taken = c.rolledBack.map((line) => say`“${data(lowerFirst(line))}”`);
  const back = taken.length === 0 ? [] : say` Rolled back: ${join(taken, ', ')}.`;
  return say`${standing(c, since, day)}.${back}${commentsOf(c)}`;
}

/** At detail A each has a line of its own. */
function commentsOf({ comments, account }: NoteComponent): Words {
  if (comments.length === 0 || account !== null) return [];
  const { settled, left } = countComments(comments);
  if (comments.length === 1) return say` Your comment is ${settled === 1 ? 'dealt with' : 'still open'}.`;
  const dealt = settled === 0 ? '' : `${writeCount(settled)} dealt with`;
  const open = left === 0 ? '' : `${writeCount(left)} left`;
  const told = [dealt, open].filter((part) => part !== '').join(', ');
  return say` Your comments: ${told}.`;
}

export function writeComment({ text, outcome }: NoteComment): Words {
  const said = say`${styled('em', say`Your comment`)} “${data(endBare(text))}”`;
  return outcome === null ? say`${said}: not done yet.` : say`${said}: ${data(soften(lowerFirst(outcome)))}.`;
}

function standing(c: NoteComponent, since: string | null, day: WriteDay): Words {
  switch (c.standing) {
    case 'done':
      return say`done`;
    case 'dropped':
      return say`no longer planned${writeReason(c.reason)}`;
    case 'empty':
      return since === null ? say`nothing planned yet` : say`unchanged`;
    case 'commits':
      return commits(c, since, day);
    case 'slipped':
    case 'postponed':
      return say`${join([priorityOf(c), remarksOf(c)], ', ')}; ${change(c, day)}${writeReason(c.reason)}`;
    default:
      return underWay(c, day);
  }
}

function underWay(c: NoteComponent, day: WriteDay): Words {
  const words = join([...howFar(c), remarksOf(c)], ', ');
  if (c.date === null) return words;
  if (c.late) return say`${words}; planned for ${day(c.date)}, not ready yet`;
  if (c.standing === 'waiting') return say`${words}; planned for ${day(c.date)}`;
  if (c.remarksSuffice && c.remarks.some(speaksOfFaults)) return say`${words}, fixed by ${day(c.date)}`;
  return say`${words}; ready ${day(c.date)}`;
}

/** Its priority and progress; where remarks say how it stands, the priority only if it is high. */
function howFar(c: NoteComponent): Words[] {
  const what = c.questions.length === 0 ? 'reply' : pluralOf(c.questions.length, 'answer');
  const state =
    c.standing === 'waiting' ? say`waiting for your ${what}` : c.standing === 'review' ? say`being checked` : [];
  if (c.remarksSuffice) return [c.priority === 'high' ? priorityOf(c) : [], state];
  const level = c.level === 'not started' && c.standing !== 'planned' ? 'just started' : c.level;
  // Work that waits may not have begun, and is not to blame for it.
  const begun = c.standing === 'waiting' && c.progress === 0 ? [] : say`${writeLevel(level)}`;
  return [priorityOf(c), begun, state];
}

/** What happened to its date. */
function change(c: NoteComponent, day: WriteDay): string {
  const notReady = c.late ? ', not ready yet' : '';
  if (c.slip?.to === null) return `no longer due ${day(c.slip.from)}, no new date yet`;
  if (c.standing === 'postponed') {
    return c.date === null ? 'postponed, no new date yet' : `postponed to ${day(c.date)}${notReady}`;
  }
  return c.slip === null ? '' : `moved to ${day(c.slip.to)}${notReady}`;
}

/** No task of it was open: what the commits say, or what they were, or at least that there was work. */
function commits(c: NoteComponent, since: string | null, day: WriteDay): Words {
  if (c.commitLines.length > 0) {
    return join(
      c.commitLines.map((line) => data(lowerFirst(line))),
      '; ',
    );
  }
  if (c.rolledBack.length > 0) return say`one change was taken back`;
  const kinds = writeWork(c.work);
  // "Translations: translations" would say nothing.
  const repeats = plain(kinds).toLowerCase() === c.name.trim().toLowerCase();
  if (kinds.length > 0 && !repeats) return kinds;
  const work = c.periodMs > 0 || repeats ? 'further work' : 'internal changes';
  return since === null ? say`${work} so far` : say`${work} since ${day(since)}`;
}

function priorityOf({ priority }: NoteComponent): Words {
  return priority === null ? [] : say`${priority} priority`;
}

function remarksOf({ remarks }: NoteComponent): Words {
  return join(
    remarks.map((remark) => data(soften(remark))),
    ', ',
  );
}
