/** The week's tasks with their hours by day. */
import { html, nothing, type TemplateResult } from 'lit';
import type { WeekModel, WeekRow } from '../view/weekModel.ts';
import { totalView } from './explain.ts';
import type { Page } from './state.ts';
import { taskLink } from './taskLink.ts';
import { swatch } from './weekChart.ts';

export function weekTableView(page: Page, { strings, days, rows, more, sums, sum, of }: WeekModel): TemplateResult {
  return html`
    <table class="week-tasks">
      <caption class="unseen">
        ${strings.tasks}
      </caption>
      <thead>
        <tr>
          <th scope="col">${strings.task}</th>
          ${days.map(
            ({ name, date, today }) => html`
              <th scope="col" class="day ${today ? 'today' : ''}">${name} <span class="date-of">${date}</span></th>
            `,
          )}
          <th scope="col" class="sum">${strings.sum}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => rowView(page, row, strings))}
        ${more ? html`<tr><td class="quiet" colspan=${days.length + 2}>${more}</td></tr>` : nothing}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${strings.total}</th>
          ${sums.map((cell) => html`<td class="day">${cell}</td>`)}
          <td class="sum">${totalView(page, sum, of)}</td>
        </tr>
      </tfoot>
    </table>
  `;
}

function rowView(
  page: Page,
  { task, title, detail, tone, billable, cells, sum, of }: WeekRow,
  strings: WeekModel['strings'],
): TemplateResult {
  return html`
    <tr class=${tone === null ? 'loose' : ''}>
      <th scope="row" title=${[title, detail].filter(Boolean).join('\n')}>
        <div class="week-task">
          ${swatch(tone)}${
            task === null ? html`<span class="title" dir="auto">${title}</span>` : taskLink(page, task, title)
          }
          ${detail ? html`<span class="detail quiet" dir="auto">${detail}</span>` : nothing}
          ${billable === false ? html`<span class="badge">${strings.notBilled}</span>` : nothing}
        </div>
      </th>
      ${cells.map((cell) => html`<td class="day">${cell}</td>`)}
      <td class="sum">${of === null ? sum : totalView(page, sum, of)}</td>
    </tr>
  `;
}
