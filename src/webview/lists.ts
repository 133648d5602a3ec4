/**
 * The lists of tasks, of which one is shown. The others stay in the document as they were last drawn, put away, so that
 * to show one of them is to draw what has changed in it, and not to make, style and lay out a thousand elements.
 */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { BoardModel, BoardProject } from '../view/boardModel.ts';
import { COLUMNS_PART } from './columnsPart.ts';
import { shownPart } from './parts.ts';
import { PUT_AWAY } from './putAway.ts';
import { selectionView } from './selection.ts';
import type { Page } from './state.ts';
import { TASKS } from './tasksPart.ts';
import type { ViewPart } from './viewPart.ts';

const LISTS: ReadonlyMap<string, ViewPart> = new Map([
  ['tasks-list', TASKS],
  ['columns-list', COLUMNS_PART],
]);

/** The list that is drawn although it is put away. */
let ahead: ViewPart | null = null;

export function listsView(page: Page, model: BoardModel, project: BoardProject): TemplateResult {
  const shown = shownPart(page.state);
  return html`
    <div class="lists ${shown.listsTasks ? '' : PUT_AWAY}">
      ${[...LISTS].map(
        ([id, part]) => html`
          <div id=${id} class="list ${part === shown ? '' : PUT_AWAY}">
            ${part === shown || part === ahead ? part.draw(page, model, project) : noChange}
          </div>
        `,
      )}
    </div>
    ${shown.listsTasks ? selectionView(page, model.strings) : nothing}
  `;
}

/** What makes the lists ready that nobody has looked at yet, in steps of which none takes long. */
export function stepsAhead(page: Page): readonly (() => void)[] {
  return [...LISTS].flatMap(([id, part]) => {
    const list = document.getElementById(id);
    if (list === null || list.childElementCount > 0) return [];
    const draw = (work: () => void) => () => {
      // What is being typed stands in the list that is shown, and nowhere else.
      if (part === shownPart(page.state) || page.state.edit !== null) return;
      ahead = part;
      work();
      ahead = null;
    };
    return [
      draw(() => page.draw()),
      // How much of it has room is known now.
      draw(() => part.drawn(page)),
      // Asked for its size, the browser styles and lays out what it does not show, and keeps that.
      () => list.querySelector('[role="row"], [role="option"]')?.getBoundingClientRect(),
    ];
  });
}
