/** What the page knows of the Columns view. */
import { type BoardCard, type BoardColumn, boardColumns } from '../view/boardColumns.ts';
import type { BoardModel, BoardTask } from '../view/boardModel.ts';
import type { CardFocus, ColumnsViewState } from '../view/protocol.ts';
import type { PageState } from './state.ts';

export type ColumnState = BoardTask['state'];

/** From one card to the next, px; as in columns.css. */
export const CARD = 96;

/** Cards under way; x and y are the pointer's, px. */
export interface CardDrag {
  readonly tasks: readonly string[];
  readonly title: string;
  x: number;
  y: number;
  /** Where they would go. */
  over: { readonly state: ColumnState; readonly before: string | null; readonly index: number } | null;
}
export interface ColumnsState {
  readonly turned: Set<ColumnState>;
  focus: CardFocus | null;
  drag: CardDrag | null;
}

export function firstColumnsState({ turned, focus }: ColumnsViewState): ColumnsState {
  return { turned: new Set(turned), focus, drag: null };
}

export function keptColumnsState({ turned, focus }: ColumnsState): ColumnsViewState {
  return { turned: [...turned], focus };
}

let known: { model: BoardModel; filter: string; turned: string; columns: readonly BoardColumn[] } | undefined;
/** The same until the board, the filter or the folding changes. */
export function columnsOf({ filter, columns: { turned } }: PageState, model: BoardModel): readonly BoardColumn[] {
  const folding = [...turned].join();
  if (known?.model !== model || known.filter !== filter || known.turned !== folding) {
    known = { model, filter, turned: folding, columns: boardColumns(model, filter, turned) };
  }
  return known.columns;
}

/** The card that has the keyboard: where its task went, else the one in its place. */
export function refreshColumns(state: PageState): void {
  if (!state.model) return;
  const before = known?.columns.find((column) => column.state === state.columns.focus?.state);
  const at = before?.cards.findIndex(({ task }) => task.id === state.columns.focus?.task) ?? -1;
  const columns = columnsOf(state, state.model);
  const { focus } = state.columns;
  const task = focus?.task ?? null;
  const holding = columns.find(({ open, cards }) => open && cards.some((card) => card.task.id === task));
  if (holding && task !== null) {
    state.columns.focus = { state: holding.state, task };
    return;
  }
  const opened = columns.filter(({ open }) => open);
  const column =
    opened.find((each) => each.state === focus?.state) ?? opened.find(({ cards }) => cards.length > 0) ?? opened[0];
  state.columns.focus = column ? focusIn(column, Math.max(0, at)) : null;
}

export function focusIn({ state, cards }: BoardColumn, index: number): CardFocus {
  return { state, task: cards[Math.max(0, Math.min(index, cards.length - 1))]?.task.id ?? null };
}

export function focusedCard(state: PageState): BoardCard | undefined {
  const { focus } = state.columns;
  if (!state.model || !focus) return undefined;
  const column = columnsOf(state, state.model).find((each) => each.state === focus.state);
  return column?.cards.find(({ task }) => task.id === focus.task);
}

export function columnId(state: ColumnState): string {
  return `column-${state}`;
}

export function cardId(task: string): string {
  return `card-${encodeURIComponent(task)}`;
}
