/** What a client who is written to by milestone wants to hear of. Days are "yyyy-MM-dd", instants ms. */
import { dayOf } from './days.ts';
import type { Component, Project, Task } from './entities.ts';
import type { Id } from './events.ts';
import type { Milestone } from './updateDue.ts';
import { isOpen } from './workLeft.ts';

/**
 * The milestones after `since`: a component of which nothing is open any more and something was done, the client's dates
 * of the tasks that are open, the launch. What came on the day of `since` itself was in the update of that day.
 * `closedAt`: when a task was last closed; null where nobody knows.
 */
export function milestonesAfter(
  since: number,
  project: Pick<Project, 'id' | 'launch'>,
  components: Iterable<Component>,
  tasks: readonly Task[],
  closedAt: (task: Id) => number | null,
  zone: string,
): readonly Milestone[] {
  const last = dayOf(since, zone);
  const found: Milestone[] = [];
  for (const { id, name, project: owner } of components) {
    const own = owner === project.id ? tasks.filter(({ component }) => component === id) : [];
    if (own.some(isOpen) || !own.some(({ state }) => state === 'done')) continue;
    const at = Math.max(...own.map((task) => closedAt(task.id) ?? Number.NEGATIVE_INFINITY));
    if (at > since) found.push({ kind: 'component', name, day: dayOf(at, zone) });
  }
  for (const { title, clientDue } of tasks.filter(isOpen)) {
    if (clientDue !== null && clientDue > last) found.push({ kind: 'clientDue', name: title, day: clientDue });
  }
  const { launch } = project;
  if (launch !== null && launch > last) found.push({ kind: 'launch', name: null, day: launch });
  return found;
}
