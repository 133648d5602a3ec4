/** Which project a piece of time belongs to. */
import type { State } from '../domain/entityStore.ts';
import type { Id } from '../domain/events.ts';

interface Subject {
  readonly task: Id | null;
  readonly repository: Id | null;
}

/** A task's project; time of no (known) task is its repository's, if that belongs to one project alone. */
export function projectFinder({
  tasks,
  memberships,
}: Pick<State, 'tasks' | 'memberships'>): (of: Subject) => Id | null {
  const projects = new Map<Id, Id | null>();
  for (const { project, repository } of memberships.values()) {
    projects.set(repository, projects.has(repository) ? null : project);
  }
  return ({ task, repository }) => {
    const known = task === null ? undefined : tasks.get(task);
    return known?.project ?? (repository === null ? null : (projects.get(repository) ?? null));
  };
}
