/** How much work is left: what a person says, or estimate × (1 − progress). Never taken from hours. All in ms. */
import type { Task } from './entities.ts';
import { CLOSED_STATES } from './events.ts';

export interface WorkLeft {
  readonly ms: number;
  /** How many open tasks say nothing of what is left; with any, `ms` is only the least that is left. */
  readonly unestimated: number;
  readonly open: number;
}

export function isOpen(task: Task): boolean {
  return !CLOSED_STATES.includes(task.state);
}

/** What is left of one task; 0 when it is done or dropped, null when nobody has said how much it is. */
export function leftOf(task: Task): number | null {
  if (!isOpen(task)) return 0;
  if (task.leftMs !== null) return Math.max(0, task.leftMs);
  if (task.estimateMs === null || task.estimateMs <= 0) return null;
  return (task.estimateMs * (100 - Math.min(100, Math.max(0, task.progress)))) / 100;
}

export function workLeft(tasks: readonly Task[]): WorkLeft {
  const left = tasks.filter(isOpen).map(leftOf);
  const known = left.filter((ms) => ms !== null);
  return { ms: known.reduce((sum, ms) => sum + ms, 0), unestimated: left.length - known.length, open: left.length };
}

/** Whether the client has agreed to get it after the launch. */
export function isAfterLaunch(task: Task, launch: string): boolean {
  if (task.clientDue !== null) return task.clientDue > launch;
  return task.state === 'postponed';
}
