/** Where on the board somebody is, or is led to. */
import * as v from 'valibot';
import { day } from './parcel.ts';

/** The board's views, in the order of their tabs. */
export const VIEWS = ['tasks', 'day'] as const;
export type View = (typeof VIEWS)[number];

export type Place =
  | { readonly view: 'tasks' }
  /** "yyyy-MM-dd"; null: today. */
  | { readonly view: 'day'; readonly day: string | null };

export const place: v.GenericSchema<unknown, Place> = v.variant('view', [
  v.object({ view: v.literal('tasks') }),
  v.object({ view: v.literal('day'), day: v.nullable(day) }),
]);
