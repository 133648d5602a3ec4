/** What a note is computed from. Everything in it comes from the caller: the clock, the zone, the period, the hours. */
import type {
  Absence,
  Client,
  Component,
  Contact,
  Feedback,
  Mention,
  Project,
  Question,
  Task,
} from '../domain/entities.ts';
import type { Detail, Id, Language } from '../domain/events.ts';
import type { Workdays } from '../domain/workdays.ts';
import type { ToldAbsence } from './absence.ts';

/** Instants and durations are ms, days "yyyy-MM-dd". */
export interface NoteFacts {
  readonly now: number;
  /** IANA name; every instant of the note is written in it. */
  readonly zone: string;
  readonly language: Language;
  readonly detail: Detail;
  readonly client: Client;
  readonly contacts: readonly Contact[];
  readonly project: Project;
  /** Who signs, if the client has no signature of its own. */
  readonly sender: { readonly name: string; readonly signature: string } | null;
  /** The last sent update, or what the person asked for; null: this is the first note. */
  readonly periodStart: number | null;
  readonly nextUpdate: string | null;
  /** In the order in which the note goes through them. */
  readonly components: readonly Component[];
  /** All tasks of the project, in order. */
  readonly tasks: readonly TaskFact[];
  readonly questions: readonly Question[];
  /** The project's time on its tasks, in all and in the period. Unassigned time is in neither. */
  readonly usedMs: number;
  readonly periodMs: number;
  /** The period's time in the project's repositories that belongs to no task yet; the client is not told of it. */
  readonly unassignedMs: number;
  /** Commits made since `periodStart`, of all branches, in any order. */
  readonly commits: readonly CommitFact[];
  /** The day on which the recording of hours began, where the note tells of work that was done before it. */
  readonly hoursFrom?: string | null;
  /** A repository could not be read: that there are no commits does not say that there was no work. */
  readonly unread?: boolean;
  /** The client's own words for ours; they go before the built-in ones. */
  readonly glossary?: readonly GlossaryEntry[];
  /** Words of the lines that commits make, which no dictionary has: such a line is not sent. Without it nobody looked. */
  readonly unknownWords?: ReadonlySet<string>;
  readonly previous: Previous | null;
  /** What the person wants told besides; the oldest first. */
  readonly mentions?: readonly Mention[];
  /** When the sender was away in the period, or will be. */
  readonly absences?: readonly Absence[];
  /** The client's comments on the project's tasks that were handed over or settled, the oldest first. */
  readonly feedback?: readonly Feedback[];
  /** Without it: Monday to Friday. */
  readonly workdays?: Workdays;
}

export interface TaskFact {
  readonly task: Task;
  /** As it stood at `periodStart`; null: it did not exist yet. */
  readonly before: Task | null;
  readonly usedMs: number;
  readonly periodMs: number;
  /**
   * It was done before the period, but not before a task of its component that is still open was added: the client knows
   * the two as one piece of work, and how far that is does not go back when the next period begins.
   */
  readonly alongside?: boolean;
}

export interface CommitFact {
  readonly repository: Id;
  readonly hash: string;
  /** How many parents it has; more than one makes it a merge. */
  readonly parents: number;
  readonly authorName: string;
  readonly authorEmail: string;
  readonly authoredAt: number;
  readonly subject: string;
  readonly body: string;
  /** Paths from the repository's root, with "/". */
  readonly files: readonly string[];
  /** The task recorded when it was made, or that of its linked branch. */
  readonly task: Id | null;
}

/** `say` null: a line with this term is not for the client. */
export interface GlossaryEntry {
  readonly term: string;
  readonly say: string | null;
}

/** What the last sent note told the client. */
export interface Previous {
  readonly launch: string | null;
  readonly reported: readonly ReportedCommit[];
  /** As the notes told of them. */
  readonly absences?: readonly ToldAbsence[];
}

/** A commit that stood in a note. */
export interface ReportedCommit {
  /** Author, author date and subject: what a rebase or cherry-pick keeps. See `commitKey`. */
  readonly key: string;
  readonly hashes: readonly string[];
  readonly subject: string;
  /** The words that the client read, without "Rolled back: ". */
  readonly text: string;
  readonly component: Id | null;
  /** The note said that `text` was rolled back. */
  readonly rolledBack: boolean;
}
