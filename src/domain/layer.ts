/**
 * The automatic layer of the timeline: overlapping stretches and the gaps between them become disjoint pieces of
 * time, each belonging to one stretch's subject (docs/hours.md, rules 1 to 3).
 */
import type { Stretch } from './entities.ts';
import type { Id } from './events.ts';

/** A piece of time before links and statements. */
export interface Automatic {
  readonly start: number;
  readonly end: number;
  /** Whose subject it has: the stretch that was seen then, or that the gap belongs to. */
  readonly stretch: Stretch;
  /** Nothing was seen then; the idle limit bridges it. */
  readonly gap: boolean;
  /** false: reading, in a repository without an edit or run in the session. */
  readonly counted: boolean;
}

type Subject = Pick<Stretch, 'repository' | 'branch' | 'task' | 'worked'>;

/** Stretches sorted by start, in columns: years of them need not be objects. Instants are ms. */
export interface StretchColumns {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly subjects: readonly Subject[];
}

/** Takes the pieces in order; `owner` is the index of the stretch whose subject it has. */
export type TakePiece = (start: number, end: number, owner: number, gap: boolean, counted: boolean) => void;

/** Lays the stretches of one person: sorted, disjoint pieces. `idleMs` is the longest gap that counts. */
export function layStretches(stretches: readonly Stretch[], idleMs: number): readonly Automatic[] {
  const sorted = byStart(stretches);
  const pieces: Automatic[] = [];
  layColumns(columnsOf(sorted), idleMs, (start, end, owner, gap, counted) =>
    pieces.push({ start, end, stretch: sorted[owner] as Stretch, gap, counted }),
  );
  return pieces;
}

/** The same of columns of whole sessions. */
export function layColumns(columns: StretchColumns, idleMs: number, take: TakePiece): void {
  const { starts, ends } = columns;
  const sweep = new Sweep(columns, take);
  let first = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < starts.length; i++) {
    if (i > first && (starts[i] as number) - end > idleMs) {
      sweep.lay(first, i);
      first = i;
    }
    end = Math.max(end, ends[i] as number);
  }
  if (first < starts.length) sweep.lay(first, starts.length);
}

function columnsOf(sorted: readonly Stretch[]): StretchColumns {
  return {
    starts: Float64Array.from(sorted, ({ start }) => start),
    ends: Float64Array.from(sorted, ({ end }) => end),
    subjects: sorted,
  };
}

/** By start; `sort` is stable, so of those that start together the later one in the list stays later. */
function byStart(stretches: readonly Stretch[]): readonly Stretch[] {
  for (let i = 1; i < stretches.length; i++) {
    if ((stretches[i] as Stretch).start < (stretches[i - 1] as Stretch).start) {
      return stretches.toSorted((a, b) => a.start - b.start);
    }
  }
  return stretches;
}

/** Maximal runs of stretches with no gap above the idle limit; `sorted` by start. */
export function* sessionsOf(sorted: readonly Stretch[], idleMs: number): Generator<readonly Stretch[]> {
  let first = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < sorted.length; i++) {
    const stretch = sorted[i] as Stretch;
    if (i > first && stretch.start - end > idleMs) {
      yield sorted.slice(first, i);
      first = i;
    }
    end = Math.max(end, stretch.end);
  }
  if (first < sorted.length) yield sorted.slice(first);
}

/**
 * The stretches of the sessions that touch [from, to), of the session before them and of the one after; `sorted` by
 * start. One pass over numbers: any earlier stretch may be long enough to belong to the first of these sessions.
 */
export function sessionsAround(
  sorted: readonly Stretch[],
  from: number,
  to: number,
  idleMs: number,
): readonly Stretch[] {
  let first = 0;
  let current = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < sorted.length; i++) {
    const stretch = sorted[i] as Stretch;
    if (i > current && stretch.start - end > idleMs) {
      if (end <= from) first = current;
      else if ((sorted[current] as Stretch).start >= to) return sorted.slice(first, i);
      current = i;
    }
    if (stretch.end > end) end = stretch.end;
  }
  return sorted.slice(first);
}

/** Sweeps sessions by start, one after the other; of years there are many, so they share what they are laid with. */
class Sweep {
  readonly #columns: StretchColumns;
  readonly #take: TakePiece;
  /** Where there was an edit or run in the session. */
  readonly #worked = new Set<Id>();
  /** The subject of the last piece, and whether it counts. */
  #lastSubject: Subject | null = null;
  #counted = false;
  /**
   * The stretches that have started, the latest-started last: it has the time until it ends, then the one below has it
   * again if it is still going on.
   */
  readonly #running: number[] = [];
  /** Up to where the session is laid. */
  #cursor = Number.NEGATIVE_INFINITY;

  constructor(columns: StretchColumns, take: TakePiece) {
    this.#columns = columns;
    this.#take = take;
  }

  /** One session: from one index up to another. */
  lay(first: number, last: number): void {
    const { starts, ends, subjects } = this.#columns;
    this.#worked.clear();
    this.#lastSubject = null;
    // Most stretches are on the subject of the one before.
    let seen: Subject | null = null;
    for (let i = first; i < last; i++) {
      const subject = subjects[i] as Subject;
      if (subject === seen) continue;
      seen = subject;
      if (subject.worked) this.#worked.add(subject.repository);
    }
    this.#cursor = Number.NEGATIVE_INFINITY;
    /** The stretch that ended last so far; of those that ended together, the later-started. */
    let endedLast = -1;
    let lastEnd = Number.NEGATIVE_INFINITY;
    for (let i = first; i < last; i++) {
      const start = starts[i] as number;
      this.#runUntil(start);
      if (endedLast >= 0 && start > this.#cursor) {
        this.#push(this.#cursor, start, gapOwner(subjects, endedLast, lastStartedWith(starts, i, last)), true);
      }
      this.#cursor = start;
      this.#running.push(i);
      const end = ends[i] as number;
      if (end < lastEnd) continue;
      lastEnd = end;
      endedLast = i;
    }
    this.#runUntil(Number.POSITIVE_INFINITY);
  }

  #runUntil(limit: number): void {
    const running = this.#running;
    while (running.length > 0) {
      const top = running[running.length - 1] as number;
      const topEnd = this.#columns.ends[top] as number;
      const end = Math.min(topEnd, limit);
      if (end > this.#cursor) {
        this.#push(this.#cursor, end, top, false);
        this.#cursor = end;
      }
      if (topEnd > limit) return;
      running.pop();
    }
  }

  #push(start: number, end: number, owner: number, gap: boolean): void {
    const subject = this.#columns.subjects[owner] as Subject;
    if (subject !== this.#lastSubject) {
      this.#lastSubject = subject;
      this.#counted = this.#worked.has(subject.repository);
    }
    this.#take(start, end, owner, gap, this.#counted);
  }
}

/** A gap belongs to the stretch before it, unless that one holds looks alone and real work comes after. */
function gapOwner(subjects: readonly Subject[], before: number, after: number): number {
  return !subjects[before]?.worked && subjects[after]?.worked ? after : before;
}

/** Of the stretches of the session, which ends before `last`, that start with the i-th, the later-started. */
function lastStartedWith(starts: Float64Array, i: number, last: number): number {
  const start = starts[i];
  let same = i;
  while (same + 1 < last && starts[same + 1] === start) same++;
  return same;
}
