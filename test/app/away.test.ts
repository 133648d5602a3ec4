import assert from 'node:assert/strict';
import { lastAway } from '../../src/app/away.ts';
import { notWork } from '../../src/app/corrections.ts';
import { HoursBook } from '../../src/app/hours.ts';
import { openTestBook, recordJob, recordWork } from '../support/book.ts';
import { DAY, HOUR, MINUTE } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

describe('the last time away', () => {
  after(removeTestFolders);

  async function openDay() {
    const { book, clock } = await openTestBook();
    await recordJob(book);
    const hours = new HoursBook(book);
    const away = () => {
      const last = lastAway(book, hours);
      return last && [(last.from - DAY) / MINUTE, (last.to - DAY) / MINUTE];
    };
    return { book, clock, away };
  }

  it('is today’s latest gap from which the person is back', async () => {
    const { book, clock, away } = await openDay();
    await recordWork(book, 0, 10);
    await recordWork(book, 30, 60);
    clock.at = DAY + 100 * MINUTE;
    assert.deepEqual(away(), [10, 30]);
    await recordWork(book, 100, 100);
    assert.deepEqual(away(), [60, 100]);
  });

  it('is the one before, or none, once they have said what it was', async () => {
    const { book, clock, away } = await openDay();
    for (const [from, to] of [
      [0, 10],
      [30, 60],
      [100, 110],
    ] as const)
      await recordWork(book, from, to);
    clock.at = DAY + 2 * HOUR;
    await notWork(book, [{ from: DAY + 60 * MINUTE, to: DAY + 100 * MINUTE }]);
    assert.deepEqual(away(), [10, 30]);
    await notWork(book, [{ from: DAY + 10 * MINUTE, to: DAY + 30 * MINUTE }]);
    assert.equal(away(), null);
  });

  it('is not the night, nor yesterday’s', async () => {
    const { book, clock, away } = await openDay();
    for (const [from, to] of [
      [0, 10],
      [30, 60],
    ] as const)
      await recordWork(book, from, to);
    await recordWork(book, 14 * 60, 14 * 60 + 50);
    await recordWork(book, 15 * 60 + 30, 15 * 60 + 40);
    clock.at = DAY + 15 * HOUR + 45 * MINUTE;
    assert.equal(away(), null);
    await recordWork(book, 15 * 60 + 60, 15 * 60 + 61);
    clock.at = DAY + 16 * HOUR + MINUTE;
    assert.deepEqual(away(), [15 * 60 + 40, 15 * 60 + 60]);
  });
});
