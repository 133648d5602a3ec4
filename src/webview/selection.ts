/** Several tasks chosen at once, to change them as one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardTask } from '../view/boardModel.ts';
import type { BoardStrings } from '../view/boardStrings.ts';
import { fill } from '../view/format.ts';
import { actionButton } from './actionButton.ts';
import { columnsOf } from './columnsState.ts';
import type { Page, PageState } from './state.ts';
import { openPriorityMenu, openStateMenu } from './taskMenus.ts';

/** Adds the task or takes it away; `current`, which the keyboard was on, belongs to a new selection, too. */
export function toggleSelected(selected: Set<string>, current: string | null, id: string): void {
  if (selected.size === 0 && current !== null && current !== id) selected.add(current);
  if (!selected.delete(id)) selected.add(id);
}

/** From where the selection began to here. */
export function selectTo(state: PageState, key: string): void {
  state.anchor ??= state.focus;
  const [from, to] = [state.anchor, key].map((each) => state.rows.findIndex((row) => row.key === each));
  if (from === undefined || to === undefined || from < 0 || to < 0) return;
  state.selected.clear();
  for (const row of state.rows.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (row.kind === 'task') state.selected.add(row.task.id);
  }
}

export function selectAll(state: PageState): void {
  for (const row of state.rows) if (row.kind === 'task') state.selected.add(row.task.id);
}

export function clearSelection(state: PageState): void {
  state.selected.clear();
  state.anchor = null;
}

/** Another list, or something else, is shown from now on. */
export function leaveList(page: Page): void {
  const { state } = page;
  clearSelection(state);
  if (state.edit === null) return;
  state.edit = null;
  // The list stays in the document; what is typed in does not.
  page.draw();
}

/** What a choice for the task concerns: all that are selected and seen, if it is one of them. */
export function targetsOf<T extends Pick<BoardTask, 'id'>>({ state }: Page, task: T): readonly (T | BoardTask)[] {
  const chosen = state.selected.has(task.id) ? selectedTasks(state) : [];
  return chosen.length > 1 ? chosen : [task];
}

/** Nobody changes what they do not see. In the order in which they stand. */
function selectedTasks(state: PageState): readonly BoardTask[] {
  const { selected, model, rows, view } = state;
  if (selected.size === 0 || !model) return [];
  if (view === 'tasks')
    return rows.flatMap((row) => (row.kind === 'task' && selected.has(row.task.id) ? [row.task] : []));
  return columnsOf(state, model).flatMap(({ open, cards }) =>
    open ? cards.flatMap(({ task }) => (selected.has(task.id) ? [task] : [])) : [],
  );
}

/** Says how many are selected, and what can be done with them. */
export function selectionView(page: Page, strings: BoardStrings): TemplateResult {
  const chosen = selectedTasks(page.state);
  const [task] = chosen;
  const shown = chosen.length > 1;
  const choose = (open: typeof openStateMenu) => (event: Event) => {
    if (task) open(page, task, event.currentTarget as Element);
  };
  const clear = () => {
    clearSelection(page.state);
    page.draw();
    page.focusList();
  };
  return html`<div class="selection ${shown ? '' : 'unseen'}">
    <span role="status">${shown ? fill(strings.selected, chosen.length) : nothing}</span>
    ${
      shown
        ? html`
          <button type="button" class="push" aria-haspopup="menu" @click=${choose(openStateMenu)}>
            ${strings.setState}
          </button>
          <button type="button" class="push" aria-haspopup="menu" @click=${choose(openPriorityMenu)}>
            ${strings.setPriority}
          </button>
          <span class="spring"></span>
          ${actionButton('close', strings.dismiss, clear)}
        `
        : nothing
    }
  </div>`;
}
