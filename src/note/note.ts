/**
 * A composed note: plain JSON, what `rapport update --format json` prints and what a sent update is stored with.
 * Days are "yyyy-MM-dd", instants ISO 8601 in UTC, durations whole or fractional ms. All that is numeric or
 * language-neutral stands beside the words made of it, so that a check can compare the two.
 */
import type { Detail, Id, Language, Priority } from '../domain/events.ts';
import type { WorkLeft } from '../domain/workLeft.ts';
import type { NoteAbsence } from './absence.ts';
import type { Work } from './commits/kinds.ts';
import type { Effort } from './effort.ts';
import type { ReportedCommit } from './facts.ts';
import type { BudgetOutlook, LaunchOutlook } from './health.ts';
import type { Origin } from './origin.ts';
import type { Level } from './progress.ts';
import type { Words } from './words.ts';

export interface Note {
  /** Version of this shape. */
  readonly v: 1;
  readonly language: Language;
  readonly detail: Detail;
  readonly client: { readonly id: Id; readonly name: string };
  readonly project: { readonly id: Id; readonly name: string };
  readonly writtenAt: string;
  readonly today: string;
  /** IANA name. */
  readonly zone: string;
  /** Start of the period; null: the first note. Its end is `writtenAt`. */
  readonly from: string | null;
  /** The client's contacts that can be written to. */
  readonly to: readonly Recipient[];
  /** One line, not escaped. */
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly summary: Summary;
  /** Those that are changed or open, at detail A all; numbered from 1. Detail C names only those that slip. */
  readonly components: readonly NoteComponent[];
  /** Components that go on as planned and are only counted, because the note would be too long (brevity.ts). */
  readonly others: readonly Other[];
  /** Lettered through the note. */
  readonly questions: readonly NoteQuestion[];
  readonly hours: NoteHours;
  /** What the person wanted told besides, in their words. */
  readonly mentions: readonly NoteMention[];
  /** When the sender is away, as far as the client is told. */
  readonly absences: readonly NoteAbsence[];
  readonly nextUpdate: string | null;
  readonly commits: NoteCommits;
}

export interface Other {
  readonly id: Id | null;
  readonly name: string;
  readonly tasks: readonly Id[];
  /** See `NoteComponent`. */
  readonly changed: boolean;
}

export interface Recipient {
  /** Without what has a meaning in a list of addresses. */
  readonly name: string | null;
  readonly email: string;
}

export interface NoteMention {
  readonly id: Id;
  /** null: it is about the project. */
  readonly task: Id | null;
  readonly text: string;
}

/** A note whose figures are known and whose words are not. */
export type Unwritten = Omit<Note, 'blocks'>;

/** `lines` of a paragraph or of an item are separate lines of text that belong together. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] };
export interface Item {
  readonly number: number;
  readonly lines: readonly Line[];
}
export interface Line {
  readonly words: Words;
  readonly from: Origin;
}

export interface Summary {
  readonly launch: LaunchOutlook | null;
  readonly budget: BudgetOutlook | null;
  /** Numbers of the components whose date for the client moved, and of those whose date has passed. */
  readonly moved: readonly number[];
  readonly late: readonly number[];
  readonly answersNeeded: number;
  /** Numbers of the components that wait for the client. */
  readonly waiting: readonly number[];
  /** All that is open waits for the client. */
  readonly allWaiting: boolean;
  /** There are tasks, and all of them are done or dropped. */
  readonly complete: boolean;
  /** Whether anything at all happened: since the last note (`idle`), or ever (`unstarted`); `unknown`: see `unread`. */
  readonly activity: 'some' | 'idle' | 'unstarted' | 'unknown';
  /** How much was worked since the last note. */
  readonly effort: Effort;
  /** What came on top of the plan since the last note. */
  readonly added: Added;
}

export interface Added {
  /** Titles of the tasks that did not exist at the period's start and are not dropped. */
  readonly titles: readonly string[];
  readonly workLeft: WorkLeft;
}

/**
 * The worst of a component's open tasks; `done` and `dropped` when none is open; `commits` when no task of it was
 * open in the period; `empty` when it has neither tasks nor commits (detail A).
 */
export type Standing =
  | 'slipped'
  | 'waiting'
  | 'active'
  | 'review'
  | 'planned'
  | 'postponed'
  | 'done'
  | 'dropped'
  | 'commits'
  | 'empty';

