/** Calendar days in a zone. Days are "yyyy-MM-dd"; instants are ms. */
import { TZDate } from '@date-fns/tz';
import { addDays, startOfDay, startOfISOWeek } from 'date-fns';

const DAY = 86_400_000;

export interface DayRange {
  readonly day: string;
  /** Inclusive. */
  readonly start: number;
  /** Exclusive: the next day's start, 23 to 25 h later. */
  readonly end: number;
}

/** The day that `at` falls on in an IANA zone; a zone that is not known is read as UTC. */
export function dayAt(at: number, zone: string): DayRange {
  const first = startOfDay(new TZDate(at, zone || 'UTC'));
  const [start, end] = [first.getTime(), startOfDay(addDays(first, 1)).getTime()];
  // Neither does an unknown zone give such a day, nor one that was once off by odd seconds.
  const holds = start <= at && at < end;
  return holds || zone === 'UTC' ? { day: dayIn(first), start, end } : dayAt(at, 'UTC');
}

function dayIn(date: Date): string {
  return written(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
}

/** The day that begins at an instant in UTC. The page of the board has it, too, and goes without date-fns. */
function written(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

export function dayOf(at: number, zone: string): string {
  return dayAt(at, zone).day;
}

/** "09:05", as a time input takes it; a zone that is not known is read as UTC. */
export function clockAt(at: number, zone: string): string {
  const local = new TZDate(at, zone);
  const moment = Number.isNaN(local.getTime()) ? new TZDate(at, 'UTC') : local;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** A day's range in a zone; in UTC if that is not known. `day` must be a real "yyyy-MM-dd". */
export function rangeOfDay(day: string, zone: string): DayRange {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  // Noon exists on every day in every zone.
  const noon = new TZDate(year, month - 1, date, 12, zone || 'UTC').getTime();
  return Number.isNaN(noon) ? rangeOfDay(day, 'UTC') : dayAt(noon, zone);
}

/** Monday 0:00 of the week that `at` falls into. */
export function weekStart(at: number, zone: string): number {
  const moment = new TZDate(at, zone || 'UTC');
  return Number.isNaN(moment.getTime()) ? weekStart(at, 'UTC') : startOfISOWeek(moment).getTime();
}

/** The seven days, Monday first, of the week that `day` is in. */
export function weekOf(day: string): readonly string[] {
  const monday = dayOf(weekStart(rangeOfDay(day, 'UTC').start, 'UTC'), 'UTC');
  return Array.from({ length: 7 }, (_, count) => plusDays(monday, count));
}

/** `count` calendar days after `day`. */
export function plusDays(day: string, count: number): string {
  return written((numberOf(day) + count) * DAY);
}

/** How many days `to` is after `from`; below zero when it is before. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** 0 is Monday. */
export function weekdayOf(day: string): number {
  // Day 4 of 1970 was a Monday.
  return (numberOf(day) + 3) % 7;
}

/** Days since 1970. */
function numberOf(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly zone: string;
}

/** Cuts spans at midnight in their own zones. Looking a day up is slow, so the last one of each zone is kept. */
export class DaySplitter {
  readonly #last = new Map<string, DayRange>();

  *split<S extends Span>(span: S): Generator<S & { readonly day: string }> {
    let start = span.start;
    while (start < span.end) {
      const range = this.#dayAt(start, span.zone);
      const end = Math.min(span.end, range.end);
      yield { ...span, start, end, day: range.day };
      start = end;
    }
  }

  #dayAt(at: number, zone: string): DayRange {
    const last = this.#last.get(zone);
    if (last !== undefined && last.start <= at && at < last.end) return last;
    const range = dayAt(at, zone);
    this.#last.set(zone, range);
    return range;
  }
}

/** Whether this is a day of the calendar, "yyyy-MM-dd", in a year in which somebody may have worked. */
export function isDay(text: string): boolean {
  // No month is so short.
  if (/^(?:19[7-9]\d|2\d{3})-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/.test(text)) return true;
  if (!/^(?:19[7-9]\d|2\d{3})-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  // Date.parse reads February 30 as March 2.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
