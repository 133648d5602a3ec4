/**
 * What the board's webview and the extension host say to each other: one union a direction. Both sides parse what
 * arrives, because each is outside to the other.
 */
import * as v from 'valibot';
import { type Id, PRIORITIES, type Priority, TASK_STATES, type TaskState } from '../domain/events.ts';
import type { BoardModel } from './boardModel.ts';
import { type BoardStrings, ENGLISH } from './boardStrings.ts';
import { type DayMessage, type DayRequest, dayMessages, dayRequests } from './dayProtocol.ts';
import { day, hasShapeOf, id, line, type Parsed, parse } from './parcel.ts';
import { type Place, place, type Sheet, sheet, VIEWS, type View } from './place.ts';
import { type TaskMessage, type TaskRequest, taskMessages, taskRequests } from './taskProtocol.ts';
import {
  type WeekMessage,
  type WeekRequest,
  type WeekViewState,
  weekMessages,
  weekRequests,
  weekViewState,
} from './weekProtocol.ts';

/** Webview → host. */
export type WebviewMessage =
  /** The page is there and has nothing yet. */
  | { readonly type: 'ready' }
  /** Start working on the task; null: on none. */
  | { readonly type: 'pick'; readonly task: Id | null }
  | { readonly type: 'setState'; readonly task: Id; readonly state: TaskState }
  | { readonly type: 'setPriority'; readonly task: Id; readonly priority: Priority }
  /** `progress` in whole percent. */
  | { readonly type: 'setProgress'; readonly task: Id; readonly progress: number }
  | { readonly type: 'addTask'; readonly project: Id; readonly component: Id | null; readonly title: string }
  /** `repository` null: typed by name; the repository the person is in, or the project's only one. */
  | { readonly type: 'link'; readonly task: Id; readonly repository: Id | null; readonly branch: string }
  | { readonly type: 'unlink'; readonly repository: Id; readonly branch: string }
  /** Check the branch out. */
  | { readonly type: 'openBranch'; readonly repository: Id; readonly branch: string }
  | { readonly type: 'showProject'; readonly project: Id }
  /** Make a project, or change the shown one. */
  | { readonly type: 'setUp'; readonly project: Id | null }
  | { readonly type: 'writeUpdate'; readonly project: Id }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | DayRequest
  | WeekRequest
  | TaskRequest;

/** Host → webview. */
export type HostMessage =
  /** The whole board. A greater revision replaces a smaller one. */
  | { readonly type: 'snapshot'; readonly revision: number; readonly model: BoardModel }
  /** What was asked for did not happen, and why, in a sentence for the person. */
  | { readonly type: 'failed'; readonly text: string; readonly request: WebviewMessage }
  /** Show this, wherever the person was on the board. */
  | { readonly type: 'go'; readonly to: Place }
  | DayMessage
  | WeekMessage
  | TaskMessage;

/** More pages on top of each other than anybody finds back through. */
export const MOST_SHEETS = 10;

/** What the webview keeps for itself over reloads. Groups are keyed by component id, '' is "no component". */
export interface ViewState {
  readonly project: Id | null;
  readonly filter: string;
  readonly scroll: number;
  readonly collapsed: readonly string[];
  /** Groups that show their done and dropped tasks. */
  readonly unfolded: readonly string[];
  readonly view: View;
  /** Pages that lie over the view, the last on top. */
  readonly sheets: readonly Sheet[];
  readonly day: DayViewState;
  readonly week: WeekViewState;
  /** What was typed and not saved, by the field's id. */
  readonly drafts: Readonly<Record<string, string>>;
}
export interface DayViewState {
  /** "yyyy-MM-dd"; null: today, whichever day that is. */
  readonly day: string | null;
  /** What stands in the line that adds time. */
  readonly words: string;
  readonly scroll: number;
}

