/**
 * What the board's webview and the extension host say to each other: one union a direction. Both sides parse what
 * arrives, because each is outside to the other.
 */
import * as v from 'valibot';
import { type Id, TASK_STATES, type TaskState } from '../domain/events.ts';
import type { BoardModel } from './boardModel.ts';
import type { BoardPatch } from './boardPatch.ts';
import { model, patch } from './boardSchema.ts';
import {
  type BudgetMessage,
  type BudgetRequest,
  type BudgetViewState,
  budgetMessages,
  budgetRequests,
  budgetViewState,
} from './budgetProtocol.ts';
import { type DayForm, type DayMessage, type DayRequest, dayForm, dayMessages, dayRequests } from './dayProtocol.ts';
import { type FormMessage, type FormRequest, formMessages, formRequests } from './formProtocol.ts';
import { day, id, line, type Parsed, parse, unpacked } from './parcel.ts';
import { type Place, place, type Sheet, sheet, VIEWS, type View } from './place.ts';
import { type TaskEdit, type TaskListRequest, taskEdit, taskListRequests } from './taskListProtocol.ts';
import { type TaskMessage, type TaskRequest, taskMessages, taskRequests } from './taskProtocol.ts';
import { type TimerRequest, timerRequests } from './timerProtocol.ts';
import { type TotalPart, totalPart } from './total.ts';
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
  /** It has come where it was sent, or knows what failed. */
  | { readonly type: 'taken' }
  /** Start working on the task; null: on none. */
  | { readonly type: 'pick'; readonly task: Id | null }
  /** `repository` null: typed by name; the repository the person is in, or the project's only one. */
  | { readonly type: 'link'; readonly task: Id; readonly repository: Id | null; readonly branch: string }
  | { readonly type: 'unlink'; readonly repository: Id; readonly branch: string }
  /** Check the branch out. */
  | { readonly type: 'openBranch'; readonly repository: Id; readonly branch: string }
  | { readonly type: 'showProject'; readonly project: Id }
  /** Make a project, or change the shown one. */
  | { readonly type: 'setUp' }
  | { readonly type: 'writeUpdate'; readonly project: Id }
  /** Open a document that says where a total comes from. */
  | { readonly type: 'explainTotal'; readonly of: TotalPart }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | TaskListRequest
  | TimerRequest
  | DayRequest
  | WeekRequest
  | TaskRequest
  | BudgetRequest
  | FormRequest;

/** Host → webview. */
export type HostMessage =
  /** The whole board. A greater revision replaces a smaller one. */
  | { readonly type: 'snapshot'; readonly revision: number; readonly model: BoardModel }
  /** What is different on the board since the revision `after`; a page that has another one needs a snapshot. */
  | { readonly type: 'patch'; readonly revision: number; readonly after: number; readonly patch: BoardPatch }
  /** Which revision of the board the page should have by now; one that has another needs a snapshot. */
  | { readonly type: 'current'; readonly revision: number }
  /** What was asked for did not happen, and why, in a sentence for the person. */
  | { readonly type: 'failed'; readonly text: string; readonly request: WebviewMessage }
  /** Show this, wherever the person was on the board. */
  | { readonly type: 'go'; readonly to: Place }
  | DayMessage
  | WeekMessage
  | TaskMessage
  | BudgetMessage
  | FormMessage;

/** More pages on top of each other than anybody finds back through. */
export const MOST_SHEETS = 10;

