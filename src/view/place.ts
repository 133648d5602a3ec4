/** Where on the board somebody is, or is led to. */
import * as v from 'valibot';
import { day } from './parcel.ts';

/** The board's views, in the order of their tabs. */
export const VIEWS = ['tasks', 'week', 'day'] as const;
export type View = (typeof VIEWS)[number];

export type Place =
  | { readonly view: 'tasks' }
  /** The week of the day, "yyyy-MM-dd"; null: this week. */
  | { readonly view: 'week'; readonly day: string | null }
  /** "yyyy-MM-dd"; null: today. */
  | { readonly view: 'day'; readonly day: string | null };

export const place: v.GenericSchema<unknown, Place> = v.variant('view', [
  v.object({ view: v.literal('tasks') }),
  v.object({ view: v.literal('week'), day: v.nullable(day) }),
  v.object({ view: v.literal('day'), day: v.nullable(day) }),
]);
