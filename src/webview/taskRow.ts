/** One task's cells. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardDate, BoardModel, BoardTask } from '../view/boardModel.ts';
import type { BoardStrings } from '../view/boardStrings.ts';
import { fill } from '../view/format.ts';
import type { EditField } from '../view/taskListProtocol.ts';
import { icon, PRIORITY_ICONS, pictured, STATE_ICONS } from './icon.ts';
import { type Page, rowId } from './state.ts';
import { styled } from './styled.ts';
import { editView, openEdit } from './taskEdit.ts';
import { openLinkMenu, openPriorityMenu, openProgressMenu, openStateMenu, openTaskMenu } from './taskMenus.ts';
import { progressBar } from './taskProgress.ts';

/** Branches named in the row; the rest are in the tooltip and the menu. */
const CHIPS = 2;

/** The columns, in order. */
export const COLUMNS = ['task', 'state', 'priority', 'progress', 'due', 'clientDue', 'hours', 'today', 'week'] as const;
export type Column = (typeof COLUMNS)[number];

export function taskCells(task: BoardTask, page: Page, model: BoardModel): TemplateResult {
  const { strings } = model;
  const { cell, edit, focus } = page.state;
  const focused = focus === `t:${task.id}`;
  const editing = (field: EditField | null) => (edit?.task === task.id && edit.field === field ? edit : null);
  const nameOf = (column: Column) => `c-${column} ${focused && cell === column ? 'at' : ''}`;
  // Only in the row that the keyboard is on is a cell ever named.
  const idOf = (column: Column) => (focused ? cellId(task.id, column) : nothing);
  const opens = (open: typeof openStateMenu) => (event: MouseEvent) => {
    event.stopPropagation();
    page.moveFocus(`t:${task.id}`, { scroll: false });
    open(page, task, event.currentTarget as Element);
  };
  const edits = (field: EditField) => (event: MouseEvent) => {
    event.stopPropagation();
    openEdit(page, task, field);
  };
  /** A cell that opens its menu. */
  const choice = (column: Column, open: typeof openStateMenu, title: string, look: string, content: unknown) =>
    html`<span
      role="gridcell"
      id=${idOf(column)}
      class="opens ${nameOf(column)} ${look}"
      title=${title}
      aria-haspopup="menu"
      @click=${opens(open)}
      @dblclick=${stop}
      >${content}</span
    >`;
  /** A cell that is edited in place; `spoken`: what it says where that is more than what it shows. */
  const field = (column: Column, name: EditField, title: string, look: Look) => {
    const typed = editing(name);
    if (typed) {
      return html`<span role="gridcell" id=${idOf(column)} class="${nameOf(column)} editing">
        ${editView(page, model, task, typed)}
      </span>`;
    }
    return html`<span
      role="gridcell"
      id=${idOf(column)}
      class="opens ${nameOf(column)} ${look.words ? '' : 'empty'} ${look.name}"
      title=${title}
      aria-label=${look.spoken ? `${look.words}, ${look.spoken}` : nothing}
      ${styled(look.styles)}
      @click=${edits(name)}
      @dblclick=${stop}
      >${look.words}</span
    >`;
  };
  const figure = (column: 'today' | 'week') =>
    html`<span role="gridcell" id=${idOf(column)} class="${nameOf(column)} figure" title=${strings.columns[column]}
      >${task[column]}</span
    >`;
  const renamed = editing('title');
  const state = pictured(STATE_ICONS[task.state], `state-${task.state}`);
  const priority = pictured(PRIORITY_ICONS[task.priority], `priority-${task.priority}`);
  const [stateWord, priorityWord] = [strings.states[task.state], strings.priorities[task.priority]];
  return html`
    <span role="gridcell" id=${idOf('task')} class="${nameOf('task')} ${renamed ? 'editing' : ''}">
      ${pickButton(task, page, strings)} ${renamed ? editView(page, model, task, renamed) : titleView(task, page, strings, opens)}
    </span>
    ${choice('state', openStateMenu, strings.setState, state, stateWord)}
    ${choice('priority', openPriorityMenu, strings.setPriority, priority, priorityWord)}
    ${choice('progress', openProgressMenu, strings.setProgress, '', progressBar(page, task))}
    ${field('due', 'due', `${strings.setDue} (D)`, dateLook(task.due, strings))}
    ${field('clientDue', 'clientDue', `${strings.setClientDue} (C)`, dateLook(task.clientDue, strings))}
    ${hoursCell(task, strings, (title, look) => field('hours', 'estimate', title, look))} ${figure('today')}
    ${figure('week')}
  `;
}

export function cellId(task: string, column: Column): string {
  return `${rowId(`t:${task}`)}-${column}`;
}

/** What a cell shows that is edited in place. */
interface Look {
  readonly words: string;
  /** What is said besides; empty: nothing. */
  readonly spoken: string;
  readonly name: string;
  readonly styles: Readonly<Record<string, string>>;
}
const PLAIN: Look['styles'] = {};

function dateLook(date: BoardDate | null, { late }: BoardStrings): Look {
  const isLate = date?.late === true;
  return { words: date?.label ?? '', spoken: isLate ? late : '', name: isLate ? 'late' : '', styles: PLAIN };
}

/** Hours against the estimate as one bar; what is beyond the estimate is the end of it. */
function hoursCell(
  task: BoardTask,
  strings: BoardStrings,
  cell: (title: string, look: Look) => TemplateResult,
): TemplateResult {
  const { bar } = task;
  const over = task.over && fill(strings.over, task.over.slice(1));
  const words = task.estimate ? fill(strings.hoursOf, task.total || '0:00', task.estimate) : task.total;
  const name = `${bar ? 'barred' : ''} ${bar && bar.over > 0 ? 'over' : ''}`;
  const title = [`${strings.setEstimate} (E)`, over].filter(Boolean).join(': ');
  return cell(title, { words, spoken: over, name, styles: { '--used': `${bar?.used ?? 0}%` } });
}

function titleView(
  task: BoardTask,
  page: Page,
  strings: BoardStrings,
  opens: (open: typeof openStateMenu) => (event: MouseEvent) => void,
): TemplateResult {
  const openPage = (event: Event) => {
    event.stopPropagation();
    page.go({ view: 'task', task: task.id });
  };
  return html`<span class="title" dir="auto" title=${task.title} @dblclick=${openPage}>${task.title}</span>
    ${questionsView(task, strings)} ${chips(task)}
    <span class="actions">
      ${action('git-branch', `${strings.links} (L)`, opens(openLinkMenu))}
      ${action('ellipsis', strings.more, opens(openTaskMenu))}
    </span>`;
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
      class="action gutter pick ${pictured('play')}"
      tabindex="-1"
      title="${strings.pick} (Enter)"
      aria-label=${strings.pick}
      @click=${pick}
      @dblclick=${stop}
    ></button>
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

export function action(
  name: 'git-branch' | 'ellipsis',
  label: string,
  click: (event: MouseEvent) => void,
): TemplateResult {
  return html`
    <button
      type="button"
      class="action ${pictured(name)}"
      tabindex="-1"
      title=${label}
      aria-label=${label}
      aria-haspopup="menu"
      @click=${click}
      @dblclick=${stop}
    ></button>
  `;
}

function stop(event: Event): void {
  event.stopPropagation();
}
