/** The open questions of a note, lettered through it. */
import { TZDate } from '@date-fns/tz';
import { clockAt, dayOf } from '../domain/days.ts';
import type { Question } from '../domain/entities.ts';
import type { Shown } from './component.ts';
import type { NoteFacts } from './facts.ts';
import type { Phrases } from './language/phrases.ts';
import type { NoteQuestion } from './note.ts';
import type { Words } from './words.ts';

/** In the order of the components and their tasks; a question to a task that is done or dropped asks nothing any more. */
export function letterQuestions(facts: NoteFacts, shown: readonly Shown[], alphabet: string): NoteQuestion[] {
  const open = facts.questions.filter((question) => question.answer === null && question.answeredAt === null);
  const tasks = shown.flatMap(({ openTasks }) => openTasks);
  return tasks
    .flatMap((task) => open.filter((question) => question.task === task))
    .map((question, index) => asked(question, letterOf(index, alphabet), facts));
}

/** The question as a note puts it, without its letter. */
export function writeQuestion(
  question: Question,
  facts: Pick<NoteFacts, 'now' | 'zone' | 'detail' | 'client'>,
  phrases: Phrases,
): Words {
  return phrases.question(asked(question, '', facts), facts.detail === 'C');
}

/** What a question was settled by: the client's answer, or, once its task is done, what was to happen without one. */
export function outcomeOf(
  { task: id, answer, answeredAt, otherwise }: Question,
  tasks: NoteFacts['tasks'],
): { readonly text: string; readonly answered: boolean } | null {
  if (answer !== null) return { text: answer, answered: true };
  const isDone = tasks.some(({ task }) => task.id === id && task.state === 'done');
  return isDone && answeredAt === null && otherwise !== null ? { text: otherwise, answered: false } : null;
}

function asked(
  question: Question,
  letter: string,
  { now, zone, client }: Pick<NoteFacts, 'now' | 'zone' | 'client'>,
): NoteQuestion {
  const { id, task, text, by, otherwise } = question;
  const byTime = by === null ? null : timeOf(by, zone);
  return {
    letter,
    id,
    task,
    text,
    by: by === null ? null : new Date(by).toISOString(),
    byDay: by === null ? null : dayOf(by, zone),
    byTime,
    byZone: by === null || byTime === null ? null : zoneAside(by, zone, client.zone),
    overdue: by !== null && by < now,
    otherwise,
  };
}

/** A, B, … Z, AA, AB, … */
export function letterOf(index: number, alphabet: string): string {
  const size = alphabet.length;
  const letter = alphabet.charAt(index % size);
  return index < size ? letter : letterOf(Math.floor(index / size) - 1, alphabet) + letter;
}

/** "12:00"; null at the last minute of a day, which only means the day. */
function timeOf(at: number, zone: string): string | null {
  const time = clockAt(at, zone);
  return time === '23:59' ? null : time;
}

/** Our zone, where the client's clock shows another time at that moment. */
function zoneAside(at: number, zone: string, theirs: string | null): NoteQuestion['byZone'] {
  if (theirs === null) return null;
  const ours = momentIn(at, zone).getTimezoneOffset();
  return ours === momentIn(at, theirs).getTimezoneOffset() ? null : { name: zone, offsetMinutes: -ours };
}

function momentIn(at: number, zone: string): TZDate {
  const moment = new TZDate(at, zone);
  return Number.isNaN(moment.getTime()) ? new TZDate(at, 'UTC') : moment;
}
