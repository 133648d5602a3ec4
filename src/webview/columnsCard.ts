/** What stands on a card. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardCard } from '../view/boardColumns.ts';
import type { BoardModel } from '../view/boardModel.ts';
import { fill } from '../view/format.ts';
import { icon, PRIORITY_ICONS } from './icon.ts';
import { styled } from './styled.ts';

/** Its parts are spoken one after the other, so there are commas between them that nobody sees. */
export function cardWords(
  { task, group }: BoardCard,
  { strings }: BoardModel,
  more: (event: MouseEvent) => void,
): TemplateResult {
  const unseen = (words: string) => html`<span class="unseen">${words}</span>`;
  const date = task.due ?? task.clientDue;
  const hours = task.estimate ? fill(strings.hoursOf, task.total || '0:00', task.estimate) : task.total;
  return html`
    <span class="card-title" dir="auto" title=${task.title}>
      ${task.active ? html`<span class="timing" title=${strings.timing}>${icon('record')}</span>${unseen(`${strings.timing}: `)}` : nothing}${task.title}
    </span>
    <span class="card-line">
      <span class="card-component quiet" dir="auto">${unseen(', ')}${group.name}</span>
      ${
        task.questions > 0
          ? html`<span class="chip asks" title=${fill(strings.questions, task.questions)}>
              ${icon('question')}<span aria-hidden="true">${task.questions}</span>
              ${unseen(`, ${fill(strings.questions, task.questions)}`)}
            </span>`
          : nothing
      }
      ${
        task.priority === 'normal'
          ? nothing
          : html`<span title=${`${strings.columns.priority}: ${strings.priorities[task.priority]}`}>
              ${icon(PRIORITY_ICONS[task.priority], `priority-${task.priority}`)}
              ${unseen(`, ${strings.columns.priority}: ${strings.priorities[task.priority]}`)}
            </span>`
      }
      ${date ? html`${unseen(`, ${strings.columns.due}: `)}<span class=${date.late ? 'late' : ''}>${date.label}${date.late ? unseen(`, ${strings.late}`) : nothing}</span>` : nothing}
      <span class="card-more" aria-hidden="true" title=${strings.more} @click=${more}>${icon('ellipsis')}</span>
    </span>
    <span class="card-line">
      <span class="bar" aria-hidden="true"><span ${styled({ width: `${task.progress}%` })}></span></span>
      <span class="card-figure">${unseen(', ')}${task.progress} %</span>
      <span class="spring"></span>
      ${hours ? html`<span class="card-figure ${task.over ? 'late' : 'quiet'}">${unseen(', ')}${hours}</span>` : nothing}
    </span>
  `;
}
