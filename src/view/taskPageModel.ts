/** One task with all that is known of it, as plain JSON, worded: what the host computes and the task's page draws. */
import type { Id, Priority, TaskState } from '../domain/events.ts';
import type { BoardLink } from './boardModel.ts';
import type { Field } from './field.ts';
import type { TaskField } from './taskFields.ts';
import type { TaskPageStrings } from './taskPageStrings.ts';

export interface TaskFigure {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  /** It is more than was planned. */
  readonly over: boolean;
}
export interface TaskQuestion {
  readonly id: Id;
  readonly text: string;
  /** "yyyy-MM-ddTHH:mm" in the person's zone; empty: no date. */
  readonly by: string;
  readonly byLabel: string;
  readonly otherwise: string;
  /** null: the client has not answered. */
  readonly answer: string | null;
  /** "Asked Fri 19 Jun", "Answered Mon 22 Jun"; empty: nobody knows when. */
  readonly when: string;
  /** The date has passed without an answer. */
  readonly late: boolean;
}
export interface TaskDay {
  readonly day: string;
  readonly label: string;
  readonly time: string;
  /** Of the longest day, 0 to 100. */
  readonly percent: number;
}
export interface TaskLink extends BoardLink {
  /** It is checked out in this window. */
  readonly current: boolean;
}
export interface TaskCommitRow {
  readonly hash: string;
  readonly subject: string;
  readonly date: string;
}
/** `loading`: git is being asked. */
export interface TaskCommits {
  readonly loading: boolean;
  /** Newest first. */
  readonly rows: readonly TaskCommitRow[];
  /** What could not be read, and why; empty: nothing. */
  readonly problem: string;
}

export interface TaskPageModel {
  readonly locale: string;
  readonly strings: TaskPageStrings;
  readonly task: Id;
  readonly state: TaskState;
  /** What the state means now: whom it waits for, until when; empty: the state says it all. */
  readonly stateNote: string;
  readonly priority: Priority;
  /** It is being timed. */
  readonly active: boolean;
  /** Project and client. */
  readonly place: string;
  readonly title: Field<TaskField>;
  /** In the client's words. */
  readonly words: readonly Field<TaskField>[];
  readonly details: readonly Field<TaskField>[];
  /** The client's date, "yyyy-MM-dd"; empty: none. Moving it asks for a reason. */
  readonly clientDue: string;
  /** Why it was last moved. */
  readonly reason: string;
  readonly figures: readonly TaskFigure[];
  readonly questions: readonly TaskQuestion[];
  /** Newest first. */
  readonly days: readonly TaskDay[];
  /** Time before the first of the days; empty: none. */
  readonly earlier: string;
  readonly links: readonly TaskLink[];
  readonly commits: TaskCommits;
}
