/** The Week view's part of what the board's page and the extension host say to each other. */
import * as v from 'valibot';
import { day, hasShapeOf } from './parcel.ts';
import { totalPart } from './total.ts';
import { WEEK_TONES, type WeekModel } from './weekModel.ts';
import { ENGLISH_WEEK, type WeekStrings } from './weekStrings.ts';

/** Page → host. */
export type WeekRequest =
  /** Show the week of this day and keep it up to date; null: this week. `all`: of all projects, not of the shown one. */
  | { readonly type: 'openWeek'; readonly day: string | null; readonly all: boolean }
  /** The page shows no week any more. */
  | { readonly type: 'closeWeek' }
  /** The week that is shown, as text, to the clipboard. */
  | { readonly type: 'copyWeek' }
  /** The week that is shown, as a file. */
  | { readonly type: 'exportWeek' };

/** Host → page: the whole week. A greater revision replaces a smaller one. */
export interface WeekMessage {
  readonly type: 'week';
  readonly revision: number;
  readonly model: WeekModel;
}

/** What the page keeps of the view over reloads. */
export interface WeekViewState {
  /** null: this week, whichever that is. */
  readonly day: string | null;
  readonly all: boolean;
}

export const weekViewState: v.GenericSchema<unknown, WeekViewState> = v.object({
  day: v.nullable(day),
  all: v.boolean(),
});

export const weekRequests = [
  v.strictObject({ type: v.literal('openWeek'), day: v.nullable(day), all: v.boolean() }),
  v.strictObject({ type: v.literal('closeWeek') }),
  v.strictObject({ type: v.literal('copyWeek') }),
  v.strictObject({ type: v.literal('exportWeek') }),
] as const;

const REQUESTS: ReadonlySet<string> = new Set(weekRequests.map(({ entries }) => entries.type.literal));

export function isWeekRequest(message: { readonly type: string }): message is WeekRequest {
  return REQUESTS.has(message.type);
}

const tone = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(WEEK_TONES - 1)));
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const model: v.GenericSchema<unknown, WeekModel> = v.object({
  locale: v.string(),
  strings: v.custom<WeekStrings>((value) => hasShapeOf(value, ENGLISH_WEEK), 'not the table of words'),
  week: day,
  title: v.string(),
  current: v.boolean(),
  previous: v.string(),
  next: v.nullable(v.string()),
  last: v.string(),
  project: v.nullable(v.string()),
  scope: v.string(),
  figures: v.array(v.object({ label: v.string(), value: v.string(), hint: v.string() })),
  comparison: v.string(),
  scale: v.array(v.object({ label: v.string(), percent })),
  days: v.array(
    v.object({
      day,
      name: v.string(),
      date: v.string(),
      total: v.string(),
      shares: v.array(v.object({ key: v.string(), tone, percent })),
      beforePercent: percent,
      label: v.string(),
      hint: v.string(),
      today: v.boolean(),
    }),
  ),
  legend: v.array(v.object({ key: v.string(), name: v.string(), tone, total: v.string() })),
  rows: v.array(
    v.object({
      key: v.string(),
      task: v.nullable(v.string()),
      title: v.string(),
      detail: v.string(),
      tone,
      billable: v.nullable(v.boolean()),
      cells: v.array(v.string()),
      sum: v.string(),
      of: v.nullable(totalPart),
    }),
  ),
  more: v.string(),
  sums: v.array(v.string()),
  sum: v.string(),
  of: totalPart,
  empty: v.string(),
});

export const weekMessages = [v.object({ type: v.literal('week'), revision: v.number(), model })] as const;
