import assert from 'node:assert/strict';
import { join } from 'node:path';
import { HoursBook } from '../../src/app/hours.ts';
import { runningTimer, stopTimer } from '../../src/app/statements.ts';
import { lengthOf } from '../../src/domain/timeline.ts';
import { sumBy } from '../../src/domain/totals.ts';
import { openTestBook, testClock } from '../support/book.ts';
import { ended, runScript, startScript } from '../support/children.ts';
import { DAY, HOUR, MINUTE } from '../support/events.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';

const WINDOW = join(import.meta.dirname, 'children/window.ts');
const TIMER = join(import.meta.dirname, 'children/timer.ts');

/** Four windows on three repositories: two of them are on one. */
const WINDOWS = [
  ['w1', 'a'],
  ['w2', 'a'],
  ['w3', 'b'],
  ['w4', 'c'],
] as const;

/** Runs all windows at once, each with its own ranges in minutes; the minutes of each repository. */
async function minutesOf(
  rangesOf: (window: number) => readonly (readonly [number, number])[],
): Promise<Readonly<Record<string, number>>> {
  const home = makeFolder();
  const ran = await Promise.all(
    WINDOWS.map(([name, repository], index) => {
      const ranges = rangesOf(index).map((range) => range.map((minute) => DAY + minute * MINUTE).join('-'));
      return runScript(WINDOW, [home, name, repository, ...ranges]);
    }),
  );
  for (const result of ran) assert.deepEqual(result, { code: 0, stdout: '', stderr: '' });
  const { book } = await openTestBook(home);
  assert.deepEqual(book.ledger.problems, []);
  const sums = sumBy(new HoursBook(book).segments(), ({ repository }) => repository);
  return Object.fromEntries([...sums].map(([repository, ms]) => [repository, ms / MINUTE]));
}

describe('four windows on three repositories, two of them on one', () => {
  after(removeTestFolders);

  it('between which somebody goes to and fro: each repository has its own time', async () => {
    const slices = Array.from({ length: 20 }, (_, slice) => [slice * 3, slice * 3 + 3] as const);
    const minutes = await minutesOf((window) => slices.filter((_, slice) => slice % WINDOWS.length === window));
    assert.deepEqual(minutes, { a: 30, b: 15, c: 15 });
  });

  it('that all say to be in use at the same time: an hour is an hour', async () => {
    const minutes = await minutesOf((window) => [[window * 2, 60 - window * 5]]);
    assert.equal(
      Object.values(minutes).reduce((sum, each) => sum + each, 0),
      60,
    );
    // The later-started one has the time until it ends.
    assert.deepEqual(minutes, { a: 2 + 2 + 5 + 5, b: 2 + 5, c: 45 - 6 });
  });
});

describe('a timer that was started by hand', () => {
  after(removeTestFolders);

  it('goes on over the end of its process, and any other one can stop it', async () => {
    const home = makeFolder();
    const child = await startScript(TIMER, [home]);
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    child.kill('SIGKILL');
    await ended(child);
    const { book, clock } = await openTestBook(home, testClock(Date.now()));
    const timer = runningTimer(book);
    assert.ok(timer);
    const total = () => lengthOf(new HoursBook(book).own.segments);
    clock.at = timer.from + 2 * HOUR;
    assert.equal(total(), 2 * HOUR);
    await stopTimer(book);
    clock.at += HOUR;
    assert.equal(total(), 2 * HOUR);
    const { book: next } = await openTestBook(home, clock);
    assert.equal(runningTimer(next), null);
    assert.equal(lengthOf(new HoursBook(next).own.segments), 2 * HOUR);
  });
});
