/** The rows as a tree grid. Only the rows near the window are in the document, so thousands of tasks scroll freely. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardGroup } from '../view/boardModel.ts';
import { type BoardRow, groupKey } from '../view/boardRows.ts';
import type { BoardStrings } from '../view/boardStrings.ts';
import { fill } from '../view/format.ts';
import { onGridKey, toggleRow } from './gridKeys.ts';
import { icon } from './icon.ts';
import { rowAt, type Sight } from './sight.ts';
import { type Page, rowId } from './state.ts';
import { styled } from './styled.ts';
import { openTaskMenu } from './taskMenus.ts';
import { taskCells } from './taskRow.ts';

/** Rows drawn beyond each edge of the window, so that a quick scroll shows no gap. */
const MARGIN = 6;

const COLUMNS = ['task', 'state', 'priority', 'progress', 'due', 'estimate', 'today', 'week', 'total'] as const;

export function gridView(page: Page): TemplateResult {
  const { rows, focus, model } = page.state;
  if (!model) return html``;
  const { strings } = model;
  const sight = page.sight();
  const focused = rows.findIndex((row) => row.key === focus);
  return html`
    <div
      id="grid"
      role="treegrid"
      tabindex="0"
      aria-label=${strings.board}
      aria-describedby="grid-keys"
      aria-rowcount=${rows.length + 1}
      aria-activedescendant=${focused >= 0 ? rowId(focus) : nothing}
      @keydown=${(event: KeyboardEvent) => onGridKey(event, page)}
    >
      <div role="rowgroup" class="columns">
        <div role="row" class="row" aria-rowindex="1">
          ${COLUMNS.map((column) => html`<span role="columnheader" class="c-${column}">${strings.columns[column]}</span>`)}
        </div>
      </div>
      <div role="rowgroup" class="rows" ${styled({ height: `${sight.tops[rows.length] ?? 0}px` })}>
        ${repeat(
          inSight(rows.length, focused, sight),
          (index) => rows[index]?.key,
          (index) => rowView(rows[index], index, page, sight),
        )}
      </div>
    </div>
    <span id="grid-keys" class="unseen">${strings.keys}</span>
  `;
}

/** Indexes to draw; the focused row is always among them, so that the keyboard and screen readers keep their place. */
function inSight(count: number, focused: number, { tops, scroll, height }: Sight): number[] {
  const first = Math.max(0, rowAt(tops, scroll) - MARGIN);
  const last = Math.min(count, rowAt(tops, scroll + height) + 1 + MARGIN);
  const indexes = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
  if (focused < 0 || (focused >= first && focused < last)) return indexes;
  return focused < first ? [focused, ...indexes] : [...indexes, focused];
}

function rowView(row: BoardRow | undefined, index: number, page: Page, sight: Sight): TemplateResult {
  if (!row || !page.state.model) return html``;
  const { strings } = page.state.model;
  const active = row.kind === 'task' && row.task.active;
  const top = sight.tops[index] ?? 0;
  const height = (sight.tops[index + 1] ?? top) - top;
  const expanded = row.kind === 'group' || row.kind === 'closed' ? String(row.open) : nothing;
  return html`
    <div
      role="row"
      id=${rowId(row.key)}
      class="row ${row.kind} ${active ? 'active' : ''}"
      ${styled({ transform: `translateY(${top}px)`, height: `${height}px` })}
      aria-level=${row.kind === 'group' ? 1 : 2}
      aria-rowindex=${index + 2}
      aria-selected=${String(row.key === page.state.focus)}
      aria-expanded=${expanded}
      aria-current=${active ? 'true' : nothing}
      @click=${() => onRowClick(row, page)}
      @dblclick=${() => onRowDoubleClick(row, page)}
      @contextmenu=${(event: MouseEvent) => onContextMenu(event, row, page)}
    >
      ${cells(row, page, strings)}
    </div>
  `;
}

function cells(row: BoardRow, page: Page, strings: BoardStrings): TemplateResult {
  switch (row.kind) {
    case 'task':
      return taskCells(row.task, page, strings);
    case 'group':
      return groupCells(row.group, row.open, page, strings);
    case 'closed':
      return html`<span role="gridcell" class="c-task wide">
        ${icon(row.open ? 'chevron-down' : 'chevron-right', 'twistie')}
        <span class="quiet">${fill(strings.closed, row.group.closed.length)}</span>
      </span>`;
    case 'add':
      return html`<span role="gridcell" class="c-task wide">${addLine(row.group, page, strings)}</span>`;
  }
}

function groupCells(group: BoardGroup, open: boolean, page: Page, strings: BoardStrings): TemplateResult {
  const addTo = fill(strings.addTaskTo, group.name);
  const add = (event: Event) => {
    event.stopPropagation();
    page.focusDraft(groupKey(group.id));
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
      </span>
    </span>
    <span role="gridcell" class="c-state"></span>
    <span role="gridcell" class="c-priority"></span>
    <span role="gridcell" class="c-progress"></span>
    <span role="gridcell" class="c-due"></span>
    <span role="gridcell" class="c-estimate figure" title=${strings.columns.estimate}>${group.estimate}</span>
    <span role="gridcell" class="c-today figure" title=${strings.columns.today}>${group.today}</span>
    <span role="gridcell" class="c-week figure" title=${strings.columns.week}>${group.week}</span>
    <span role="gridcell" class="c-total figure" title=${strings.columns.total}>${group.total}</span>
  `;
}

/** Enter adds and stays for the next; Escape throws the draft away. */
function addLine(group: BoardGroup, page: Page, strings: BoardStrings): TemplateResult {
  const key = groupKey(group.id);
  const onKey = (event: KeyboardEvent) => {
    const input = event.currentTarget as HTMLInputElement;
    const title = input.value.trim();
    const project = page.state.model?.project?.id;
    if (event.key === 'Enter' && !event.isComposing) {
      if (title === '' || project === undefined) return;
      page.send({ type: 'addTask', project, component: group.id, title });
      page.state.drafts.delete(key);
      page.draw();
    } else if (event.key === 'Escape') {
      page.state.drafts.delete(key);
      page.draw();
      page.focusList();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      page.focusList();
      return;
    }
    event.stopPropagation();
  };
  return html`
    ${icon('add', 'gutter')}
    <input
      class="line"
      type="text"
      dir="auto"
      maxlength="500"
      tabindex="-1"
      data-draft=${key}
      placeholder=${strings.addTask}
      aria-label=${fill(strings.addTaskTo, group.name)}
      .value=${page.state.drafts.get(key) ?? ''}
      @input=${(event: Event) => page.state.drafts.set(key, (event.target as HTMLInputElement).value)}
      @focus=${() => page.moveFocus(`a:${key}`, { scroll: false })}
      @keydown=${onKey}
    />
  `;
}

function onRowClick(row: BoardRow, page: Page): void {
  page.moveFocus(row.key, { scroll: false });
  if (row.kind === 'add') page.focusDraft(groupKey(row.group.id));
  else toggleRow(row, page);
}

function onRowDoubleClick(row: BoardRow, page: Page): void {
  if (row.kind === 'task' && !row.task.active) page.send({ type: 'pick', task: row.task.id });
}

function onContextMenu(event: MouseEvent, row: BoardRow, page: Page): void {
  if (row.kind !== 'task') return;
  event.preventDefault();
  page.moveFocus(row.key, { scroll: false });
  openTaskMenu(page, row.task, event);
}
