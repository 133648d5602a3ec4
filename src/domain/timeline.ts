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
  /**
   * Time in sessions spent in repositories that saw no edit or run there, where nothing was stated: not counted, but
   * known. Sorted and disjoint, also from `segments`.
   */
  readonly reading: readonly Segment[];
  /** All such time, statements or not (ms). */
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
  return assemble(layer, overlay(layer, painted), links);
}

/** The timeline of a layer and of what is left of it where statements are painted over it. */
export function assemble(
  layer: readonly Automatic[],
  pieces: Iterable<Automatic | Painted>,
  links: LinkTable,
): Timeline {
  const segments: Segment[] = [];
  const reading: Segment[] = [];
  for (const piece of pieces) {
    if ('kind' in piece) pushStated(segments, piece);
    else pushSeen(piece.counted ? segments : reading, piece, links);
  }
  return { segments, reading, readingMs: lengthOf(layer.filter(({ counted }) => !counted)) };
}

export function lengthOf(segments: Iterable<Pick<Segment, 'start' | 'end'>>): number {
  let sum = 0;
  for (const { start, end } of segments) sum += end - start;
  return sum;
}

/** What is left of the layer below where nothing was stated, and what was stated, in order of time. */
export function* overlay<T extends { readonly start: number; readonly end: number }>(
  below: readonly T[],
  painted: readonly Painted[],
): Generator<T | Painted> {
  let index = 0;
  let cursor = Number.NEGATIVE_INFINITY;
  const freeUntil = function* (limit: number): Generator<T> {
    for (; index < below.length; index++) {
      const piece = below[index] as T;
      const start = Math.max(piece.start, cursor);
      const end = Math.min(piece.end, limit);
      if (start < end) yield start === piece.start && end === piece.end ? piece : { ...piece, start, end };
      if (piece.end > limit) return;
    }
  };
  for (const statement of painted) {
    yield* freeUntil(statement.start);
    yield statement;
    cursor = statement.end;
  }
  yield* freeUntil(Number.POSITIVE_INFINITY);
}

function pushStated(segments: Segment[], { start, end, kind, statement }: Painted): void {
  if (kind === 'nothing') return;
  const { task, zone } = statement;
  join(segments, { start, end, repository: null, branch: null, task, source: kind, zone });
}

function pushSeen(segments: Segment[], piece: Automatic, links: LinkTable): void {
  const { repository, branch, task: picked, zone } = piece.stretch;
  const span = { start: piece.start, end: piece.end, repository, branch, task: picked };
  for (const { start, end, task } of splitByLinks(span, links)) {
    join(segments, { start, end, repository, branch, task, source: 'auto', zone });
  }
}

/** Appends a segment, or lengthens the last one if both touch and say the same. */
export function join(segments: Segment[], next: Segment): void {
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
