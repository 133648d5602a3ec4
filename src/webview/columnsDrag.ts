/** Cards that are dragged by the mouse or a pen, into another column or to another place in theirs. */
import { type BoardCard, placeBefore } from '../view/boardColumns.ts';
import { TASK_STATES } from '../view/boardModel.ts';
import { CARD, type CardDrag, columnsOf } from './columnsState.ts';
import { targetsOf } from './selection.ts';
import type { Page } from './state.ts';

/** A click moves the hand a little, too, px. */
const STILL = 5;
/** So near to an edge a column scrolls, px, and so far with each frame. */
const EDGE = 36;
const PACE = 14;

export function onCardDown(event: PointerEvent, page: Page, card: BoardCard): void {
  // A finger scrolls; with it a card is moved from its menu.
  if (event.button !== 0 || event.pointerType === 'touch' || event.ctrlKey || event.metaKey) return;
  const { clientX, clientY } = event;
  const { columns } = page.state;
  const ends = new AbortController();
  const { signal } = ends;
  const onMove = (move: PointerEvent) => {
    const { clientX: x, clientY: y } = move;
    if (!columns.drag) {
      if (Math.hypot(x - clientX, y - clientY) < STILL) return;
      columns.drag = {
        tasks: targetsOf(page, card.task).map(({ id }) => id),
        title: card.task.title,
        x,
        y,
        over: null,
      };
      scrollAtEdges(page, signal);
    }
    Object.assign(columns.drag, { x, y });
    columns.drag.over = overAt(page, columns.drag);
    page.draw();
  };
  const finish = (drop: boolean) => {
    ends.abort();
    const { drag } = columns;
    columns.drag = null;
    if (!drag) return;
    if (drop && drag.over && !isThere(page, drag, drag.over)) {
      const { state, before } = drag.over;
      page.send({ type: 'placeTasks', tasks: drag.tasks, state, before });
    }
    page.draw();
    page.focusList();
  };
  const onKey = (key: KeyboardEvent) => {
    if (key.key !== 'Escape' || !columns.drag) return;
    key.preventDefault();
    key.stopPropagation();
    finish(false);
  };
  const onUp = () => {
    // The click that ends a drag chooses nothing.
    if (columns.drag) window.addEventListener('click', swallow, { capture: true, once: true });
    window.setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    finish(true);
  };
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', () => finish(false), { signal });
  window.addEventListener('blur', () => finish(false), { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
}

function overAt(page: Page, { x, y, tasks }: CardDrag): CardDrag['over'] {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('.column');
  const state = TASK_STATES.find((each) => each === element?.dataset.state);
  if (!element || !state || !page.state.model) return null;
  const column = columnsOf(page.state, page.state.model).find((each) => each.state === state);
  const pile = element.querySelector('.pile');
  if (!column || !pile) return { state, before: null, index: 0 };
  const wanted = Math.round((y - pile.getBoundingClientRect().top) / CARD);
  const index = Math.max(0, Math.min(column.cards.length, wanted));
  return { state, before: placeBefore(column.cards, tasks, index), index };
}

/** Whether nothing would change. */
function isThere(page: Page, { tasks }: CardDrag, { state, before }: NonNullable<CardDrag['over']>): boolean {
  if (!page.state.model) return true;
  const column = columnsOf(page.state, page.state.model).find((each) => each.state === state);
  const ids = column?.cards.map(({ task }) => task.id) ?? [];
  const rest = ids.filter((id) => !tasks.includes(id));
  const at = before === null ? rest.length : rest.indexOf(before);
  return [...rest.slice(0, at), ...tasks, ...rest.slice(at)].join() === ids.join();
}

function scrollAtEdges(page: Page, signal: AbortSignal): void {
  const { columns } = page.state;
  const step = () => {
    const { drag } = columns;
    if (signal.aborted || !drag) return;
    const board = document.querySelector('#columns');
    const list = document.elementFromPoint(drag.x, drag.y)?.closest('.column')?.querySelector('.cards');
    const moved =
      nudge(board, drag.x, 'left', 'right', 'scrollLeft') || nudge(list, drag.y, 'top', 'bottom', 'scrollTop');
    if (moved) {
      drag.over = overAt(page, drag);
      page.draw();
    }
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

/** Whether it scrolled. */
function nudge(
  element: Element | null | undefined,
  at: number,
  start: 'left' | 'top',
  end: 'right' | 'bottom',
  scroll: 'scrollLeft' | 'scrollTop',
): boolean {
  if (!element) return false;
  const box = element.getBoundingClientRect();
  const before = element[scroll];
  if (at < box[start] + EDGE) element[scroll] -= PACE;
  else if (at > box[end] - EDGE) element[scroll] += PACE;
  return element[scroll] !== before;
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
