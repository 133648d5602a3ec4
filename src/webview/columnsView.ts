/** The Columns view: a column for each state, a card for each task. Only the cards in sight are in the document. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardColumn } from '../view/boardColumns.ts';
import type { BoardModel, BoardTask } from '../view/boardModel.ts';
import { memo } from '../view/memo.ts';
import { cardLabel, cardWords, editedCard } from './columnsCard.ts';
import { onCardDown } from './columnsDrag.ts';
import { onColumnKey } from './columnsKeys.ts';
import { CARD, type ColumnState, cardId, columnId, columnsOf } from './columnsState.ts';
import { icon, STATE_ICONS } from './icon.ts';
import { drawLater } from './later.ts';
import { isPutAway } from './putAway.ts';
import { clearSelection, toggleSelected } from './selection.ts';
import { drawn, isWithin, type Lines, type Run, Slots } from './sight.ts';
import type { Page } from './state.ts';
import { styled } from './styled.ts';
import { openTaskMenu } from './taskMenus.ts';

const slotsOf = memo((_: ColumnState) => new Slots(3));

export function columnsView(page: Page, model: BoardModel): TemplateResult {
  const { strings } = model;
  const columns = columnsOf(page.state, model);
  const { drag } = page.state.columns;
  return html`
    <div id="columns" class="board-columns ${drag ? 'dragging' : ''}">
      ${columns.map((column) => (column.open ? openColumn(page, model, column) : foldedColumn(page, model, column)))}
    </div>
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
  const typed = isTypedIn(page, column);
  const appears = isPutAway(document.getElementById(columnId(state)));
  const keyOf = (index: number) => cards[index]?.task.id ?? '';
  const { run, slotOf, whole } = slotsOf(state).take(cardsInSight(column), keyOf, appears);
  if (!whole) drawLater(page);
  return html`
    <section class="column ${over ? 'over' : ''}" data-state=${state} aria-labelledby=${`${columnId(state)}-name`}>
      ${headView(page, model, column)}
      <div
        id=${columnId(state)}
        class="cards"
        role=${typed ? 'list' : 'listbox'}
        tabindex=${focused ? 0 : -1}
        aria-labelledby=${`${columnId(state)}-name`}
        aria-describedby="column-keys"
        aria-multiselectable=${typed ? nothing : 'true'}
        aria-activedescendant=${at >= 0 && focused?.task && !typed ? cardId(focused.task) : nothing}
        @keydown=${(event: KeyboardEvent) => onColumnKey(event, page, column)}
        @focus=${() => takeFocus(page, column)}
        @scroll=${() => onCardsScroll(page, column)}
      >
        <div class="pile" role="presentation" ${styled({ height: `${cards.length * CARD}px` })}>
          ${repeat(
            drawn(run, at),
            (index) => (takesOver(page, column, run, index) ? slotOf(index) : cards[index]?.task.id),
            (index) =>
              guard([...shownBy(page, model, column, index), typed], () => cardView(page, model, column, index, typed)),
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
    // How many cards it has room for is known now.
    page.draw();
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

function cardsInSight({ state, cards }: BoardColumn): Lines {
  const list = document.getElementById(columnId(state));
  const at = Math.floor((list?.scrollTop ?? 0) / CARD);
  return { at, fit: Math.ceil((list?.clientHeight ?? 0) / CARD), count: cards.length };
}

/** Whether a card is drawn in an element that another one had; what stands alone or is typed in stays its own. */
function takesOver({ state: { edit } }: Page, { cards }: BoardColumn, run: Run, index: number): boolean {
  return isWithin(run, index) && (edit === null || edit.task !== cards[index]?.task.id);
}

/** Whether somebody types on a card of it. A list box has nothing but options, so it is a plain list for so long. */
function isTypedIn({ state: { edit } }: Page, { cards }: BoardColumn): boolean {
  return edit !== null && cards.some(({ task }) => task.id === edit.task);
}

/** All that a card's look depends on: while it is the same, the card is left as it is. */
function shownBy(page: Page, { strings }: BoardModel, { cards }: BoardColumn, index: number): unknown[] {
  const card = cards[index];
  // What is typed on it changes without another card.
  if (!card || page.state.edit?.task === card.task.id) return [{}];
  return [card.task, card.group, strings, index, cards.length, ...Object.values(marksOf(page, card.task))];
}

/** What the person does with a card. */
function marksOf({ state: { selected, columns } }: Page, { id }: BoardTask) {
  const focused = columns.focus?.task === id;
  const chosen = selected.size === 0 ? focused : selected.has(id);
  return { focused, chosen, dragged: columns.drag?.tasks.includes(id) === true };
}

function cardView(
  page: Page,
  model: BoardModel,
  { state, cards }: BoardColumn,
  index: number,
  typed: boolean,
): TemplateResult {
  const card = cards[index];
  if (!card) return html``;
  const { task } = card;
  const { selected, columns } = page.state;
  const { focused, chosen, dragged } = marksOf(page, task);
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
  const onMore = (event: MouseEvent) => {
    event.stopPropagation();
    focus();
    openTaskMenu(page, task, event.currentTarget as Element);
  };
  const edit = page.state.edit?.task === task.id ? page.state.edit : null;
  return html`
    <div
      role=${typed ? 'listitem' : 'option'}
      id=${cardId(task.id)}
      class="card ${focused ? 'focused' : ''} ${task.active ? 'active' : ''} ${dragged ? 'dragged' : ''} ${
        edit ? 'raised' : ''
      }"
      aria-label=${cardLabel(card, model)}
      aria-selected=${typed ? nothing : String(chosen)}
      aria-setsize=${cards.length}
      aria-posinset=${index + 1}
      aria-current=${task.active ? 'true' : nothing}
      ${styled({ transform: `translateY(${index * CARD}px)` })}
      @pointerdown=${(event: PointerEvent) => onCardDown(event, page, card)}
      @click=${onClick}
      @dblclick=${() => page.go({ view: 'task', task: task.id })}
      @contextmenu=${onContextMenu}
    >
      ${edit ? editedCard(page, model, card, edit) : cardWords(card, model, onMore)}
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
/** At most one drawing a frame, however fast it scrolls; none where a key that scrolled has drawn what is in sight. */
function onCardsScroll(page: Page, column: BoardColumn): void {
  if (drawing || slotsOf(column.state).covers(cardsInSight(column))) return;
  drawing = true;
  requestAnimationFrame(() => {
    drawing = false;
    page.draw();
  });
}
