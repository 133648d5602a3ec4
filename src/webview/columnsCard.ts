/** What stands on a card. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardCard } from '../view/boardColumns.ts';
import type { BoardModel } from '../view/boardModel.ts';
import { fill } from '../view/format.ts';
import { icon, PRIORITY_ICONS, pictured } from './icon.ts';
import type { Page } from './state.ts';
import { styled } from './styled.ts';
import { type EditField, editView } from './taskEdit.ts';

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

/** Its lines; what is edited is typed in the one in which it is read. */
export function cardWords(
  page: Page,
  model: BoardModel,
  card: BoardCard,
  more: (event: MouseEvent) => void,
): TemplateResult {
  const { task } = card;
  const edit = page.state.edit?.task === task.id ? page.state.edit : null;
  const line = (fields: readonly EditField[], words: TemplateResult) =>
    edit && fields.includes(edit.field)
      ? html`<span class="card-line editing">${editView(page, model, task, edit)}</span>`
      : words;
  return html`
    ${line(['title'], titleLine(card, model))} ${line(['due', 'clientDue'], placeLine(card, model, more))}
    ${line(['estimate'], figureLine(card, model))}
  `;
}

function titleLine({ task }: BoardCard, { strings }: BoardModel): TemplateResult {
  const timing = html`<span class="timing" title=${strings.timing}>${icon('record')}</span>`;
  return html`<span class="card-title" dir="auto" title=${task.title}>${task.active ? timing : nothing}${task.title}</span>`;
}

function placeLine(
  { task, group }: BoardCard,
  { strings }: BoardModel,
  more: (event: MouseEvent) => void,
): TemplateResult {
  const date = task.due ?? task.clientDue;
  return html`<span class="card-line">
    <span class="card-component quiet" dir="auto">${group.name}</span>
    ${
      task.questions > 0
        ? html`<span class="chip asks" title=${fill(strings.questions, task.questions)}>
            ${icon('question')}<span>${task.questions}</span>
          </span>`
        : nothing
    }
    ${
      task.priority === 'normal'
        ? nothing
        : html`<span
            class=${pictured(PRIORITY_ICONS[task.priority], `priority-${task.priority}`)}
            title=${priorityOf(task.priority, strings)}
          ></span>`
    }
    ${date ? html`<span class=${date.late ? 'late' : ''}>${date.label}</span>` : nothing}
    <span class="card-more ${pictured('ellipsis')}" title=${strings.more} @click=${more}></span>
  </span>`;
}

function figureLine({ task }: BoardCard, { strings }: BoardModel): TemplateResult {
  const hours = hoursOf(task, strings);
  return html`<span class="card-line">
    <span class="bar" ${styled({ '--used': `${task.progress}%` })}></span>
    <span class="card-progress">${task.progress} %</span>
    ${hours ? html`<span class="card-figure ${task.over ? 'late' : 'quiet'}">${hours}</span>` : nothing}
  </span>`;
}

function priorityOf(priority: BoardCard['task']['priority'], { columns, priorities }: BoardModel['strings']): string {
  return `${columns.priority}: ${priorities[priority]}`;
}

function hoursOf({ estimate, total }: BoardCard['task'], strings: BoardModel['strings']): string {
  return estimate ? fill(strings.hoursOf, total || '0:00', estimate) : total;
}
