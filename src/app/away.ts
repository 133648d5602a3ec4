/** Where the person was when nothing was seen of them today. */
import { type Away, awaysOf } from '../domain/away.ts';
import { dayAt } from '../domain/days.ts';
import type { Book } from './book.ts';
import type { HoursBook } from './hours.ts';

/** Today's latest time away from which the person is back, and about which they have not said what it was; or null. */
export function lastAway(book: Book, hours: HoursBook): Away | null {
  const now = book.clock.now();
  const { start } = dayAt(now, book.clock.zone());
  return awaysOf(hours.ownRecordedAround(start, now), { from: start, to: now }, now, hours.policy).at(-1) ?? null;
}
