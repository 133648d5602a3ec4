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
  /** "by Fri 19 Jun, 12:00"; empty: no date. */
  readonly by: string;
  readonly otherwise: string;
  /** null: the client has not answered. */
  readonly answer: string | null;
  /** "Asked Fri 19 Jun", "Answered Mon 22 Jun"; empty: nobody knows when. */
  readonly when: string;
  /** The date has passed without an answer. */
  readonly late: boolean;
}
export interface TaskLine {
  readonly id: Id;
  readonly text: string;
  readonly done: boolean;
}
export const COMMENT_STATES = ['gathered', 'handedOver', 'settled'] as const;
export interface TaskComment {
  readonly id: Id;
  readonly text: string;
  readonly state: (typeof COMMENT_STATES)[number];
  readonly when: string;
  /** What was done about it. */
  readonly outcome: string;
}
export interface TaskFile {
  readonly id: Id;
  readonly label: string;
  readonly target: string;
  /** An address of the web, not a path. */
  readonly isLink: boolean;
}
export interface TaskHistoryRow {
  readonly when: string;
  readonly who: string;
  readonly what: readonly string[];
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
  readonly checklist: readonly TaskLine[];
  /** "2 of 5 done"; empty without a checklist. */
  readonly checklistLabel: string;
  readonly comments: readonly TaskComment[];
  readonly files: readonly TaskFile[];
  /** Newest first. */
  readonly history: readonly TaskHistoryRow[];
  /** Newest first. */
  readonly days: readonly TaskDay[];
  /** Time before the first of the days; empty: none. */
  readonly earlier: string;
  readonly links: readonly TaskLink[];
  readonly commits: TaskCommits;
}
