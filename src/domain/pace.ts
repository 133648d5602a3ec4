/** How many hours a working day a project gets. All in ms; days are "yyyy-MM-dd". */
import { type Confidence, least } from './confidence.ts';
import { isWorkday, type Workdays, workdaysBefore } from './workdays.ts';

export interface Pace {
  readonly perDayMs: number;
  /** `planned`: too little was counted lately, so it is what the person plans for a day. */
  readonly basis: 'counted' | 'planned';
  /** Working days that it was counted on. */
  readonly days: number;
  readonly confidence: Confidence;
}

const HOUR = 3_600_000;
/** Working days that are "lately": four weeks. */
const WINDOW = 20;
/** Less than a week, or hours on fewer days than these, says nothing of the next one. */
const FEWEST_DAYS = 5;
const FEWEST_WORKED = 3;
/** The standard error of the mean, as a share of it. */
const STEADY = 0.15;
const UNSTEADY = 0.3;

/** The first day whose hours the pace is counted from; null: there are no working days at all. */
export function paceSince(today: string, workdays: Workdays): string | null {
  return workdaysBefore(today, WINDOW, workdays)[0] ?? null;
}

/**
 * Counted hours a working day in the four weeks before today, from the first of their days that had hours on: time
 * before the project began, or was taken up again, does not count against it. Hours of days off are of the working
 * day before. `hoursByDay`: ms. null: neither is enough counted, nor anything planned.
 */
export function paceOf(
  hoursByDay: ReadonlyMap<string, number>,
  today: string,
  workdays: Workdays,
  plannedHours: number | null,
): Pace | null {
  const days = dailyHours(hoursByDay, today, workdays);
  if (days.length >= FEWEST_DAYS && days.filter((ms) => ms > 0).length >= FEWEST_WORKED) {
    const perDayMs = days.reduce((sum, ms) => sum + ms, 0) / days.length;
    return { perDayMs, basis: 'counted', days: days.length, confidence: confidenceOf(days, perDayMs) };
  }
  if (plannedHours === null || plannedHours <= 0) return null;
  return { perDayMs: plannedHours * HOUR, basis: 'planned', days: 0, confidence: 'low' };
}

/** ms of each working day of the window. */
function dailyHours(hoursByDay: ReadonlyMap<string, number>, today: string, workdays: Workdays): readonly number[] {
  const window = workdaysBefore(today, WINDOW, workdays);
  const since = window[0];
  if (since === undefined) return [];
  const worked = [...hoursByDay].filter(([day, ms]) => ms > 0 && since <= day && day < today).sort();
  const first = worked[0]?.[0];
  if (first === undefined) return [];
  const begin = isWorkday(first, workdays) ? first : (window.findLast((day) => day < first) ?? since);
  const days = window.filter((day) => day >= begin);
  const hours = days.map(() => 0);
  for (const [day, ms] of worked) {
    const at = Math.max(
      0,
      days.findLastIndex((each) => each <= day),
    );
    hours[at] = (hours[at] ?? 0) + ms;
  }
  return hours;
}

function confidenceOf(days: readonly number[], mean: number): Confidence {
  const variance = days.reduce((sum, ms) => sum + (ms - mean) ** 2, 0) / (days.length - 1);
  const error = Math.sqrt(variance / days.length) / mean;
  const steady: Confidence = error <= STEADY ? 'high' : error <= UNSTEADY ? 'fair' : 'low';
  // A good week may still have been luck.
  return days.length >= WINDOW / 2 ? steady : least(steady, 'fair');
}
