/**
 * The facts that the ledger stores, one type per event, with the field names that stand in the files
 * (docs/ledger-format.md). Instants are ISO 8601 strings in UTC, days are "yyyy-MM-dd", durations end in `_ms`.
 * In a `*.set` event every field but the entity's own id is optional: what is missing is left as it was,
 * null clears.
 */

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

export interface PersonSet {
  readonly type: 'person.set';
  readonly person: Id;
  readonly name?: string | null;
}
/** An e-mail alias: people who share one are the same person. */
export interface PersonEmail {
  readonly type: 'person.email';
  readonly person: Id;
  readonly email: string;
  readonly gone?: boolean;
}
export interface ClientSet {
  readonly type: 'client.set';
  readonly client: Id;
  readonly name?: string;
  readonly language?: Language;
  readonly detail?: Detail;
  readonly signature?: string | null;
  readonly greeting?: string | null;
  readonly gone?: boolean;
}
export interface ContactSet {
  readonly type: 'contact.set';
  readonly contact: Id;
  readonly client: Id;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly gone?: boolean;
}
/** A word of ours and the client's own for it. */
export interface GlossarySet {
  readonly type: 'glossary.set';
  /** The entry's own id. */
  readonly term: Id;
  readonly client: Id;
  readonly from?: string;
  /** null: what says it is not for the client. */
  readonly to?: string | null;
  readonly gone?: boolean;
}
export interface ProjectSet {
  readonly type: 'project.set';
  readonly project: Id;
  readonly client?: Id;
  readonly name?: string;
  readonly budget_ms?: number | null;
  readonly launch?: string | null;
  readonly hours_per_day?: number | null;
  readonly rate_amount?: number | null;
  readonly rate_currency?: string | null;
  readonly gone?: boolean;
}
export interface ProjectRepository {
  readonly type: 'project.repository';
  readonly project: Id;
  readonly repository: Id;
  readonly gone?: boolean;
}
export interface RepositorySet {
  readonly type: 'repository.set';
  readonly repository: Id;
  readonly client?: Id;
  readonly name?: string;
  /** Hash of the root commit; with `remote`, what a repository is recognised by on another machine. */
  readonly first_commit?: string | null;
  /** Host and path of the remote, without scheme and credentials. */
  readonly remote?: string | null;
  readonly gone?: boolean;
}
/** Where a repository lies on one device: the real path of its common git folder. */
export interface RepositoryPlace {
  readonly type: 'repository.place';
  readonly repository: Id;
  readonly path: string;
  readonly gone?: boolean;
}
export interface ComponentSet {
  readonly type: 'component.set';
  readonly component: Id;
  readonly project?: Id;
  readonly name?: string;
  /** Globs relative to the repository's root. */
  readonly paths?: readonly string[];
  readonly order?: number;
  readonly gone?: boolean;
}
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
/** From `from` on (or `at`; a branch's first link: always) the branch's time belongs to the task; null: to none. */
export interface LinkSet {
  readonly type: 'link.set';
  readonly repository: Id;
  readonly branch: string;
  readonly task: Id | null;
  readonly from?: string;
}
/** A task picked by hand; `window` is null when it was picked outside an editor and is for any window. */
export interface PickSet {
  readonly type: 'pick.set';
  readonly repository: Id;
  readonly branch: string | null;
  readonly window: string | null;
  readonly task: Id | null;
}
export interface StretchSeen {
  readonly type: 'stretch';
  /** Chosen when the stretch starts; the same stretch finished twice is one. */
  readonly stretch: Id;
  readonly start: string;
  readonly end: string;
  readonly window: string;
  readonly repository: Id;
  readonly branch: string | null;
  /** The picked task, if any. */
  readonly task: Id | null;
  /** IANA name. */
  readonly zone: string;
  readonly edits: number;
  readonly looks: number;
  readonly runs: number;
  readonly background: number;
}
export interface MarkSet {
  readonly type: 'mark.set';
  readonly mark: Id;
  readonly from: string;
  readonly to: string;
  /** null: this was not work. */
  readonly task: Id | null;
  readonly note?: string | null;
  readonly zone: string;
}
export interface TimerStart {
  readonly type: 'timer.start';
  readonly timer: Id;
  readonly task: Id | null;
  readonly from: string;
  readonly zone: string;
}
export interface TimerStop {
  readonly type: 'timer.stop';
  readonly timer: Id;
  readonly task: Id | null;
  readonly to: string;
}
/** The person looked at a timer that nothing else bears out, and says that it is right up to `to`. */
export interface TimerConfirm {
  readonly type: 'timer.confirm';
  readonly timer: Id;
  readonly task: Id | null;
  readonly to: string;
}
export interface PauseStart {
  readonly type: 'pause.start';
  readonly pause: Id;
  readonly from: string;
  readonly zone: string;
}
export interface PauseStop {
  readonly type: 'pause.stop';
  readonly pause: Id;
  readonly to: string;
}
/** Words about a range of time; they change nobody's hours. */
export interface NoteSet {
  readonly type: 'note.set';
  readonly note: Id;
  readonly task: Id | null;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly zone: string;
  readonly gone?: boolean;
}
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
/** Takes events back, undo events included; nothing is deleted. */
export interface Undo {
  readonly type: 'undo';
  readonly events: readonly Id[];
}

export type Fact =
  | PersonSet
  | PersonEmail
  | ClientSet
  | ContactSet
  | GlossarySet
  | ProjectSet
  | ProjectRepository
  | RepositorySet
  | RepositoryPlace
  | ComponentSet
  | TaskSet
  | QuestionSet
  | LinkSet
  | PickSet
  | StretchSeen
  | MarkSet
  | TimerStart
  | TimerStop
  | TimerConfirm
  | PauseStart
  | PauseStop
  | NoteSet
  | CommitSeen
  | UpdateSent
  | Undo;

export type Event = Stamp & Fact;
export type FactType = Fact['type'];
export type EventOf<T extends FactType> = Stamp & Extract<Fact, { type: T }>;

/** The order of events: (seq, id). Negative when `a` comes first. */
export function compareEvents(a: Stamp, b: Stamp): number {
  return a.seq - b.seq || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
