/** The board's page: draws the last snapshot, keeps where the person is in it, and tells the host what they do. */
import '@vscode-elements/elements/dist/vscode-button/index.js';
import { html, nothing, render, type TemplateResult } from 'lit';
import { groupKey } from '../view/boardRows.ts';
import { fill } from '../view/format.ts';
import { type HostMessage, parseHostMessage, parseViewState } from '../view/protocol.ts';
import './icons.css';
import './board.css';
import { gridView } from './grid.ts';
import { headerView } from './header.ts';
import './host.ts';
import { icon } from './icon.ts';
import { type Menu, menuView, placeMenu } from './menu.ts';
import { rowTops } from './sight.ts';
import { firstState, keptState, type Page, type PageState, refreshRows } from './state.ts';

/** As in board.css. */
const NARROW = window.matchMedia('(max-width: 820px)');

const host = acquireVsCodeApi();
const kept = parseViewState(host.getState());
const state = firstState(kept);
const root = document.body.appendChild(document.createElement('main'));
/** Where to scroll once there are rows; null when done. */
let scrollTo: number | null = kept.scroll;

const page: Page = {
  state,
  send(message) {
    state.notice = null;
    host.postMessage(message);
    page.draw();
  },
  draw() {
    render(pageView(), root);
    keep();
  },
  refold() {
    refreshRows(state);
    page.draw();
  },
  sight() {
    const element = scroller();
    const tops = topsOf(state.rows, NARROW.matches);
    return { tops, scroll: element?.scrollTop ?? 0, height: element?.clientHeight ?? window.innerHeight };
  },
  moveFocus(key, options) {
    state.focus = key;
    if (options?.scroll) scrollIntoSight(key);
    page.draw();
  },
  openMenu(menu: Menu) {
    state.menu = menu;
    page.draw();
    const element = root.querySelector<HTMLElement>('.menu');
    if (element) placeMenu(element, menu);
  },
  closeMenu() {
    state.menu = null;
    page.draw();
    page.focusGrid();
  },
  focusGrid: () => root.querySelector<HTMLElement>('#grid')?.focus({ preventScroll: true }),
  focusFilter: () => root.querySelector<HTMLElement>('#filter')?.focus(),
  focusDraft(group) {
    state.filter = '';
    state.collapsed.delete(group);
    state.focus = `a:${group}`;
    page.refold();
    scrollIntoSight(state.focus);
    page.draw();
    for (const input of root.querySelectorAll<HTMLInputElement>('[data-draft]')) {
      if (input.dataset.draft === group) input.focus({ preventScroll: true });
    }
  },
};

function pageView(): TemplateResult {
  const { model, menu, notice } = state;
  if (!model) return html``;
  const { strings } = model;
  return html`
    ${model.project ? headerView(page, model, model.project) : nothing}
    <div id="scroll" @scroll=${onScroll}>${model.project ? listView() : welcomeView()}</div>
    <div role="status" class=${notice ? 'notice' : 'unseen'}>
      ${
        notice
          ? html`${icon('warning')}<span dir="auto">${notice}</span>
            <button type="button" class="action" title=${strings.dismiss} aria-label=${strings.dismiss} @click=${dismiss}>
              ${icon('close')}
            </button>`
          : nothing
      }
    </div>
    ${menu ? menuView(menu, page.closeMenu, page.draw) : nothing}
  `;
}

function listView(): TemplateResult {
  const { model, rows, filter } = state;
  if (!model) return html``;
  const { strings } = model;
  if (rows.length === 0) {
    const clear = () => {
      state.filter = '';
      page.refold();
      page.focusGrid();
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

function welcomeView(): TemplateResult {
  const strings = state.model?.strings;
  const setUp = () => page.send({ type: 'setUp', project: null });
  return html`<div class="welcome">
    <h1>${strings?.emptyTitle}</h1>
    <p>${strings?.emptyText}</p>
    <vscode-button @click=${setUp}>${strings?.emptyAction}</vscode-button>
  </div>`;
}

function onMessage(raw: unknown): void {
  const parsed = parseHostMessage(raw);
  if (parsed.ok) receive(parsed.value);
  else console.warn(`Rapport: a message to the board was refused: ${parsed.problem}`);
}

function receive(message: HostMessage): void {
  if (message.type === 'failed') {
    state.notice = message.text;
    const { request } = message;
    // What was typed is not lost: it stands in its line again.
    if (request.type === 'addTask') state.drafts.set(groupKey(request.component), request.title);
    page.draw();
    return;
  }
  if (message.revision <= state.revision) return;
  if (state.model && state.model.project?.id !== message.model.project?.id) scrollTo = 0;
  state.revision = message.revision;
  state.model = message.model;
  document.documentElement.lang = message.model.locale;
  page.refold();
  if (scrollTo !== null) {
    scroller()?.scrollTo({ top: scrollTo });
    scrollTo = null;
    page.draw();
  }
}

let known: { rows: PageState['rows']; narrow: boolean; tops: readonly number[] } | undefined;
/** The same until the rows or the width change; asked for at every key and every scrolled frame. */
function topsOf(rows: PageState['rows'], narrow: boolean): readonly number[] {
  if (known?.rows !== rows || known.narrow !== narrow) known = { rows, narrow, tops: rowTops(rows, narrow) };
  return known.tops;
}

function scroller(): HTMLElement | null {
  return root.querySelector('#scroll');
}

/** As little as needed; the row of column names covers the first line. */
function scrollIntoSight(key: string): void {
  const element = scroller();
  const { scroll, height, tops } = page.sight();
  const index = state.rows.findIndex((each) => each.key === key);
  if (!element || index < 0) return;
  const columns = root.querySelector('.columns')?.clientHeight ?? 0;
  const top = tops[index] ?? 0;
  const bottom = (tops[index + 1] ?? top) + columns;
  if (top < scroll) element.scrollTop = top;
  else if (bottom > scroll + height) element.scrollTop = bottom - height;
}

let drawing = false;
/** At most one drawing a frame, however fast it scrolls. */
function onScroll(): void {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(() => {
    drawing = false;
    page.draw();
  });
}

function dismiss(): void {
  state.notice = null;
  page.draw();
  page.focusGrid();
}

let keeping: number | undefined;
/** A little later, because drawing is frequent and the editor writes what it is given. */
function keep(): void {
  window.clearTimeout(keeping);
  keeping = window.setTimeout(() => host.setState(keptState(state, scroller()?.scrollTop ?? 0)), 200);
}

window.addEventListener('message', (event: MessageEvent<unknown>) => onMessage(event.data));
window.addEventListener('resize', () => page.draw());
document.addEventListener('keydown', (event) => {
  const typing = event.composedPath().some((node) => node instanceof HTMLInputElement);
  if (event.key !== '/' || typing || state.menu || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  page.focusFilter();
});
host.postMessage({ type: 'ready' });
