/** What a project has used, has left and is expected to need, with what that comes from. Durations are ms. */
import { DaySplitter, dayOf, plusDays, rangeOfDay, weekOf } from '../domain/days.ts';
import type { Project, Task } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import type { Forecast } from '../domain/forecast.ts';
import { addedSince, baselineOf } from '../domain/scope.ts';
import { sumBy, sumMs } from '../domain/totals.ts';
import type { Book } from './book.ts';
import { readForecast } from './forecast.ts';
import type { HoursBook } from './hours.ts';
import { agreedTerms } from './profile.ts';
import { sentUpdates } from './sentUpdates.ts';

/** What was used by the end of a day, "yyyy-MM-dd". */
export interface BurnPoint {
  readonly day: string;
  readonly usedMs: number;
}

export interface ProjectBudget {
  /** With the person's own rate where it has none. */
  readonly project: Project;
  readonly forecast: Forecast;
  /** All tasks of the project. */
  readonly tasks: readonly Task[];
  /** What was spent on each task, in all, of everybody; tasks that were removed may be among them. */
  readonly usedByTask: ReadonlyMap<Id, number>;
  /** On no task, and so not in what is used. */
  readonly unassignedMs: number;
  /** The last day of the first plan; null: there is none yet. */
  readonly baseline: string | null;
  /** Tasks that were added after it. */
  readonly added: readonly Task[];
  /** From the first day with hours on to today; empty without hours. */
  readonly burn: readonly BurnPoint[];
}

/** Up to so many weeks the line has a point for each day, after that for each week. */
const DAILY_WEEKS = 8;

/** Of what the book has read so far, as `readForecast`. */
export function readBudget(book: Book, hours: HoursBook, project: Project): ProjectBudget {
  const { state, clock } = book;
  const [now, zone] = [clock.now(), clock.zone()];
  const tasks = [...state.tasks.values()].filter((task) => task.project === project.id);
  const sums = hours.sums({ project: project.id, to: now });
  const used = sums.filter(({ task }) => task !== null);
  const baseline = baselineOf(project, sentUpdates(book, project.id)[0]?.to ?? null, zone);
  return {
    project: agreedTerms(book, project),
    forecast: readForecast(book, hours, project),
    tasks,
    usedByTask: sumMs(used, ({ task }) => task ?? ''),
    unassignedMs: sums.reduce((sum, { task, ms }) => (task === null ? sum + ms : sum), 0),
    baseline,
    added: addedSince(tasks, baseline, zone),
    burn: burnOf(hours, project.id, dayOf(now, zone), zone),
  };
}

function burnOf(hours: HoursBook, project: Id, today: string, zone: string): readonly BurnPoint[] {
  const weeks = weeklyHours(hours, project, today, zone);
  const first = weeks.findIndex(({ ms }) => ms > 0);
  if (first === -1) return [];
  const own = weeks.slice(first);
  const spent = own.length > DAILY_WEEKS ? own : dailyHours(hours, project, own[0]?.from ?? today, today, zone);
  let usedMs = 0;
  return spent.map(({ to, ms }) => {
    usedMs += ms;
    return { day: to, usedMs };
  });
}

/** ms on tasks from one day to another, both included. */
interface Spent {
  readonly from: string;
  readonly to: string;
  readonly ms: number;
}

/** Of all weeks in which anybody worked on anything, to today. */
function weeklyHours(hours: HoursBook, project: Id, today: string, zone: string): readonly Spent[] {
  const weeks: Spent[] = [];
  const begin = hours.firstInstant;
  if (begin === null) return [];
  for (let from = weekOf(dayOf(begin, zone))[0] ?? today; from <= today; from = plusDays(from, 7)) {
    const sunday = plusDays(from, 6);
    const to = sunday < today ? sunday : today;
    const sums = hours.sums({ project, from: rangeOfDay(from, zone).start, to: rangeOfDay(to, zone).end });
    weeks.push({ from, to, ms: sums.reduce((sum, { task, ms }) => (task === null ? sum : sum + ms), 0) });
  }
  return weeks;
}

/** From the first day on that had any. */
function dailyHours(hours: HoursBook, project: Id, from: string, today: string, zone: string): readonly Spent[] {
  const splitter = new DaySplitter();
  const range = { from: rangeOfDay(from, zone).start, to: rangeOfDay(today, zone).end };
  const segments = hours.segments({ project, ...range }).filter(({ task }) => task !== null);
  const parts = function* () {
    for (const segment of segments) yield* splitter.split(segment);
  };
  const byDay = sumBy(parts(), ({ day }) => day);
  const days: Spent[] = [];
  for (let day = [...byDay.keys()].sort()[0] ?? today; day <= today; day = plusDays(day, 1)) {
    days.push({ from: day, to: day, ms: byDay.get(day) ?? 0 });
  }
  return days;
}
