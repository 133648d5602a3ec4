/** From week to week. */
import type { Page } from './state.ts';

/** Asks for the week that is wanted. */
export function askForWeek({ state: { week }, send }: Page): void {
  send({ type: 'openWeek', day: week.wanted, all: week.all });
}

/** null: this week. */
export function goToWeek(page: Page, day: string | null): void {
  page.state.week.wanted = day;
  askForWeek(page);
}
