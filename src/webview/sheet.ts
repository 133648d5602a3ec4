/** What every page about one thing has: a heading that takes the keyboard, and the way back. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardStrings } from '../view/boardStrings.ts';
import { fill } from '../view/format.ts';
import { icon } from './icon.ts';
import { clearSheet } from './sheetState.ts';
import type { Page } from './state.ts';

/** Id of the heading that takes the keyboard when a sheet is opened. */
export const SHEET_TITLE = 'sheet-title';

/** Puts the keyboard on the heading if it is awaited there; whoever is elsewhere in the window keeps it until they come. */
export function focusSheet({ state: { sheet } }: Page): void {
  const title = document.getElementById(SHEET_TITLE);
  if (!sheet.awaitsFocus || !title || !document.hasFocus()) return;
  sheet.awaitsFocus = false;
  title.focus();
}

/** The same, now or when the sheet comes. */
export function awaitFocus(page: Page): void {
  page.state.sheet.awaitsFocus = true;
  focusSheet(page);
}

/** What is being typed is saved, as whenever a field is left. */
export function leaveSheet(page: Page): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  clearSheet(page.state.sheet);
}

/** Back to the view or the sheet below. */
export function backView({ state: { sheets, view, model }, back }: Page): TemplateResult | typeof nothing {
  if (!model) return nothing;
  const { strings } = model;
  const label = `${sheets.length > 1 ? strings.back : fill(strings.backTo, strings.viewNames[view])} (Esc)`;
  return html`<button type="button" class="action" title=${label} aria-label=${label} @click=${back}>
    ${icon('arrow-left')}
  </button>`;
}

/** What the sheet was about is not there any more. */
export function missingView(page: Page, strings: BoardStrings): TemplateResult {
  return html`
    <header class="sheet-head"><div class="head">${backView(page)}</div></header>
    <div id="sheet-scroll" class="sheet-scroll">
      <div class="welcome">
        <h1 id=${SHEET_TITLE} tabindex="-1">${strings.goneTitle}</h1>
        <p>${strings.goneText}</p>
      </div>
    </div>
  `;
}
