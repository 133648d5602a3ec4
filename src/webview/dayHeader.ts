/** Which day it is, what it adds up to, and what concerns the whole of it. */
import { html, type TemplateResult } from 'lit';
import type { DayModel } from '../view/dayModel.ts';
import { actionButton } from './actionButton.ts';
import { explain, goTo } from './dayMenus.ts';
import { icon } from './icon.ts';
import type { Page } from './state.ts';

export function dayHeaderView(page: Page, model: DayModel): TemplateResult {
  const { strings, previous, next } = model;
  const wholeDay = model.explanation !== null && model.explanation.key === null;
  const pick = (event: Event) => {
    const { value, validity } = event.target as HTMLInputElement;
    if (value !== '' && validity.valid) goTo(page, value);
  };
  return html`
    <header class="day-header">
      <div class="head">
        ${actionButton('chevron-left', strings.previous, () => goTo(page, previous))}
        <h1 aria-live="polite"><bdi>${model.title}</bdi></h1>
        ${actionButton('chevron-right', strings.next, next === null ? null : () => goTo(page, next))}
        <button type="button" class="push" ?disabled=${model.today} @click=${() => goTo(page, null)}>
          ${strings.goToday}
        </button>
        <input
          class="date"
          type="date"
          aria-label=${strings.goTo}
          title=${strings.goTo}
          max=${model.last}
          .value=${model.day}
          @change=${pick}
        />
        <span class="spring"></span>
        <button
          type="button"
          class="push labelled"
          title=${strings.explainDay}
          aria-label=${strings.explainDay}
          aria-pressed=${String(wholeDay)}
          @click=${() => explain(page, null)}
        >
          ${icon('info')}<span>${strings.explainDay}</span>
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