/** What the webview keeps for itself over reloads. Groups are keyed by component id, '' is "no component". */
export interface ViewState {
  readonly project: Id | null;
  readonly filter: string;
  /** Key of the row that the keyboard is on. */
  readonly focus: string | null;
  readonly selected: readonly string[];
  /** The cell that is being typed in. */
  readonly edit: TaskEdit | null;
  /** New tasks that are being typed, by group key. */
  readonly lines: Readonly<Record<string, string>>;
  /** By the id of what is scrolled. */
  readonly scrolls: Readonly<Record<string, Scroll>>;
  readonly collapsed: readonly string[];
  /** Groups that show their done and dropped tasks. */
  readonly unfolded: readonly string[];
  readonly columns: ColumnsViewState;
  readonly view: View;
  /** Pages that lie over the view, the last on top. */
  readonly sheets: readonly Sheet[];
  readonly day: DayViewState;
  readonly week: WeekViewState;
  /** What was typed and not saved, by the field's id. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly budget: BudgetViewState;
}
/** From the left and from the top, px. */
export type Scroll = readonly [left: number, top: number];
export interface ColumnsViewState {
  /** Columns that are shown the other way round: closed ones open, open ones folded. */
  readonly turned: readonly TaskState[];
  /** The card that the keyboard is on. */
  readonly focus: CardFocus | null;
}
export interface CardFocus {
  readonly state: TaskState;
  /** null: the column is empty. */
  readonly task: string | null;
}
export interface DayViewState {
  /** "yyyy-MM-dd"; null: today, whichever day that is. */
  readonly day: string | null;
  /** What stands in the line that adds time. */
  readonly words: string;
  readonly form: DayForm | null;
}

const webviewMessage: v.GenericSchema<unknown, WebviewMessage> = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({ type: v.literal('taken') }),
  v.strictObject({ type: v.literal('pick'), task: v.nullable(id) }),
  v.strictObject({ type: v.literal('link'), task: id, repository: v.nullable(id), branch: line(250) }),
  v.strictObject({ type: v.literal('unlink'), repository: id, branch: line(250) }),
  v.strictObject({ type: v.literal('openBranch'), repository: id, branch: line(250) }),
  v.strictObject({ type: v.literal('showProject'), project: id }),
  v.strictObject({ type: v.literal('setUp') }),
  v.strictObject({ type: v.literal('writeUpdate'), project: id }),
  v.strictObject({ type: v.literal('explainTotal'), of: totalPart }),
  v.strictObject({ type: v.literal('undo') }),
  v.strictObject({ type: v.literal('redo') }),
  ...taskListRequests,
  ...timerRequests,
  ...dayRequests,
  ...weekRequests,
  ...taskRequests,
  ...budgetRequests,
  ...formRequests,
]);

const hostMessage: v.GenericSchema<unknown, HostMessage> = v.variant('type', [
  v.object({ type: v.literal('snapshot'), revision: v.number(), model }),
  v.object({ type: v.literal('patch'), revision: v.number(), after: v.number(), patch }),
  v.object({ type: v.literal('current'), revision: v.number() }),
  v.object({ type: v.literal('failed'), text: v.string(), request: webviewMessage }),
  v.object({ type: v.literal('go'), to: place }),
  ...dayMessages,
  ...weekMessages,
  ...taskMessages,
  ...budgetMessages,
  ...formMessages,
]);
const viewState: v.GenericSchema<unknown, ViewState> = v.object({
  project: v.nullable(id),
  filter: v.string(),
  focus: v.nullable(v.string()),
  selected: v.array(v.string()),
  edit: v.nullable(taskEdit),
  lines: v.record(v.string(), v.string()),
  scrolls: v.record(v.string(), v.tuple([v.number(), v.number()])),
  collapsed: v.array(v.string()),
  unfolded: v.array(v.string()),
  columns: v.object({
    turned: v.array(v.picklist(TASK_STATES)),
    focus: v.nullable(v.object({ state: v.picklist(TASK_STATES), task: v.nullable(v.string()) })),
  }),
  view: v.picklist(VIEWS),
  sheets: v.pipe(v.array(sheet), v.maxLength(MOST_SHEETS)),
  day: v.object({ day: v.nullable(day), words: v.string(), form: v.nullable(dayForm) }),
  week: weekViewState,
  drafts: v.record(v.string(), v.string()),
  budget: budgetViewState,
});

const FRESH: ViewState = {
  project: null,
  filter: '',
  focus: null,
  selected: [],
  edit: null,
  lines: {},
  scrolls: {},
  collapsed: [],
  unfolded: [],
  columns: { turned: [], focus: null },
  view: 'tasks',
  sheets: [],
  day: { day: null, words: '', form: null },
  week: { day: null, all: false },
  drafts: {},
  budget: { sort: 'perHour' },
};

export function parseWebviewMessage(raw: unknown): Parsed<WebviewMessage> {
  return parse(webviewMessage, raw);
}

/** Packed or as it is. */
export function parseHostMessage(raw: unknown): Parsed<HostMessage> {
  return parse(hostMessage, unpacked(raw));
}

/** What was kept, or a fresh start when it is of another version. */
export function parseViewState(raw: unknown): ViewState {
  const parsed = parse(viewState, raw);
  return parsed.ok ? parsed.value : FRESH;
}
