/** Rounding of durations for reports, by the rules of docs/hours.md. It never touches what is recorded. All in ms. */

export const ROUNDING_MODES = ['up', 'nearest'] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];

/** In minutes. */
export const ROUNDING_STEPS = [6, 10, 15, 30] as const;
export type RoundingStep = (typeof ROUNDING_STEPS)[number];

/** What is rounded: each unbroken piece of time, a day's time on a task, or a day's time on a project. */
export const ROUNDING_UNITS = ['segment', 'task', 'day'] as const;
export type RoundingUnit = (typeof ROUNDING_UNITS)[number];

export interface Rounding {
  readonly mode: RoundingMode;
  readonly minutes: RoundingStep;
  readonly per: RoundingUnit;
}

const MINUTE = 60_000;

/** A multiple of the step; the half goes up. */
export function roundTo({ mode, minutes }: Pick<Rounding, 'mode' | 'minutes'>, ms: number): number {
  const step = minutes * MINUTE;
  return (mode === 'up' ? Math.ceil(ms / step) : Math.round(ms / step)) * step;
}

/**
 * Divides `total` (whole minutes, in ms) among parts in proportion to their lengths, in whole minutes: each gets what
 * its share has of them, and the minutes that are left go one by one to the greatest remainders; of equal ones to the
 * longer part, then to the earlier. The results add up to `total` and none is negative.
 */
export function apportion(total: number, lengths: readonly number[]): readonly number[] {
  const sum = lengths.reduce((whole, length) => whole + length, 0);
  if (sum === 0) return lengths.map(() => 0);
  const minutes = Math.round(total / MINUTE);
  const parts = lengths.map((length, index) => {
    // In whole numbers, so that no share is pushed over a minute by a float.
    const rest = (minutes * length) % sum;
    return { index, length, rest, whole: (minutes * length - rest) / sum };
  });
  const left = minutes - parts.reduce((given, { whole }) => given + whole, 0);
  const byRest = parts.toSorted((a, b) => b.rest - a.rest || b.length - a.length || a.index - b.index);
  for (const part of byRest.slice(0, left)) part.whole++;
  return parts.map(({ whole }) => whole * MINUTE);
}
