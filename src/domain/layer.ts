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

/** Lays the stretches of one person: sorted, disjoint pieces. `idleMs` is the longest gap that counts. */
export function layStretches(stretches: readonly Stretch[], idleMs: number): readonly Automatic[] {
  const pieces: Automatic[] = [];
  for (const session of sessionsOf(byStart(stretches), idleMs)) laySession(session, pieces);
  return pieces;
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

/**
 * Sweeps one session by start. `running` holds the stretches that have started, the latest-started last: it has the
 * time until it ends, then the one below has it again if it is still going on.
 */
function laySession(session: readonly Stretch[], pieces: Automatic[]): void {
  const worked = new Set<Id>();
  for (const stretch of session) if (stretch.worked) worked.add(stretch.repository);
  const running: Stretch[] = [];
  let cursor = Number.NEGATIVE_INFINITY;
  /** The stretch that ended last so far; of those that ended together, the later-started. */
  let endedLast: Stretch | null = null;

  const push = (start: number, end: number, stretch: Stretch, gap: boolean) =>
    pieces.push({ start, end, stretch, gap, counted: worked.has(stretch.repository) });
  const runUntil = (limit: number) => {
    for (let top = running.at(-1); top !== undefined; top = running.at(-1)) {
      const end = Math.min(top.end, limit);
      if (end > cursor) {
        push(cursor, end, top, false);
        cursor = end;
      }
      if (top.end > limit) return;
      running.pop();
    }
  };

  for (let i = 0; i < session.length; i++) {
    const stretch = session[i] as Stretch;
    runUntil(stretch.start);
    if (endedLast !== null && stretch.start > cursor) {
      push(cursor, stretch.start, gapOwner(endedLast, lastStartedWith(session, i)), true);
    }
    cursor = stretch.start;
    running.push(stretch);
    if (endedLast === null || stretch.end >= endedLast.end) endedLast = stretch;
  }
  runUntil(Number.POSITIVE_INFINITY);
}

/** A gap belongs to the stretch before it, unless that one holds looks alone and real work comes after. */
function gapOwner(before: Stretch, after: Stretch): Stretch {
  return !before.worked && after.worked ? after : before;
}

/** Of the stretches that start at the same instant as session[i], the later-started. */
function lastStartedWith(session: readonly Stretch[], i: number): Stretch {
  const { start } = session[i] as Stretch;
  let last = i;
  while (session[last + 1]?.start === start) last++;
  return session[last] as Stretch;
}
