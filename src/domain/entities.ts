/** What the events add up to, as the rest of Rapport reads it. Instants and durations are ms, days "yyyy-MM-dd". */
import type { Detail, Id, Language, Priority, TaskState } from './events.ts';

export interface Person {
  readonly id: Id;
  readonly name: string | null;
  readonly emails: readonly string[];
}
export interface Contact {
  readonly id: Id;
  readonly client: Id;
  readonly name: string | null;
  readonly email: string | null;
}
export interface Client {
  readonly id: Id;
  readonly name: string;
  readonly language: Language;
  readonly detail: Detail;
  readonly signature: string | null;
  /** Whole first line of a note, e.g. "Hello Anna,"; null: made from the first contact's name. */
  readonly greeting: string | null;
}
/** One entry of a client's glossary. */
export interface Term {
  readonly id: Id;
  readonly client: Id;
  readonly from: string;
  /** null: what says it is not for the client. */
  readonly to: string | null;
}
export interface Rate {
  readonly amount: number;
  readonly currency: string;
}
export interface Project {
  readonly id: Id;
  readonly client: Id;
  readonly name: string;
  readonly budgetMs: number | null;
  readonly launch: string | null;
  /** Planned hours a working day. */
  readonly hoursPerDay: number | null;
  readonly rate: Rate | null;
}
export interface Repository {
  readonly id: Id;
  readonly client: Id;
  readonly name: string;
  readonly firstCommit: string | null;
  readonly remote: string | null;
}
export interface Component {
  readonly id: Id;
  readonly project: Id;
  readonly name: string;
  readonly paths: readonly string[];
  readonly order: number;
}
export interface Task {
  readonly id: Id;
  readonly project: Id;
  readonly component: Id | null;
  readonly title: string;
  readonly state: TaskState;
  readonly priority: Priority;
  /** Whole percent, 0 to 100. */
  readonly progress: number;
  readonly estimateMs: number | null;
  /** What a person says is left; null: estimate and progress say so. */
  readonly leftMs: number | null;
  readonly due: string | null;
  readonly clientDue: string | null;
  readonly remark: string | null;
  readonly reason: string | null;
  readonly why: string | null;
  readonly doneWhen: string | null;
  readonly billable: boolean;
  readonly order: number;
}
export interface Question {
  readonly id: Id;
  readonly task: Id;
  readonly text: string;
  /** Since when the client has it; null: nobody said so. */
  readonly askedAt: number | null;
  readonly by: number | null;
  readonly otherwise: string | null;
  readonly answer: string | null;
  readonly answeredAt: number | null;
}
/** One statement "this branch is that task", in force from `since` on until a later one. */
export interface Link {
  readonly repository: Id;
  readonly branch: string;
  readonly task: Id | null;
  /** ms; -Infinity for a branch's first link. */
  readonly since: number;
}
export interface Stretch {
  readonly id: Id;
  readonly person: Id;
  readonly start: number;
  readonly end: number;
  readonly repository: Id;
  readonly branch: string | null;
  /** The picked task. */
  readonly task: Id | null;
  readonly zone: string;
  /** Holds an edit or a run, not looks alone. */
  readonly worked: boolean;
}
export type StatementKind = 'timer' | 'mark' | 'pause';
/** What a person said about a range; later statements are painted over earlier ones. `to` null: still open. */
export interface Statement {
  readonly id: Id;
  readonly person: Id;
  readonly kind: StatementKind;
  readonly from: number;
  readonly to: number | null;
  readonly task: Id | null;
  readonly note: string | null;
  readonly zone: string;
  /** Of a timer: up to where the person said that it is right (ms); null: they were not asked. */
  readonly confirmedTo: number | null;
}
/** Words about a range of time, for timesheets and for the person. */
export interface Note {
  readonly id: Id;
  readonly person: Id;
  /** Whose time it was when the note was written. */
  readonly task: Id | null;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly zone: string;
}
export interface SeenCommit {
  readonly repository: Id;
  readonly hash: string;
  readonly authoredAt: number;
  readonly task: Id | null;
}
export interface SentUpdate {
  readonly id: Id;
  readonly project: Id;
  /** null: the project's first note. */
  readonly from: number | null;
  readonly to: number;
  readonly language: Language;
  readonly detail: Detail;
  readonly subject: string;
  readonly text: string;
  readonly data: unknown;
}
