/** The forecast of a project, from the book and the hours of everybody in it. */
import { DaySplitter, dayOf, rangeOfDay } from '../domain/days.ts';
import type { Project } from '../domain/entities.ts';
import { type Forecast, forecast } from '../domain/forecast.ts';
import { paceSince } from '../domain/pace.ts';
import { sumBy, sumMs } from '../domain/totals.ts';
import type { Book } from './book.ts';
import type { HoursBook } from './hours.ts';
import { agreedTerms } from './profile.ts';

/**
 * What is used is the same as in the client's note: time on the project's tasks, nothing that is unassigned. Of what the
 * book has read so far: `readAll` first where the history was opened as `recent`.
 */
export function readForecast(book: Book, hours: HoursBook, project: Project): Forecast {
  const { state, clock } = book;
  const { workdays } = hours;
  const [now, zone] = [clock.now(), clock.zone()];
  const today = dayOf(now, zone);
  const spent = hours.sums({ project: project.id, to: now }).filter(({ task }) => task !== null);
  const since = paceSince(today, workdays);
  return forecast({
    project: agreedTerms(book, project),
    tasks: [...state.tasks.values()].filter((task) => task.project === project.id),
    usedByTask: sumMs(spent, ({ task }) => task ?? ''),
    hoursByDay: since === null ? new Map() : hoursByDay(hours, project, rangeOfDay(since, zone).start, now),
    today,
    workdays,
  });
}

function hoursByDay(hours: HoursBook, project: Project, from: number, to: number): ReadonlyMap<string, number> {
  const splitter = new DaySplitter();
  const segments = hours.segments({ project: project.id, from, to }).filter(({ task }) => task !== null);
  const parts = function* () {
    for (const segment of segments) yield* splitter.split(segment);
  };
  return sumBy(parts(), ({ day }) => day);
}
