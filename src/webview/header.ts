/** Above the lists of tasks: the project, its figures, the filter and what concerns the whole of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardModel, BoardProject } from '../view/boardModel.ts';
import { type TotalPart, thisWeek } from '../view/total.ts';
import { totalView } from './explain.ts';
import { filterField } from './filterField.ts';
import { icon } from './icon.ts';
import { projectSelect } from './projectSelect.ts';
import type { Page } from './state.ts';
import { styled } from './styled.ts';

export function headerView(page: Page, model: BoardModel, project: BoardProject): TemplateResult {
  const { strings, today } = model;
  const explained = (value: string, days: TotalPart['days'] & object, task?: null) =>
    totalView(page, value, { project: project.id, days, ...(task === null && { task }) });
  return html`
    <header>
      <div class="head">
        ${model.projects.length > 1 ? projectChoice(page, model, project) : projectName(project)}
        <span class="spring"></span>
        ${filterField(page, model)}
        <button
          type="button"
          class="action"
          title=${strings.setUp}
          aria-label=${strings.setUp}
          @click=${() => page.go({ view: 'project', project: project.id })}
        >
          ${icon('settings-gear')}
        </button>
        <button
          type="button"
          class="push"
          title=${strings.writeUpdate}
          @click=${() => page.send({ type: 'writeUpdate', project: project.id })}
        >
          ${icon('mail')}<span>${strings.writeUpdate}</span>
        </button>
      </div>
      <div class="figures">
        ${figure(strings.today, explained(project.today, { first: today, last: today }))}
        ${figure(strings.week, explained(project.week, thisWeek(today)))}
        ${
          project.unassigned
            ? figure(strings.unassigned, explained(project.unassigned, thisWeek(today), null), strings.unassignedHint)
            : nothing
        }
        ${budgetView(project)} ${project.launch ? html`<span class="quiet">${project.launch}</span>` : nothing}
      </div>
    </header>
  `;
}

function projectName(project: BoardProject): TemplateResult {
  return html`<h1>
    <bdi>${project.name}</bdi>${
      project.client && project.client !== project.name ? html` <bdi class="quiet">${project.client}</bdi>` : nothing
    }
  </h1>`;
}

function projectChoice(page: Page, model: BoardModel, project: BoardProject): TemplateResult {
  return html`
    <h1 class="unseen">${project.name}</h1>
    ${projectSelect({
      label: model.strings.project,
      projects: model.projects,
      shown: project.id,
      choose: (chosen) => {
        if (chosen !== null) page.send({ type: 'showProject', project: chosen });
      },
    })}
  `;
}

function figure(label: string, value: unknown, hint?: string): TemplateResult {
  return html`<span class="total" title=${hint ?? nothing}><span class="quiet">${label}</span> <b>${value}</b></span>`;
}

function budgetView({ budget }: BoardProject): TemplateResult | typeof nothing {
  if (!budget) return nothing;
  const bar =
    budget.percent === null
      ? nothing
      : html`<span class="bar" aria-hidden="true" ${styled({ '--used': `${budget.percent}%` })}></span>`;
  return html`<span class="total budget ${budget.over ? 'over' : ''}">
    ${budget.over ? icon('warning') : nothing} ${bar} <span>${budget.label}</span>
  </span>`;
}
