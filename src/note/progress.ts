/** How far a group of tasks has come. */
import type { Task } from '../domain/entities.ts';
import { isOpen } from '../domain/workLeft.ts';

export type Level =
  | 'not started'
  | 'just started'
  | 'quarter'
  | 'third'
  | 'half'
  | 'two thirds'
  | 'three quarters'
  | 'almost done'
  | 'done';

/** Done counts in full whatever its figure says; dropped tasks are left out by the caller. */
function progressOf(task: Task): number {
  return task.state === 'done' ? 100 : Math.min(100, Math.max(0, task.progress));
}

/**
 * Whole percent over the tasks, each weighted by its estimate; without one it weighs as the median of the others. 100
 * only when all are done.
 */
export function weightedProgress(tasks: readonly Task[]): number {
  const counted = tasks.filter((task) => task.state !== 'dropped');
  if (counted.length === 0) return 0;
  const usual = median(
    counted.flatMap((task) => (task.estimateMs !== null && task.estimateMs > 0 ? [task.estimateMs] : [])),
  );
  let weights = 0;
  let sum = 0;
  for (const task of counted) {
    const weight = task.estimateMs !== null && task.estimateMs > 0 ? task.estimateMs : usual;
    weights += weight;
    sum += weight * progressOf(task);
  }
  const percent = Math.floor(sum / weights + 1e-9);
  return counted.some(isOpen) ? Math.min(99, percent) : percent;
}

/** 1 for no numbers, so that tasks without any estimate weigh the same. */
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)];
  const high = sorted[Math.ceil(middle)];
  return low === undefined || high === undefined ? 1 : (low + high) / 2;
}

/** The word nearest to a percentage. */
export function levelOf(percent: number): Level {
  if (percent >= 100) return 'done';
  if (percent >= 85) return 'almost done';
  if (percent >= 71) return 'three quarters';
  if (percent >= 59) return 'two thirds';
  if (percent >= 42) return 'half';
  if (percent >= 30) return 'third';
  if (percent >= 18) return 'quarter';
  return percent > 0 ? 'just started' : 'not started';
}
