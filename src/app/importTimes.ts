/** Days, times and lengths as other programs write them. Nothing is guessed: what fits several readings is none. */
import { TZDate } from '@date-fns/tz';
import { isDay, rangeOfDay } from '../domain/days.ts';
import type { DateOrder } from './importEntry.ts';

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = /^(\d{1,4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,4})\.?$/;
const TIME = /^(\d{1,2})(?::(\d{2}))?(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?$/i;
/** A day and a time in one, with or without its zone. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * In which order the days stand; null when all of them can be read both as day and month and as month and day, so that
 * only the person can say. Days that fit no order do not count.
 */
export function dateOrderOf(texts: Iterable<string>): DateOrder | null {
  let dmy = true;
  let mdy = true;
  let seen = false;
  for (const text of texts) {
    const parts = partsOf(text);
    if (parts === null) continue;
    const said = orderSaid(parts, text);
    if (said !== null) return said;
    seen = true;
    if (Number(parts[0]) > 12) mdy = false;
    if (Number(parts[1]) > 12) dmy = false;
  }
  if (!seen) return 'ymd';
  return dmy === mdy ? null : dmy ? 'dmy' : 'mdy';
}

/** Whether one day alone settles the order of all of them. */
export function saysOrder(text: string): boolean {
  const parts = partsOf(text);
  return parts !== null && orderSaid(parts, text) !== null;
}

function orderSaid([first]: readonly [string, string, string], text: string): DateOrder | null {
  if (first.length === 4 || INSTANT.test(text.trim())) return 'ymd';
  // Nobody writes a month first with points between.
  return text.includes('.') ? 'dmy' : null;
}

/** "yyyy-MM-dd"; null when it is no day. */
export function readDay(text: string, order: DateOrder): string | null {
  const instant = INSTANT.exec(text.trim());
  if (instant !== null) return isDay(instant[1] ?? '') ? (instant[1] ?? null) : null;
  const parts = partsOf(text);
  if (parts === null) return null;
  const [a, b, c] = parts;
  const [year, month, day] =
    a.length === 4 ? [a, b, c] : order === 'mdy' ? [c, a, b] : order === 'dmy' ? [c, b, a] : [a, b, c];
  const full = year.length === 2 ? `20${year}` : year;
  const written = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}

/** Seconds since midnight; null when it is no time of the day. "9:30 PM" is one. */
export function readTime(text: string): number | null {
  const instant = INSTANT.exec(text.trim());
  const found = TIME.exec(instant?.[2] ?? text.trim());
  if (found === null) return null;
  const [, hours = '', minutes, seconds = '0', half] = found;
  // "9" alone is no time, "9 pm" is.
  if (minutes === undefined && half === undefined) return null;
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const full = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (full > 23 || Number(minutes ?? 0) > 59 || Number(seconds) > 59) return null;
  return full * 3600 + Number(minutes ?? 0) * 60 + Number(seconds);
}

/** ms; null when it does not say its zone. */
export function readInstant(text: string): number | null {
  const found = INSTANT.exec(text.trim());
  if (found?.[3] === undefined) return null;
  const zone = found[3].length === 5 ? `${found[3].slice(0, 3)}:${found[3].slice(3)}` : found[3];
  const at = Date.parse(`${found[1]}T${(found[2] ?? '').padStart(5, '0')}${zone}`);
  return Number.isNaN(at) ? null : at;
}

/** ms; below zero where it says so. "1:30:00", "1:30", "1.5", "1,5" (hours), "1h 30m", "90 min"; null: it is no length. */
export function readLength(text: string): number | null {
  const clean = text.trim().replace(/^'/, '');
  const sign = clean.startsWith('-') ? -1 : 1;
  const bare = clean.replace(/^[-+]\s*/, '');
  const clock = /^(\d+):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?$/.exec(bare);
  if (clock !== null) {
    const [, hours, minutes, seconds = 0] = clock.map(Number) as [number, number, number, number | undefined];
    return sign * (hours * HOUR + minutes * 60 * SECOND + (Number.isNaN(seconds) ? 0 : seconds) * SECOND);
  }
  if (/^\d+(?:[.,]\d+)?$/.test(bare)) return sign * Math.round(Number(bare.replace(',', '.')) * 3600) * SECOND;
  const words =
    /^(?:(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|ч|час\p{L}*)\.?)?\s*(?:(\d+)\s*(?:m|min|mins|minutes?|м|мин\p{L}*)\.?)?\s*(?:(\d+)\s*(?:s|sec|с|сек)\.?)?$/iu.exec(
      bare,
    );
  if (words === null || words[0] === '') return null;
  const [hours, minutes, seconds] = words.slice(1).map((part) => Number((part ?? '0').replace(',', '.'))) as [
    number,
    number,
    number,
  ];
  return sign * (Math.round(hours * 3600) + minutes * 60 + seconds) * SECOND;
}

/** The instant (ms) at which clocks of a zone show this; null: they skipped it. Of two, the first. */
export function instantOf(day: string, seconds: number, zone: string): number | null {
  const start = plainDay(day, zone);
  if (start !== null) return start + seconds * SECOND;
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const at = new TZDate(year, month - 1, date, hour, minute, second, zone).getTime();
  if (!showsTime(at, seconds, zone)) return null;
  return showsTime(at - HOUR, seconds, zone) ? at - HOUR : at;
}

/** Whether clocks of a zone show this many seconds since midnight at an instant (ms). */
export function showsTime(at: number, seconds: number, zone: string): boolean {
  const moment = new TZDate(at, zone);
  return moment.getHours() === Math.floor(seconds / 3600) && moment.getMinutes() === Math.floor((seconds % 3600) / 60);
}

/** Looking a day up is slow, and a table has many lines of the same one. */
const plainDays = new Map<string, number | null>();

/** The start of a day (ms) on which the clocks are not changed; null: they are. */
function plainDay(day: string, zone: string): number | null {
  const key = `${day} ${zone}`;
  let known = plainDays.get(key);
  if (known === undefined) {
    const { start, end } = rangeOfDay(day, zone);
    known = end - start === 24 * HOUR ? start : null;
    plainDays.set(key, known);
  }
  return known;
}

function partsOf(text: string): readonly [string, string, string] | null {
  const found = DAY.exec(text.trim().split(/[T\s]/)[0] ?? '');
  return found === null ? null : [found[1] ?? '', found[2] ?? '', found[3] ?? ''];
}
