/** The Tasks view: its list or what is said in the place of one, and how it scrolls. */
import '@vscode-elements/elements/dist/vscode-button/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardModel } from '../view/boardModel.ts';
import { fill } from '../view/format.ts';
import { gridView, isDrawn } from './grid.ts';
import { rowTops, type Sight } from './sight.ts';
import type { Page, PageState } from './state.ts';

/** As in taskTable.css. */
const NARROW = window.matchMedia('(max-width: 820px)');

export function taskListView(page: Page, model: BoardModel): TemplateResult {
  return html`<div id="scroll" @scroll=${() => onScroll(page)}>${listView(page, model)}</div>`;
}

function listView(page: Page, model: BoardModel): TemplateResult {
  const { rows, filter } = page.state;
  const { strings } = model;
  if (rows.length === 0) {
    const clear = () => {
      page.state.filter = '';
      page.refold();
      page.focusList();
    };
    return html`<div class="welcome">
      <p>${fill(strings.nothingFound, filter.trim())}</p>
      <vscode-button secondary @click=${clear}>${strings.clearFilter}</vscode-button>
    </div>`;
  }
  const none = model.groups.every((group) => group.open.length + group.closed.length === 0);
  const invitation = html`<div class="invitation">
    <h2>${strings.noTasksTitle}</h2>
    <p>${strings.noTasksText}</p>
  </div>`;
  return html`${none ? invitation : nothing} ${gridView(page)}`;
}

/** There is no project yet. */
export function welcomeView(page: Page, { strings }: BoardModel): TemplateResult {
  const setUp = () => page.send({ type: 'setUp' });
  return html`<div id="scroll">
    <div class="welcome">
      <h1>${strings.emptyTitle}</h1>
      <p>${strings.emptyText}</p>
      <vscode-button @click=${setUp}>${strings.emptyAction}</vscode-button>
    </div>
  </div>`;
}

export function scroller(): HTMLElement | null {
  return document.querySelector('#scroll');
}

export function sightOf(rows: PageState['rows']): Sight {
  const element = scroller();
  const tops = topsOf(rows, NARROW.matches);
  return { tops, scroll: element?.scrollTop ?? 0, height: element?.clientHeight ?? 0 };
}

/** As little as needed; the row of column names covers the first line. */
export function scrollIntoSight(rows: PageState['rows'], key: string): void {
  const element = scroller();
  const { scroll, height, tops } = sightOf(rows);
  const index = rows.findIndex((each) => each.key === key);
  if (!element || index < 0) return;
  const columns = document.querySelector('.columns')?.clientHeight ?? 0;
  const top = tops[index] ?? 0;
  const bottom = (tops[index + 1] ?? top) + columns;
  if (top < scroll) element.scrollTop = top;
  else if (bottom > scroll + height) element.scrollTop = bottom - height;
}

let known: { rows: PageState['rows']; narrow: boolean; tops: readonly number[] } | undefined;
/** The same until the rows or the width change; asked for at every key and every scrolled frame. */
function topsOf(rows: PageState['rows'], narrow: boolean): readonly number[] {
  if (known?.rows !== rows || known.narrow !== narrow) known = { rows, narrow, tops: rowTops(rows, narrow) };
  return known.tops;
}

let drawing = false;
/** At most one drawing a frame, however fast it scrolls; none where a key that scrolled has drawn what is in sight. */
function onScroll(page: Page): void {
  if (drawing || isDrawn(page)) return;
  drawing = true;
  requestAnimationFrame(() => {
    drawing = false;
    page.draw();
  });
}
