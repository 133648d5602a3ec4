/** In which order the open tasks of a project are taken to be worked on. */
import type { Task } from './entities.ts';
import { PRIORITIES, type TaskState } from './events.ts';
import { isAfterLaunch, isOpen } from './workLeft.ts';

/** What waits for the client is taken up when there is nothing else to do. */
const STATES: readonly TaskState[] = ['active', 'review', 'planned', 'waiting', 'postponed'];

/**
 * The open ones: those for the launch before the others; then by state, priority, date (ours, else the client's) and
 * the order of the board. It does not look at how much is left, so that more work never comes first.
 */
export function workOrder(tasks: readonly Task[], launch: string | null): readonly Task[] {
  const later = (task: Task) => Number(launch !== null && isAfterLaunch(task, launch));
  return tasks
    .filter(isOpen)
    .sort(
      (a, b) =>
        later(a) - later(b) ||
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority) ||
        compareTexts(dateOf(a), dateOf(b)) ||
        a.order - b.order ||
        compareTexts(a.id, b.id),
    );
}

/** What can be gone on with: the first that waits for nobody; null: there is none. */
export function nextTask(tasks: readonly Task[], launch: string | null): Task | null {
  const ready = workOrder(tasks, launch).filter(({ state }) => state === 'active' || state === 'planned');
  return ready[0] ?? null;
}

function dateOf({ due, clientDue }: Task): string {
  return due ?? clientDue ?? '~';
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
