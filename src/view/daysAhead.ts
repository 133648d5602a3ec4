/** A day to come as people write it: "tomorrow", "пт", "19.06", "2026-06-19". Pure. */
import { isDay, plusDays } from '../domain/days.ts';
import { weekdayNamed } from './dayWords.ts';

const DAYS_AHEAD: readonly (readonly [pattern: RegExp, days: number])[] = [
  [/^(?:today|сегодня)$/iu, 0],
  [/^(?:tomorrow|завтра)$/iu, 1],
  [/^послезавтра$/iu, 2],
];

/**
 * `today`: "yyyy-MM-dd". A weekday is the next one after today; a date without its year the next such one, today
 * included; null: it is no day.
 */
export function dayAhead(word: string, today: string): string | null {
  const days = meant(DAYS_AHEAD, word);
  if (days !== null) return plusDays(today, days);
  const weekday = weekdayNamed(word);
  if (weekday === null) return dateMeant(word, today);
  // Day 4 of 1970 was a Monday.
  const current = (Math.floor(Date.parse(`${today}T00:00:00Z`) / 86_400_000) + 3) % 7;
  return plusDays(today, (weekday - current + 7) % 7 || 7);
}

/** "2026-06-19", "19.06.2026", "19.06". */
function dateMeant(word: string, today: string): string | null {
  if (isDay(word)) return word;
  const [, date = '', month = '', year] = /^(\d\d?)\.(\d\d?)\.?(\d{4})?$/.exec(word) ?? [];
  const dayIn = (each: number) => `${each}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  // Up to the next leap year, for February 29.
  const years = year === undefined ? Array.from({ length: 9 }, (_, ahead) => thisYear + ahead) : [Number(year)];
  return years.map(dayIn).find((day) => isDay(day) && (year !== undefined || day >= today)) ?? null;
}

/** The value of the first pattern that the word is. */
export function meant<T>(words: readonly (readonly [pattern: RegExp, value: T])[], word: string): T | null {
  return words.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
