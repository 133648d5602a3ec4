/** The board's page: draws what last came, keeps where the person is in it, and tells the host what they do. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { BoardModel } from '../view/boardModel.ts';
import { isSheet, type Place } from '../view/place.ts';
import { MOST_SHEETS, parseViewState, type ViewState, type WebviewMessage } from '../view/protocol.ts';
import './icon.css';
import './icons.css';
import './board.css';
import './taskTable.css';
import './menu.css';
import './tabs.css';
import './day.css';
import './tasks.css';
import './columns.css';
import './week.css';
import './budget.css';
import './sheet.css';
import { showFocus } from './columnsKeys.ts';
import { blockId } from './dayState.ts';
import { focusForm } from './form.ts';
import { headerView } from './header.ts';
import { listen } from './host.ts';
import { icon } from './icon.ts';
import { listsView } from './lists.ts';
import { type Menu, menuView, placeMenu } from './menu.ts';
import { shownPart } from './parts.ts';
import { receive } from './receive.ts';
import { onScrolled, scrollAsLeft, scrollBack, scrollToPlace } from './scrolls.ts';
import { focusSheet } from './sheet.ts';
import { firstState, keptState, type Page, refreshRows } from './state.ts';
import { tabId, tabsView } from './tabs.ts';
import { scrollIntoSight, sightOf, welcomeView } from './taskList.ts';
import { onUndoKey } from './undo.ts';

const host = acquireVsCodeApi<WebviewMessage, ViewState>();
const state = firstState(parseViewState(host.getState()));
const root = document.body.appendChild(document.createElement('main'));
/** Where the person is, as it was last handed over. */
let kept = '';
/** Where the keyboard was when the menu was opened. */
let opener: Element | null = null;

