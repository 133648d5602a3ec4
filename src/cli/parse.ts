/**
 * What people write on a command line, read strictly. Pure: the zone comes in. Every function throws commander's
 * InvalidArgumentError (exit code 2) with half a sentence that says what was expected.
 */
import { TZDate } from '@date-fns/tz';
import { InvalidArgumentError } from 'commander';
import { isDay, rangeOfDay } from '../domain/days.ts';
import type { Rhythm } from '../domain/entities.ts';
import { weekdayNamed } from '../view/dayWords.ts';
import { parseContact as readContact, parseDuration as readDuration } from '../view/parse.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A point in time as it was written; a local one or a day becomes an instant once the zone is known. */
export type Moment =
  | { readonly kind: 'instant'; readonly at: number }
  | { readonly kind: 'local'; readonly fields: LocalFields }
  | { readonly kind: 'day'; readonly day: string };
type LocalFields = readonly [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  ms: number,
];

const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|z|[+-]\d\d(?::?\d\d)?)?$/;

/** A real day, "yyyy-MM-dd". */
export function parseDay(text: string): string {
  if (!DAY.test(text)) throw new InvalidArgumentError('Expected a day like 2026-06-30.');
  if (!isDay(text)) throw new InvalidArgumentError('There is no such day.');
  return text;
}

/** A day, a local date and time, or an instant with its zone. */
export function parseMoment(text: string): Moment {
  if (DAY.test(text)) return { kind: 'day', day: parseDay(text) };
  const match = TIME.exec(text);
  if (match === null) {
    throw new InvalidArgumentError(
      'Expected a day like 2026-06-30, or a time like 2026-06-30T14:00 or 2026-06-30T14:00+02:00.',
    );
  }
  const [, day = '', hours, minutes, seconds = '0', fraction = '', zone] = match;
  const [year, month, date] = parseDay(day).split('-').map(Number) as [number, number, number];
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  if (hour > 23 || minute > 59 || second > 59) throw new InvalidArgumentError('There is no such time of day.');
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  if (zone === undefined) return { kind: 'local', fields: [year, month, date, hour, minute, second, ms] };
  return { kind: 'instant', at: Date.UTC(year, month - 1, date, hour, minute, second, ms) - offsetOf(zone) };
}

/** ms east of Greenwich. */
function offsetOf(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(':', '') || 0)];
  if (hours > 23 || minutes > 59) throw new InvalidArgumentError('There is no such time zone.');
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}

/** A moment with a time of day. */
export function parseTime(text: string): Exclude<Moment, { kind: 'day' }> {
  const moment = parseMoment(text);
  if (moment.kind === 'day') throw new InvalidArgumentError('Expected a time too, like 2026-06-30T14:00+02:00.');
  return moment;
}

/** ms; a day begins at its first moment in the zone. */
export function startOf(moment: Moment, zone: string): number {
  return moment.kind === 'day' ? rangeOfDay(moment.day, zone).start : instantOf(moment, zone);
}

/** ms, exclusive; a day is included as a whole. */
export function endOf(moment: Moment, zone: string): number {
  return moment.kind === 'day' ? rangeOfDay(moment.day, zone).end : instantOf(moment, zone);
}

/** ms; a day means its last minute, so that it is still that day when it is written out. */
export function lastOf(moment: Moment, zone: string): number {
  return moment.kind === 'day' ? rangeOfDay(moment.day, zone).end - MINUTE : instantOf(moment, zone);
}

function instantOf(moment: Exclude<Moment, { kind: 'day' }>, zone: string): number {
  if (moment.kind === 'instant') return moment.at;
  const [year, month, day, hour, minute, second, ms] = moment.fields;
  return new TZDate(year, month - 1, day, hour, minute, second, ms, zone).getTime();
}

/** "9h", "90m", "1h30m", "1.5h" → ms. */
export function parseDuration(text: string): number {
  const ms = readDuration(text);
  if (ms === null) throw new InvalidArgumentError('Expected hours or minutes like 9h, 90m, 1h30m or 1.5h.');
  return ms;
}

/** A plain number from `least` to `most`. */
export function parseNumber(text: string, least: number, most: number): number {
  const value = Number(text.replace(',', '.'));
  if (!/^\d+(?:[.,]\d+)?$/.test(text) || value < least || value > most) {
    throw new InvalidArgumentError(`Expected a number from ${least} to ${most}.`);
  }
  return value;
}

/** Whole percent. */
export function parsePercent(text: string): number {
  const digits = text.replace(/%$/, '');
  if (!/^\d{1,3}$/.test(digits) || Number(digits) > 100)
    throw new InvalidArgumentError('Expected whole percent, 0 to 100.');
  return Number(digits);
}

/** 1 to 5. */
export function parseValue(text: string): number {
  if (!/^[1-5]$/.test(text.trim())) throw new InvalidArgumentError('Expected a number from 1 to 5.');
  return Number(text);
}

/** "weekly Friday 16", "every 10 days", "milestone" or "none". The hour is of one's own day. */
export function parseRhythm(text: string): Rhythm {
  const [, word = '', hour = ''] =
    /^weekly\s+(?:on\s+)?(\p{L}+)\s+(?:at\s+)?(\d{1,2})(?::00)?$/iu.exec(text.trim()) ?? [];
  const weekday = weekdayNamed(word);
  if (weekday !== null && Number(hour) < 24) return { kind: 'weekly', weekday: weekday + 1, hour: Number(hour) };
  const days = Number(/^(?:every\s+)?(\d{1,3})\s+days?$/i.exec(text.trim())?.[1] ?? 0);
  if (days >= 1 && days <= 365) return { kind: 'days', days };
  const kind = text.trim().toLowerCase();
  if (kind === 'milestone' || kind === 'none') return { kind };
  throw new InvalidArgumentError('Expected "weekly Friday 16", "every 10 days", "milestone" or "none".');
}

/** "50 EUR". */
export function parseRate(text: string): { readonly amount: number; readonly currency: string } {
  const match = /^(\d{1,9}(?:[.,]\d{1,4})?)\s*([A-Za-z]{3})$/.exec(text.trim());
  if (match === null) throw new InvalidArgumentError('Expected an amount and a currency like "50 EUR".');
  const [, amount = '', currency = ''] = match;
  return { amount: Number(amount.replace(',', '.')), currency: currency.toUpperCase() };
}

/** "Anna <anna@flora.example>", "anna@flora.example" or "Anna". */
export function parseContact(text: string): NonNullable<ReturnType<typeof readContact>> {
  const contact = readContact(text);
  if (contact === null) throw new InvalidArgumentError('Expected a contact like "Anna <anna@flora.example>".');
  return contact;
}

/** A folder's path; an empty one is mostly a variable that was not set. */
export function parseFolder(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Expected a folder.');
  return text;
}

/** Lets an empty text stand for "no value"; commander would turn a null into one anyway. */
export function orEmpty<T>(parse: (text: string) => T): (text: string) => T | '' {
  return (text) => (text.trim() === '' ? '' : parse(text));
}

/** What an option says of a field: an empty text takes its value away. */
export function orNull<T>(value: T | '' | undefined): T | null | undefined {
  return value === '' ? null : value;
}
