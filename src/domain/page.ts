/**
 * A page of a person's timeline: a range of time that begins and ends between two sessions, so that it can be derived
 * by itself. What was derived is kept until something changes in its range.
 */
import type { Closed } from './changedRanges.ts';
import type { Link, Stretch } from './entities.ts';
import type { Id } from './events.ts';
import { type Automatic, layStretches } from './layer.ts';
import { type LinkTable, linksOf, split } from './links.ts';
import { type Painted, paint } from './paint.ts';
import { PairSums } from './pairSums.ts';
import { lengthOf, overlay, type Timeline } from './timeline.ts';

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
 * Cuts whole sessions, sorted by start, into pages of which the first begins at `start`. Each has at least `least`
 * stretches if there are so many, and not twice as many unless a session is so long.
 */
export function cutPages(sorted: readonly Stretch[], start: number, idleMs: number, least: number): Page[] {
  const pages = [newPage(start)];
  let first = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (let i = 0; i <= sorted.length - least; i++) {
    const stretch = sorted[i] as Stretch;
    if (i - first >= least && stretch.start - end > idleMs) {
      pages.push(newPage(stretch.start));
      first = i;
    }
    end = Math.max(end, stretch.end);
  }
  return pages;
}

function newPage(start: number): Page {
  return { start, seen: null, sums: null, timeline: null };
}

/** The facts inside a page: `stretches` sorted by start, `statements` that touch [start, end) in the order of painting. */
interface PageFacts {
  readonly start: number;
  readonly end: number;
  readonly stretches: readonly Stretch[];
  readonly statements: readonly Closed[];
  readonly idleMs: number;
}

/** The automatic layer, and what is left of it with the statements painted over it, inside the page. */
export function layPage({ start, end, stretches, statements, idleMs }: PageFacts) {
  const layer = layStretches(stretches, idleMs);
  const painted = paint(statements, end).flatMap((piece) => {
    const inside = { ...piece, start: Math.max(piece.start, start), end: Math.min(piece.end, end) };
    return inside.start < inside.end ? [inside] : [];
  });
  return { layer, pieces: [...overlay(layer, painted)] };
}

/** Adds a page up, but for what depends on links. */
export function addUp(layer: readonly Automatic[], pieces: Iterable<Automatic | Painted>): Seen {
  const settled = new PairSums();
  const branches = new Map<Id, Map<string, { ms: number; times: number[] }>>();
  for (const piece of pieces) {
    const ms = piece.end - piece.start;
    if ('kind' in piece) {
      if (piece.kind !== 'nothing') settled.add(null, piece.statement.task, ms);
      continue;
    }
    const { repository, branch, task } = piece.stretch;
    if (task !== null || branch === null) {
      if (piece.counted) settled.add(repository, task, ms);
      continue;
    }
    const siblings = branches.get(repository) ?? new Map<string, { ms: number; times: number[] }>();
    const seen = siblings.get(branch) ?? { ms: 0, times: [] };
    // A branch that was only read on is there too: a link changes what the reading belongs to.
    branches.set(repository, siblings.set(branch, seen));
    if (!piece.counted) continue;
    seen.ms += ms;
    if (seen.times.at(-1) === piece.start) seen.times[seen.times.length - 1] = piece.end;
    else seen.times.push(piece.start, piece.end);
  }
  return { settled, branches, readingMs: lengthOf(layer.filter((piece) => !piece.counted)) };
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
