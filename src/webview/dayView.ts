/** The Day view: what the day adds up to, a line to add time, the timeline, and where it all comes from. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DayModel } from '../view/dayModel.ts';
import { addView } from './dayAdd.ts';
import { explanationView } from './dayExplanation.ts';
import { dayHeaderView } from './dayHeader.ts';
import { timelineView } from './dayTimeline.ts';
import type { Page } from './state.ts';

export function dayView(page: Page, model: DayModel): TemplateResult {
  const { explanation } = model;
  return html`
    ${dayHeaderView(page, model)} ${addView(page, model)}
    <div class="day-body ${explanation ? 'explained' : ''}">
      <div id="day-scroll">
        ${model.blocks.length === 0 ? emptyView(model) : timelineView(page, model)}
      </div>
      ${explanation ? explanationView(page, model, explanation) : nothing}
    </div>
  `;
}

function emptyView({ strings, today }: DayModel): TemplateResult {
  return html`<div class="welcome">
    <h2>${strings.emptyTitle}</h2>
    <p>${today ? strings.emptyToday : strings.emptyPast}</p>
  </div>`;
}
