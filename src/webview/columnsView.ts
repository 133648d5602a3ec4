/** The Columns view: a column for each state, a card for each task. Only the cards in sight are in the document. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardColumn } from '../view/boardColumns.ts';
import type { BoardModel, BoardProject } from '../view/boardModel.ts';
import { cardWords } from './columnsCard.ts';
import { onCardDown } from './columnsDrag.ts';
import { onColumnKey } from './columnsKeys.ts';
import { CARD, cardId, columnId, columnsOf } from './columnsState.ts';
import { headerView } from './header.ts';
import { icon, STATE_ICONS } from './icon.ts';
import { clearSelection, selectionView, toggleSelected } from './selection.ts';
import { drawn, isWithin, type Run, runFrom } from './sight.ts';
import type { Page } from './state.ts';
import { styled } from './styled.ts';
import { openTaskMenu } from './taskMenus.ts';

/** Cards drawn beyond each edge of a column. */
const MARGIN = 3;

export function columnsView(page: Page, model: BoardModel, project: BoardProject): TemplateResult {
  const { strings } = model;
  const columns = columnsOf(page.state, model);
  const { drag } = page.state.columns;
  const onScroll = (event: Event) => {
    page.state.columns.scroll = (event.currentTarget as HTMLElement).scrollLeft;
    page.keep();
  };
  return html`
    ${headerView(page, model, project)}
    <div id="columns" class="board-columns ${drag ? 'dragging' : ''}" @scroll=${onScroll}>
      ${columns.map((column) => (column.open ? openColumn(page, model, column) : foldedColumn(page, model, column)))}
    </div>
    ${selectionView(page, strings)}
    <p id="column-keys" class="unseen">${strings.columnKeys}</p>
    ${
      drag
        ? html`<div class="ghost" aria-hidden="true" ${styled({ transform: `translate(${drag.x + 8}px, ${drag.y + 8}px)` })}>
            <bdi>${drag.title}</bdi>${drag.tasks.length > 1 ? html`<b>${drag.tasks.length}</b>` : nothing}
          </div>`
        : nothing
    }
  `;
}

function openColumn(page: Page, model: BoardModel, column: BoardColumn): TemplateResult {
  const { state, cards } = column;
  const { columns } = page.state;
  const focused = columns.focus?.state === state ? columns.focus : null;
  const at = focused ? cards.findIndex(({ task }) => task.id === focused.task) : -1;
  const over = columns.drag?.over?.state === state ? columns.drag.over : null;
  const run = cardsInSight(state, cards.length);
  return html`
    <section class="column ${over ? 'over' : ''}" data-state=${state} aria-labelledby=${`${columnId(state)}-name`}>
      ${headView(page, model, column)}
      <div
        id=${columnId(state)}
        class="cards"
        role="listbox"
        tabindex=${focused ? 0 : -1}
        aria-labelledby=${`${columnId(state)}-name`}
        aria-describedby="column-keys"
        aria-multiselectable="true"
        aria-activedescendant=${at >= 0 && focused?.task ? cardId(focused.task) : nothing}
        @keydown=${(event: KeyboardEvent) => onColumnKey(event, page, column)}
        @focus=${() => takeFocus(page, column)}
        @scroll=${() => onCardsScroll(page)}
      >
        <div class="pile" role="presentation" ${styled({ height: `${cards.length * CARD}px` })}>
          ${repeat(
            drawn(run, at),
            // A card takes over one that was scrolled out of sight.
            (index) => (isWithin(run, index) ? index % (run.last - run.first) : cards[index]?.task.id),
            (index) => cardView(page, model, column, index),
          )}
          ${over ? html`<div class="drop" role="presentation" ${styled({ transform: `translateY(${over.index * CARD - 2}px)` })}></div>` : nothing}
        </div>
        ${cards.length === 0 ? html`<p class="quiet none-here" role="presentation">${model.strings.noCards}</p>` : nothing}
      </div>
    </section>
  `;
}

function foldedColumn(page: Page, model: BoardModel, column: BoardColumn): TemplateResult {
  const over = page.state.columns.drag?.over?.state === column.state;
  return html`<section class="column folded ${over ? 'over' : ''}" data-state=${column.state}>
    ${headView(page, model, column)}
  </section>`;
}

function headView(page: Page, { strings }: BoardModel, { state, cards, open }: BoardColumn): TemplateResult {
  const turn = () => {
    const { turned } = page.state.columns;
    if (!turned.delete(state)) turned.add(state);
    page.refold();
  };
  return html`<h2 class="column-head">
    <button
      type="button"
      id=${`${columnId(state)}-name`}
      aria-expanded=${String(open)}
      title=${open ? strings.foldColumn : strings.unfoldColumn}
      @click=${turn}
    >
      ${icon(STATE_ICONS[state], `state-${state}`)}
      <span class="column-name">${strings.states[state]}</span>
      <span class="count">${cards.length}</span>
    </button>
  </h2>`;
}

function cardsInSight(state: string, count: number): Run {
  const element = document.querySelector(`[data-state="${state}"] .cards`);
  const height = element?.clientHeight || window.innerHeight;
  return runFrom(Math.floor((element?.scrollTop ?? 0) / CARD), Math.ceil(height / CARD), count, MARGIN);
}

function cardView(page: Page, model: BoardModel, { state, cards }: BoardColumn, index: number): TemplateResult {
  const card = cards[index];
  if (!card) return html``;
  const { task } = card;
  const { selected, columns } = page.state;
  const focused = columns.focus?.task === task.id;
  const chosen = selected.size === 0 ? focused : selected.has(task.id);
  const dragged = columns.drag?.tasks.includes(task.id) === true;
  const focus = () => {
    columns.focus = { state, task: task.id };
    page.draw();
    document.getElementById(columnId(state))?.focus({ preventScroll: true });
  };
  const onClick = (event: MouseEvent) => {
    const current = columns.focus?.task ?? null;
    if (event.ctrlKey || event.metaKey) toggleSelected(selected, current, task.id);
    else clearSelection(page.state);
    focus();
  };
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    focus();
    openTaskMenu(page, task, event);
  };
  return html`
    <div
      role="option"
      id=${cardId(task.id)}
      class="card ${focused ? 'focused' : ''} ${task.active ? 'active' : ''} ${dragged ? 'dragged' : ''}"
      aria-selected=${String(chosen)}
      aria-setsize=${cards.length}
      aria-posinset=${index + 1}
      aria-current=${task.active ? 'true' : nothing}
      ${styled({ transform: `translateY(${index * CARD}px)` })}
      @pointerdown=${(event: PointerEvent) => onCardDown(event, page, card)}
      @click=${onClick}
      @dblclick=${() => page.go({ view: 'task', task: task.id })}
      @contextmenu=${onContextMenu}
    >
      ${cardWords(card, model, (event) => {
        event.stopPropagation();
        focus();
        openTaskMenu(page, task, event.currentTarget as Element);
      })}
    </div>
  `;
}

function takeFocus(page: Page, { state, cards }: BoardColumn): void {
  const { columns } = page.state;
  if (columns.focus?.state === state) return;
  columns.focus = { state, task: cards[0]?.task.id ?? null };
  page.draw();
}

let drawing = false;
/** At most one drawing a frame, however fast it scrolls. */
function onCardsScroll(page: Page): void {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(() => {
    drawing = false;
    page.draw();
  });
}
