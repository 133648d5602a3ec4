/** The Week view as a part of the page. */
import { html, nothing } from 'lit';
import type { WeekModel } from '../view/weekModel.ts';
import type { Page } from './state.ts';
import { tabId } from './tabs.ts';
import type { ViewPart } from './viewPart.ts';
import { askForWeek } from './weekMoves.ts';
import { barId, takeWeek } from './weekState.ts';
import { weekView } from './weekView.ts';

export const WEEK: ViewPart = {
  enter: askForWeek,
  leave({ state, send }) {
    state.week.copied = false;
    send({ type: 'closeWeek' });
  },
  draw: (page, board) => (page.state.week.model ? weekView(page, board, page.state.week.model) : html`${nothing}`),
  drawn() {},
  focus({ state: { week } }) {
    const bar = week.focus === null ? null : document.getElementById(barId(week.focus));
    (bar ?? document.getElementById(tabId('week')))?.focus();
  },
  onKey() {},
  takeBack: () => false,
};

export function receiveWeek(page: Page, model: WeekModel, revision: number): void {
  const { state } = page;
  if (revision <= state.week.revision) return;
  // The bars of another week are other ones.
  const held = document.activeElement?.closest('.bars') != null;
  takeWeek(state.week, model, revision);
  page.draw();
  if (state.view === 'week' && held && document.activeElement?.id !== barId(state.week.focus ?? '')) page.focusList();
}
