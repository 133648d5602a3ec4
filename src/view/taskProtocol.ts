/** The task page's part of what the board's page and the extension host say to each other. */
import * as v from 'valibot';
import { type Id, PRIORITIES, TASK_STATES } from '../domain/events.ts';
import { fieldSchema, typed } from './field.ts';
import { day, hasShapeOf, id, line } from './parcel.ts';
import { TASK_FIELDS, type TaskField } from './taskFields.ts';
import { COMMENT_STATES, type TaskPageModel } from './taskPageModel.ts';
import { ENGLISH_TASK_PAGE, type TaskPageStrings } from './taskPageStrings.ts';

/** Page → host. */
export type TaskRequest =
  /** Show this task and keep it up to date. */
  | { readonly type: 'openTask'; readonly task: Id }
  /** The page shows no task any more. */
  | { readonly type: 'closeTask' }
  /** `text` as it was typed. */
  | { readonly type: 'setTaskField'; readonly task: Id; readonly field: TaskField; readonly text: string }
  /** `day` null: the client has no date any more. */
  | {
      readonly type: 'moveClientDate';
      readonly task: Id;
      readonly day: string | null;
      readonly reason: string | null;
    }
  /** `by`: "yyyy-MM-ddTHH:mm" in the person's zone. */
  | {
      readonly type: 'askQuestion';
      readonly task: Id;
      readonly text: string;
      readonly by: string | null;
      readonly otherwise: string | null;
    }
  | { readonly type: 'answerQuestion'; readonly task: Id; readonly question: Id; readonly answer: string }
  /** `text`: a line of the checklist, a comment of the client's, a path or address. */
  | { readonly type: 'addItem'; readonly task: Id; readonly kind: TextItem | 'file'; readonly text: string }
  | {
      readonly type: 'setItem';
      readonly task: Id;
      readonly kind: TextItem;
      readonly item: Id;
      readonly text: string;
    }
  | { readonly type: 'removeItem'; readonly task: Id; readonly kind: ItemKind; readonly item: Id }
  | { readonly type: 'tickLine'; readonly task: Id; readonly item: Id; readonly done: boolean }
  /** `before` null: last. */
  | { readonly type: 'moveLine'; readonly task: Id; readonly item: Id; readonly before: Id | null }
  | { readonly type: 'handOver'; readonly task: Id }
  /** `outcome` null: it is not settled after all. */
  | { readonly type: 'settle'; readonly task: Id; readonly item: Id; readonly outcome: string | null }
  | { readonly type: 'openFile'; readonly task: Id; readonly item: Id };

const ITEM_KINDS = ['line', 'feedback', 'file', 'question'] as const;
/** What hangs on a task. */
export type ItemKind = (typeof ITEM_KINDS)[number];
/** What can be worded anew. */
export type TextItem = 'line' | 'feedback';

/** Host → page. */
export type TaskMessage = {
  readonly type: 'task';
  readonly revision: number;
  /** null: it is not there any more. */
  readonly model: TaskPageModel | null;
};

const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d$/, 'a day and a time'),
  v.check((text) => v.is(day, text.slice(0, 10)), 'not a day'),
);

export const taskRequests = [
  v.strictObject({ type: v.literal('openTask'), task: id }),
  v.strictObject({ type: v.literal('closeTask') }),
  v.strictObject({ type: v.literal('setTaskField'), task: id, field: v.picklist(TASK_FIELDS), text: typed }),
  v.strictObject({
    type: v.literal('moveClientDate'),
    task: id,
    day: v.nullable(day),
    reason: v.nullable(line(500)),
  }),
  v.strictObject({
    type: v.literal('askQuestion'),
    task: id,
    text: line(500),
    by: v.nullable(moment),
    otherwise: v.nullable(line(500)),
  }),
  v.strictObject({ type: v.literal('answerQuestion'), task: id, question: id, answer: line(2000) }),
  v.strictObject({
    type: v.literal('addItem'),
    task: id,
    kind: v.picklist(['line', 'feedback', 'file']),
    text: line(2000),
  }),
  v.strictObject({
    type: v.literal('setItem'),
    task: id,
    kind: v.picklist(['line', 'feedback']),
    item: id,
    text: line(2000),
  }),
  v.strictObject({ type: v.literal('removeItem'), task: id, kind: v.picklist(ITEM_KINDS), item: id }),
  v.strictObject({ type: v.literal('tickLine'), task: id, item: id, done: v.boolean() }),
  v.strictObject({ type: v.literal('moveLine'), task: id, item: id, before: v.nullable(id) }),
  v.strictObject({ type: v.literal('handOver'), task: id }),
  v.strictObject({ type: v.literal('settle'), task: id, item: id, outcome: v.nullable(line(2000)) }),
  v.strictObject({ type: v.literal('openFile'), task: id, item: id }),
] as const;

const REQUESTS: ReadonlySet<string> = new Set(taskRequests.map(({ entries }) => entries.type.literal));

export function isTaskRequest(message: { readonly type: string }): message is TaskRequest {
  return REQUESTS.has(message.type);
}

const field = fieldSchema(TASK_FIELDS);
const model: v.GenericSchema<unknown, TaskPageModel> = v.object({
  locale: v.string(),
  strings: v.custom<TaskPageStrings>((value) => hasShapeOf(value, ENGLISH_TASK_PAGE), 'not the table of words'),
  task: v.string(),
  state: v.picklist(TASK_STATES),
  stateNote: v.string(),
  priority: v.picklist(PRIORITIES),
  active: v.boolean(),
  place: v.string(),
  title: field,
  words: v.array(field),
  details: v.array(field),
  clientDue: v.string(),
  reason: v.string(),
  figures: v.array(v.object({ label: v.string(), value: v.string(), hint: v.string(), over: v.boolean() })),
  questions: v.array(
    v.object({
      id: v.string(),
      text: v.string(),
      by: v.string(),
      otherwise: v.string(),
      answer: v.nullable(v.string()),
      when: v.string(),
      late: v.boolean(),
    }),
  ),
  checklist: v.array(v.object({ id: v.string(), text: v.string(), done: v.boolean() })),
  checklistLabel: v.string(),
  comments: v.array(
    v.object({
      id: v.string(),
      text: v.string(),
      state: v.picklist(COMMENT_STATES),
      when: v.string(),
      outcome: v.string(),
    }),
  ),
  files: v.array(v.object({ id: v.string(), label: v.string(), target: v.string(), isLink: v.boolean() })),
  history: v.array(v.object({ when: v.string(), who: v.string(), what: v.array(v.string()) })),
  days: v.array(v.object({ day, label: v.string(), time: v.string(), percent: v.number() })),
  earlier: v.string(),
  links: v.array(v.object({ repository: v.string(), branch: v.string(), label: v.string(), current: v.boolean() })),
  commits: v.object({
    loading: v.boolean(),
    rows: v.array(v.object({ hash: v.string(), subject: v.string(), date: v.string() })),
    problem: v.string(),
  }),
});

export const taskMessages = [
  v.object({ type: v.literal('task'), revision: v.number(), model: v.nullable(model) }),
] as const;
