/** Where on the board somebody is, or is led to. */
import * as v from 'valibot';
import type { Id } from '../domain/events.ts';
import { day, id } from './parcel.ts';

/** The board's views, in the order of their tabs. */
export const VIEWS = ['tasks', 'columns', 'week', 'day', 'budget'] as const;
export type View = (typeof VIEWS)[number];

/** A page about one thing. It lies over the view that one came from, and is left with Escape. */
export type Sheet =
  | { readonly view: 'task'; readonly task: Id }
  | { readonly view: 'client'; readonly client: Id }
  | { readonly view: 'project'; readonly project: Id }
  /** Of the person at this machine. */
  | { readonly view: 'profile' };
/** The sheets that are forms. */
export type FormSheet = Exclude<Sheet, { readonly view: 'task' }>;

export type Place =
  | { readonly view: 'tasks' | 'columns' }
  /** The week of the day, "yyyy-MM-dd"; null: this week. */
  | { readonly view: 'week'; readonly day: string | null }
  /** "yyyy-MM-dd"; null: today. */
  | { readonly view: 'day'; readonly day: string | null }
  /** null: of the project that is shown. */
  | { readonly view: 'budget'; readonly project: Id | null }
  | Sheet;

const forms = [
  v.object({ view: v.literal('client'), client: id }),
  v.object({ view: v.literal('project'), project: id }),
  v.object({ view: v.literal('profile') }),
] as const;
export const formSheet: v.GenericSchema<unknown, FormSheet> = v.variant('view', forms);
const sheets = [v.object({ view: v.literal('task'), task: id }), ...forms] as const;
export const sheet: v.GenericSchema<unknown, Sheet> = v.variant('view', sheets);
export const place: v.GenericSchema<unknown, Place> = v.variant('view', [
  v.object({ view: v.literal('tasks') }),
  v.object({ view: v.literal('columns') }),
  v.object({ view: v.literal('week'), day: v.nullable(day) }),
  v.object({ view: v.literal('day'), day: v.nullable(day) }),
  v.object({ view: v.literal('budget'), project: v.nullable(id) }),
  ...sheets,
]);

const SHEETS: ReadonlySet<string> = new Set(sheets.map(({ entries }) => entries.view.literal));

export function isSheet(to: Place): to is Sheet {
  return SHEETS.has(to.view);
}
