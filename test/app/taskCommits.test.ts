import assert from 'node:assert/strict';
import type { Book } from '../../src/app/book.ts';
import { HoursBook } from '../../src/app/hours.ts';
import { readTaskCommits } from '../../src/app/taskCommits.ts';
import { taskDays } from '../../src/app/taskDays.ts';
import { findPlace } from '../../src/git/place.ts';
import { openTestBook, recordJob, recordWork, type TestClock } from '../support/book.ts';
import { DAY, MINUTE } from '../support/events.ts';
import { makeRepo, removeTestFolders, type TestRepo } from '../support/repo.ts';

describe('the work on one task', () => {
  let book: Book;
  let clock: TestClock;
  let repo: TestRepo;

  beforeEach(async () => {
    ({ book, clock } = await openTestBook());
    await recordJob(book);
    repo = makeRepo();
    repo.commit('First', { 'a.txt': '1' }, '2026-06-01T10:00:00Z');
    const place = await findPlace(repo.root);
    assert.ok(place);
    await book.record([{ type: 'repository.place', repository: 'r', path: place.commonDir }]);
  });
  after(removeTestFolders);

  const subjects = async () => {
    const { commits, missing } = await readTaskCommits(book, 'slides');
    assert.deepEqual(missing, []);
    return commits.map(({ subject }) => subject);
  };

  it('is the commits that were made for it and those only its branches have, newest first', async () => {
    assert.deepEqual(await subjects(), []);
    repo.git('switch', '-q', '-c', 'feature/slides');
    repo.commit('Swipe', {}, '2026-06-02T10:00:00Z');
    await book.record([{ type: 'link.set', repository: 'r', branch: 'feature/slides', task: 'slides' }]);
    repo.git('switch', '-q', 'main');
    const hash = repo.commit('Straight to main', {}, '2026-06-03T10:00:00Z');
    const seen = { type: 'commit.seen', repository: 'r', authored_at: '2026-06-03T10:00:00Z', task: 'slides' } as const;
    await book.record([
      { ...seen, hash },
      // A rebase took it out of the repository.
      { ...seen, hash: 'f'.repeat(40) },
    ]);
    assert.deepEqual(await subjects(), ['Straight to main', 'Swipe']);
  });

  it('does not take all of history for the commits of a branch that stands alone', async () => {
    repo.git('branch', '-m', 'feature/slides');
    await book.record([{ type: 'link.set', repository: 'r', branch: 'feature/slides', task: 'slides' }]);
    assert.deepEqual(await subjects(), []);
  });

  it('names repositories that are not on this machine', async () => {
    await book.record([
      { type: 'repository.set', repository: 'elsewhere', client: 'flora', name: 'other' },
      { type: 'link.set', repository: 'elsewhere', branch: 'x', task: 'slides' },
    ]);
    assert.deepEqual((await readTaskCommits(book, 'slides')).missing, ['other']);
  });

  it('falls on days, of which the last ones are told', async () => {
    const dayLong = 24 * 60;
    await book.record([{ type: 'link.set', repository: 'r', branch: 'main', task: 'slides' }]);
    await recordWork(book, 0, 30);
    await recordWork(book, dayLong, dayLong + 20);
    await recordWork(book, 2 * dayLong, 2 * dayLong + 10, { branch: 'other' });
    clock.at = DAY + (2 * dayLong + 60) * MINUTE;
    const days = taskDays(book, new HoursBook(book), 'slides', 3).map(({ ms }) => ms / MINUTE);
    assert.deepEqual(days, [30, 20]);
    assert.deepEqual(
      taskDays(book, new HoursBook(book), 'slides', 2).map(({ ms }) => ms / MINUTE),
      [20],
    );
  });
});
