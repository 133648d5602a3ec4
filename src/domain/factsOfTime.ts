/** Facts about time: what was seen, and what a person said about it. */
import type { Id } from './events.ts';

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
  /** The same for all that was imported at once; missing: it was not. */
  readonly import?: Id;
}
export interface TimerStart {
  readonly type: 'timer.start';
  readonly timer: Id;
  readonly task: Id | null;
  readonly from: string;
  readonly zone: string;
  /** As of `mark.set`. */
  readonly import?: Id;
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

export type TimeFact =
  | PickSet
  | StretchSeen
  | MarkSet
  | TimerStart
  | TimerStop
  | TimerConfirm
  | PauseStart
  | PauseStop
  | NoteSet;
