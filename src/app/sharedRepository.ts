/** Several projects of one client in one repository: whose commit is it? */

import type { State } from '../domain/entityStore.ts';
import type { Id } from '../domain/events.ts';
import { commitKey } from '../note/commits/dedupe.ts';
import { makeGrouper } from '../note/commits/group.ts';
import { readMessage } from '../note/commits/message.ts';
import type { CommitFact } from '../note/facts.ts';

export type Owner = 'ours' | 'others' | 'nobody';

/**
 * Makes the function that tells whether a commit is another project's, so that no two notes tell it: by its
 * task, else by the component of any of the projects that its message or its files name. What nothing tells is nobody's;
 * in a repository of one project all is that one's.
 */
export function makeOwner(state: State, repository: Id, project: Id): (commit: CommitFact) => Owner {
  const sharing = new Set(
    [...state.memberships.values()].flatMap((member) => (member.repository === repository ? [member.project] : [])),
  );
  sharing.delete(project);
  if (sharing.size === 0) return () => 'ours';
  // In one order for all of them: of components that claim the same files the same one has the commit in each note.
  const all = [...sharing, project].sort();
  const components = all.flatMap((id) => [...state.components.values()].filter((each) => each.project === id));
  const tasks = all.flatMap((id) => [...state.tasks.values()].filter((each) => each.project === id));
  const groupOf = makeGrouper(components, tasks);
  const projectOf = new Map(components.map(({ id, project: owner }) => [id, owner]));
  return (commit) => {
    const owner = commit.task === null ? undefined : state.tasks.get(commit.task)?.project;
    if (owner !== undefined) return owner === project ? 'ours' : 'others';
    const group = groupOf(readMessage({ commit, key: commitKey(commit), hashes: [commit.hash] }));
    if (group === 'unassigned') return 'nobody';
    const { task, component } = group;
    const named = task === null ? projectOf.get(component ?? '') : state.tasks.get(task)?.project;
    return named === project ? 'ours' : 'others';
  };
}
