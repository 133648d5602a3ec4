/** The Week view: which week it is, what it adds up to, the bars, and the tasks. */
import { html, type TemplateResult } from 'lit';
import type { BoardModel } from '../view/boardModel.ts';
import type { WeekModel } from '../view/weekModel.ts';
import type { Page } from './state.ts';
import { weekChartView } from './weekChart.ts';
import { weekHeaderView } from './weekHeader.ts';
import { weekTableView } from './weekTable.ts';

export function weekView(page: Page, board: BoardModel, model: WeekModel): TemplateResult {
  return html`
    ${weekHeaderView(page, board, model)}
    <div id="week-scroll" class="week-scroll">${weekChartView(page, model)} ${model.rows.length === 0 ? emptyView(page, model) : weekTableView(page, model)}</div>
  `;
}

function emptyView(page: Page, { strings, empty, current, week }: WeekModel): TemplateResult {
  return html`<div class="invitation">
    <h2>${strings.emptyTitle}</h2>
    <p>${empty}</p>
    <p>
      <button type="button" class="push" @click=${() => page.go({ view: 'day', day: current ? null : week })}>
        ${strings.emptyDay}
      </button>
    </p>
  </div>`;
}
