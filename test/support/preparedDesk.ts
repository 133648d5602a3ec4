/** A person in the middle of the afternoon of {@link prepareDay}. */
import { type Desk, type DeskOptions, openDesk } from './desk.ts';
import { homeOf } from './home.ts';
import { type PreparedDay, prepareDay } from './preparedDay.ts';
import { makeRepo, type TestRepo } from './repo.ts';
import type { Workbench } from './workbench.ts';

export interface PreparedDeskOptions extends Pick<DeskOptions, 'settings' | 'language'> {
  /** Of the first commit. */
  readonly files: Readonly<Record<string, string>>;
  /** What is added to the ledger in the home before the window opens. */
  readonly prepare?: (home: string) => Promise<void>;
  /** The name by which the window knows the machine that it works on. */
  readonly host?: string;
}

export interface PreparedDesk {
  readonly desk: Desk;
  readonly repo: TestRepo;
  readonly day: PreparedDay;
  readonly window: Workbench;
}

/** The repository is on feature/slides, the branch of the task "Slides move". */
export async function openPreparedDesk({
  files,
  prepare,
  host,
  ...options
}: PreparedDeskOptions): Promise<PreparedDesk> {
  const repo = makeRepo();
  repo.commit('First', files);
  repo.git('switch', '-q', '-c', 'feature/slides');
  const desk = await openDesk(options);
  const day = await prepareDay(homeOf(desk.server), repo, desk.zone);
  await prepare?.(homeOf(desk.server));
  const window = await desk.open(repo.root, host);
  await window.statusText('rapport.status');
  return { desk, repo, day, window };
}
