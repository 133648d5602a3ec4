/** Segments as an iCalendar file (RFC 5545), for calendars that subscribe to it or import it. */
import ical, { ICalEventTransparency } from 'ical-generator';
import { shown } from '../domain/shown.ts';

const SECOND = 1000;

export interface CalendarEntry {
  /** ms */
  readonly start: number;
  readonly end: number;
  /** The same for the same piece of time in every file: a calendar that imports it again changes its entry. */
  readonly uid: string;
  readonly title: string;
  readonly categories: readonly string[];
}

/**
 * One event an entry, in UTC. Calendars know whole seconds: what is below is cut, and an entry within one second is
 * left out. `at` (ms) is when the file was made.
 */
export function makeCalendar(name: string, entries: readonly CalendarEntry[], at: number): string {
  const calendar = ical({ name: clean(name), prodId: { company: 'Rapport', product: 'Rapport' } });
  for (const { start, end, uid, title, categories } of entries) {
    const [first, last] = [wholeSecond(start), wholeSecond(end)];
    if (first === last) continue;
    calendar.createEvent({
      id: uid,
      stamp: new Date(at),
      start: new Date(first),
      end: new Date(last),
      summary: clean(title),
      categories: categories.map((category) => ({ name: clean(category) })).filter(({ name }) => name !== ''),
      // What was done makes nobody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

function wholeSecond(at: number): number {
  return Math.floor(at / SECOND) * SECOND;
}

/** Half a surrogate pair cannot be written as UTF-8, and control characters are not allowed. */
function clean(text: string): string {
  return shown(text).toWellFormed();
}
