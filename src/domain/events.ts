/**
 * The facts that the ledger stores, one type per event, with the field names that stand in the files
 * (docs/ledger-format.md). Instants are ISO 8601 strings in UTC, days are "yyyy-MM-dd", durations end in `_ms`.
 * In a `*.set` event every field but the entity's own id is optional: what is missing is left as it was,
 * null clears. The types are in the files factsOf*.ts, by what they are about.
 */
import type { PeopleFact } from './factsOfPeople.ts';
import type { ProjectFact } from './factsOfProjects.ts';
import type { TaskFact } from './factsOfTasks.ts';
import type { TimeFact } from './factsOfTime.ts';
import type { UpdateFact } from './factsOfUpdates.ts';

export type Id = string;

export type TaskState = 'planned' | 'active' | 'waiting' | 'review' | 'done' | 'postponed' | 'dropped';
export const TASK_STATES: readonly TaskState[] = [
  'planned',
  'active',
  'waiting',
  'review',
  'done',
  'postponed',
  'dropped',
];
/** States in which nothing more is to be done on the task. */
export const CLOSED_STATES: readonly TaskState[] = ['done', 'dropped'];

export type Priority = 'high' | 'normal' | 'low';
export const PRIORITIES: readonly Priority[] = ['high', 'normal', 'low'];

export type Detail = 'A' | 'B' | 'C';
export const DETAILS: readonly Detail[] = ['A', 'B', 'C'];

export type Language = 'en' | 'ru';
export const LANGUAGES: readonly Language[] = ['en', 'ru'];

/** How a job is agreed to run: the client sees every step, or what comes out in the end. */
export type Process = 'iterations' | 'result';
export const PROCESSES: readonly Process[] = ['iterations', 'result'];

/** When a client is written to. */
export type RhythmKind = 'weekly' | 'days' | 'milestone' | 'none';
export const RHYTHM_KINDS: readonly RhythmKind[] = ['weekly', 'days', 'milestone', 'none'];

/** What every event carries. `seq` is 1 + the greatest its writer had seen; `at` is only the time claimed. */
export interface Stamp {
  readonly v: 1;
  readonly id: Id;
  readonly seq: number;
  readonly at: string;
  readonly by: Id;
  readonly device: Id;
  /** The id of the first event of the action that this one belongs to; undone together. */
  readonly act?: Id;
}

/** Takes events back, undo events included; nothing is deleted. */
export interface Undo {
  readonly type: 'undo';
  readonly events: readonly Id[];
}

export type Fact = PeopleFact | ProjectFact | TaskFact | TimeFact | UpdateFact | Undo;

export type Event = Stamp & Fact;
export type FactType = Fact['type'];
export type EventOf<T extends FactType> = Stamp & Extract<Fact, { type: T }>;

/** The order of events: (seq, id). Negative when `a` comes first. */
export function compareEvents(a: Stamp, b: Stamp): number {
  return a.seq - b.seq || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
