/** The Day view as a part of the page. */
import { html, nothing } from 'lit';
import type { DayModel } from '../view/dayModel.ts';
import { takeBack, takeDay } from './dayState.ts';
import { dayView } from './dayView.ts';
import { focusForm } from './form.ts';
import type { Page } from './state.ts';
import { tabId } from './tabs.ts';
import type { ViewPart } from './viewPart.ts';

export const DAY: ViewPart = {
  enter({ state: { day }, send }) {
    send({ type: 'openDay', day: day.wanted });
  },
  leave: ({ send }) => send({ type: 'closeDay' }),
  draw: (page) => (page.state.day.model ? dayView(page, page.state.day.model) : html`${nothing}`),
  drawn() {},
  focus(page) {
    const { form, focus } = page.state.day;
    if (form) focusForm();
    else if (focus !== null) page.focusBlock(focus);
    else document.getElementById(tabId('day'))?.focus();
  },
  onKey() {},
  takeBack(page, request, problem) {
    if (!takeBack(page.state.day, request, problem)) return false;
    page.draw();
    if (request.type !== 'addTime') page.focusList();
    return true;
  },
};

export function receiveDay(page: Page, model: DayModel, revision: number): void {
  const { state } = page;
  const { day } = state;
  if (revision <= day.revision) return;
  // The keyboard stays in the list when the entry that it was on is another one now.
  const held = document.activeElement?.closest('.timeline, .explanation') != null;
  const formBefore = day.form;
  takeDay(day, model, revision);
  if (formBefore && !day.form) state.notice = model.strings.vanished;
  page.draw();
  if (state.view !== 'day') return;
  if (held && document.activeElement === document.body) page.focusList();
  if (day.awaitsExplanation && model.explanation) {
    day.awaitsExplanation = false;
    document.getElementById('explanation-title')?.focus();
  }
}
