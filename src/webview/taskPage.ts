/** A task's page: what it is and for what on the one side, its figures and places on the other. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TaskPageModel } from '../view/taskPageModel.ts';
import { fieldView, inputView } from './fields.ts';
import { icon, STATE_ICONS } from './icon.ts';
import { backView, SHEET_TITLE } from './sheet.ts';
import type { Page } from './state.ts';
import { checklistView } from './taskChecklist.ts';
import { clientDateView } from './taskClientDate.ts';
import { feedbackView } from './taskFeedback.ts';
import { filesView, historyView } from './taskFiles.ts';
import { openStates } from './taskMenus.ts';
import { questionsView } from './taskQuestions.ts';
import { branchesView, commitsView, hoursView } from './taskSections.ts';
import { taskSlot } from './taskSlots.ts';

export function taskPageView(page: Page, model: TaskPageModel): TemplateResult {
  const { strings } = model;
  const slot = (field: Parameters<typeof taskSlot>[2]) => fieldView(page, taskSlot(page, model, field));
  return html`
    ${headView(page, model)}
    <div id="sheet-scroll" class="sheet-scroll">
      <div class="sheet-body">
        <div class="sheet-main">
          <section aria-label=${strings.words}>${model.words.map(slot)}</section>
          ${checklistView(page, model)} ${questionsView(page, model)} ${feedbackView(page, model)}
          ${hoursView(page, model)} ${commitsView(model)} ${historyView(model)}
        </div>
        <div class="sheet-side">
          <section aria-label=${strings.details}>
            <h2>${strings.details}</h2>
            ${model.details.map((field) => html`${slot(field)}${field.key === 'due' ? clientDateView(page, model) : nothing}`)}
          </section>
          <div>${branchesView(page, model)} ${filesView(page, model)}</div>
        </div>
      </div>
    </div>
  `;
}

function headView(page: Page, model: TaskPageModel): TemplateResult {
  const { strings, task, state, active } = model;
  const boardWords = page.state.model?.strings;
  return html`
    <header class="sheet-head">
      <div class="head">
        ${backView(page)}
        <h1 id=${SHEET_TITLE} class="unseen" tabindex="-1">${model.title.value}</h1>
        <div class="sheet-name">${inputView(page, taskSlot(page, model, model.title), strings.fields.title.label)}</div>
      </div>
      ${titleProblem(page, model)}
      <div class="sheet-line">
        <button
          type="button"
          class="choice state-choice"
          aria-haspopup="menu"
          title=${boardWords?.setState ?? nothing}
          @click=${(event: Event) => openStates(page, { id: task, state }, event.currentTarget as Element)}
        >
          ${icon(STATE_ICONS[state], `state-${state}`)}<span>${boardWords?.states[state]}</span>${icon('chevron-down')}
        </button>
        ${
          active
            ? html`<span class="timing">${icon('record')}&nbsp;${strings.timing}</span>
                <button type="button" class="push" @click=${() => page.send({ type: 'pick', task: null })}>
                  ${strings.stopPick}
                </button>`
            : html`<button type="button" class="push" @click=${() => page.send({ type: 'pick', task })}>
                ${icon('play')}${strings.pick}
              </button>`
        }
        <bdi class="quiet">${model.place}</bdi>
        ${model.stateNote ? html`<span class="state-note"><bdi>${model.stateNote}</bdi></span>` : nothing}
      </div>
    </header>
  `;
}

function titleProblem(page: Page, model: TaskPageModel): TemplateResult | typeof nothing {
  const { id } = taskSlot(page, model, model.title);
  const problem = page.state.sheet.drafts.get(id)?.problem;
  return problem ? html`<p id="${id}-problem" class="problem" role="alert">${problem}</p>` : nothing;
}
