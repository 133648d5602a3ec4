/** What came on top of the first plan. Days are "yyyy-MM-dd". */
import { dayOf } from './days.ts';
import type { Project, Task } from './entities.ts';

/**
 * The last day of the first plan: what was said, else that of the first update that the client got; null: neither.
 * `firstSent`: end of that update's period (ms).
 */
export function baselineOf({ baseline }: Project, firstSent: number | null, zone: string): string | null {
  return baseline ?? (firstSent === null ? null : dayOf(firstSent, zone));
}

/** The tasks that are more than what was agreed; dropped ones are not, and without a first plan there are none. */
export function addedSince(tasks: readonly Task[], baseline: string | null, zone: string): readonly Task[] {
  if (baseline === null) return [];
  return tasks.filter(({ addedAt, state }) => state !== 'dropped' && dayOf(addedAt, zone) > baseline);
}
