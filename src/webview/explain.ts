/** Totals that say where they come from when they are pressed. */
import { html, type TemplateResult } from 'lit';
import type { TotalPart } from '../view/total.ts';
import { actionButton } from './actionButton.ts';
import type { Page } from './state.ts';

/** The figure itself, to press. */
export function totalView(page: Page, figure: string, of: TotalPart): TemplateResult {
  return html`<button type="button" class="explains" title=${labelOf(page)} @click=${() => explain(page, of)}>
    ${figure}
  </button>`;
}

/** Beside figures. */
export function explainButton(page: Page, of: TotalPart): TemplateResult {
  return actionButton('question', labelOf(page), () => explain(page, of));
}

export function explain(page: Page, of: TotalPart): void {
  page.send({ type: 'explainTotal', of });
}

function labelOf({ state }: Page): string {
  return state.model?.strings.explainTotal ?? '';
}
