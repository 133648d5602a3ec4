/** Which week it is and of what, what it adds up to, and what can be done with the whole of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardModel } from '../view/boardModel.ts';
import type { WeekModel } from '../view/weekModel.ts';
import { actionButton } from './actionButton.ts';
import { icon } from './icon.ts';
import { projectSelect } from './projectSelect.ts';
import type { Page } from './state.ts';
import { askForWeek, goToWeek } from './weekMoves.ts';

export function weekHeaderView(page: Page, board: BoardModel, model: WeekModel): TemplateResult {
  const { strings, previous, next } = model;
  const pick = (event: Event) => {
    const { value, validity } = event.target as HTMLInputElement;
    if (value !== '' && validity.valid) goToWeek(page, value);
  };
  return html`
    <header class="week-header">
      <div class="head">
        ${actionButton('chevron-left', strings.previous, () => goToWeek(page, previous))}
        <h1 aria-live="polite"><bdi>${model.title}</bdi></h1>
        ${actionButton('chevron-right', strings.next, next === null ? null : () => goToWeek(page, next))}
        <button type="button" class="push" ?disabled=${model.current} @click=${() => goToWeek(page, null)}>
          ${strings.goToday}
        </button>
        <input
          class="date"
          type="date"
          aria-label=${strings.goTo}
          title=${strings.goTo}
          max=${model.last}
          .value=${model.week}
          @change=${pick}
        />
        ${board.projects.length > 1 ? scopeSelect(page, board, model) : nothing}
        <span class="spring"></span>
        ${copyButton(page, model)}
        <button
          type="button"
          class="push labelled"
          title=${strings.exportHint}
          @click=${() => page.send({ type: 'exportWeek' })}
        >
          ${icon('export')}<span>${strings.export}</span>
        </button>
      </div>
      <dl class="figures">
        ${model.figures.map(
          ({ label, value, hint }) => html`
            <div class="total" title=${hint}><dt class="quiet">${label}</dt> <dd>${value}</dd></div>
          `,
        )}
      </dl>
    </header>
  `;
}

function scopeSelect(page: Page, board: BoardModel, { strings, project }: WeekModel): TemplateResult {
  return projectSelect({
    label: strings.scope,
    all: strings.allProjects,
    projects: board.projects,
    shown: project,
    choose(chosen) {
      page.state.week.all = chosen === null;
      if (chosen !== null && chosen !== board.project?.id) page.send({ type: 'showProject', project: chosen });
      askForWeek(page);
    },
  });
}

/** Says that it is done until something else is. */
function copyButton(page: Page, { strings }: WeekModel): TemplateResult {
  const { week } = page.state;
  const copy = () => {
    week.copied = true;
    page.send({ type: 'copyWeek' });
  };
  const forget = () => {
    week.copied = false;
    page.draw();
  };
  return html`
    <button type="button" class="push labelled" title=${strings.copyHint} @click=${copy} @blur=${forget}>
      ${icon(week.copied ? 'check' : 'copy')}<span aria-live="polite">${week.copied ? strings.copied : strings.copy}</span>
    </button>
  `;
}
