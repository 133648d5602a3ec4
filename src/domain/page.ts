/**
 * A page of a person's timeline: a range of time that begins and ends between two sessions, so that it can be derived
 * by itself. What was derived is kept until something changes in its range.
 */
import type { Link } from './entities.ts';
import type { Id } from './events.ts';
import { layColumns, type StretchColumns } from './layer.ts';
import { type LinkTable, linksOf, split } from './links.ts';
import type { Painted } from './paint.ts';
import { PairSums } from './pairSums.ts';
import type { SortedStretches } from './sortedStretches.ts';
import type { Timeline } from './timeline.ts';
import { firstEndingAfter } from './totals.ts';

export interface Page {
  /** Where the page before it ends: a stretch's start, after a gap above the idle limit; -Infinity for the first (ms). */
  readonly start: number;
  seen: Seen | null;
  /** ms by repository and task. */
  sums: PairSums | null;
  timeline: Timeline | null;
}

/** What a page adds up to before its branches are linked to tasks. */
export interface Seen {
  /** ms by repository and task, of what no link can change. */
  readonly settled: PairSums;
  /** All others, by repository and branch. */
  readonly branches: ReadonlyMap<Id, ReadonlyMap<string, SeenBranch>>;
  readonly readingMs: number;
}
interface SeenBranch {
  /** Of what counts. */
  readonly ms: number;
  /** Starts and ends by turns, sorted (ms). */
  readonly times: readonly number[];
}

/**
 * Cuts whole sessions, those from one index up to another, into pages of which the first begins at `start`. Each has at
 * least `least` stretches if there are so many, and not twice as many unless a session is so long.
 */
export function cutPages(
  sorted: SortedStretches,
  [from, to]: readonly [number, number],
  start: number,
  idleMs: number,
  least: number,
): Page[] {
  const pages = [newPage(start)];
  let first = from;
  let end = Number.NEGATIVE_INFINITY;
  for (let i = from; i <= to - least; i++) {
    const next = sorted.startAt(i);
    if (i - first >= least && next - end > idleMs) {
      pages.push(newPage(next));
      first = i;
    }
    end = Math.max(end, sorted.endAt(i));
  }
  return pages;
}

function newPage(start: number): Page {
  return { start, seen: null, sums: null, timeline: null };
}

/** Where a page begins and ends (ms), and which of the stretches are in it: from one index up to another. */
export interface PageRange {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** The part of what was painted, sorted and disjoint, inside a page. */
export function paintedIn({ start, end }: PageRange, painted: readonly Painted[]): readonly Painted[] {
  const inside: Painted[] = [];
  for (let index = firstEndingAfter(painted, start); index < painted.length; index++) {
    const piece = painted[index] as Painted;
    if (piece.start >= end) break;
    inside.push({ ...piece, start: Math.max(piece.start, start), end: Math.min(piece.end, end) });
  }
  return inside;
}

/** Adds a page up, but for what depends on links: with what was painted over its stretches. */
export function addUp(columns: StretchColumns, painted: readonly Painted[], idleMs: number): Seen {
  const sums = new SeenSums(painted);
  layColumns(columns, idleMs, (start, end, owner, _gap, counted) =>
    sums.add(columns.subjects[owner] as Subject, start, end, counted),
  );
  return sums;
}

type Subject = StretchColumns['subjects'][number];
type Growing = { ms: number; readonly times: number[] };

class SeenSums implements Seen {
  readonly settled = new PairSums();
  readonly branches = new Map<Id, Map<string, Growing>>();
  readingMs = 0;
  readonly #painted: readonly Painted[];
  /** The first that does not end before the last piece. */
  #next = 0;
  /** Most pieces are on the subject of the one before. */
  #last: Subject | null = null;
  #growing: Growing | null = null;

  constructor(painted: readonly Painted[]) {
    this.#painted = painted;
    for (const { start, end, kind, statement } of painted) {
      if (kind !== 'nothing') this.settled.add(null, statement.task, end - start);
    }
  }

  /** Pieces come in order. Nobody's garbage is made here: there are a few hundred thousand of them. */
  add(subject: Subject, start: number, end: number, counted: boolean): void {
    if (subject !== this.#last) {
      this.#last = subject;
      this.#growing = this.#branchOf(subject);
    }
    if (!counted) {
      this.readingMs += end - start;
      return;
    }
    let from = start;
    for (
      let next = this.#painted[this.#next];
      next !== undefined && next.start < end;
      next = this.#painted[this.#next]
    ) {
      if (from < next.start) this.#count(subject, from, next.start);
      from = Math.max(from, next.end);
      if (next.end > end) return;
      this.#next++;
    }
    if (from < end) this.#count(subject, from, end);
  }

  #count({ repository, task }: Subject, start: number, end: number): void {
    const growing = this.#growing;
    if (growing === null) {
      this.settled.add(repository, task, end - start);
      return;
    }
    const { times } = growing;
    growing.ms += end - start;
    if (times[times.length - 1] === start) times[times.length - 1] = end;
    else times.push(start, end);
  }

  /** null: no link can change what it belongs to. A branch that was only read on is there too: links change that. */
  #branchOf({ repository, branch, task }: Subject): Growing | null {
    if (task !== null || branch === null) return null;
    let siblings = this.branches.get(repository);
    if (siblings === undefined) {
      siblings = new Map();
      this.branches.set(repository, siblings);
    }
    let growing = siblings.get(branch);
    if (growing === undefined) {
      growing = { ms: 0, times: [] };
      siblings.set(branch, growing);
    }
    return growing;
  }
}

/** A page's ms by repository and task. */
export function sumsOf({ settled, branches }: Seen, table: LinkTable): PairSums {
  const sums = new PairSums();
  sums.addAll(settled);
  for (const [repository, siblings] of branches) {
    for (const [branch, seen] of siblings) {
      for (const [task, ms] of byTask(seen, linksOf(table, repository, branch))) sums.add(repository, task, ms);
    }
  }
  return sums;
}

/** ms by the tasks that a branch was linked to; a task may come several times. */
export function byTask({ ms, times }: SeenBranch, links: readonly Link[]): readonly (readonly [Id | null, number])[] {
  const parts = times.length === 0 ? [] : split(times[0] as number, times.at(-1) as number, links);
  if (parts.length === 1) return parts.map(({ task }) => [task, ms]);
  return parts.map(({ start, end, task }) => [task, lengthIn(times, start, end)]);
}

/** How much of the times lies in [from, to). */
function lengthIn(times: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let i = 0; i < times.length; i += 2) {
    sum += Math.max(0, Math.min(times[i + 1] as number, to) - Math.max(times[i] as number, from));
  }
  return sum;
}
