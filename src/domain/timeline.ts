/**
 * The one answer to "what was this person doing at time t": disjoint segments, derived from stretches and statements
 * by the rules of docs/hours.md. Pure; instants are ms.
 */
import type { Link, Statement, Stretch } from './entities.ts';
import type { Id } from './events.ts';
import { type Automatic, layStretches } from './layer.ts';
import { type LinkTable, linkTable, splitByLinks } from './links.ts';
import { type Painted, paint } from './paint.ts';

export interface Policy {
  /** The longest gap that still counts as work (ms). */
  readonly idleMs: number;
}
export const DEFAULT_POLICY: Policy = { idleMs: 5 * 60_000 };

export type Source = 'auto' | 'timer' | 'mark';

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** null for what a person stated by hand. */
  readonly repository: Id | null;
  readonly branch: string | null;
  /** null: unassigned. */
  readonly task: Id | null;
  readonly source: Source;
  /** The zone in which it was recorded: days are split there. */
  readonly zone: string;
}

export interface Timeline {
  /** Sorted, disjoint, none empty. */
  readonly segments: readonly Segment[];
  /** Time in sessions spent in repositories that saw no edit or run there: not counted, but known (ms). */
  readonly readingMs: number;
}

export interface Recorded {
  /** One person's, in any order; of those that start together the later one in the list counts as later-started. */
  readonly stretches: readonly Stretch[];
  /** One person's, in the order in which they are painted. */
  readonly statements: readonly Statement[];
  readonly links: readonly Link[];
}

/** The timeline of one person. `now` (ms) is where a timer or pause that was never ended is cut. */
export function deriveTimeline(recorded: Recorded, now: number, policy: Policy = DEFAULT_POLICY): Timeline {
  const layer = layStretches(recorded.stretches, policy.idleMs);
  const links = linkTable(recorded.links);
  const painted = paint(recorded.statements, now);
  const segments: Segment[] = [];
  for (const piece of overlay(layer.segments, painted)) push(segments, piece, links);
  return { segments, readingMs: layer.readingMs };
}

export function lengthOf(segments: Iterable<Pick<Segment, 'start' | 'end'>>): number {
  let sum = 0;
  for (const { start, end } of segments) sum += end - start;
  return sum;
}

/** What is left of the automatic layer where nothing was stated, and what was stated, in order of time. */
function* overlay(automatic: readonly Automatic[], painted: readonly Painted[]): Generator<Automatic | Painted> {
  let index = 0;
  let cursor = Number.NEGATIVE_INFINITY;
  const freeUntil = function* (limit: number): Generator<Automatic> {
    for (; index < automatic.length; index++) {
      const piece = automatic[index] as Automatic;
      const start = Math.max(piece.start, cursor);
      const end = Math.min(piece.end, limit);
      if (start < end) yield { ...piece, start, end };
      if (piece.end > limit) return;
    }
  };
  for (const statement of painted) {
    yield* freeUntil(statement.start);
    if (statement.kind !== 'nothing') yield statement;
    cursor = statement.end;
  }
  yield* freeUntil(Number.POSITIVE_INFINITY);
}

function push(segments: Segment[], piece: Automatic | Painted, links: LinkTable): void {
  if ('kind' in piece) {
    const source: Source = piece.kind === 'timer' ? 'timer' : 'mark';
    join(segments, {
      start: piece.start,
      end: piece.end,
      repository: null,
      branch: null,
      task: piece.task,
      source,
      zone: piece.zone,
    });
    return;
  }
  const { repository, branch, zone } = piece;
  for (const part of splitByLinks(piece, links)) {
    join(segments, { start: part.start, end: part.end, repository, branch, task: part.task, source: 'auto', zone });
  }
}

/** Two timelines of which the second begins where the first ends, or later. */
export function joined(first: readonly Segment[], second: readonly Segment[]): readonly Segment[] {
  const all = first.slice();
  for (const segment of second) join(all, segment);
  return all;
}

/** Appends a segment, or lengthens the last one if both touch and say the same. */
function join(segments: Segment[], next: Segment): void {
  const last = segments.at(-1);
  if (
    last !== undefined &&
    last.end === next.start &&
    last.repository === next.repository &&
    last.branch === next.branch &&
    last.task === next.task &&
    last.source === next.source &&
    last.zone === next.zone
  ) {
    segments[segments.length - 1] = { ...last, end: next.end };
  } else {
    segments.push(next);
  }
}
