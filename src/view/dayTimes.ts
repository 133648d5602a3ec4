/** Instants of a day as a clock on the wall shows them, and back. Pure; instants are ms, zones IANA names. */
import { TZDate } from '@date-fns/tz';
import { clockAt } from '../domain/days.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** "09:05" for "9:05", "9.05", "905" or "9"; null for what is no time of day. */
export function readClock(text: string): string | null {
  const [, hours, minutes = '00'] = /^(\d{1,2}?)(?:\s*[:.]?\s*(\d\d))?$/.exec(text.trim()) ?? [];
  const clock = `${hours?.padStart(2, '0')}:${minutes}`;
  return isClock(clock) ? clock : null;
}

/** Whether this is a time of day, "09:05". */
export function isClock(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** "9:05" for "09:05". */
export function shortClock(clock: string): string {
  return clock.startsWith('0') ? clock.slice(1) : clock;
}

/** "9:05–10:30" */
export function clockRange(from: number, to: number, zone: string): string {
  return `${shortClock(clockAt(from, zone))}–${shortClock(clockAt(to, zone))}`;
}

/** The first full hour after `at` on the clock of the zone, and every one after it that is before `end`. */
export function hoursBetween(at: number, end: number, zone: string): number[] {
  const moment = new TZDate(at, zone);
  const past = (moment.getMinutes() * 60 + moment.getSeconds()) * 1000 + moment.getMilliseconds();
  const hours: number[] = [];
  for (let hour = at - past + HOUR; hour < end; hour += HOUR) hours.push(hour);
  return hours;
}

/**
 * When the clock shows "09:05" on a day; null when that is no time. An hour that the clock shows twice is the one
 * inside `near`, if one of them is.
 */
export function instantOf(
  clock: string,
  day: string,
  zone: string,
  near: { readonly start: number; readonly end: number },
): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(clock) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const at = new TZDate(year, month - 1, date, Number(hours), Number(minutes), zone).getTime();
  const shown = clockAt(at, zone);
  const twins = [at, at - HOUR, at + HOUR].filter((twin) => clockAt(twin, zone) === shown);
  return twins.find((twin) => near.start <= twin && twin <= near.end) ?? at;
}
