/** Whose the time right before and after some time is. */
import type { Id } from './events.ts';
import type { Range } from './pieces.ts';
import type { Segment, Timeline } from './timeline.ts';

/** Time of one repository within [start, end), mostly a day. */
export interface Hole {
  /** Sorted and disjoint. */
  readonly ranges: readonly Range[];
  readonly repository: Id;
  readonly start: number;
  readonly end: number;
}

/**
 * The one task of the counted time right before and right after each of the ranges, in the same repository and within
 * the hole's limits, with nothing else recorded in between; null: there is none, or more than one.
 */
export function neighbourTask(timeline: Timeline, { ranges, repository, start, end }: Hole): Id | null {
  const tasks = new Set<Id | null>();
  const taskOf = (near: Near) => {
    const isSame = near.counted && near.segment.source === 'auto' && near.segment.repository === repository;
    return isSame && near.segment.end > start && near.segment.start < end ? near.segment.task : null;
  };
  for (const [i, { from, to }] of ranges.entries()) {
    const [before, after] = [nearestBefore(timeline, from), nearestAfter(timeline, to)];
    // Of ranges with nothing else in between only the outer ends have neighbours.
    if (before === null || before.segment.end !== ranges[i - 1]?.to) tasks.add(before && taskOf(before));
    if (after === null || after.segment.start !== ranges[i + 1]?.from) tasks.add(after && taskOf(after));
  }
  const [only = null] = tasks;
  return tasks.size === 1 ? only : null;
}

interface Near {
  readonly segment: Segment;
  /** false: reading. */
  readonly counted: boolean;
}

function nearestBefore({ segments, reading }: Timeline, at: number): Near | null {
  return nearest(segments[startingAt(segments, at) - 1], reading[startingAt(reading, at) - 1], ({ end }) => -end);
}

function nearestAfter({ segments, reading }: Timeline, at: number): Near | null {
  return nearest(segments[startingAt(segments, at)], reading[startingAt(reading, at)], ({ start }) => start);
}

/** The one with the smaller distance. */
function nearest(
  counted: Segment | undefined,
  read: Segment | undefined,
  distance: (segment: Segment) => number,
): Near | null {
  if (counted !== undefined && (read === undefined || distance(counted) <= distance(read))) {
    return { segment: counted, counted: true };
  }
  return read === undefined ? null : { segment: read, counted: false };
}

/** The index of the first segment that starts at `at` or later. */
function startingAt(segments: readonly Segment[], at: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Segment).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
