/** A ledger with the work of yesterday and of the last hours, written before the window opens: nobody has to wait. */
import { Book } from '../../src/app/book.ts';
import { newId } from '../../src/app/systemBook.ts';
import type { Fact, Id } from '../../src/domain/events.ts';
import { findPlace } from '../../src/git/place.ts';
import type { TestRepo } from './repo.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export interface PreparedDay {
  /** The zone that the person is in. */
  readonly zone: string;
  /** "9:05" of the instant that is so many minutes ago. */
  clock(minutesAgo: number): string;
}

/**
 * Today, in minutes before now: work on "Slides move" 300 to 240 and 160 to 70, on no task 200 to 170, and back 4 minutes
 * ago from being away since 70. Yesterday: 45 minutes on a branch that is called like the task "News list", ten of
 * reading, and a timer that ran five hours while nothing was seen. In the zone it should be afternoon, so that the last hours
 * are today's.
 */
export async function prepareDay(home: string, repo: TestRepo, zone: string): Promise<PreparedDay> {
  const now = Math.floor(Date.now() / MINUTE) * MINUTE;
  const book = await Book.open({ home, clock: { now: () => now - 48 * HOUR, zone: () => zone }, newId });
  const place = await findPlace(repo.root);
  if (place === null) throw new Error(`${repo.root} is no repository`);
  const ids = { client: newId(), project: newId(), repository: newId(), slides: newId(), news: newId(), call: newId() };
  const { client, project, repository, slides, news } = ids;
  await book.record([
    { type: 'client.set', client, name: 'Flora' },
    { type: 'project.set', project, client, name: 'Flora site' },
    { type: 'repository.set', repository, client, name: 'site' },
    { type: 'repository.place', repository, path: place.commonDir },
    { type: 'project.repository', project, repository },
    { type: 'task.set', task: slides, project, title: 'Slides move', state: 'active' },
    { type: 'task.set', task: news, project, title: 'News list', state: 'active' },
    { type: 'task.set', task: ids.call, project, title: 'Calls', state: 'active' },
    { type: 'link.set', repository, branch: 'feature/slides', task: slides },
  ]);
  const iso = (minutesAgo: number) => new Date(now - minutesAgo * MINUTE).toISOString();
  const seen = (from: number, to: number, branch: string, edits: number): Fact => ({
    type: 'stretch',
    stretch: newId(),
    start: iso(from),
    end: iso(to),
    window: 'prepared',
    repository,
    branch,
    task: null,
    zone,
    edits,
    looks: 1,
    runs: 0,
    background: 0,
  });
  const yesterday = 24 * 60;
  const timer: Id = newId();
  await book.record([seen(yesterday + 100, yesterday + 55, 'feature/news-list', 9)]);
  await book.record([seen(yesterday + 40, yesterday + 30, 'main', 0)]);
  await book.record([{ type: 'timer.start', timer, task: ids.call, from: iso(yesterday - 60), zone }]);
  await book.record([{ type: 'timer.stop', timer, task: ids.call, to: iso(yesterday - 360) }]);
  await book.record([seen(300, 240, 'feature/slides', 9)]);
  await book.record([seen(200, 170, 'main', 5)]);
  await book.record([seen(160, 70, 'feature/slides', 20)]);
  await book.record([seen(4, 2, 'feature/slides', 3)]);
  const asClock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', minute: '2-digit' });
  return { zone, clock: (minutesAgo) => asClock.format(now - minutesAgo * MINUTE).replace(/^0/, '') };
}
