/** A week's counted time, of everybody, by day and task. Instants and durations are ms, days "yyyy-MM-dd". */
import { DaySplitter, dayOf, plusDays, rangeOfDay, weekOf } from '../domain/days.ts';
import type { Id } from '../domain/events.ts';
import type { Book } from './book.ts';
import type { HoursBook, PersonSegment } from './hours.ts';

export interface WeekPart {
  readonly day: string;
  /** null: no project can be told. */
  readonly project: Id | null;
  /** null: unassigned. */
  readonly task: Id | null;
  readonly ms: number;
}

export interface Week {
  /** Monday first. */
  readonly days: readonly string[];
  readonly parts: readonly WeekPart[];
  /** The same days a week before. */
  readonly before: readonly number[];
  /** The week before up to the same time of the week; null: the week is over, or still to come. */
  readonly beforeByNow: number | null;
}

const DAY_MS = 86_400_000;

/**
 * The week that `day` is in. `project`: only its time; null: of all. As everywhere, time is of the day that it was in
 * the zone in which it was recorded.
 */
export function readWeek(book: Book, hours: HoursBook, day: string, project: Id | null): Week {
  const [now, zone] = [book.clock.now(), book.clock.zone()];
  const days = weekOf(day);
  const daysBefore = weekOf(plusDays(day, -7));
  const [first, last] = [daysBefore[0] ?? day, days[6] ?? day];
  // Elsewhere a day begins up to a day earlier or later.
  const range = { from: rangeOfDay(first, zone).start - DAY_MS, to: rangeOfDay(last, zone).end + DAY_MS };
  const sums = new Map<string, WeekPart>();
  const before = days.map(() => 0);
  let byNow = 0;
  for (const { day: on, project: of, task, start, end } of byDay(
    hours.segments(project === null ? range : { ...range, project }),
  )) {
    if (days.includes(on)) {
      const key = JSON.stringify([on, of, task]);
      sums.set(key, { day: on, project: of, task, ms: (sums.get(key)?.ms ?? 0) + end - start });
    }
    const at = daysBefore.indexOf(on);
    if (at === -1) continue;
    before[at] = (before[at] ?? 0) + end - start;
    byNow += Math.max(0, Math.min(end, now - 7 * DAY_MS) - start);
  }
  const isNow = days.includes(dayOf(now, zone));
  return { days, parts: [...sums.values()], before, beforeByNow: isNow ? byNow : null };
}

function* byDay(segments: readonly PersonSegment[]) {
  const splitter = new DaySplitter();
  for (const segment of segments) yield* splitter.split(segment);
}
