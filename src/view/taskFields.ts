/** What can be said of a task in a field each, and how what is typed there is read. */
import { type Fact, type Id, PRIORITIES } from '../domain/events.ts';
import {
  into,
  lineOf,
  oneOf,
  orNone,
  type Reader,
  readDay,
  readFlag,
  readHours,
  readPercent,
  wholeOf,
  wordsOf,
} from './readings.ts';

type TaskChanges = Omit<Extract<Fact, { type: 'task.set' }>, 'type' | 'task' | 'project' | 'client_due' | 'state'>;

/** A title is one line. */
export const LONGEST_TITLE = 500;
const WORDS = orNone(wordsOf(2000));

const READERS = {
  title: into(lineOf(LONGEST_TITLE), (title) => ({ title })),
  component: into(orNone(lineOf(200)), (component: Id | null) => ({ component })),
  priority: into(oneOf(PRIORITIES), (priority) => ({ priority })),
  progress: into(readPercent, (progress) => ({ progress })),
  estimate: into(orNone(readHours), (estimate_ms) => ({ estimate_ms })),
  left: into(orNone(readHours), (left_ms) => ({ left_ms })),
  value: into(orNone(wholeOf(1, 5, 'choice')), (value) => ({ value })),
  due: into(orNone(readDay), (due) => ({ due })),
  billable: into(readFlag, (billable) => ({ billable })),
  why: into(WORDS, (why) => ({ why })),
  doneWhen: into(WORDS, (done_when) => ({ done_when })),
  remark: into(orNone(lineOf(500)), (remark) => ({ remark })),
} satisfies Record<string, Reader<TaskChanges>>;

export type TaskField = keyof typeof READERS;
export const TASK_FIELDS = Object.keys(READERS) as readonly TaskField[];
/** The change that a text in the field means. */
export const TASK_READERS: Readonly<Record<TaskField, Reader<TaskChanges>>> = READERS;
