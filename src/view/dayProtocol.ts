/** The Day view's part of what the board's page and the extension host say to each other. */
import * as v from 'valibot';
import type { Id } from '../domain/events.ts';
import { BLOCK_KINDS, DAY_ACTIONS, type DayModel, type EntryRef, TONES } from './dayModel.ts';
import { type DayStrings, ENGLISH_DAY } from './dayStrings.ts';
import { isClock } from './dayTimes.ts';
import { day, hasShapeOf, id, line } from './parcel.ts';

/** Page → host. `day` is "yyyy-MM-dd"; clock times are "09:05", in the person's zone. */
export type DayRequest =
  /** Show this day and keep it up to date; null: today. */
  | { readonly type: 'openDay'; readonly day: string | null }
  /** The page shows no day any more. */
  | { readonly type: 'closeDay' }
  | { readonly type: 'assign'; readonly day: string; readonly entry: EntryRef; readonly task: Id }
  | { readonly type: 'notWork'; readonly day: string; readonly entry: EntryRef }
  /** The part of the entry before or after `at` was the task; null: not work. */
  | {
      readonly type: 'split';
      readonly day: string;
      readonly entry: EntryRef;
      readonly at: string;
      readonly part: SplitPart;
      readonly task: Id | null;
    }
  /** The entry lasted from `from` to `to`. */
  | {
      readonly type: 'trim';
      readonly day: string;
      readonly entry: EntryRef;
      readonly from: string;
      readonly to: string;
    }
  /** `text` null: without a note. */
  | { readonly type: 'annotate'; readonly day: string; readonly entry: EntryRef; readonly text: string | null }
  /** Explain the entry, or with null the whole day; `open` false: nothing any more. */
  | { readonly type: 'explain'; readonly day: string; readonly entry: EntryRef | null; readonly open: boolean }
  /** How would these words be read? Answered with `words`. */
  | { readonly type: 'readWords'; readonly day: string; readonly text: string }
  | { readonly type: 'addTime'; readonly day: string; readonly text: string; readonly task: Id | null };

export type SplitPart = 'before' | 'after';

/** A line of fields under an entry, as it is being filled in. */
export type DayForm = { readonly key: string; readonly entry: EntryRef; problem: string | null } & (
  | { readonly kind: 'split'; at: string; part: SplitPart }
  | { readonly kind: 'trim'; from: string; to: string }
  | { readonly kind: 'note'; text: string }
);

/** Host → page. */
export type DayMessage =
  /** The whole day. A greater revision replaces a smaller one. */
  | { readonly type: 'day'; readonly revision: number; readonly model: DayModel }
  /** How `text` is read: "10:30–12:00 (1:30), “call”"; not `ok`: why it is not. */
  | { readonly type: 'words'; readonly text: string; readonly ok: boolean; readonly reading: string };

/** ms; the years in which somebody may have worked, as for days. */
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Date.UTC(3000, 0)));
const entry = v.pipe(
  v.strictObject({ kind: v.picklist(BLOCK_KINDS), start: instant, end: instant }),
  v.check(({ start, end }) => start < end, 'a start before the end'),
);
const clock = v.pipe(v.string(), v.check(isClock, 'not a time'));

export const dayRequests = [
  v.strictObject({ type: v.literal('openDay'), day: v.nullable(day) }),
  v.strictObject({ type: v.literal('closeDay') }),
  v.strictObject({ type: v.literal('assign'), day, entry, task: id }),
  v.strictObject({ type: v.literal('notWork'), day, entry }),
  v.strictObject({
    type: v.literal('split'),
    day,
    entry,
    at: clock,
    part: v.picklist(['before', 'after']),
    task: v.nullable(id),
  }),
  v.strictObject({ type: v.literal('trim'), day, entry, from: clock, to: clock }),
  v.strictObject({ type: v.literal('annotate'), day, entry, text: v.nullable(line(500)) }),
  v.strictObject({ type: v.literal('explain'), day, entry: v.nullable(entry), open: v.boolean() }),
  v.strictObject({ type: v.literal('readWords'), day, text: v.pipe(v.string(), v.maxLength(500)) }),
  v.strictObject({ type: v.literal('addTime'), day, text: line(500), task: v.nullable(id) }),
] as const;

const ofForm = { key: v.string(), entry, problem: v.nullable(v.string()) };
export const dayForm: v.GenericSchema<unknown, DayForm> = v.variant('kind', [
  v.object({ ...ofForm, kind: v.literal('split'), at: v.string(), part: v.picklist(['before', 'after']) }),
  v.object({ ...ofForm, kind: v.literal('trim'), from: v.string(), to: v.string() }),
  v.object({ ...ofForm, kind: v.literal('note'), text: v.string() }),
]);

const REQUESTS: ReadonlySet<string> = new Set(dayRequests.map(({ entries }) => entries.type.literal));

export function isDayRequest(message: { readonly type: string }): message is DayRequest {
  return REQUESTS.has(message.type);
}

const block = v.object({
  key: v.string(),
  kind: v.picklist(BLOCK_KINDS),
  start: v.number(),
  end: v.number(),
  from: v.string(),
  to: v.string(),
  times: v.string(),
  duration: v.string(),
  length: v.string(),
  middle: v.string(),
  title: v.string(),
  detail: v.string(),
  source: v.string(),
  branch: v.string(),
  note: v.string(),
  label: v.string(),
  task: v.nullable(v.string()),
  projects: v.array(v.string()),
  tone: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(TONES - 1))),
  running: v.boolean(),
  actions: v.array(v.picklist(DAY_ACTIONS)),
  height: v.number(),
  folded: v.boolean(),
  ticks: v.array(v.object({ label: v.string(), top: v.number() })),
});
const explanation = v.object({
  key: v.nullable(v.string()),
  title: v.string(),
  summary: v.array(v.string()),
  pieces: v.array(v.object({ times: v.string(), duration: v.string(), text: v.string(), counted: v.boolean() })),
  more: v.string(),
  limits: v.array(v.object({ label: v.string(), value: v.string(), current: v.boolean() })),
});
const model: v.GenericSchema<unknown, DayModel> = v.object({
  locale: v.string(),
  strings: v.custom<DayStrings>((value) => hasShapeOf(value, ENGLISH_DAY), 'not the table of words'),
  day,
  title: v.string(),
  today: v.boolean(),
  previous: v.string(),
  next: v.nullable(v.string()),
  last: v.string(),
  figures: v.array(v.object({ label: v.string(), value: v.string(), hint: v.string() })),
  blocks: v.array(block),
  end: v.string(),
  tasks: v.array(v.object({ id: v.string(), title: v.string(), detail: v.string(), project: v.string() })),
  explanation: v.nullable(explanation),
});

export const dayMessages = [
  v.object({ type: v.literal('day'), revision: v.number(), model }),
  v.object({ type: v.literal('words'), text: v.string(), ok: v.boolean(), reading: v.string() }),
] as const;
