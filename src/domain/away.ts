/** When the person was away: gaps too long to count, between two sessions, about which nothing was said. */
import { explain, type Range } from './pieces.ts';
import type { Policy, Recorded } from './timeline.ts';

/** Instants are ms. */
export interface Away {
  readonly from: number;
  readonly to: number;
}

/**
 * The gaps inside the range, in order of time. Of one about which a part was said, the rest, if that is still longer
 * than the idle limit.
 */
export function awaysOf(recorded: Recorded, range: Range, now: number, policy: Policy): readonly Away[] {
  return explain(recorded, range, now, policy)
    .filter(({ why, start, end }) => why === 'away' && end - start > policy.idleMs)
    .map(({ start, end }) => ({ from: start, to: end }));
}
