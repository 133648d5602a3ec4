/** Facts about what the client is told, and what it is told of. */
import type { Detail, Id, Language } from './events.ts';

/** A commit that was made here, recorded then, so that its task survives rebase, squash and deleted branches. */
export interface CommitSeen {
  readonly type: 'commit.seen';
  readonly repository: Id;
  readonly hash: string;
  readonly authored_at: string;
  readonly task: Id | null;
}
/** A note as it went to the client, with the figures it was computed from: frozen. */
export interface UpdateSent {
  readonly type: 'update.sent';
  readonly update: Id;
  readonly project: Id;
  /** Start of the period it tells of; null: the project's first note. */
  readonly from: string | null;
  readonly to: string;
  readonly language: Language;
  readonly detail: Detail;
  readonly subject: string;
  readonly text: string;
  readonly data: unknown;
}
/** Words that the next note is to tell the client, about a task or the project as a whole. */
export interface MentionSet {
  readonly type: 'mention.set';
  readonly mention: Id;
  readonly project?: Id;
  readonly task?: Id | null;
  /** In the client's words, as it will stand in the note. */
  readonly text?: string;
  readonly gone?: boolean;
}
/** A person was warned of something that will be missed, and is not warned of it again. */
export interface WarningTold {
  readonly type: 'warning.told';
  readonly project: Id;
  /** The warning's key (domain/warnings.ts). */
  readonly warning: string;
}
/** A person was reminded that an update is due, or asked to be reminded again. The last one of a project counts. */
export interface ReminderTold {
  readonly type: 'reminder.told';
  readonly project: Id;
  /** The day on which the update was due. */
  readonly due: string;
  /** The day on which they want to be reminded again; null: not at all. */
  readonly later: string | null;
}
/** A talk with the client: who took part and what was agreed. */
export interface MeetingSet {
  readonly type: 'meeting.set';
  readonly meeting: Id;
  readonly project?: Id;
  readonly from?: string;
  readonly to?: string;
  /** IANA name. */
  readonly zone?: string;
  readonly people?: readonly string[];
  /** Points that were agreed, in the client's words. */
  readonly agreed?: readonly string[];
  readonly actions?: readonly MeetingAction[];
  readonly gone?: boolean;
}
export interface MeetingAction {
  readonly who: string;
  readonly what: string;
  /** Day; null: none was named. */
  readonly by: string | null;
  /** The task that it became. */
  readonly task: Id | null;
}

export type UpdateFact = CommitSeen | UpdateSent | MentionSet | WarningTold | ReminderTold | MeetingSet;
