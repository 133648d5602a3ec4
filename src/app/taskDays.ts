/** On which days a task was worked on. */
import { DaySplitter, dayAt, plusDays, rangeOfDay } from '../domain/days.ts';
import type { Id } from '../domain/events.ts';
import { sumBy } from '../domain/totals.ts';
import type { Book } from './book.ts';
import type { HoursBook } from './hours.ts';

/** ms by day, oldest first, of everybody, in the last `count` calendar days, today included. */
export function taskDays(
  { clock }: Pick<Book, 'clock'>,
  hours: HoursBook,
  task: Id,
  count: number,
): readonly { readonly day: string; readonly ms: number }[] {
  const today = dayAt(clock.now(), clock.zone());
  const from = rangeOfDay(plusDays(today.day, 1 - count), clock.zone()).start;
  const splitter = new DaySplitter();
  const parts = function* () {
    for (const timeline of hours.timelines.values()) {
      for (const segment of timeline.segmentsIn(from, Number.POSITIVE_INFINITY)) {
        if (segment.task === task) yield* splitter.split(segment);
      }
    }
  };
  const days = sumBy(parts(), ({ day }) => day);
  return [...days].map(([day, ms]) => ({ day, ms })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
