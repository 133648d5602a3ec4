/** A bar for each day, stacked by component, beside what it was a week before: buttons that lead to their days. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { WEEK_TONES, type WeekDay, type WeekModel } from '../view/weekModel.ts';
import type { Page } from './state.ts';
import { styled } from './styled.ts';
import { goToWeek } from './weekMoves.ts';
import { barId } from './weekState.ts';

/** Colours of the theme; further components have them again, striped. */
const HUES = WEEK_TONES / 2;

export function weekChartView(page: Page, model: WeekModel): TemplateResult {
  const { strings, scale, days, comparison } = model;
  return html`
    <section class="week-chart" aria-labelledby="week-chart-title">
      <h2 id="week-chart-title">
        ${strings.chart}${comparison ? html` <span class="quiet">${comparison}</span>` : nothing}
      </h2>
      <div class="plot">
        <div class="scale" aria-hidden="true">
          ${scale.map(
            ({ label, percent }) =>
              html`<span class="scale-line" ${styled({ bottom: `${percent}%` })}><span>${label}</span></span>`,
          )}
        </div>
        <ol class="bars" aria-labelledby="week-chart-title" aria-describedby="week-keys">
          ${repeat(
            days,
            ({ day }) => day,
            (day) => html`<li>${barView(page, model, day)}</li>`,
          )}
        </ol>
      </div>
      <p id="week-keys" class="unseen">${strings.chartKeys}</p>
      ${legendView(model)}
    </section>
  `;
}

function barView(page: Page, model: WeekModel, day: WeekDay): TemplateResult {
  const { week } = page.state;
  return html`
    <button
      type="button"
      id=${barId(day.day)}
      class="bar-day ${day.today ? 'today' : ''}"
      tabindex=${week.focus === day.day ? 0 : -1}
      title=${`${day.hint}\n${model.strings.openDay}`}
      aria-current=${day.today ? 'date' : nothing}
      @click=${() => page.go({ view: 'day', day: day.today ? null : day.day })}
      @focus=${() => moveTo(page, day)}
      @keydown=${(event: KeyboardEvent) => onBarKey(event, page, model, day)}
    >
      <span class="unseen">${day.label}</span>
      <span class="well" aria-hidden="true">
        ${
          day.beforePercent > 0
            ? html`<span class="bar-before" ${styled({ height: `${day.beforePercent}%` })}></span>`
            : nothing
        }
        <span class="stack">
          ${day.shares.map(
            ({ tone, percent }) =>
              html`<span class="share ${toneClass(tone)}" ${styled({ height: `${percent}%` })}></span>`,
          )}
        </span>
      </span>
      <span class="bar-total" aria-hidden="true">${day.total || '–'}</span>
      <span class="bar-name" aria-hidden="true">${day.name} <span class="quiet">${day.date}</span></span>
    </button>
  `;
}

function legendView({ strings, legend }: WeekModel): TemplateResult | typeof nothing {
  if (legend.length === 0) return nothing;
  return html`
    <ul class="legend" aria-label=${strings.legend}>
      ${legend.map(
        ({ name, tone, total }) => html`
          <li>${swatch(tone)} <span class="title" dir="auto" title=${name}>${name}</span> <b>${total}</b></li>
        `,
      )}
      <li aria-hidden="true"><span class="swatch bar-before"></span> <span class="quiet">${strings.beforeLegend}</span></li>
    </ul>
  `;
}

export function swatch(tone: number | null): TemplateResult {
  return html`<span class="swatch share ${toneClass(tone)}" aria-hidden="true"></span>`;
}

function toneClass(tone: number | null): string {
  return tone === null ? 'unassigned' : `tone-${tone % HUES} ${tone < HUES ? '' : 'striped'}`;
}

function moveTo(page: Page, { day }: WeekDay): void {
  if (page.state.week.focus === day) return;
  page.state.week.focus = day;
  page.draw();
}

function onBarKey(event: KeyboardEvent, page: Page, model: WeekModel, { day }: WeekDay): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { days, previous, next } = model;
  const at = days.findIndex((each) => each.day === day);
  const target = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: days.length - 1 }[event.key];
  if (target !== undefined) {
    const bar = days[Math.max(0, Math.min(days.length - 1, target))];
    if (bar) document.getElementById(barId(bar.day))?.focus();
  } else if (event.key === 'PageUp') goToWeek(page, previous);
  else if (event.key === 'PageDown' && next !== null) goToWeek(page, next);
  else return;
  event.preventDefault();
}
