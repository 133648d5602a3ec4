/** The keyboard on the columns: arrows move between the cards, with Shift they move the card. */
import { type BoardColumn, COLUMN_STATES, placeBefore } from '../view/boardColumns.ts';
import type { BoardTask } from '../view/boardModel.ts';
import { CARD, cardId, columnId, columnsOf, focusedCard, focusIn } from './columnsState.ts';
import { keyOf } from './keyOf.ts';
import { clearSelection, targetsOf, toggleSelected } from './selection.ts';
import type { Page } from './state.ts';
import { onTaskKey } from './taskKeys.ts';

export function onColumnKey(event: KeyboardEvent, page: Page, column: BoardColumn): void {
  if (event.altKey || page.state.columns.drag) return;
  const card = focusedCard(page.state);
  const done =
    event.ctrlKey || event.metaKey
      ? selects(event, page, column)
      : event.shiftKey && event.key.startsWith('Arrow')
        ? card !== undefined && moveCard(event.key, page, column, card.task)
        : moves(event.key, page, column) || acts(event, page, card?.task);
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}

function selects(event: KeyboardEvent, page: Page, { cards }: BoardColumn): boolean {
  const { selected, columns } = page.state;
  if (keyOf(event) === 'a') for (const { task } of cards) selected.add(task.id);
  else if (event.key === ' ' && columns.focus?.task) toggleSelected(selected, null, columns.focus.task);
  else return false;
  page.draw();
  return true;
}

/** Whether the key moves the keyboard to another card. */
function moves(key: string, page: Page, column: BoardColumn): boolean {
  const { columns } = page.state;
  const { cards } = column;
  const at = cards.findIndex(({ task }) => task.id === columns.focus?.task);
  const page_ = Math.max(
    1,
    Math.floor((document.getElementById(columnId(column.state))?.clientHeight ?? 0) / CARD) - 1,
  );
  const target = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page_,
    PageUp: at - page_,
    Home: 0,
    End: cards.length - 1,
  }[key];
  if (target !== undefined) columns.focus = focusIn(column, target);
  else if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const next = beside(page, column, key === 'ArrowRight' ? 1 : -1);
    if (next) columns.focus = focusIn(next, Math.max(0, at));
  } else return false;
  clearSelection(page.state);
  showFocus(page);
  return true;
}

function beside(page: Page, column: BoardColumn, step: number): BoardColumn | undefined {
  if (!page.state.model) return undefined;
  const open = columnsOf(page.state, page.state.model).filter((each) => each.open);
  return open[open.findIndex(({ state }) => state === column.state) + step];
}

/** Sideways into the next state, up and down among the others. */
function moveCard(key: string, page: Page, { state, cards }: BoardColumn, task: BoardTask): boolean {
  const tasks = targetsOf(page, task).map(({ id }) => id);
  const at = cards.findIndex((card) => card.task.id === task.id);
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const to = COLUMN_STATES[COLUMN_STATES.indexOf(state) + (key === 'ArrowRight' ? 1 : -1)];
    if (to !== undefined) page.send({ type: 'placeTasks', tasks, state: to, before: null });
    return true;
  }
  const down = key === 'ArrowDown';
  if (down ? at < cards.length - 1 : at > 0) {
    const before = placeBefore(cards, tasks, down ? at + 2 : at - 1);
    page.send({ type: 'placeTasks', tasks, state, before });
  }
  return true;
}

function acts(event: KeyboardEvent, page: Page, task: BoardTask | undefined): boolean {
  if (event.key === 'Escape' && page.state.selected.size > 0) {
    clearSelection(page.state);
    page.draw();
    return true;
  }
  const anchor = task && document.getElementById(cardId(task.id));
  if (!task || !anchor) return false;
  return onTaskKey(event, page, task, () => anchor);
}

/** Draws, and brings the card with the keyboard into sight. */
export function showFocus(page: Page): void {
  const { focus } = page.state.columns;
  page.draw();
  const list = focus && document.getElementById(columnId(focus.state));
  if (!list || !focus) return;
  list.focus({ preventScroll: true });
  list.closest('.column')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (focus.task !== null) document.getElementById(cardId(focus.task))?.scrollIntoView({ block: 'nearest' });
}
