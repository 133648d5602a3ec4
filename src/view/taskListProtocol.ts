/** What the views Tasks and Columns ask of the extension host about tasks. */
import * as v from 'valibot';
import { type Id, PRIORITIES, type Priority, TASK_STATES, type TaskState } from '../domain/events.ts';
import { day, id, line } from './parcel.ts';

/** The two dates of a task: ours and the client's. */
export const DATE_FIELDS = ['due', 'clientDue'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** Page → host. Several tasks are changed as one action. */
export type TaskListRequest =
  /** The host asks for what the state cannot do without. */
  | { readonly type: 'setState'; readonly tasks: readonly Id[]; readonly state: TaskState }
  /** The same, and there before another task; null: last. Of tasks that are in the state: only their place. */
  | {
      readonly type: 'placeTasks';
      readonly tasks: readonly Id[];
      readonly state: TaskState;
      readonly before: Id | null;
    }
  | { readonly type: 'setPriority'; readonly tasks: readonly Id[]; readonly priority: Priority }
  /** `progress` in whole percent. */
  | { readonly type: 'setProgress'; readonly task: Id; readonly progress: number }
  | { readonly type: 'setTitle'; readonly task: Id; readonly title: string }
  /** ms; null: no estimate. */
  | { readonly type: 'setEstimate'; readonly task: Id; readonly estimateMs: number | null }
  /** `day` is "yyyy-MM-dd"; null: no date. */
  | { readonly type: 'setDate'; readonly task: Id; readonly field: DateField; readonly day: string | null }
  /** `line` as typed: "Carousel swipe #slider !high ~6h @fri"; read as on `today`, "yyyy-MM-dd". */
  | {
      readonly type: 'addTask';
      readonly project: Id;
      readonly component: Id | null;
      readonly line: string;
      readonly today: string;
    };

/** What is edited where it stands, in the order in which Tab goes through it. */
export const EDITED = ['title', 'due', 'clientDue', 'estimate'] as const;
export type EditField = (typeof EDITED)[number];

/** A cell that is being typed in. */
export interface TaskEdit {
  readonly task: Id;
  readonly field: EditField;
  text: string;
  problem: string | null;
}
export const taskEdit: v.GenericSchema<unknown, TaskEdit> = v.object({
  task: id,
  field: v.picklist(EDITED),
  text: v.string(),
  problem: v.nullable(v.string()),
});

const tasks = v.pipe(v.array(id), v.minLength(1), v.maxLength(10_000));
const state = v.picklist(TASK_STATES);
/** A hundred years of work are a slip of the finger. */
const estimate = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100 * 365 * 86_400_000));

export const taskListRequests = [
  v.strictObject({ type: v.literal('setState'), tasks, state }),
  v.strictObject({ type: v.literal('placeTasks'), tasks, state, before: v.nullable(id) }),
  v.strictObject({ type: v.literal('setPriority'), tasks, priority: v.picklist(PRIORITIES) }),
  v.strictObject({
    type: v.literal('setProgress'),
    task: id,
    progress: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  }),
  v.strictObject({ type: v.literal('setTitle'), task: id, title: line(500) }),
  v.strictObject({ type: v.literal('setEstimate'), task: id, estimateMs: v.nullable(estimate) }),
  v.strictObject({ type: v.literal('setDate'), task: id, field: v.picklist(DATE_FIELDS), day: v.nullable(day) }),
  v.strictObject({ type: v.literal('addTask'), project: id, component: v.nullable(id), line: line(500), today: day }),
] as const;

const REQUESTS: ReadonlySet<string> = new Set(taskListRequests.map(({ entries }) => entries.type.literal));

export function isTaskListRequest(message: { readonly type: string }): message is TaskListRequest {
  return REQUESTS.has(message.type);
}
