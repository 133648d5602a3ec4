/** Whether launch and budget hold, computed from the work left and never chosen to please. */
import { plusDays } from '../domain/days.ts';
import type { Project, Task } from '../domain/entities.ts';
import { isOpen } from './progress.ts';

/** null: too little is known to say. */
export type Health = 'holds' | 'at risk' | 'moves' | null;

export interface WorkLeft {
  readonly ms: number;
  /** How many open tasks have no estimate; with any, `ms` is only the least that is left. */
  readonly unestimated: number;
  readonly open: number;
}

export interface LaunchOutlook {
  readonly day: string;
  /** The day that the last note named, if it was another. */
  readonly movedFrom: string | null;
  readonly health: Health;
  readonly passed: boolean;
  /** There was work for the launch and all of it is done or dropped. */
  readonly complete: boolean;
  readonly workLeft: WorkLeft;
  readonly hoursPerDay: number | null;
  /** The last day of the work left at the planned pace; only when it is after what was promised. */
  readonly expected: string | null;
}

export interface BudgetOutlook {
  /** `moves`: it is overrun already. */
  readonly health: Health;
  readonly budgetMs: number;
  readonly usedMs: number;
  readonly workLeft: WorkLeft;
  /** What used and left together have above the budget. */
  readonly overMs: number;
}

const HOUR = 3_600_000;
/** Monday to Friday. */
const WORKING_DAYS: readonly number[] = [1, 2, 3, 4, 5];
/** Further than this a finish is not a forecast any more. */
const FURTHEST = 1000;

/** Estimate × (1 − progress) of the tasks that are not done or dropped. */
export function workLeft(tasks: readonly Task[]): WorkLeft {
  const open = tasks.filter(isOpen);
  const estimated = open.flatMap((task) =>
    task.estimateMs === null || task.estimateMs <= 0 ? [] : [(task.estimateMs * (100 - clamp(task.progress))) / 100],
  );
  return { ms: sum(estimated), unestimated: open.length - estimated.length, open: open.length };
}

/**
 * The launch holds if the work left fits the planned hours of the working days after today and before it; it is at
 * risk if it fits only by counting today and the launch day too; else it moves. Work that the client has agreed to
 * get after the launch does not count. null without a launch, and for one that is past with nothing left for it.
 */
export function launchOutlook(
  project: Project,
  tasks: readonly Task[],
  today: string,
  told: string | null,
  workingDays: readonly number[] = WORKING_DAYS,
): LaunchOutlook | null {
  const day = project.launch;
  if (day === null) return null;
  const forLaunch = tasks.filter((task) => !isAfter(task, day));
  const left = workLeft(forLaunch);
  const complete = left.open === 0 && forLaunch.some((task) => task.state === 'done');
  const passed = day < today;
  if (passed && left.open === 0) return null;
  const perDay = project.hoursPerDay !== null && project.hoursPerDay > 0 ? project.hoursPerDay * HOUR : null;
  const health = complete ? 'holds' : launchHealth(left, perDay, today, day, workingDays);
  return {
    day,
    movedFrom: told !== null && told !== day ? told : null,
    health,
    passed,
    complete,
    workLeft: left,
    hoursPerDay: perDay === null ? null : project.hoursPerDay,
    expected: health === 'moves' && perDay !== null ? finish(left, perDay, today, workingDays) : null,
  };
}

function isAfter(task: Task, launch: string): boolean {
  if (task.clientDue !== null) return task.clientDue > launch;
  return task.state === 'postponed';
}

function launchHealth(
  left: WorkLeft,
  perDay: number | null,
  today: string,
  launch: string,
  workingDays: readonly number[],
): Health {
  if (left.open === 0) return null;
  if (launch < today) return 'moves';
  if (perDay === null) return null;
  const between = countWorkingDays(plusDays(today, 1), plusDays(launch, -1), workingDays);
  const withEnds = countWorkingDays(today, launch, workingDays);
  if (left.ms > withEnds * perDay) return 'moves';
  if (left.ms > between * perDay) return 'at risk';
  return left.unestimated === 0 ? 'holds' : null;
}

/** The budget holds if what is used and what is left fit it. null without a budget. */
export function budgetOutlook(project: Project, tasks: readonly Task[], usedMs: number): BudgetOutlook | null {
  const budgetMs = project.budgetMs;
  if (budgetMs === null || budgetMs <= 0) return null;
  const left = workLeft(tasks);
  const overMs = Math.max(0, usedMs + left.ms - budgetMs);
  const unknown = left.unestimated > 0 || tasks.length === 0;
  const health = usedMs > budgetMs ? 'moves' : overMs > 0 ? 'at risk' : unknown ? null : 'holds';
  return { health, budgetMs, usedMs, workLeft: left, overMs };
}

/** Working days from `first` to `last`, both included. */
function countWorkingDays(first: string, last: string, workingDays: readonly number[]): number {
  const start = dayNumber(first);
  const days = dayNumber(last) - start + 1;
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  let count = weeks * new Set(workingDays).size;
  for (let day = start + weeks * 7; day < start + days; day++) if (workingDays.includes(isoWeekday(day))) count++;
  return count;
}

/** The last day of work that begins tomorrow; null when some of it has no estimate or it is too far off to say. */
function finish(left: WorkLeft, perDay: number, today: string, workingDays: readonly number[]): string | null {
  if (left.unestimated > 0 || left.ms <= 0) return null;
  let days = Math.ceil(left.ms / perDay);
  const start = dayNumber(today);
  for (let after = 1; after <= FURTHEST; after++) {
    if (workingDays.includes(isoWeekday(start + after))) days--;
    if (days <= 0) return plusDays(today, after);
  }
  return null;
}

function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** Day 0 of the epoch was a Thursday. */
function isoWeekday(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
