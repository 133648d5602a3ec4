/** The rows as a tree grid. Only the rows near the window are in the document, so thousands of tasks scroll freely. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardGroup, BoardModel } from '../view/boardModel.ts';
import { type BoardRow, groupKey } from '../view/boardRows.ts';
import type { BoardStrings } from '../view/boardStrings.ts';
import { fill } from '../view/format.ts';
import { onGridKey, toggleRow } from './gridKeys.ts';
import { icon } from './icon.ts';
import { drawLater } from './later.ts';
import { newTaskLine } from './newTaskLine.ts';
import { isPutAway } from './putAway.ts';
import { clearSelection, selectTo, toggleSelected } from './selection.ts';
import { drawn, isWithin, linesInSight, type Run, type Sight, Slots } from './sight.ts';
import { type Page, rowId } from './state.ts';
import { styled } from './styled.ts';
import { openGroupMenu, openTaskMenu } from './taskMenus.ts';
import { action, COLUMNS, cellId, taskCells } from './taskRow.ts';

const slots = new Slots(6);

export function gridView(page: Page): TemplateResult {
  const { rows, focus, model } = page.state;
  if (!model) return html``;
  const { strings } = model;
  const sight = page.sight();
  const focused = rows.findIndex((row) => row.key === focus);
  const appears = isPutAway(document.getElementById('grid'));
  const { run, slotOf, whole } = slots.take(linesInSight(sight), (index) => rows[index]?.key ?? '', appears);
  if (!whole) drawLater(page);
  return html`
    <div
      id="grid"
      role="treegrid"
      tabindex="0"
      aria-label=${strings.board}
      aria-describedby="grid-keys"
      aria-rowcount=${rows.length + 1}
      aria-multiselectable="true"
      aria-activedescendant=${focused >= 0 ? activeId(page) : nothing}
      @keydown=${(event: KeyboardEvent) => onGridKey(event, page)}
    >
      <div role="rowgroup" class="columns">
        <div role="row" class="row" aria-rowindex="1">
          ${COLUMNS.map((column) => html`<span role="columnheader" class="c-${column}">${strings.columns[column]}</span>`)}
        </div>
      </div>
      <div role="rowgroup" class="rows" ${styled({ height: `${sight.tops[rows.length] ?? 0}px` })}>
        ${repeat(
          drawn(run, focused),
          (index) => (takesOver(rows[index], index, run, page) ? slotOf(index) : rows[index]?.key),
          (index) => guard(shownBy(rows[index], index, page, sight), () => rowView(rows[index], index, page, sight)),
        )}
      </div>
    </div>
    <span id="grid-keys" class="unseen">${strings.keys}</span>
  `;
}

/** Whether the rows that are in sight now have been drawn. */
export function isDrawn(page: Page): boolean {
  return slots.covers(linesInSight(page.sight()));
}

/**
 * Whether a row is drawn in an element that another one had, because to fill one anew costs a fraction of making one.
 * What stands alone or is typed in stays its own.
 */
function takesOver(row: BoardRow | undefined, index: number, run: Run, { state }: Page): boolean {
  return row?.kind === 'task' && isWithin(run, index) && !(state.edit !== null && row.key === state.focus);
}

/** All that a row's look depends on: while it is the same, the row is left as it is. */
function shownBy(row: BoardRow | undefined, index: number, page: Page, { tops }: Sight): unknown[] {
  const { focus, cell, edit, dragged, model } = page.state;
  const focused = row?.key === focus;
  // What is typed in it changes without another row.
  if (row?.kind !== 'task' || (focused && edit !== null)) return [{}];
  const percent = dragged?.task === row.task.id ? dragged.percent : null;
  const [top, next] = [tops[index], tops[index + 1]];
  return [row.task, model?.strings, index, top, next, focused ? (cell ?? 'row') : null, isSelected(row, page), percent];
}

function rowView(row: BoardRow | undefined, index: number, page: Page, sight: Sight): TemplateResult {
  const { model } = page.state;
  if (!row || !model) return html``;
  const active = row.kind === 'task' && row.task.active;
  const top = sight.tops[index] ?? 0;
  const height = (sight.tops[index + 1] ?? top) - top;
  const expanded = row.kind === 'group' || row.kind === 'closed' ? String(row.open) : nothing;
  return html`
    <div
      role="row"
      id=${rowId(row.key)}
      class="row ${row.kind} ${active ? 'active' : ''} ${row.key === page.state.focus ? 'focused' : ''} ${
        page.state.edit !== null && row.key === page.state.focus ? 'raised' : ''
      }"
      ${styled({ transform: `translateY(${top}px)`, height: `${height}px` })}
      aria-level=${row.kind === 'group' ? 1 : 2}
      aria-rowindex=${index + 2}
      aria-selected=${String(isSelected(row, page))}
      aria-expanded=${expanded}
      aria-current=${active ? 'true' : nothing}
      @click=${(event: MouseEvent) => onRowClick(event, row, page)}
      @dblclick=${() => onRowDoubleClick(row, page)}
      @contextmenu=${(event: MouseEvent) => onContextMenu(event, row, page)}
    >
      ${cells(row, page, model)}
    </div>
  `;
}

