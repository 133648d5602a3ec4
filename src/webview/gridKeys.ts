/** The keyboard on the list: as in the editor's own trees, plus one letter for each thing a row can do. */
import type { BoardTask } from '../view/boardModel.ts';
import { type BoardRow, groupKey } from '../view/boardRows.ts';
import { keyOf } from './keyOf.ts';
import { clearSelection, selectAll, selectTo, toggleSelected } from './selection.ts';
import { rowAt, type Sight } from './sight.ts';
import { type Page, rowId } from './state.ts';
import { doWithTask, onTaskKey } from './taskKeys.ts';
import { openGroupMenu } from './taskMenus.ts';
import { COLUMNS, type Column } from './taskRow.ts';

export function onGridKey(event: KeyboardEvent, page: Page): void {
  if (event.altKey) return;
  const { state } = page;
  const at = state.rows.findIndex((row) => row.key === state.focus);
  const row = state.rows[at];
  if (event.ctrlKey || event.metaKey) {
    if (!selects(event, row, page)) return;
  } else if (movesCell(event, row, page)) {
    page.draw();
  } else {
    const target = moved(event.key, at, state.rows, page.sight());
    if (target !== undefined) {
      if (event.shiftKey) selectTo(state, target.key);
      else clearSelection(state);
      page.moveFocus(target.key, { scroll: true });
    } else if (!row || !act(event, row, page)) return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/** Ctrl+A and Ctrl+Space, as in the editor's lists. */
function selects(event: KeyboardEvent, row: BoardRow | undefined, page: Page): boolean {
  if (keyOf(event) === 'a') selectAll(page.state);
  else if (event.key === ' ' && row?.kind === 'task') toggleSelected(page.state.selected, null, row.task.id);
  else return false;
  page.draw();
  return true;
}

/** Right goes from a task into its cells, left back out; Escape leaves the cells, then the selection. */
function movesCell(event: KeyboardEvent, row: BoardRow | undefined, { state }: Page): boolean {
  if (event.key === 'Escape' && (state.cell !== null || state.selected.size > 0)) {
    if (state.cell === null) clearSelection(state);
    state.cell = null;
    return true;
  }
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined || row?.kind !== 'task' || event.shiftKey) return false;
  const at = state.cell === null ? -1 : COLUMNS.indexOf(state.cell);
  if (at < 0 && step < 0) return false;
  state.cell = at + step < 0 ? null : (COLUMNS[Math.min(at + step, COLUMNS.length - 1)] ?? null);
  return true;
}

/** The row that a moving key leads to. */
function moved(key: string, at: number, rows: readonly BoardRow[], sight: Sight): BoardRow | undefined {
  const clamp = (index: number) => rows[Math.max(0, Math.min(rows.length - 1, index))];
  const top = sight.tops[at] ?? 0;
  if (key === 'ArrowDown') return clamp(at + 1);
  if (key === 'ArrowUp') return clamp(at - 1);
  if (key === 'PageDown') return clamp(Math.max(at + 1, rowAt(sight.tops, top + 0.8 * sight.height)));
  if (key === 'PageUp') return clamp(Math.min(at - 1, rowAt(sight.tops, top - 0.8 * sight.height)));
  if (key === 'Home') return clamp(0);
  if (key === 'End') return clamp(rows.length - 1);
  const row = rows[at];
  if (key === 'ArrowLeft' && row && !isOpen(row))
    return rows.find((each) => each.key === `g:${groupKey(row.group.id)}`);
  if (key === 'ArrowRight' && row && isOpen(row)) return clamp(at + 1);
  return undefined;
}

function act(event: KeyboardEvent, row: BoardRow, page: Page): boolean {
  if (keyOf(event).toLowerCase() === 'n') {
    page.focusDraft(groupKey(row.group.id));
    return true;
  }
  if (row.kind === 'task') return actOnTask(event, row.task, page);
  if (row.kind === 'add') {
    if (event.key !== 'Enter' && event.key !== ' ') return false;
    page.focusDraft(groupKey(row.group.id));
    return true;
  }
  if (row.kind === 'group' && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
    const anchor = document.getElementById(rowId(row.key))?.querySelector('.title');
    if (anchor) openGroupMenu(page, row.group, anchor);
    return true;
  }
  const folds = event.key === 'ArrowLeft' || event.key === 'ArrowRight' || event.key === 'Enter' || event.key === ' ';
  if (folds) toggleRow(row, page);
  return folds;
}

function actOnTask(event: KeyboardEvent, task: BoardTask, page: Page): boolean {
  const anchor = document.getElementById(rowId(`t:${task.id}`));
  const cell = (name: string) => anchor?.querySelector(`.${name}`) ?? anchor;
  if ((event.key === 'Enter' || event.key === 'F2') && page.state.cell !== null) {
    const key = CELL_KEYS[page.state.cell];
    if (key !== undefined) doWithTask(key, page, task, cell);
    return true;
  }
  return onTaskKey(event, page, task, cell);
}

/** Enter in a cell does what its key does on the row. */
const CELL_KEYS: Partial<Record<Column, string>> = {
  task: 'F2',
  state: ' ',
  priority: '!',
  progress: '%',
  due: 'd',
  clientDue: 'c',
  hours: 'e',
};

/** Folds or unfolds a group, or its done and dropped tasks; with a filter nothing folds. */
export function toggleRow(row: BoardRow, page: Page): void {
  if (page.state.filter.trim() !== '' || (row.kind !== 'group' && row.kind !== 'closed')) return;
  const set = row.kind === 'group' ? page.state.collapsed : page.state.unfolded;
  const key = groupKey(row.group.id);
  if (set.has(key)) set.delete(key);
  else set.add(key);
  page.refold();
}

function isOpen(row: BoardRow): boolean {
  return (row.kind === 'group' || row.kind === 'closed') && row.open;
}
