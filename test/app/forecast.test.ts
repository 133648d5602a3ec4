import assert from 'node:assert/strict';
import { readForecast } from '../../src/app/forecast.ts';
import { HoursBook } from '../../src/app/hours.ts';
import { setTask } from '../../src/app/tasks.ts';
import { openTestBook, recordJob, recordWork } from '../support/book.ts';
import { DAY, HOUR } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

/** Monday to Friday two hours on a task each day; it is Saturday. */
async function openWeek() {
  const test = await openTestBook();
  await recordJob(test.book);
  for (let day = 0; day < 5; day++) {
    const start = day * 24 * 60;
    await test.book.record([
      { type: 'mark.set', mark: `m${day}`, ...range(start, start + 120), task: 'slides', note: null, zone: 'UTC' },
    ]);
  }
  test.clock.at = DAY + 5 * 24 * HOUR;
  const project = () => test.book.state.projects.get('site')!;
  return { ...test, read: () => readForecast(test.book, new HoursBook(test.book), project()) };
}

function range(from: number, to: number) {
  const iso = (minute: number) => new Date(DAY + minute * 60_000).toISOString();
  return { from: iso(from), to: iso(to) };
}

describe('the forecast of a book', () => {
  after(removeTestFolders);

  it('has its pace and what is used from the hours on tasks, the rest from the tasks', async () => {
    const { book, read } = await openWeek();
    await setTask(book, 'slides', { estimate_ms: 8 * HOUR, progress: 50, state: 'active' });
    await recordWork(book, 600, 660, { branch: 'nobody-knows' });
    const { today, pace, tasks, budget } = read();
    assert.deepEqual([today, pace?.perDayMs, pace?.days], ['2026-03-07', 2 * HOUR, 5]);
    assert.deepEqual([budget.usedMs, budget.atCompletionMs], [10 * HOUR, 14 * HOUR]);
    assert.deepEqual(
      tasks.map(({ task, leftMs, finish }) => [task.id, leftMs, finish.known]),
      [
        ['slides', 4 * HOUR, true],
        ['list', null, false],
      ],
    );
    assert.deepEqual(tasks[0]?.finish, { known: true, day: '2026-03-10', confidence: 'low' });
  });

  it('of another project is not touched by it', async () => {
    const { book, read } = await openWeek();
    await book.record([
      { type: 'project.set', project: 'shop', client: 'flora', name: 'Shop' },
      { type: 'task.set', task: 'cart', project: 'shop', title: 'Cart' },
      { type: 'mark.set', mark: 'x', ...range(200, 300), task: 'cart', note: null, zone: 'UTC' },
    ]);
    const shop = readForecast(book, new HoursBook(book), book.state.projects.get('shop')!);
    assert.deepEqual([shop.pace, shop.budget.usedMs], [null, 100 * 60_000]);
    assert.equal(read().budget.usedMs, 10 * HOUR);
  });
});
