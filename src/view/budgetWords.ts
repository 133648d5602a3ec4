/** How a forecast's parts are said in words. Pure; durations are ms. */
import type { Confidence } from '../domain/confidence.ts';
import { daysBetween } from '../domain/days.ts';
import { earliestOf, type Finish } from '../domain/forecast.ts';
import { type Amount, decimalOf } from '../domain/money.ts';
import type { BudgetStrings } from './budgetStrings.ts';
import { fill, formatClock, formatDay } from './format.ts';

const MINUTE = 60_000;

export interface Speech {
  readonly locale: string;
  readonly strings: BudgetStrings;
}

/** To the whole minutes that are shown, so that figures add up as they stand there. */
export function wholeMinutes(ms: number): number {
  return Math.floor(ms / MINUTE) * MINUTE;
}

/** "36:30", or "at least 36:30". */
export function hoursWords(ms: number, isLeast: boolean, { strings }: Speech): string {
  return isLeast ? fill(strings.atLeast, formatClock(ms)) : formatClock(ms);
}

/** "€1,350.00" as the locale writes it; an unknown currency stands behind the figures. */
export function moneyWords(amount: Amount, locale: string): string {
  const { currency } = amount;
  const figures = Number(decimalOf(amount));
  if (!/^[A-Za-z]{3}$/.test(currency)) return `${new Intl.NumberFormat(locale).format(figures)} ${currency}`;
  const key = `${locale} ${currency}`;
  const format = moneyFormats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency });
  moneyFormats.set(key, format);
  return format.format(figures);
}

/** By locale and currency: to make one takes much longer than to use it. */
const moneyFormats = new Map<string, Intl.NumberFormat>();

/** "€1,350.00", or "at least €1,350.00". */
export function priceWords(amount: Amount, isLeast: boolean, { locale, strings }: Speech): string {
  const words = moneyWords(amount, locale);
  return isLeast ? fill(strings.atLeast, words) : words;
}

/** "Fri 3 Jul", "not before Fri 3 Jul", or that it is not known. */
export function finishWords(finish: Finish, { locale, strings }: Speech): string {
  if (finish.known) return formatDay(finish.day, locale);
  if (finish.missing === 'pace') return strings.unknown;
  return fill(strings.notBefore, formatDay(finish.notBefore, locale));
}

/** "fair", or why it cannot be said. */
export function confidenceOfFinish(finish: Finish, { strings }: Speech): string {
  return finish.known ? strings.confidences[finish.confidence] : strings.missing[finish.missing];
}

/** null: too little data, because something has no estimate. */
export function confidenceWords(confidence: Confidence | null, { strings }: Speech): string {
  return confidence === null ? strings.missing.left : strings.confidences[confidence];
}

/** How many days after the promise it is at the earliest; at most 0: it can be kept. */
export function daysLate(finish: Finish, promised: string): number {
  return daysBetween(promised, earliestOf(finish));
}
