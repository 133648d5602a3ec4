/** Where an entry or the whole day comes from, in words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DayExplanation, DayModel } from '../view/dayModel.ts';
import { icon } from './icon.ts';
import type { Page } from './state.ts';

export function explanationView(
  page: Page,
  { day, strings, title }: DayModel,
  explanation: DayExplanation,
): TemplateResult {
  const close = () => {
    page.send({ type: 'explain', day, entry: null, open: false });
    page.focusList();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  const { summary, pieces, more, limits } = explanation;
  return html`
    <aside class="explanation" aria-labelledby="explanation-title" @keydown=${onKey}>
      <div class="head">
        <h2 id="explanation-title" tabindex="-1" dir="auto">${explanation.key === null ? title : explanation.title}</h2>
        <span class="spring"></span>
        <button type="button" class="action" title=${strings.close} aria-label=${strings.close} @click=${close}>
          ${icon('close')}
        </button>
      </div>
      <div class="explanation-scroll" tabindex="0" role="region" aria-label=${strings.explainTitle}>
        <ul class="summary">
          ${summary.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>
        ${limits.length > 0 ? limitsView(strings, limits) : nothing}
        <h3>${strings.explainTitle}</h3>
        <ol class="pieces">
          ${pieces.map(
            ({ times, duration, text, counted }) => html`
              <li class=${counted ? 'counted' : 'quiet'}>
                <span class="times">${times}</span><span class="duration">${duration}</span>
                <span class="why" dir="auto">${text}</span>
              </li>
            `,
          )}
        </ol>
        ${more ? html`<p class="quiet">${more}</p>` : nothing}
      </div>
    </aside>
  `;
}

function limitsView(strings: DayModel['strings'], limits: DayExplanation['limits']): TemplateResult {
  return html`
    <h3>${strings.limits}</h3>
    <table class="limits">
      <thead>
        <tr>
          <th scope="col">${strings.limit}</th>
          <th scope="col">${strings.limitCounted}</th>
        </tr>
      </thead>
      <tbody>
        ${limits.map(
          ({ label, value, current }) => html`
            <tr class=${current ? 'current' : ''}>
              <th scope="row">${label}${current ? html` <span class="quiet">${strings.limitCurrent}</span>` : nothing}</th>
              <td>${value}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
