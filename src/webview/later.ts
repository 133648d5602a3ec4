/** What can wait until the person sees what they asked for. */
import { boardRows } from '../view/boardRows.ts';
import { completions } from '../view/taskFilter.ts';
import { columnsOf } from './columnsState.ts';
import { stepsAhead } from './lists.ts';
import type { Page } from './state.ts';

/** As late as this it is done in any case, ms. */
const LATEST = 300;

const waiting = new Set<string>();

/** Draws what lies beyond the edges of a list that was just opened. */
export function drawLater(page: Page): void {
  once('draw', page.draw);
}

/** What the first letter in the filter and the first look at another list would have to wait for: after the next frame. */
export function prepareLater(page: Page): void {
  requestAnimationFrame(() => prepare(page));
}

function prepare(page: Page): void {
  const { state } = page;
  once('words', () => {
    const { model } = state;
    if (model === null) return;
    boardRows(model, { ...state, filter: 'a' });
    completions('a', [], model);
  });
  once('columns', () => {
    if (state.model !== null) columnsOf(state, state.model);
  });
  once('lists', () => {
    for (const [index, step] of stepsAhead(page).entries()) once(`step ${index}`, step);
  });
}

function once(name: string, work: () => void): void {
  if (waiting.has(name)) return;
  waiting.add(name);
  const run = () => {
    waiting.delete(name);
    work();
  };
  requestIdleCallback(run, { timeout: LATEST });
}
