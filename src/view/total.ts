/** Which time a total is of, when it is to be explained. */
import * as v from 'valibot';
import { plusDays, weekdayOf } from '../domain/days.ts';
import type { Id } from '../domain/events.ts';
import { day, id } from './parcel.ts';

/** Without a field, all of it. */
export interface TotalPart {
  /** null: what is unassigned. */
  readonly task?: Id | null;
  readonly project?: Id;
  /** null: tasks of no component. */
  readonly component?: Id | null;
  /** Not what is unassigned. */
  readonly assigned?: true;
  /** "yyyy-MM-dd", both included: the days in the zone in which the time was recorded. */
  readonly days?: { readonly first: string; readonly last: string };
}

export const totalPart: v.GenericSchema<unknown, TotalPart> = v.strictObject({
  task: v.exactOptional(v.nullable(id)),
  project: v.exactOptional(id),
  component: v.exactOptional(v.nullable(id)),
  assigned: v.exactOptional(v.literal(true)),
  days: v.exactOptional(
    v.pipe(
      v.strictObject({ first: day, last: day }),
      v.check(({ first, last }) => first <= last, 'days in order'),
    ),
  ),
});

/** The days of its week up to `today`. */
export function thisWeek(today: string): NonNullable<TotalPart['days']> {
  return { first: plusDays(today, -weekdayOf(today)), last: today };
}
