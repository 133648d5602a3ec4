/** One task's cells. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardDate, BoardModel, BoardTask } from '../view/boardModel.ts';
import type { BoardStrings } from '../view/boardStrings.ts';
import { fill } from '../view/format.ts';
import { icon, PRIORITY_ICONS, STATE_ICONS } from './icon.ts';
import { type Page, rowId } from './state.ts';
import { styled } from './styled.ts';
import { type EditField, editView, openEdit } from './taskEdit.ts';
import { openLinkMenu, openPriorityMenu, openProgressMenu, openStateMenu, openTaskMenu } from './taskMenus.ts';
import { progressBar } from './taskProgress.ts';

/** Branches named in the row; the rest are in the tooltip and the menu. */
const CHIPS = 2;

/** The columns, in order. */
export const COLUMNS = ['task', 'state', 'priority', 'progress', 'due', 'clientDue', 'hours', 'today', 'week'] as const;
export type Column = (typeof COLUMNS)[number];

export function taskCells(task: BoardTask, page: Page, model: BoardModel): TemplateResult {
  const { strings } = model;
  const { edit } = page.state;
  const at = (column: Column) => ({
    id: cellId(task.id, column),
    name: `c-${column} ${page.state.cell === column && page.state.focus === `t:${task.id}` ? 'at' : ''}`,
  });
  const opens = (open: typeof openStateMenu) => (event: MouseEvent) => {
    event.stopPropagation();
    page.moveFocus(`t:${task.id}`, { scroll: false });
    open(page, task, event.currentTarget as Element);
  };
  const edits = (field: EditField) => (event: MouseEvent) => {
    event.stopPropagation();
    openEdit(page, task, field);
  };
  const cell = (column: Column, content: unknown, field?: EditField, extra = '') => {
    const { id, name } = at(column);
    const editing = field !== undefined && edit?.task === task.id && edit.field === field;
    return html`<span role="gridcell" id=${id} class="${name} ${extra} ${editing ? 'editing' : ''}">
      ${editing && edit ? editView(page, model, task, edit) : content}
    </span>`;
  };
  const openPage = (event: Event) => {
    event.stopPropagation();
    page.go({ view: 'task', task: task.id });
  };
  const title = html`<span class="title" dir="auto" title=${task.title} @dblclick=${openPage}>${task.title}</span>
    ${questionsView(task, strings)} ${chips(task)}
    <span class="actions">
      ${action('git-branch', `${strings.links} (L)`, opens(openLinkMenu))}
      ${action('ellipsis', strings.more, opens(openTaskMenu))}
    </span>`;
  const renaming = edit?.task === task.id && edit.field === 'title';
  return html`
    <span role="gridcell" id=${at('task').id} class="${at('task').name} ${renaming ? 'editing' : ''}">
      ${pickButton(task, page, strings)} ${renaming && edit ? editView(page, model, task, edit) : title}
    </span>
    ${cell(
      'state',
      choice(
        strings.setState,
        opens(openStateMenu),
        html`
        ${icon(STATE_ICONS[task.state], `state-${task.state}`)}<span>${strings.states[task.state]}</span>
      `,
      ),
    )}
    ${cell(
      'priority',
      choice(
        strings.setPriority,
        opens(openPriorityMenu),
        html`
        ${icon(PRIORITY_ICONS[task.priority], `priority-${task.priority}`)}
        <span class=${task.priority === 'normal' ? 'quiet' : ''}>${strings.priorities[task.priority]}</span>
      `,
      ),
    )}
    ${cell('progress', choice(strings.setProgress, opens(openProgressMenu), progressBar(page, task)))}
    ${cell('due', dateView(`${strings.setDue} (D)`, edits('due'), task.due, strings), 'due', task.due ? '' : 'empty')}
    ${cell('clientDue', dateView(`${strings.setClientDue} (C)`, edits('clientDue'), task.clientDue, strings), 'clientDue', task.clientDue ? '' : 'empty')}
    ${cell('hours', hoursView(task, edits('estimate'), strings), 'estimate', task.over ? 'over' : '')}
    <span role="gridcell" id=${at('today').id} class="${at('today').name} figure" title=${strings.columns.today}>
      ${task.today}
    </span>
    <span role="gridcell" id=${at('week').id} class="${at('week').name} figure" title=${strings.columns.week}>
      ${task.week}
    </span>
  `;
}

