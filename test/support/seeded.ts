/** Chance that can be had again: RAPPORT_SEED, which a failing test names, gives the same numbers. */
import fc from 'fast-check';

export const SEED = Number(process.env.RAPPORT_SEED ?? Date.now() % 2 ** 31);

/** `count` whole numbers from 0 up to and with `max`. */
export function chances(count: number, max: number): readonly number[] {
  return fc.sample(fc.noBias(fc.integer({ min: 0, max })), { numRuns: count, seed: SEED });
}
