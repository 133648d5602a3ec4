/** What a person types into the boxes that ask about a task, read while they type. Pure; instants are ms. */
import { dayOf, rangeOfDay } from '../domain/days.ts';
import { dayAhead } from './daysAhead.ts';
import { takeDay } from './dayWords.ts';
import { formatDay } from './format.ts';
import type { Typed } from './rangeInput.ts';

const NO_DAY = 'Type a day, like "Fri", "19.06" or "2026-06-19".';
const PASSED = 'That day has passed; choose one that is to come.';
const TO_COME = 'That day is still to come.';

/** A day that has not passed: "fri", "завтра", "19.06". */
export function typedDate(text: string, today: string, locale: string): Typed<string> {
  const day = dayAhead(text.trim(), today);
  if (day === null) return { value: null, said: NO_DAY };
  return day < today ? { value: null, said: PASSED } : { value: day, said: formatDay(day, locale) };
}

/** Since when: "now" or nothing, "yesterday", "on Monday", "18.06"; of an earlier day its beginning. */
export function typedSince(text: string, now: number, zone: string, locale: string): Typed<number> {
  const today = dayOf(now, zone);
  const words = text.trim();
  if (words === '' || /^(?:now|сейчас)$/iu.test(words)) return { value: now, said: formatDay(today, locale) };
  const dated = takeDay(words, '', today);
  if (dated === null || dated.before.trim() !== '') return { value: null, said: NO_DAY };
  if (dated.day > today) return { value: null, said: TO_COME };
  const value = dated.day === today ? now : rangeOfDay(dated.day, zone).start;
  return { value, said: formatDay(dated.day, locale) };
}
