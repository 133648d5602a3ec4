/** The board's page: draws what last came, keeps where the person is in it, and tells the host what they do. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { BoardModel } from '../view/boardModel.ts';
import { groupKey } from '../view/boardRows.ts';
import type { DayModel } from '../view/dayModel.ts';
import { type HostMessage, parseHostMessage, parseViewState, type WebviewMessage } from '../view/protocol.ts';
import './icons.css';
import './board.css';
import './day.css';
import { onUndoKey } from './dayKeys.ts';
import { blockId, takeBack, takeDay } from './dayState.ts';
import { dayView } from './dayView.ts';
import './host.ts';
import { icon } from './icon.ts';
import { type Menu, menuView, placeMenu } from './menu.ts';
import { firstState, keptState, type Page, refreshRows } from './state.ts';
import { tabId, tabsView } from './tabs.ts';
import { scroller, scrollIntoSight, sightOf, taskListView, welcomeView } from './taskList.ts';

const host = acquireVsCodeApi();
const kept = parseViewState(host.getState());
const state = firstState(kept);
const root = document.body.appendChild(document.createElement('main'));
/** Where to scroll the tasks once there are rows; null when done. */
let scrollTo: number | null = kept.scroll;
/** Where they were when the day was opened. */
let tasksScroll = kept.scroll;
let keeping: number | undefined;

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
    page.keep();
  },
  keep() {
    window.clearTimeout(keeping);
    // A little later, because drawing is frequent and the editor writes what it is given.
    keeping = window.setTimeout(() => host.setState(keptState(state, scroller()?.scrollTop ?? tasksScroll)), 200);
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
  openMenu(menu: Menu) {
    state.menu = menu;
    page.draw();
    const element = root.querySelector<HTMLElement>('.menu');
    if (element) placeMenu(element, menu);
  },
  closeMenu() {
    state.menu = null;
    page.draw();
    page.focusList();
  },
  show(view) {
    const { day } = state;
    if (day.open === (view === 'day')) return;
    if (view === 'day') tasksScroll = scroller()?.scrollTop ?? tasksScroll;
    day.open = view === 'day';
    if (day.open) day.scrollTo = day.scroll;
    page.send(day.open ? { type: 'openDay', day: day.wanted } : { type: 'closeDay' });
    if (day.open) return;
    scroller()?.scrollTo({ top: tasksScroll });
    page.draw();
  },
  focusList() {
    if (!state.day.open) root.querySelector<HTMLElement>('#grid')?.focus({ preventScroll: true });
    else if (state.day.form) focusForm();
    else if (state.day.focus !== null) page.focusBlock(state.day.focus);
    else document.getElementById(tabId('day'))?.focus();
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

/** What is typed next goes in the place of what stands there. */
function focusForm(): void {
  const input = root.querySelector<HTMLInputElement>('.form input');
  input?.focus();
  input?.select();
}

function pageView(): TemplateResult {
  const { model, menu, notice } = state;
  if (!model) return html``;
  return html`
    ${model.project ? tabsView(page, model.strings) : nothing}
    ${
      model.project
        ? html`<div
            id="view"
            class="view ${state.day.open ? 'day-view' : ''}"
            role="tabpanel"
            aria-labelledby=${tabId(state.day.open ? 'day' : 'tasks')}
          >
            ${state.day.open ? (state.day.model ? dayView(page, state.day.model) : nothing) : taskListView(page, model, model.project)}
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

function onMessage(raw: unknown): void {
  const parsed = parseHostMessage(raw);
  if (parsed.ok) receive(parsed.value);
  else console.warn(`Rapport: a message to the board was refused: ${parsed.problem}`);
}

function receive(message: HostMessage): void {
  switch (message.type) {
    case 'snapshot':
      if (message.revision > state.revision) receiveBoard(message.model, message.revision);
      break;
    case 'day':
      if (message.revision > state.day.revision) receiveDay(message.model, message.revision);
      break;
    case 'words':
      if (message.text !== state.day.words.text) return;
      state.day.words.reading = message.reading;
      page.draw();
      break;
    case 'failed':
      receiveFailure(message.request, message.text);
      break;
  }
}

function receiveBoard(model: BoardModel, revision: number): void {
  if (state.model && state.model.project?.id !== model.project?.id) {
    tasksScroll = 0;
    scrollTo = 0;
  }
  state.revision = revision;
  state.model = model;
  document.documentElement.lang = model.locale;
  page.refold();
  if (scrollTo === null || !scroller()) return;
  scroller()?.scrollTo({ top: scrollTo });
  scrollTo = null;
  page.draw();
}

function receiveDay(model: DayModel, revision: number): void {
  const { day } = state;
  // The keyboard stays in the list when the entry that it was on is another one now.
  const held = document.activeElement?.closest('.timeline, .explanation') != null;
  const formBefore = day.form;
  takeDay(day, model, revision);
  if (formBefore && !day.form) state.notice = model.strings.vanished;
  page.draw();
  if (held && document.activeElement === document.body) page.focusList();
  if (day.awaitsExplanation && model.explanation) {
    day.awaitsExplanation = false;
    root.querySelector<HTMLElement>('#explanation-title')?.focus();
  }
  const element = root.querySelector('#day-scroll');
  if (day.scrollTo === null || !element) return;
  element.scrollTo({ top: day.scrollTo });
  day.scrollTo = null;
}

function receiveFailure(request: WebviewMessage, text: string): void {
  if (takeBack(state.day, request, text)) {
    page.draw();
    if (request.type !== 'addTime') page.focusList();
    return;
  }
  state.notice = text;
  // What was typed is not lost: it stands in its line again.
  if (request.type === 'addTask') state.drafts.set(groupKey(request.component), request.title);
  page.draw();
}

window.addEventListener('message', (event: MessageEvent<unknown>) => onMessage(event.data));
window.addEventListener('resize', () => page.draw());
document.addEventListener('keydown', (event) => {
  if (state.menu) return;
  if (state.day.open) return onUndoKey(event, page);
  const typing = event.composedPath().some((node) => node instanceof HTMLInputElement);
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  page.focusFilter();
});
host.postMessage({ type: 'ready' });
if (state.day.open) host.postMessage({ type: 'openDay', day: state.day.wanted });
