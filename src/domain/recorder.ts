/**
 * Turns the signals of one editor window into stretches, by the rules of docs/hours.md ("Recording").
 * The same code runs in the editor and in `rapport replay`. Instants are ms.
 *
 * `editAgain` is on the keystroke path, `signal` beside it: they compare numbers and identical strings, and allocate only
 * when a new stretch opens. What a key costs is the memory that is touched after some idle milliseconds.
 */
import type { Id } from './events.ts';

/** Signals further apart than this do not make one stretch (ms). */
export const STRETCH_GAP_MS = 60_000;

export type ActivityKind = 'edit' | 'look' | 'run';

/** A stretch that may still grow. */
export interface OpenStretch {
  readonly id: Id;
  readonly start: number;
  readonly repository: Id;
  readonly branch: string | null;
  readonly task: Id | null;
  end: number;
  edits: number;
  looks: number;
  runs: number;
  background: number;
}

export interface Pick {
  readonly branch: string | null;
  readonly task: Id;
}

export interface RecorderEvents {
  /** A stretch that will not grow any more. */
  finished(stretch: OpenStretch): void;
  /** The pick of a repository was dropped because the repository was seen on another branch. */
  pickDropped?(repository: Id): void;
}

export class WindowRecorder {
  readonly #newId: () => Id;
  readonly #events: RecorderEvents;
  readonly #picks = new Map<Id, Pick>();
  #open: OpenStretch | null = null;
  /** A pick came or went since the open stretch was looked at. */
  #picked = false;
  #last = Number.NEGATIVE_INFINITY;
  #repository: Id | undefined;
  #branch: string | null | undefined;

  constructor(newId: () => Id, events: RecorderEvents) {
    this.#newId = newId;
    this.#events = events;
  }

  /** The stretch that is growing now, if any. */
  get open(): OpenStretch | null {
    return this.#open;
  }

  /** The instant of the window's last signal or blur: what is dated before it counts as at it (ms). */
  get last(): number {
    return this.#last;
  }

  /** The repository of the window's last signal. */
  get repository(): Id | undefined {
    return this.#repository;
  }

  pickOf(repository: Id): Pick | undefined {
    return this.#picks.get(repository);
  }

  /** Brings a pick back after a reload, or takes over one made elsewhere; not a signal. */
  restorePick(repository: Id, pick: Pick | null): void {
    this.#picked = true;
    if (pick === null) this.#picks.delete(repository);
    else this.#picks.set(repository, pick);
  }

  /**
   * One more edit where the last signal was. False, and nothing is done, unless it plainly belongs to the open stretch:
   * `signal` knows what to do then.
   */
  editAgain(at: number, repository: Id | null | undefined): boolean {
    const open = this.#open;
    if (open === null || this.#picked || open.repository !== repository) return false;
    if (at < open.end || at - open.end > STRETCH_GAP_MS) return false;
    this.#last = at;
    open.end = at;
    open.edits++;
    return true;
  }

  /** Something the person did. A missing repository or branch is the window's last; without one it is ignored. */
  signal(kind: ActivityKind, at: number, repository = this.#repository, branch = this.#branch): void {
    if (repository === undefined || branch === undefined) return;
    const instant = this.#advance(at);
    this.#settle(repository, branch, false);
    const task = this.#picks.get(repository)?.task ?? null;
    let open = this.#open;
    this.#picked = false;
    if (open === null || instant - open.end > STRETCH_GAP_MS || !isOn(open, repository, branch, task)) {
      this.#finish();
      open = this.#start(instant, repository, branch, task);
    }
    open.end = instant;
    if (kind === 'edit') open.edits++;
    else if (kind === 'look') open.looks++;
    else open.runs++;
  }

  /** HEAD moved, or was seen again on the same branch: either drops the pick that held there. */
  branch(at: number, repository = this.#repository, branch = this.#branch): void {
    if (repository === undefined || branch === undefined) return;
    const instant = this.#advance(at);
    this.#settle(repository, branch, true);
    this.#endAt(instant);
    this.#start(instant, repository, branch, this.#picks.get(repository)?.task ?? null);
  }

  /** The person chose a task here; null takes the choice back. */
  pick(at: number, task: Id | null, repository = this.#repository, branch = this.#branch): void {
    if (repository === undefined || branch === undefined) return;
    const instant = this.#advance(at);
    this.#repository = repository;
    this.#branch = branch;
    this.restorePick(repository, task === null ? null : { branch, task });
    this.#endAt(instant);
    this.#start(instant, repository, branch, task);
  }

  /** The window lost the focus. */
  blur(at: number): void {
    this.#endAt(this.#advance(at));
  }

  /** The repository was seen on a branch without the person doing anything: a pick made elsewhere ends. */
  seen(repository: Id, branch: string | null): void {
    const pick = this.#picks.get(repository);
    if (pick !== undefined && pick.branch !== branch) this.#drop(repository);
  }

  /** Activity that is nobody's time: kept as a count with the stretch it falls into. */
  background(): void {
    if (this.#open !== null) this.#open.background++;
  }

  /** Ends the open stretch at its last signal, e.g. because no other can join it any more. */
  finish(): void {
    this.#finish();
  }

  /** The clock was set back to `at`: the open stretch ends where it is, and time is reckoned anew from there. */
  clockSetBack(at: number): void {
    this.#finish();
    this.#last = at;
  }

  #advance(at: number): number {
    if (at > this.#last) this.#last = at;
    return this.#last;
  }

  #settle(repository: Id, branch: string | null, moved: boolean): void {
    this.#repository = repository;
    this.#branch = branch;
    if (this.#picks.size === 0) return;
    const pick = this.#picks.get(repository);
    if (pick !== undefined && (moved || pick.branch !== branch)) this.#drop(repository);
  }

  #drop(repository: Id): void {
    this.#picked = true;
    this.#picks.delete(repository);
    this.#events.pickDropped?.(repository);
  }

  #start(at: number, repository: Id, branch: string | null, task: Id | null): OpenStretch {
    this.#open = {
      id: this.#newId(),
      start: at,
      end: at,
      repository,
      branch,
      task,
      edits: 0,
      looks: 0,
      runs: 0,
      background: 0,
    };
    return this.#open;
  }

  #endAt(instant: number): void {
    if (this.#open !== null && instant - this.#open.end <= STRETCH_GAP_MS) this.#open.end = instant;
    this.#finish();
  }

  #finish(): void {
    const open = this.#open;
    this.#open = null;
    if (open !== null) this.#events.finished(open);
  }
}

function isOn(open: OpenStretch, repository: Id, branch: string | null, task: Id | null): boolean {
  return open.branch === branch && open.repository === repository && open.task === task;
}