function cells(row: BoardRow, page: Page, model: BoardModel): TemplateResult {
  const { strings } = model;
  switch (row.kind) {
    case 'task':
      return taskCells(row.task, page, model);
    case 'group':
      return groupCells(row.group, row.open, page, strings);
    case 'closed':
      return html`<span role="gridcell" class="c-task wide">
        ${icon(row.open ? 'chevron-down' : 'chevron-right', 'twistie')}
        <span class="quiet">${fill(strings.closed, row.group.closed.length)}</span>
      </span>`;
    case 'add':
      return html`<span role="gridcell" class="c-task wide">${newTaskLine(row.group, page, model)}</span>`;
  }
}

function groupCells(group: BoardGroup, open: boolean, page: Page, strings: BoardStrings): TemplateResult {
  const addTo = fill(strings.addTaskTo, group.name);
  const add = (event: Event) => {
    event.stopPropagation();
    page.focusDraft(groupKey(group.id));
  };
  const more = (event: Event) => {
    event.stopPropagation();
    openGroupMenu(page, group, event.currentTarget as Element);
  };
  return html`
    <span role="gridcell" class="c-task">
      ${icon(open ? 'chevron-down' : 'chevron-right', 'twistie')}
      <span class="title" dir="auto" title=${group.name}>${group.name}</span>
      <span class="count" title=${fill(strings.taskCount, group.open.length)}>${group.open.length}</span>
      <span class="actions">
        <button type="button" class="action" tabindex="-1" title="${addTo} (N)" aria-label=${addTo} @click=${add}>
          ${icon('add')}
        </button>
        ${action('ellipsis', strings.more, more)}
      </span>
    </span>
    <span role="gridcell" class="c-state"></span>
    <span role="gridcell" class="c-priority"></span>
    <span role="gridcell" class="c-progress"></span>
    <span role="gridcell" class="c-due"></span>
    <span role="gridcell" class="c-clientDue"></span>
    <span role="gridcell" class="c-hours" title=${strings.columns.hours}>${groupHours(group, strings)}</span>
    <span role="gridcell" class="c-today figure" title=${strings.columns.today}>${group.today}</span>
    <span role="gridcell" class="c-week figure" title=${strings.columns.week}>${group.week}</span>
  `;
}

function groupHours({ total, estimate }: BoardGroup, strings: BoardStrings): string {
  return estimate ? fill(strings.hoursOf, total || '0:00', estimate) : total;
}

function activeId({ state: { rows, focus, cell } }: Page): string {
  const row = rows.find(({ key }) => key === focus);
  return row?.kind === 'task' && cell !== null ? cellId(row.task.id, cell) : rowId(focus);
}

/** Without a selection the row that the keyboard is on is the one. */
function isSelected(row: BoardRow, { state: { selected, focus } }: Page): boolean {
  if (selected.size === 0) return row.key === focus;
  return row.kind === 'task' && selected.has(row.task.id);
}

function onRowClick(event: MouseEvent, row: BoardRow, page: Page): void {
  if (row.kind === 'task' && (event.ctrlKey || event.metaKey))
    toggleSelected(page.state.selected, taskOf(page.state.focus), row.task.id);
  else if (row.kind === 'task' && event.shiftKey) selectTo(page.state, row.key);
  else clearSelection(page.state);
  page.moveFocus(row.key, { scroll: false });
  if (row.kind === 'add') page.focusDraft(groupKey(row.group.id));
  else toggleRow(row, page);
}

function onRowDoubleClick(row: BoardRow, page: Page): void {
  if (row.kind === 'task' && !row.task.active) page.send({ type: 'pick', task: row.task.id });
}

function onContextMenu(event: MouseEvent, row: BoardRow, page: Page): void {
  if (row.kind !== 'task' && row.kind !== 'group') return;
  event.preventDefault();
  page.moveFocus(row.key, { scroll: false });
  if (row.kind === 'task') openTaskMenu(page, row.task, event);
  else openGroupMenu(page, row.group, event);
}

/** The task of a row's key. */
function taskOf(key: string | null): string | null {
  return key?.startsWith('t:') ? key.slice(2) : null;
}
