/** The line of hours used, against the budget. The words beside it say the same. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { BudgetModel, BurnLine, BurnSpot } from '../view/budgetModel.ts';
import { styled } from './styled.ts';

/** What the picture is drawn on; it is stretched to its place. */
const WIDE = 1000;
const HIGH = 100;

export function burnView({ strings }: BudgetModel, burn: BurnLine): TemplateResult {
  const { budget, launch } = burn;
  return html`
    <section class="burn" aria-labelledby="burn-title">
      <h2 id="burn-title">${strings.burn}</h2>
      <div class="burn-plot" role="img" aria-label=${burn.label}>
        <svg viewBox="0 0 ${WIDE} ${HIGH}" preserveAspectRatio="none" aria-hidden="true">
          ${budget ? svg`<line class="limit" x1="0" x2=${WIDE} y1=${yOf(budget.y)} y2=${yOf(budget.y)} />` : nothing}
          ${launch ? svg`<line class="launch" x1=${xOf(launch.x)} x2=${xOf(launch.x)} y1="0" y2=${HIGH} />` : nothing}
          ${burn.ahead.length > 0 ? svg`<polyline class="ahead" points=${pointsOf(burn.ahead)} />` : nothing}
          <polyline class="used" points=${pointsOf(burn.used)} />
        </svg>
        ${
          budget
            ? html`<span class="burn-words limit" aria-hidden="true" ${styled({ bottom: `${budget.y}%` })}>
                ${budget.label}
              </span>`
            : nothing
        }
        <span
          class="burn-words now"
          aria-hidden="true"
          ${styled({ left: `${Math.max(burn.now.x, 12)}%`, bottom: `${burn.now.y}%` })}
        >
          ${burn.now.label}
        </span>
        ${
          launch
            ? html`<span class="burn-words launch" aria-hidden="true" ${styled({ right: `${100 - launch.x}%` })}>
                ${launch.label}
              </span>`
            : nothing
        }
      </div>
      <p class="burn-days quiet" aria-hidden="true"><span>${burn.from}</span> <span>${burn.to}</span></p>
    </section>
  `;
}

function xOf(percent: number): number {
  return (percent * WIDE) / 100;
}

/** From above. */
function yOf(percent: number): number {
  return HIGH - (percent * HIGH) / 100;
}

function pointsOf(spots: readonly BurnSpot[]): string {
  return spots.map(({ x, y }) => `${xOf(x)},${yOf(y)}`).join(' ');
}
