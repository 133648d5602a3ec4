/** A day to come as people write it: "tomorrow", "пт", "19.06", "19 june", "2026-06-19". Pure. */
import { isDay, plusDays, weekdayOf } from '../domain/days.ts';
import { weekdayNamed } from './dayWords.ts';

const DAYS_AHEAD: readonly (readonly [pattern: RegExp, days: number])[] = [
  [/^(?:today|сегодня)$/iu, 0],
  [/^(?:tomorrow|завтра)$/iu, 1],
  [/^послезавтра$/iu, 2],
];

/** January first; a month may be cut short after what names it. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan(?:uary)?|янв(?:ар[ья])?)\.?$/iu,
  /^(?:feb(?:ruary)?|фев(?:р(?:ал[ья])?)?)\.?$/iu,
  /^(?:mar(?:ch)?|мар(?:т|та)?)\.?$/iu,
  /^(?:apr(?:il)?|апр(?:ел[ья])?)\.?$/iu,
  /^(?:may|ма[йя])\.?$/iu,
  /^(?:june?|июн[ья]?)\.?$/iu,
  /^(?:july?|июл[ья]?)\.?$/iu,
  /^(?:aug(?:ust)?|авг(?:уст|уста)?)\.?$/iu,
  /^(?:sept?(?:ember)?|сен(?:т(?:ябр[ья])?)?)\.?$/iu,
  /^(?:oct(?:ober)?|окт(?:ябр[ья])?)\.?$/iu,
  /^(?:nov(?:ember)?|ноя(?:б(?:р[ья])?)?)\.?$/iu,
  /^(?:dec(?:ember)?|дек(?:абр[ья])?)\.?$/iu,
];

/**
 * `today`: "yyyy-MM-dd". A weekday is the next one after today; a date without its year the next such one, today
 * included; null: it is no day.
 */
export function dayAhead(text: string, today: string): string | null {
  const word = text.trim().replace(/\s+/gu, ' ');
  const days = meant(DAYS_AHEAD, word);
  if (days !== null) return plusDays(today, days);
  const weekday = weekdayNamed(word);
  if (weekday === null) return isDay(word) ? word : dateIn(word, today);
  return plusDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7);
}

/** "19.06.2026", "19.06", "19 june", "June 19, 2026". */
function dateIn(text: string, today: string): string | null {
  const { date, month, year } = figuresOf(text) ?? namedMonth(text) ?? {};
  if (date === undefined || month === undefined) return null;
  const dayIn = (each: number) => `${each}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  // Up to the next leap year, for February 29.
  const years = year === undefined ? Array.from({ length: 9 }, (_, ahead) => thisYear + ahead) : [Number(year)];
  return years.map(dayIn).find((day) => isDay(day) && (year !== undefined || day >= today)) ?? null;
}

type DateParts = Partial<Record<'date' | 'month' | 'year', string>>;

function figuresOf(text: string): DateParts | undefined {
  return /^(?<date>\d\d?)\.(?<month>\d\d?)\.?(?<year>\d{4})?$/.exec(text)?.groups;
}

function namedMonth(text: string): DateParts | undefined {
  const groups =
    /^(?<date>\d\d?)(?:st|nd|rd|th)?\s?(?<name>\p{L}+\.?)(?:,? (?<year>\d{4}))?$/iu.exec(text)?.groups ??
    /^(?<name>\p{L}+\.?) (?<date>\d\d?)(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/iu.exec(text)?.groups;
  const index = MONTHS.findIndex((month) => month.test(groups?.name ?? ''));
  return index < 0 ? undefined : { ...groups, month: String(index + 1) };
}

/** The value of the first pattern that the word is. */
export function meant<T>(words: readonly (readonly [pattern: RegExp, value: T])[], word: string): T | null {
  return words.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
