/** Whether launch and budget hold, computed from the work left and never chosen to please. */
import { plusDays } from '../domain/days.ts';
import type { Project, Task } from '../domain/entities.ts';
import { countWorkdays, lastDayOf, WORKWEEK, type Workdays, workdaysAfter } from '../domain/workdays.ts';
import { isAfterLaunch, type WorkLeft, workLeft } from '../domain/workLeft.ts';

/** null: too little is known to say. */
export type Health = 'holds' | 'at risk' | 'moves' | null;

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
  workdays: Workdays = WORKWEEK,
): LaunchOutlook | null {
  const day = project.launch;
  if (day === null) return null;
  const forLaunch = tasks.filter((task) => !isAfterLaunch(task, day));
  const left = workLeft(forLaunch);
  const complete = left.open === 0 && forLaunch.some((task) => task.state === 'done');
  const passed = day < today;
  if (passed && left.open === 0) return null;
  const perDay = project.hoursPerDay !== null && project.hoursPerDay > 0 ? project.hoursPerDay * HOUR : null;
  const health = complete ? 'holds' : launchHealth(left, perDay, today, day, workdays);
  return {
    day,
    movedFrom: told !== null && told !== day ? told : null,
    health,
    passed,
    complete,
    workLeft: left,
    hoursPerDay: perDay === null ? null : project.hoursPerDay,
    expected: health === 'moves' && perDay !== null ? finish(left, perDay, today, workdays) : null,
  };
}

function launchHealth(
  left: WorkLeft,
  perDay: number | null,
  today: string,
  launch: string,
  workdays: Workdays,
): Health {
  if (left.open === 0) return null;
  if (launch < today) return 'moves';
  if (perDay === null) return null;
  const between = countWorkdays(plusDays(today, 1), plusDays(launch, -1), workdays);
  const withEnds = countWorkdays(today, launch, workdays);
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

/** The last day of work that begins tomorrow; null when some of it has no estimate or it is too far off to say. */
function finish(left: WorkLeft, perDay: number, today: string, workdays: Workdays): string | null {
  if (left.unestimated > 0 || left.ms <= 0) return null;
  return lastDayOf(left.ms, perDay, workdaysAfter(today, workdays));
}