export interface Slip {
  readonly from: string;
  /** null: the date was taken back and there is no new one. */
  readonly to: string | null;
}

export interface NoteComponent {
  readonly number: number;
  /** null: the tasks without a component. */
  readonly id: Id | null;
  readonly name: string;
  readonly standing: Standing;
  /** Of the open tasks; null when none is open. */
  readonly priority: Priority | null;
  /** Whole percent, weighted by estimate; 100 only when all is closed. */
  readonly progress: number;
  readonly level: Level;
  /** The latest open date promised to the client. */
  readonly date: string | null;
  /** `date` has passed. */
  readonly late: boolean;
  readonly slip: Slip | null;
  /** Why it slipped, was postponed or dropped. */
  readonly reason: string | null;
  /** Something of it moved in the period: a task, its hours, or a commit that belongs to it. */
  readonly changed: boolean;
  readonly remarks: readonly string[];
  /** Every open task has a remark, so that the remarks alone say how it stands. */
  readonly remarksSuffice: boolean;
  readonly tasks: readonly Id[];
  readonly usedMs: number;
  readonly periodMs: number;
  /** The client's comments that were settled in the period or wait to be; at detail C none. */
  readonly comments: readonly NoteComment[];
  /** Letters of its questions. */
  readonly questions: readonly string[];
  /** What the period's commits say in the client's words; at detail A always, else only where no task speaks. */
  readonly commitLines: readonly string[];
  /** What sort of work its commits were, if none of them is for a client; empty where there is no room for it. */
  readonly work: Work;
  /** What an earlier note told and is taken back now. */
  readonly rolledBack: readonly string[];
  /** Only at detail A. */
  readonly account: Account | null;
}

export interface NoteComment {
  readonly id: Id;
  readonly task: Id;
  readonly text: string;
  /** What was done about it; null: nothing yet. */
  readonly outcome: string | null;
}

/** How a component stands in full. */
export interface Account {
  /** Why its open tasks are done, and what must be so that they are. */
  readonly why: readonly string[];
  readonly doneWhen: readonly string[];
  /** Titles of the tasks that were finished in the period. */
  readonly done: readonly string[];
  /** Commits of the period that no line tells of. */
  readonly internalChanges: number;
  /** `level` null: it is the component's, which its first line tells. */
  readonly open: readonly { readonly title: string; readonly level: Level | null }[];
  readonly workLeft: WorkLeft;
  /** Rounded so that those of all components add up to the note's figures. */
  readonly usedTenths: number;
  readonly periodTenths: number;
}

export interface NoteQuestion {
  readonly letter: string;
  readonly id: Id;
  readonly task: Id;
  readonly text: string;
  /** The instant by which an answer is needed, and the same as a day and a time in the note's zone. */
  readonly by: string | null;
  readonly byDay: string | null;
  readonly byTime: string | null;
  /** The zone of that time, if the client's clock shows another one then. */
  readonly byZone: { readonly name: string; readonly offsetMinutes: number } | null;
  readonly overdue: boolean;
  readonly otherwise: string | null;
}

/** What the client is told is rounded to tenths of an hour, so that used + left is the budget, or used − over. */
export interface NoteHours {
  readonly usedMs: number;
  readonly periodMs: number;
  readonly budgetMs: number | null;
  /** Not in any of the other figures: belongs to no task yet. */
  readonly unassignedMs: number;
  /** There was work in the period whose hours are in none of the other figures. */
  readonly unbooked: boolean;
  readonly usedTenths: number;
  readonly periodTenths: number;
  readonly budgetTenths: number | null;
  readonly leftTenths: number | null;
  readonly overTenths: number | null;
  /** The work that the open tasks still need. */
  readonly workLeft: WorkLeft;
  /** What of the budget is left when that is done; null without a budget or when it is not enough. */
  readonly reserveTenths: number | null;
  /** The day on which their recording began, if the note tells of work that was done before it. */
  readonly from: string | null;
}

export interface NoteCommits {
  /** How many commits the period had. */
  readonly total: number;
  /** Those that stand in this note, for the next one to know. */
  readonly reported: readonly ReportedCommit[];
  /** How many were left out, by component (null: unassigned) and rule. */
  readonly leftOut: readonly { readonly component: Id | null; readonly rule: string; readonly count: number }[];
}

/** The note as the text of a JSON file. The type above is its documentation. */
export function noteToJson(note: Note): string {
  return `${JSON.stringify(note, null, 2)}\n`;
}
