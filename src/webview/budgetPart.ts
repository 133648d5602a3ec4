/** The Budget view as a part of the page. */
import { html, nothing } from 'lit';
import type { BudgetModel } from '../view/budgetModel.ts';
import { takeBudget, worthId } from './budgetState.ts';
import { budgetView } from './budgetView.ts';
import type { Page } from './state.ts';
import { tabId } from './tabs.ts';
import type { ViewPart } from './viewPart.ts';

export const BUDGET: ViewPart = {
  enter: ({ send }) => send({ type: 'openBudget' }),
  leave: ({ send }) => send({ type: 'closeBudget' }),
  draw: (page, board) =>
    page.state.budget.model ? budgetView(page, board, page.state.budget.model) : html`${nothing}`,
  drawn() {},
  focus({ state: { budget } }) {
    const worth = budget.focus === null ? null : document.getElementById(worthId(budget.focus));
    (worth ?? document.getElementById(tabId('budget')))?.focus();
  },
  onKey() {},
  takeBack: () => false,
};

export function receiveBudget(page: Page, model: BudgetModel, revision: number): void {
  const { state } = page;
  if (revision <= state.budget.revision) return;
  // A row that moves takes the keyboard off it.
  const held = document.activeElement?.closest('.worth') != null;
  takeBudget(state.budget, model, revision);
  page.draw();
  if (state.view === 'budget' && held && document.activeElement === document.body) page.focusList();
}
