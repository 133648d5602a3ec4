/** The board's tasks by state, in the order that people gave them, after the filter. Pure. */
import { CLOSED_STATES, type Id, type TaskState } from '../domain/events.ts';
import { byOrder } from '../domain/order.ts';
import type { BoardGroup, BoardModel, BoardTask } from './boardModel.ts';
import { matches, parseFilter } from './taskFilter.ts';

export interface BoardCard {
  readonly task: BoardTask;
  readonly group: BoardGroup;
}
export interface BoardColumn {
  readonly state: TaskState;
  readonly cards: readonly BoardCard[];
  /** Not folded away. */
  readonly open: boolean;
}

/** The way that a task goes, from left to right. */
export const COLUMN_STATES: readonly TaskState[] = [
  'planned',
  'active',
  'waiting',
  'review',
  'postponed',
  'done',
  'dropped',
];

/** `turned`: columns that are the other way round than at first, when the closed states are folded. */
export function boardColumns(model: BoardModel, filter: string, turned: ReadonlySet<TaskState>): BoardColumn[] {
  const terms = parseFilter(filter);
  const cards = new Map<TaskState, BoardCard[]>(COLUMN_STATES.map((state) => [state, []]));
  for (const group of model.groups) {
    for (const task of [...group.open, ...group.closed]) {
      if (matches(task, group, terms, model)) cards.get(task.state)?.push({ task, group });
    }
  }
  return COLUMN_STATES.map((state) => ({
    state,
    cards: (cards.get(state) ?? []).sort((a, b) => byOrder(a.task, b.task)),
    open: CLOSED_STATES.includes(state) === turned.has(state),
  }));
}

/** Before which task one stands that is put at `index` among the others of a column; null: last. */
export function placeBefore(cards: readonly BoardCard[], moved: readonly Id[], index: number): Id | null {
  return cards.slice(Math.max(0, index)).find(({ task }) => !moved.includes(task.id))?.task.id ?? null;
}