export function cellId(task: string, column: Column): string {
  return `${rowId(`t:${task}`)}-${column}`;
}

function dateView(
  title: string,
  click: (event: MouseEvent) => void,
  date: BoardDate | null,
  { late }: BoardStrings,
): TemplateResult {
  const content = date
    ? html`${date.label}${date.late ? html`<span class="unseen">, ${late}</span>` : nothing}`
    : html`<span class="blank" aria-hidden="true">–</span>`;
  return html`<button
    type="button"
    class="choice ${date?.late ? 'late' : ''}"
    tabindex="-1"
    title=${title}
    @click=${click}
    @dblclick=${stop}
  >
    ${content}
  </button>`;
}

/** Hours against the estimate as one bar; what is beyond the estimate is the end of it. */
function hoursView(task: BoardTask, click: (event: MouseEvent) => void, strings: BoardStrings): TemplateResult {
  const over = task.over && fill(strings.over, task.over.slice(1));
  const { bar } = task;
  const words = task.estimate ? fill(strings.hoursOf, task.total || '0:00', task.estimate) : task.total;
  return html`<button
    type="button"
    class="choice"
    tabindex="-1"
    title=${[`${strings.setEstimate} (E)`, over].filter(Boolean).join(': ')}
    @click=${click}
    @dblclick=${stop}
  >
    <span class="bar hours-bar ${bar ? '' : 'blank'}" aria-hidden="true">
      <span class="used" ${styled({ width: `${bar?.used ?? 0}%` })}></span>
      <span class="excess" ${styled({ width: `${bar?.over ?? 0}%` })}></span>
    </span>
    <span class="hours-words">${words || html`<span class="blank" aria-hidden="true">–</span>`}</span>
    ${over ? html`<span class="unseen">, ${over}</span>` : nothing}
  </button>`;
}

function pickButton(task: BoardTask, page: Page, strings: BoardStrings): TemplateResult {
  if (task.active) {
    return html`<span class="gutter timing" title=${strings.timing}>${icon('record')}</span>
      <span class="unseen">${strings.timing}: </span>`;
  }
  const pick = (event: Event) => {
    event.stopPropagation();
    page.moveFocus(`t:${task.id}`, { scroll: false });
    page.send({ type: 'pick', task: task.id });
  };
  return html`
    <button
      type="button"
      class="action gutter pick"
      tabindex="-1"
      title="${strings.pick} (Enter)"
      aria-label=${strings.pick}
      @click=${pick}
      @dblclick=${stop}
    >
      ${icon('play')}
    </button>
  `;
}

function questionsView(task: BoardTask, strings: BoardStrings): TemplateResult | typeof nothing {
  if (task.questions === 0) return nothing;
  const label = fill(strings.questions, task.questions);
  return html`<span class="chip asks" role="img" aria-label=${label} title=${label}>
    ${icon('question')}<span>${task.questions}</span>
  </span>`;
}

function chips(task: BoardTask): TemplateResult | typeof nothing {
  if (task.links.length === 0) return nothing;
  const all = task.links.map((link) => link.label);
  return html`<span class="chips" title=${all.join('\n')}>
    ${all.slice(0, CHIPS).map((label) => html`<span class="chip">${icon('git-branch')}<bdi>${label}</bdi></span>`)}
    ${all.length > CHIPS ? html`<span class="chip">+${all.length - CHIPS}</span>` : nothing}
  </span>`;
}

function action(name: 'git-branch' | 'ellipsis', label: string, click: (event: MouseEvent) => void): TemplateResult {
  return html`
    <button
      type="button"
      class="action"
      tabindex="-1"
      title=${label}
      aria-label=${label}
      aria-haspopup="menu"
      @click=${click}
      @dblclick=${stop}
    >
      ${icon(name)}
    </button>
  `;
}

function choice(title: string, click: (event: MouseEvent) => void, content: TemplateResult): TemplateResult {
  return html`<button type="button" class="choice" tabindex="-1" title=${title} aria-haspopup="menu" @click=${click} @dblclick=${stop}>
    ${content}
  </button>`;
}

function stop(event: Event): void {
  event.stopPropagation();
}
