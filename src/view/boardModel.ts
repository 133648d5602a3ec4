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
/** Times are "h:mm" and empty when there is none. */
export interface BoardTask {
  readonly id: Id;
  readonly title: string;
  readonly state: TaskState;
  readonly priority: Priority;
  /** Whole percent. */
  readonly progress: number;
  readonly due: { readonly label: string; readonly late: boolean } | null;
  readonly estimate: string;
  readonly today: string;
  readonly week: string;
  readonly total: string;
  /** How far `total` is over the estimate. */
  readonly over: string;
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
export interface BoardModel {
  readonly locale: string;
  readonly strings: BoardStrings;
  readonly projects: readonly { readonly id: Id; readonly label: string }[];
  /** null: there is none yet. */
  readonly project: BoardProject | null;
  readonly groups: readonly BoardGroup[];
  readonly branch: BoardBranch | null;
  /** What they would take back or bring back; null: nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
}
