/** Facts about tasks and what hangs on them. */
import type { Id, Priority, TaskState } from './events.ts';

export interface TaskSet {
  readonly type: 'task.set';
  readonly task: Id;
  readonly project?: Id;
  readonly component?: Id | null;
  readonly title?: string;
  readonly state?: TaskState;
  readonly priority?: Priority;
  /** Whole percent, 0 to 100. */
  readonly progress?: number;
  readonly estimate_ms?: number | null;
  /** What a person says is left to do; while it is there, estimate and progress do not say so. */
  readonly left_ms?: number | null;
  /** Our own due date; never shown to the client. */
  readonly due?: string | null;
  readonly client_due?: string | null;
  /** In the client's words, how it stands: "two small layout problems". */
  readonly remark?: string | null;
  /** In the client's words, why it slipped or was postponed: "we put the slideshow first". */
  readonly reason?: string | null;
  readonly why?: string | null;
  readonly done_when?: string | null;
  /** false: its hours are not put on the client's bill. */
  readonly billable?: boolean;
  /** What it is worth to the client, 1 (little) to 5 (most). */
  readonly value?: number | null;
  readonly order?: number;
  readonly gone?: boolean;
}
/** One line of a task's checklist. Where a task has lines, they say how far it is. */
export interface ChecklistSet {
  readonly type: 'checklist.set';
  readonly line: Id;
  readonly task?: Id;
  readonly text?: string;
  readonly done?: boolean;
  readonly order?: number;
  readonly gone?: boolean;
}
export interface QuestionSet {
  readonly type: 'question.set';
  readonly question: Id;
  readonly task?: Id;
  readonly text?: string;
  /** Since when the client has the question. */
  readonly asked_at?: string | null;
  /** The instant by which the client should answer. */
  readonly answer_by?: string | null;
  /** What we do without an answer, in the client's words: "we leave it out". */
  readonly otherwise?: string | null;
  readonly answer?: string | null;
  readonly answered_at?: string | null;
  readonly gone?: boolean;
}
/** A comment of the client's, gathered on a task until all of them are handed over as one list. */
export interface FeedbackSet {
  readonly type: 'feedback.set';
  readonly feedback: Id;
  readonly task?: Id;
  readonly text?: string;
  readonly received_at?: string | null;
  /** When it was handed over to be worked on, with the others. */
  readonly handed_over_at?: string | null;
  /** What was done about it, in the client's words. */
  readonly outcome?: string | null;
  readonly settled_at?: string | null;
  readonly gone?: boolean;
}
/** Something that belongs to a task; what is behind it is never read. */
export interface AttachmentSet {
  readonly type: 'attachment.set';
  readonly attachment: Id;
  readonly task?: Id;
  /** A path or an address. */
  readonly target?: string;
  readonly label?: string | null;
  readonly gone?: boolean;
}
/** From `from` on (or `at`; a branch's first link: always) the branch's time belongs to the task; null: to none. */
export interface LinkSet {
  readonly type: 'link.set';
  readonly repository: Id;
  readonly branch: string;
  readonly task: Id | null;
  readonly from?: string;
}

export type TaskFact = TaskSet | ChecklistSet | QuestionSet | FeedbackSet | AttachmentSet | LinkSet;