const page: Page = {
  state,
  send(message) {
    // What is asked while somebody types is no answer to what went wrong.
    if (message.type !== 'readWords') state.notice = null;
    host.postMessage(message);
    page.draw();
  },
  draw() {
    render(pageView(), root);
    if (scrollToPlace(state)) render(pageView(), root);
    page.keep();
  },
  keep() {
    if (state.model === null) return;
    const now = keptState(state);
    const text = JSON.stringify(now);
    if (text === kept) return;
    kept = text;
    // Not a moment later: the page is gone as soon as something else is shown in its place.
    host.setState(now);
  },
  refold() {
    refreshRows(state);
    page.draw();
  },
  sight: () => sightOf(state.rows),
  moveFocus(key, options) {
    state.focus = key;
    if (options?.scroll) scrollIntoSight(state.rows, key);
    page.draw();
  },
  showTask({ id, state: column }) {
    if (state.view !== 'columns') page.moveFocus(`t:${id}`, { scroll: true });
    else {
      state.columns.focus = { state: column, task: id };
      showFocus(page);
    }
  },
  openMenu(menu: Menu) {
    opener = document.activeElement;
    state.menu = menu;
    page.draw();
    const element = root.querySelector<HTMLElement>('.menu');
    if (element) placeMenu(element, menu);
  },
  closeMenu() {
    state.menu = null;
    page.draw();
    // A sheet has no list: the keyboard goes back to where it was.
    if (state.sheets.length > 0 && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    else page.focusList();
  },
  show(view) {
    if (state.view === view && state.sheets.length === 0) return;
    shownPart(state).leave(page);
    state.sheets = [];
    state.view = view;
    enter();
  },
  go(to) {
    if (isSheet(to) || state.sheets.length > 0 || state.view !== to.view) shownPart(state).leave(page);
    take(to);
    enter();
  },
  back() {
    if (state.sheets.length === 0) return;
    shownPart(state).leave(page);
    state.sheets = state.sheets.slice(0, -1);
    enter();
    page.focusList();
  },
  focusList() {
    const edit = document.getElementById('edit');
    if (edit) edit.focus();
    else shownPart(state).focus(page);
  },
  focusFilter: () => root.querySelector<HTMLElement>('#filter')?.focus(),
  focusDraft(group) {
    state.filter = '';
    state.collapsed.delete(group);
    state.focus = `a:${group}`;
    page.refold();
    scrollIntoSight(state.rows, state.focus);
    page.draw();
    for (const input of root.querySelectorAll<HTMLInputElement>('[data-draft]')) {
      if (input.dataset.draft === group) input.focus({ preventScroll: true });
    }
  },
  focusBlock(key) {
    const element = document.getElementById(blockId(key));
    if (state.day.focus !== key) {
      state.day.focus = key;
      page.draw();
    }
    if (element && document.activeElement !== element) element.focus();
  },
  focusWords: () => root.querySelector<HTMLElement>('#words')?.focus(),
  openForm(form) {
    state.day.form = form;
    page.draw();
    focusForm();
  },
  closeForm() {
    state.day.form = null;
    page.draw();
    page.focusList();
  },
};

function enter(): void {
  scrollAsLeft(state);
  shownPart(state).enter(page);
  page.draw();
  // In a narrow window the row of tabs is longer than it.
  document.getElementById(tabId(state.view))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  shownPart(state).drawn(page);
}

function take(to: Place): void {
  if (isSheet(to)) {
    scrollBack(state, 'sheet-scroll');
    const below = state.sheets.filter((each) => JSON.stringify(each) !== JSON.stringify(to));
    state.sheets = [...below, to].slice(-MOST_SHEETS);
    return;
  }
  state.sheets = [];
  state.view = to.view;
  // What the place says beyond the view.
  switch (to.view) {
    case 'tasks':
    case 'columns':
      break;
    case 'day':
      state.day.wanted = to.day;
      break;
    case 'week':
      state.week.wanted = to.day;
      break;
    case 'budget':
      if (to.project !== null && to.project !== state.model?.project?.id) {
        page.send({ type: 'showProject', project: to.project });
      }
      break;
  }
}

function pageView(): TemplateResult {
  const { model, menu, notice } = state;
  if (!model) return html``;
  const part = shownPart(state);
  return html`
    ${model.project ? tabsView(page, model) : nothing}
    ${
      model.project
        ? html`<div
            id="view"
            class="view ${state.sheets.at(-1)?.view ?? state.view}-view"
            role="tabpanel"
            aria-labelledby=${tabId(state.view)}
          >
            ${part.listsTasks ? headerView(page, model, model.project) : nothing}
            ${listsView(page, model, model.project)}
            ${part.listsTasks ? nothing : part.draw(page, model, model.project)}
          </div>`
        : welcomeView(page, model)
    }
    <div role="status" class=${notice ? 'notice' : 'unseen'}>${notice ? noticeView(model, notice) : nothing}</div>
    ${menu ? menuView(menu, page.closeMenu, page.draw) : nothing}
  `;
}

function noticeView({ strings }: BoardModel, notice: string): TemplateResult {
  const dismiss = () => {
    state.notice = null;
    page.draw();
    page.focusList();
  };
  return html`${icon('warning')}<span dir="auto">${notice}</span>
    <button type="button" class="action" title=${strings.dismiss} aria-label=${strings.dismiss} @click=${dismiss}>
      ${icon('close')}
    </button>`;
}

/** Asks the host for all that is shown. */
function askAnew(): void {
  host.postMessage({ type: 'ready' });
  shownPart(state).enter(page);
}

/** Whoever comes to the board works in it at once: unless they have clicked on something, its list has the keyboard. */
function takeKeyboard(): void {
  if (!state.model || !document.hasFocus()) return;
  focusSheet(page);
  if (document.activeElement === document.body) page.focusList();
}

function hear(said: unknown): void {
  const isFirst = state.model === null;
  receive(page, said, askAnew);
  if (isFirst) takeKeyboard();
}

document.addEventListener('scroll', (event) => onScrolled(event, page), true);
window.addEventListener('focus', takeKeyboard);
window.addEventListener('resize', () => page.draw());
document.addEventListener('keydown', (event) => {
  if (!state.menu && !onUndoKey(event, page)) shownPart(state).onKey(event, page);
});
askAnew();
listen(hear);
