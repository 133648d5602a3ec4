/**
 * The automatic layer of the timeline: overlapping stretches and the gaps between them become disjoint pieces of
 * time, each belonging to one stretch's subject (docs/hours.md, rules 1 to 3).
 */
import type { Stretch } from './entities.ts';
import type { Id } from './events.ts';

/** A piece of time on a stretch's subject, before links and statements. */
export interface Automatic {
  readonly start: number;
  readonly end: number;
  readonly repository: Id;
  readonly branch: string | null;
  /** The picked task. */
  readonly task: Id | null;
  readonly zone: string;
}

export interface Layer {
  /** Sorted and disjoint; only repositories that were worked on in their session. */
  readonly segments: readonly Automatic[];
  readonly readingMs: number;
}

/** Lays the stretches of one person; `idleMs` is the longest gap that counts. */
export function layStretches(stretches: readonly Stretch[], idleMs: number): Layer {
  const segments: Automatic[] = [];
  let readingMs = 0;
  for (const session of sessionsOf(byStart(stretches), idleMs)) {
    const worked = new Set<Id>();
    for (const stretch of session) if (stretch.worked) worked.add(stretch.repository);
    for (const piece of laySession(session)) {
      if (worked.has(piece.repository)) segments.push(piece);
      else readingMs += piece.end - piece.start;
    }
  }
  return { segments, readingMs };
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

/** Maximal runs of stretches with no gap above the idle limit. */
function* sessionsOf(sorted: readonly Stretch[], idleMs: number): Generator<readonly Stretch[]> {
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
 * Sweeps one session by start. `running` holds the stretches that have started, the latest-started last: it has the
 * time until it ends, then the one below has it again if it is still going on.
 */
function* laySession(session: readonly Stretch[]): Generator<Automatic> {
  const running: Stretch[] = [];
  let cursor = Number.NEGATIVE_INFINITY;
  /** The stretch that ended last so far; of those that ended together, the later-started. */
  let endedLast: Stretch | null = null;

  const runUntil = function* (limit: number): Generator<Automatic> {
    for (let top = running.at(-1); top !== undefined; top = running.at(-1)) {
      const end = Math.min(top.end, limit);
      if (end > cursor) {
        yield pieceOf(top, cursor, end);
        cursor = end;
      }
      if (top.end > limit) return;
      running.pop();
    }
  };

  for (let i = 0; i < session.length; i++) {
    const stretch = session[i] as Stretch;
    yield* runUntil(stretch.start);
    if (endedLast !== null && stretch.start > cursor) {
      yield pieceOf(gapOwner(endedLast, lastStartedWith(session, i)), cursor, stretch.start);
    }
    cursor = stretch.start;
    running.push(stretch);
    if (endedLast === null || stretch.end >= endedLast.end) endedLast = stretch;
  }
  yield* runUntil(Number.POSITIVE_INFINITY);
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

function pieceOf(stretch: Stretch, start: number, end: number): Automatic {
  const { repository, branch, task, zone } = stretch;
  return { start, end, repository, branch, task, zone };
}
