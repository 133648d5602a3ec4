/** The task page's part of what the board's page and the extension host say to each other. */
import * as v from 'valibot';
import { type Id, PRIORITIES, TASK_STATES } from '../domain/events.ts';
import { fieldSchema, typed } from './field.ts';
import { day, hasShapeOf, id, line } from './parcel.ts';
import { TASK_FIELDS, type TaskField } from './taskFields.ts';
import type { TaskPageModel } from './taskPageModel.ts';
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
  | { readonly type: 'removeQuestion'; readonly task: Id; readonly question: Id };

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
  v.strictObject({ type: v.literal('removeQuestion'), task: id, question: id }),
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
      byLabel: v.string(),
      otherwise: v.string(),
      answer: v.nullable(v.string()),
      when: v.string(),
      late: v.boolean(),
    }),
  ),
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
