/** The Budget view: what will be missed, how it stands and where that comes from, the line, and the tasks. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardModel } from '../view/boardModel.ts';
import type { BudgetModel, BudgetTotal } from '../view/budgetModel.ts';
import { burnView } from './budgetBurn.ts';
import { budgetTasksView } from './budgetTasks.ts';
import { totalView as explained } from './explain.ts';
import { icon } from './icon.ts';
import { projectSelect } from './projectSelect.ts';
import type { Page } from './state.ts';

export function budgetView(page: Page, board: BoardModel, model: BudgetModel): TemplateResult {
  return html`
    ${headerView(page, board, model)}
    <div id="budget-scroll" class="budget-scroll">
      ${model.warnings.length > 0 ? warningsView(page, model) : nothing} ${totalsView(page, model)}
      ${model.burn ? burnView(model, model.burn) : nothing}
      ${
        model.tasks.length === 0 && model.closed === ''
          ? html`<div class="invitation">
              <h2>${model.strings.emptyTitle}</h2>
              <p>${model.strings.emptyText}</p>
            </div>`
          : budgetTasksView(page, model)
      }
    </div>
  `;
}

function headerView(page: Page, { projects, project }: BoardModel, { strings, ...model }: BudgetModel): TemplateResult {
  return html`
    <header class="budget-header">
      <div class="head">
        ${
          projects.length > 1
            ? html`<h1 class="unseen">${project?.name}</h1>
                ${projectSelect({
                  label: strings.project,
                  projects,
                  shown: model.project,
                  choose: (chosen) => {
                    if (chosen !== null) page.send({ type: 'showProject', project: chosen });
                  },
                })}`
            : html`<h1><bdi>${project?.name}</bdi></h1>`
        }
        <span class="spring"></span>
        <button type="button" class="push labelled" title=${strings.week} @click=${() => page.show('week')}>
          ${icon('calendar')}<span>${strings.week}</span>
        </button>
        <button
          type="button"
          class="push labelled ${model.hasBudget ? '' : 'primary'}"
          title=${strings.setUp}
          @click=${() => page.go({ view: 'project', project: model.project })}
        >
          ${icon('settings-gear')}<span>${strings.setUp}</span>
        </button>
      </div>
    </header>
  `;
}

function warningsView(page: Page, { strings, warnings, moreWarnings, project }: BudgetModel): TemplateResult {
  return html`
    <section class="budget-warnings" aria-labelledby="budget-warnings-title">
      <h2 id="budget-warnings-title">${strings.warnings}</h2>
      <ul>
        ${warnings.map(
          ({ key, task, text }) => html`
            <li>
              ${icon('warning')}<span dir="auto">${text}</span>
              <span class="tools">
                <button type="button" class="push" @click=${() => page.send({ type: 'tellClient', warning: key })}>
                  ${strings.tell}
                </button>
                <button type="button" class="push" @click=${() => changePlan(page, project, task)}>${strings.plan}</button>
              </span>
            </li>
          `,
        )}
        ${moreWarnings ? html`<li class="quiet">${moreWarnings}</li>` : nothing}
      </ul>
    </section>
  `;
}

/** A task's plan is on its page, the project's in its form. */
function changePlan(page: Page, project: string, task: string | null): void {
  page.go(task === null ? { view: 'project', project } : { view: 'task', task });
}

function totalsView(page: Page, { strings, totals, hasMoney, project }: BudgetModel): TemplateResult {
  return html`
    <table class="budget-totals">
      <thead>
        <tr>
          <th scope="col">${strings.totals}</th>
          <th scope="col">${strings.hours}</th>
          ${hasMoney ? html`<th scope="col" class="c-money">${strings.money}</th>` : nothing}
          <th scope="col" class="c-confidence" title=${strings.confidenceHint}>${strings.confidence}</th>
          <th scope="col" class="c-from">${strings.explained}</th>
        </tr>
      </thead>
      <tbody>
        ${totals.map((total) => totalView(page, total, project, hasMoney))}
      </tbody>
    </table>
  `;
}

function totalView(
  page: Page,
  { key, label, value, money, confidence, from, bad }: BudgetTotal,
  project: string,
  hasMoney: boolean,
): TemplateResult {
  const figure = key === 'used' ? explained(page, value, { project, assigned: true }) : value;
  return html`
    <tr class=${bad ? 'bad' : ''}>
      <th scope="row">${label}</th>
      <td class="c-value">${bad ? icon('warning') : nothing}<b>${figure}</b></td>
      ${hasMoney ? html`<td class="c-money">${money}</td>` : nothing}
      <td class="c-confidence">${confidence}</td>
      <td class="c-from quiet">${from}</td>
    </tr>
  `;
}
