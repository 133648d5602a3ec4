/** A person who has begun: a window on a new repository, tracked, with no task picked yet. */
import { type Desk, openDesk } from './desk.ts';
import { makeRepo, type TestRepo } from './repo.ts';
import type { Workbench } from './workbench.ts';

export interface TrackedDesk {
  readonly desk: Desk;
  readonly repo: TestRepo;
  readonly window: Workbench;
}

/** `files`: of the first commit; the person has typed into the first one, which stays open. */
export async function openTrackedDesk(files: Readonly<Record<string, string>>): Promise<TrackedDesk> {
  const repo = makeRepo();
  repo.commit('First', files);
  const desk = await openDesk();
  const window = await desk.open(repo.root);
  await window.statusText('rapport.status', 'Track time');
  const [first = ''] = Object.keys(files);
  await window.openFile(first.split('/').at(-1) ?? first);
  await window.type('x');
  await window.answer('Track this repository?', 'Track');
  await window.statusText('rapport.status', 'Pick a task');
  return { desk, repo, window };
}
