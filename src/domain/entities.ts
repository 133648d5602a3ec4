/** What the events add up to, as the rest of Rapport reads it. Instants and durations are ms, days "yyyy-MM-dd". */
import type { Detail, Id, Language, Priority, Process, TaskState } from './events.ts';
import type { MeetingAction } from './factsOfUpdates.ts';

export interface Person {
  readonly id: Id;
  readonly name: string | null;
  readonly emails: readonly string[];
  readonly position: string | null;
  readonly company: string | null;
  /** Telephone numbers and addresses, as they stand in a signature. */
  readonly contacts: readonly string[];
  /** For an hour, where a project has none of its own. */
  readonly rate: Rate | null;
  /** Planned hours a working day, where a project says none. */
  readonly hoursPerDay: number | null;
}
/** Days on which a person is not at work, both included. */
export interface Absence {
  readonly id: Id;
  readonly person: Id;
  readonly from: string;
  readonly to: string;
  readonly standIn: string | null;
  /** How the stand-in, or the person, can be reached. */
  readonly reach: string | null;
}
export interface Contact {
  readonly id: Id;
  readonly client: Id;
  readonly name: string | null;
  readonly email: string | null;
  readonly position: string | null;
  readonly phone: string | null;
}
/** When a client is written to. `weekday` is ISO's, 1 is Monday; `hour` is of the person's own day. */
export type Rhythm =
  | { readonly kind: 'weekly'; readonly weekday: number; readonly hour: number }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'milestone' | 'none' };
export interface Client {
  readonly id: Id;
  readonly name: string;
  readonly language: Language;
  readonly detail: Detail;
  readonly signature: string | null;
  /** Whole first line of a note, e.g. "Hello Anna,"; null: made from the first contact's name. */
  readonly greeting: string | null;
  readonly company: string | null;
  /** Where they agreed to be written to, like "Telegram". */
  readonly channel: string | null;
  readonly process: Process | null;
  /** IANA name. */
  readonly zone: string | null;
  /** The day on which they want to hear from us again. */
  readonly quietUntil: string | null;
  /** null: nobody has said. */
  readonly rhythm: Rhythm | null;
}
/** A word that is spelt as it should be although no dictionary has it. */
export interface OwnWord {
  readonly id: Id;
  readonly person: Id;
  readonly text: string;
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
  /** The last day of the first plan; null: nobody has said. */
  readonly baseline: string | null;
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
  /** Whole percent, 0 to 100; of a task with a checklist, the share of its lines that are done. */
  readonly progress: number;
  /** How many lines its checklist has; null: it has none. */
  readonly checklist: { readonly done: number; readonly total: number } | null;
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
  /** What it is worth to the client, 1 (little) to 5 (most). */
  readonly value: number | null;
  /** When it was added (ms). */
  readonly addedAt: number;
  readonly order: number;
}
export interface ChecklistLine {
  readonly id: Id;
  readonly task: Id;
  readonly text: string;
  readonly done: boolean;
  readonly order: number;
}
/** A comment of the client's. */
export interface Feedback {
  readonly id: Id;
  readonly task: Id;
  readonly text: string;
  readonly receivedAt: number | null;
  /** null: it is still being gathered. */
  readonly handedOverAt: number | null;
  /** What was done about it. */
  readonly outcome: string | null;
  readonly settledAt: number | null;
}
export interface Attachment {
  readonly id: Id;
  readonly task: Id;
  /** A path or an address. */
  readonly target: string;
  readonly label: string | null;
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
/** Words that the next note is to tell the client. */
export interface Mention {
  readonly id: Id;
  readonly project: Id;
  /** null: it is about the project as a whole. */
  readonly task: Id | null;
  readonly text: string;
  readonly addedAt: number;
}
/** A warning that the person has had. */
export interface ToldWarning {
  readonly project: Id;
  readonly warning: string;
  readonly at: number;
}
/** The last time that a person was reminded of an update that is due. */
export interface ToldReminder {
  readonly project: Id;
  readonly due: string;
  /** When they want to be reminded again. */
  readonly later: string | null;
}
export interface Meeting {
  readonly id: Id;
  readonly project: Id;
  readonly from: number;
  readonly to: number;
  readonly zone: string;
  readonly people: readonly string[];
  readonly agreed: readonly string[];
  readonly actions: readonly MeetingAction[];
}
