/** The board as plain JSON, worded and sorted: what the host computes and the webview draws. */
import type { Id, Priority, TaskState } from '../domain/events.ts';
import type { BoardStrings } from './boardStrings.ts';

// The webview knows the domain by what the view shows of it.
export { PRIORITIES, TASK_STATES } from '../domain/events.ts';

export interface BoardLink {
  readonly repository: Id;
  readonly branch: string;
  /** The branch, with its repository's name where the project has several. */
  readonly label: string;
}
export interface BoardDate {
  /** "yyyy-MM-dd" */
  readonly day: string;
  readonly label: string;
  /** It has passed, and the task is still open. */
  readonly late: boolean;
}
/** Parts of one bar, in percent of its width. */
export interface BoardBar {
  /** Of the estimate, used. */
  readonly used: number;
  /** Beyond the estimate; what is left of the bar is the estimate's rest. */
  readonly over: number;
}
/** Times are "h:mm" and empty when there is none. */
export interface BoardTask {
  readonly id: Id;
  readonly title: string;
  readonly state: TaskState;
  readonly priority: Priority;
  /** Whole percent. */
  readonly progress: number;
  /** Our own date. */
  readonly due: BoardDate | null;
  readonly clientDue: BoardDate | null;
  readonly estimate: string;
  readonly today: string;
  readonly week: string;
  readonly total: string;
  /** How far `total` is over the estimate. */
  readonly over: string;
  /** Hours against the estimate; null without one. */
  readonly bar: BoardBar | null;
  /** Where it stands among the others of its state. */
  readonly order: number;
  readonly links: readonly BoardLink[];
  /** Questions that the client has not answered. */
  readonly questions: number;
  readonly active: boolean;
}
export interface BoardGroup {
  /** The component; null: the tasks without one. */
  readonly id: Id | null;
  readonly name: string;
  readonly open: readonly BoardTask[];
  /** Done and dropped ones. */
  readonly closed: readonly BoardTask[];
  readonly estimate: string;
  readonly today: string;
  readonly week: string;
  readonly total: string;
}
export interface BoardBudget {
  readonly label: string;
  /** Of the budget, 0 to 100; null without a budget. */
  readonly percent: number | null;
  readonly over: boolean;
}
export interface BoardProject {
  readonly id: Id;
  readonly name: string;
  readonly client: string;
  readonly today: string;
  readonly week: string;
  /** Time of this week on no task; empty when there is none. */
  readonly unassigned: string;
  readonly budget: BoardBudget | null;
  readonly launch: string;
}
export interface BoardBranch {
  readonly repository: Id;
  readonly branch: string;
  readonly shared: boolean;
  /** The task it is linked to. */
  readonly task: { readonly id: Id; readonly title: string } | null;
}
/** Started by hand, and running. */
export interface BoardTimer {
  /** null: on none. */
  readonly task: Id | null;
  readonly title: string;
  /** "0:12" */
  readonly ran: string;
}
export interface BoardModel {
  readonly locale: string;
  readonly strings: BoardStrings;
  /** "yyyy-MM-dd" */
  readonly today: string;
  readonly projects: readonly { readonly id: Id; readonly label: string }[];
  /** null: there is none yet. */
  readonly project: BoardProject | null;
  readonly groups: readonly BoardGroup[];
  readonly branch: BoardBranch | null;
  readonly timer: BoardTimer | null;
  /** What they would take back or bring back; null: nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
}