const webviewMessage: v.GenericSchema<unknown, WebviewMessage> = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({ type: v.literal('pick'), task: v.nullable(id) }),
  v.strictObject({ type: v.literal('setState'), task: id, state: v.picklist(TASK_STATES) }),
  v.strictObject({ type: v.literal('setPriority'), task: id, priority: v.picklist(PRIORITIES) }),
  v.strictObject({
    type: v.literal('setProgress'),
    task: id,
    progress: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  }),
  v.strictObject({ type: v.literal('addTask'), project: id, component: v.nullable(id), title: line(500) }),
  v.strictObject({ type: v.literal('link'), task: id, repository: v.nullable(id), branch: line(250) }),
  v.strictObject({ type: v.literal('unlink'), repository: id, branch: line(250) }),
  v.strictObject({ type: v.literal('openBranch'), repository: id, branch: line(250) }),
  v.strictObject({ type: v.literal('showProject'), project: id }),
  v.strictObject({ type: v.literal('setUp'), project: v.nullable(id) }),
  v.strictObject({ type: v.literal('writeUpdate'), project: id }),
  v.strictObject({ type: v.literal('undo') }),
  v.strictObject({ type: v.literal('redo') }),
  ...dayRequests,
  ...weekRequests,
  ...taskRequests,
]);

const link = v.object({ repository: v.string(), branch: v.string(), label: v.string() });
const task = v.object({
  id: v.string(),
  title: v.string(),
  state: v.picklist(TASK_STATES),
  priority: v.picklist(PRIORITIES),
  progress: v.number(),
  due: v.nullable(v.object({ label: v.string(), late: v.boolean() })),
  estimate: v.string(),
  today: v.string(),
  week: v.string(),
  total: v.string(),
  over: v.string(),
  links: v.array(link),
  questions: v.number(),
  active: v.boolean(),
});
const model: v.GenericSchema<unknown, BoardModel> = v.object({
  locale: v.string(),
  strings: v.custom<BoardStrings>((value) => hasShapeOf(value, ENGLISH), 'not the table of words'),
  projects: v.array(v.object({ id: v.string(), label: v.string() })),
  project: v.nullable(
    v.object({
      id: v.string(),
      name: v.string(),
      client: v.string(),
      today: v.string(),
      week: v.string(),
      unassigned: v.string(),
      budget: v.nullable(v.object({ label: v.string(), percent: v.nullable(v.number()), over: v.boolean() })),
      launch: v.string(),
    }),
  ),
  groups: v.array(
    v.object({
      id: v.nullable(v.string()),
      name: v.string(),
      open: v.array(task),
      closed: v.array(task),
      estimate: v.string(),
      today: v.string(),
      week: v.string(),
      total: v.string(),
    }),
  ),
  branch: v.nullable(
    v.object({
      repository: v.string(),
      branch: v.string(),
      shared: v.boolean(),
      task: v.nullable(v.object({ id: v.string(), title: v.string() })),
    }),
  ),
  undo: v.nullable(v.string()),
  redo: v.nullable(v.string()),
});
const hostMessage: v.GenericSchema<unknown, HostMessage> = v.variant('type', [
  v.object({ type: v.literal('snapshot'), revision: v.number(), model }),
  v.object({ type: v.literal('failed'), text: v.string(), request: webviewMessage }),
  v.object({ type: v.literal('go'), to: place }),
  ...dayMessages,
  ...weekMessages,
  ...taskMessages,
]);
const viewState: v.GenericSchema<unknown, ViewState> = v.object({
  project: v.nullable(id),
  filter: v.string(),
  scroll: v.pipe(v.number(), v.minValue(0)),
  collapsed: v.array(v.string()),
  unfolded: v.array(v.string()),
  view: v.picklist(VIEWS),
  sheets: v.pipe(v.array(sheet), v.maxLength(MOST_SHEETS)),
  day: v.object({ day: v.nullable(day), words: v.string(), scroll: v.pipe(v.number(), v.minValue(0)) }),
  week: weekViewState,
  drafts: v.record(v.string(), v.string()),
});

const FRESH: ViewState = {
  project: null,
  filter: '',
  scroll: 0,
  collapsed: [],
  unfolded: [],
  view: 'tasks',
  sheets: [],
  day: { day: null, words: '', scroll: 0 },
  week: { day: null, all: false },
  drafts: {},
};

export function parseWebviewMessage(raw: unknown): Parsed<WebviewMessage> {
  return parse(webviewMessage, raw);
}

export function parseHostMessage(raw: unknown): Parsed<HostMessage> {
  return parse(hostMessage, raw);
}

/** What was kept, or a fresh start when it is of another version. */
export function parseViewState(raw: unknown): ViewState {
  const parsed = parse(viewState, raw);
  return parsed.ok ? parsed.value : FRESH;
}
