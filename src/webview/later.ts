/** What can wait until the person sees what they asked for. */
import { foldTasks } from '../view/taskFilter.ts';
import { columnsOf } from './columnsState.ts';
import type { Page, PageState } from './state.ts';

/** As late as this it is done in any case, ms. */
const LATEST = 300;

const waiting = new Set<string>();

/** Draws what lies beyond the edges of a list that was just opened. */
export function drawLater(page: Page): void {
  once('draw', page.draw);
}

/** What the first letter in the filter and the first look at the columns would have to wait for. */
export function prepareLater(state: PageState): void {
  once('prepare', () => {
    if (state.model === null) return;
    foldTasks(state.model);
    columnsOf(state, state.model);
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
