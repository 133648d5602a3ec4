/** Which days are worked on. Days are "yyyy-MM-dd"; a weekday is ISO's, 1 is Monday. */

export interface Workdays {
  readonly weekdays: readonly number[];
  /** Days off whatever weekday they are. */
  readonly holidays: readonly string[];
}

/** Monday to Friday. */
export const WORKWEEK: Workdays = { weekdays: [1, 2, 3, 4, 5], holidays: [] };

/** Further ahead than so many calendar days nothing is forecast. */
const FURTHEST = 1000;
const DAY = 86_400_000;

export function isWorkday(day: string, { weekdays, holidays }: Workdays): boolean {
  return weekdays.includes(weekdayOf(numberOf(day))) && !holidays.includes(day);
}

/** `day`, or the first working day after it; `day` itself where no working day is in sight. */
export function firstWorkday(day: string, workdays: Workdays): string {
  return isWorkday(day, workdays) ? day : (workdaysFrom(numberOf(day), 1, 1, workdays)[0] ?? day);
}

/** Working days from `first` to `last`, both included. */
export function countWorkdays(first: string, last: string, workdays: Workdays): number {
  const start = numberOf(first);
  const days = numberOf(last) - start + 1;
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  let count = weeks * new Set(workdays.weekdays).size;
  for (let day = start + weeks * 7; day < start + days; day++) {
    if (workdays.weekdays.includes(weekdayOf(day))) count++;
  }
  const off = [...new Set(workdays.holidays)].filter((day) => first <= day && day <= last);
  return count - off.filter((day) => workdays.weekdays.includes(weekdayOf(numberOf(day)))).length;
}

/** The days from `first` to `last`, both included; of a longer time than anything is forecast for, the first ones. */
export function daysOff(first: string, last: string): readonly string[] {
  const start = numberOf(first);
  const length = Math.min(FURTHEST, numberOf(last) - start + 1);
  return Array.from({ length: Math.max(0, length) }, (_, index) => dayOfNumber(start + index));
}

/** The working days after `today` as far as anything is forecast, in order. */
export function workdaysAfter(today: string, workdays: Workdays): readonly string[] {
  return workdaysFrom(numberOf(today), 1, FURTHEST, workdays);
}

/** The last `count` working days before `today`, in order. */
export function workdaysBefore(today: string, count: number, workdays: Workdays): readonly string[] {
  return workdaysFrom(numberOf(today), -1, count, workdays).toReversed();
}

/** The day on which work that begins on the first of `ahead` ends; null: it is none, or too far off to say. */
export function lastDayOf(leftMs: number, perDayMs: number, ahead: readonly string[]): string | null {
  // A float's dust is no day's work.
  return ahead[Math.ceil(leftMs / perDayMs - 1e-9) - 1] ?? null;
}

/** At most `count`, by the day nearer to `start` first. */
function workdaysFrom(start: number, step: 1 | -1, count: number, { weekdays, holidays }: Workdays): string[] {
  const off = new Set(holidays);
  const days: string[] = [];
  for (let away = 1; away <= FURTHEST && days.length < count; away++) {
    const number = start + step * away;
    if (!weekdays.includes(weekdayOf(number))) continue;
    const day = dayOfNumber(number);
    if (!off.has(day)) days.push(day);
  }
  return days;
}

function numberOf(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);
}

function dayOfNumber(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** Day 0 of the epoch was a Thursday. */
function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}
