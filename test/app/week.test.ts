import assert from 'node:assert/strict';
import { HoursBook } from '../../src/app/hours.ts';
import { readWeek } from '../../src/app/week.ts';
import { openTestBook, recordJob, recordWork } from '../support/book.ts';
import { DAY, HOUR, MINUTE } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

const DAY_MINUTES = 24 * 60;

/** Thursday 9:00 of the second week of March. */
async function openWeek() {
  const test = await openTestBook();
  await recordJob(test.book);
  test.clock.at = DAY + 10 * 24 * HOUR;
  return {
    ...test,
    read: (day: string, project: string | null = null) => readWeek(test.book, new HoursBook(test.book), day, project),
  };
}

describe('the week of a book', () => {
  after(removeTestFolders);

  it('is by day and task, with the days of the week before', async () => {
    const { book, read } = await openWeek();
    await recordWork(book, 0, 10, { task: 'slides' });
    await recordWork(book, 7 * DAY_MINUTES, 7 * DAY_MINUTES + 20, { task: 'slides' });
    await recordWork(book, 7 * DAY_MINUTES + 60, 7 * DAY_MINUTES + 65);
    await recordWork(book, 9 * DAY_MINUTES, 9 * DAY_MINUTES + 30, { task: 'list' });
    const week = read('2026-03-12');
    assert.deepEqual([week.days[0], week.days[6]], ['2026-03-09', '2026-03-15']);
    assert.deepEqual(
      week.parts.map(({ day, project, task, ms }) => [day, project, task, ms / MINUTE]),
      [
        ['2026-03-09', 'site', 'slides', 20],
        ['2026-03-09', 'site', null, 5],
        ['2026-03-11', 'site', 'list', 30],
      ],
    );
    assert.deepEqual(
      week.before.map((ms) => ms / MINUTE),
      [10, 0, 0, 0, 0, 0, 0],
    );
  });

  it('says how much the week before had by the same time, while the week goes on', async () => {
    const { book, read } = await openWeek();
    await recordWork(book, 3 * DAY_MINUTES - 10, 3 * DAY_MINUTES + 15);
    await recordWork(book, 4 * DAY_MINUTES, 4 * DAY_MINUTES + 15);
    assert.equal(read('2026-03-12').beforeByNow, 10 * MINUTE);
    assert.equal(read('2026-03-05').beforeByNow, null);
  });

  it('counts time to the day that it was where it was recorded', async () => {
    const { book, read } = await openWeek();
    // Sunday 22:00 to 23:00 in UTC is Monday in Tokyo.
    const from = 6 * DAY_MINUTES + 13 * 60;
    await recordWork(book, from, from + 60, { task: 'slides', zone: 'Asia/Tokyo' });
    assert.deepEqual(
      read('2026-03-09').parts.map(({ day, ms }) => [day, ms]),
      [['2026-03-09', HOUR]],
    );
    assert.deepEqual(read('2026-03-02').parts, []);
  });

  it('can be of one project', async () => {
    const { book, read } = await openWeek();
    await recordWork(book, 7 * DAY_MINUTES, 7 * DAY_MINUTES + 20, { repository: 'elsewhere' });
    assert.equal(read('2026-03-12').parts.length, 1);
    assert.equal(read('2026-03-12', 'site').parts.length, 0);
  });
});
