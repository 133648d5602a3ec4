/** How surfaces write durations and days. `locale` is a BCP 47 tag; the words and digits come from Intl. */
import { isDay } from '../domain/days.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** "4:05", whole minutes, rounded down as a clock does; "-0:30" below zero. For columns of figures. */
export function formatClock(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE);
  const sign = ms < 0 && minutes > 0 ? '-' : '';
  return `${sign}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The same; nothing for no time. */
export function clockOrNothing(ms: number): string {
  return ms > 0 ? formatClock(ms) : '';
}

/** "22.5": hours with at most one decimal. For budgets and estimates, which are spoken of in hours. */
export function formatHours(ms: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(ms / HOUR);
}

/** "4h 5m" (narrow) or "4 hours 5 minutes" (long), whole minutes, rounded down; "0m" for less than one. */
export function formatDuration(ms: number, locale: string, unitDisplay: 'narrow' | 'long' = 'narrow'): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE));
  const unit = (unit: 'hour' | 'minute', count: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(count);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return unit('minute', rest);
  return rest === 0 ? unit('hour', hours) : `${unit('hour', hours)} ${unit('minute', rest)}`;
}

/**
 * As it can be typed into a box, "1h 30m" or "1 ч 30 мин": lengths are read in two languages, and without marks between
 * thousands.
 */
export function typableDuration(ms: number, locale: string): string {
  return formatDuration(ms, /^ru\b/i.test(locale) ? 'ru' : 'en').replace(/(?<=\d)[\s,](?=\d)/g, '');
}

/**
 * "Fri 19 Jun" for the day "2026-06-19", in another language as it writes that, "пт, 19 июн"; the text itself when it
 * is not a day.
 */
export function formatDay(day: string, locale: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (!isDay(day)) return day;
  const parts = dayFormat(locale).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  if (/^en\b/i.test(locale)) return `${part('weekday')} ${part('day')} ${part('month')}`;
  // Without the point of a shortened month: a sentence may end behind it.
  return parts.map(({ type, value }) => (type === 'month' ? value.replace(/\.$/, '') : value)).join('');
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each locale: that takes much longer than to use it. */
function dayFormat(locale: string): Intl.DateTimeFormat {
  const style = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const format = dayFormats.get(locale) ?? new Intl.DateTimeFormat(locale, style);
  dayFormats.set(locale, format);
  return format;
}

/** "Friday, June 19, 2026" for the day "2026-06-19", as the locale writes it. */
export function formatLongDay(day: string, locale: string): string {
  const style = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(`${day}T00:00:00Z`));
}

/** "Mon" and "16" for the day "2026-11-16". */
export function formatWeekday(day: string, locale: string): { readonly name: string; readonly date: string } {
  const date = new Date(`${day}T00:00:00Z`);
  const part = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(date);
  return { name: part({ weekday: 'short' }), date: part({ day: 'numeric' }) };
}

/** "November 16 – 22, 2026" for its first and last day, as the locale writes it. */
export function formatWeek(first: string, last: string, locale: string): string {
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const [from, to] = [first, last].map((day) => new Date(`${day}T00:00:00Z`)) as [Date, Date];
  return new Intl.DateTimeFormat(locale, style).formatRange(from, to);
}

/** Puts values where a translated sentence has {0}, {1}, …; the values are never searched for places themselves. */
export function fill(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
