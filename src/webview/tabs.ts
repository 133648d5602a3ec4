/** The switch between the views. */
import { html, type TemplateResult } from 'lit';
import type { BoardModel } from '../view/boardModel.ts';
import { VIEWS, type View } from '../view/place.ts';
import type { Page } from './state.ts';
import { timerView } from './timer.ts';
import { undoView } from './undo.ts';

export function tabsView(page: Page, model: BoardModel): TemplateResult {
  const { strings } = model;
  const shown = page.state.view;
  const onKey = (event: KeyboardEvent) => {
    const at = VIEWS.indexOf(shown);
    const target = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: VIEWS.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const view = VIEWS[(target + VIEWS.length) % VIEWS.length];
    if (!view) return;
    page.show(view);
    document.getElementById(tabId(view))?.focus();
  };
  return html`
    <div class="tab-row">
    <div class="tabs" role="tablist" aria-label=${strings.views} @keydown=${onKey}>
      ${VIEWS.map(
        (view) => html`
          <button
            type="button"
            role="tab"
            id=${tabId(view)}
            class="tab"
            aria-selected=${String(view === shown)}
            aria-controls="view"
            tabindex=${view === shown ? 0 : -1}
            @click=${() => page.show(view)}
          >
            ${strings.viewNames[view]}
          </button>
        `,
      )}
    </div>
    <div class="tab-actions">${timerView(page, model)}${undoView(page, model)}</div>
    </div>
  `;
}

export function tabId(view: View): string {
  return `tab-${view}`;
}
