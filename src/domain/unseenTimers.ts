/** Timers that nothing bears out: they ran, or run, for long while nothing at all was seen of the person. */
import type { Statement } from './entities.ts';
import type { Id } from './events.ts';
import type { PagedTimeline } from './pagedTimeline.ts';
import { paint } from './paint.ts';
import type { Range } from './pieces.ts';

/** How long a timer may run without any signal until the person is asked (ms). */
export const UNSEEN_MS = 60 * 60_000;

/** Instants are ms. */
export interface UnseenTimer {
  readonly timer: Statement;
  /** The time in which nothing was seen. */
  readonly from: number;
  readonly to: number;
  /** Where the timer should probably have been stopped. */
  readonly suggestedStop: number;
}

/** What was seen of a person. */
export type Seen = Pick<PagedTimeline, 'unseenIn'>;

/**
 * For each timer the first stretch of more than an hour in which nothing was seen of the person, in any window on any
 * machine. What the person has said since settles it: a later mark or pause over that time, or that the timer is right
 * up to there. A timer that still runs is cut at `now`. Sorted by `from`.
 */
export function unseenTimers(statements: readonly Statement[], seen: Seen, now: number): readonly UnseenTimer[] {
  const found = new Map<Id, UnseenTimer>();
  for (const { timer, from, to } of visible(statements, now)) {
    if (found.has(timer.id)) continue;
    const unseen = seen.unseenIn(Math.max(from, timer.confirmedTo ?? from), to, UNSEEN_MS);
    if (unseen === null) continue;
    // Nothing was seen after it was started either: an hour is what nobody asks about.
    const suggestedStop = unseen.from === timer.from ? unseen.from + UNSEEN_MS : unseen.from;
    found.set(timer.id, { timer, ...unseen, suggestedStop });
  }
  return [...found.values()];
}

/** Where the timers are the last word, in order of time; what touches and is one timer's is one. */
function visible(statements: readonly Statement[], now: number): readonly (Range & { readonly timer: Statement })[] {
  if (!statements.some(({ kind }) => kind === 'timer')) return [];
  const parts: (Range & { readonly timer: Statement })[] = [];
  for (const { start, end, kind, statement } of paint(statements, now)) {
    if (kind !== 'timer') continue;
    const last = parts.at(-1);
    if (last?.timer === statement && last.to === start) parts[parts.length - 1] = { ...last, to: end };
    else parts.push({ timer: statement, from: start, to: end });
  }
  return parts;
}
