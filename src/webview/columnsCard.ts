/** What stands on a card. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardCard } from '../view/boardColumns.ts';
import type { BoardModel } from '../view/boardModel.ts';
import { fill } from '../view/format.ts';
import type { EditField, TaskEdit } from '../view/taskListProtocol.ts';
import { icon, PRIORITY_ICONS, pictured } from './icon.ts';
import type { Page } from './state.ts';
import { styled } from './styled.ts';
import { editView } from './taskEdit.ts';

/** A card for those who hear it: what can be read on it in its order, then what its pictures and colours say. */
export function cardLabel({ task, group }: BoardCard, { strings }: BoardModel): string {
  const date = task.due ?? task.clientDue;
  return [
    task.active ? `${strings.timing}: ${task.title}` : task.title,
    group.name,
    task.questions > 0 ? fill(strings.questions, task.questions) : '',
    date?.label ?? '',
    `${task.progress} %`,
    hoursOf(task, strings),
    task.priority === 'normal' ? '' : priorityOf(task.priority, strings),
    date?.late ? strings.late : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** All in one template: it takes the longest to make the cards of a column that is opened. */
export function cardWords(
  { task, group }: BoardCard,
  { strings }: BoardModel,
  more: (event: MouseEvent) => void,
): TemplateResult {
  const date = task.due ?? task.clientDue;
  const marked = task.priority !== 'normal';
  return html`
    <span class="card-title" dir="auto" title=${task.title}>${task.active ? timing(strings) : nothing}${task.title}</span>
    <span class="card-line">
      <span class="card-component quiet" dir="auto">${group.name}</span>
      ${task.questions > 0 ? questions(task, strings) : nothing}
      <span
        class=${marked ? pictured(PRIORITY_ICONS[task.priority], `priority-${task.priority}`) : 'none'}
        title=${marked ? priorityOf(task.priority, strings) : nothing}
      ></span>
      <span class="card-date ${date?.late ? 'late' : ''}">${date?.label ?? nothing}</span>
      <span class="card-more ${pictured('ellipsis')}" title=${strings.more} @click=${more}></span>
    </span>
    <span class="card-line">
      <span class="bar" ${styled({ '--used': `${task.progress}%` })}></span>
      <span class="card-progress">${task.progress} %</span>
      <span class="card-figure ${task.over ? 'late' : 'quiet'}">${hoursOf(task, strings) || nothing}</span>
    </span>
  `;
}

/** With the line in the place of the words that are edited. */
export function editedCard(page: Page, model: BoardModel, { task, group }: BoardCard, edit: TaskEdit): TemplateResult {
  const line = (fields: readonly EditField[], words: string) =>
    fields.includes(edit.field)
      ? html`<span class="card-line editing">${editView(page, model, task, edit)}</span>`
      : html`<span class=${fields.includes('title') ? 'card-title' : 'card-line quiet'} dir="auto">${words}</span>`;
  return html`
    ${line(['title'], task.title)} ${line(['due', 'clientDue'], group.name)}
    ${line(['estimate'], hoursOf(task, model.strings))}
  `;
}

function timing(strings: BoardModel['strings']): TemplateResult {
  return html`<span class="timing" title=${strings.timing}>${icon('record')}</span>`;
}

function questions(task: BoardCard['task'], strings: BoardModel['strings']): TemplateResult {
  return html`<span class="chip asks" title=${fill(strings.questions, task.questions)}>
    ${icon('question')}<span>${task.questions}</span>
  </span>`;
}

function priorityOf(priority: BoardCard['task']['priority'], { columns, priorities }: BoardModel['strings']): string {
  return `${columns.priority}: ${priorities[priority]}`;
}

function hoursOf({ estimate, total }: BoardCard['task'], strings: BoardModel['strings']): string {
  return estimate ? fill(strings.hoursOf, total || '0:00', estimate) : total;
}
