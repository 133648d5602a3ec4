import assert from 'node:assert/strict';
import { readBudget } from '../../src/app/budget.ts';
import { HoursBook } from '../../src/app/hours.ts';
import { openTestBook, recordJob, recordWork } from '../support/book.ts';
import { DAY, HOUR, MINUTE } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

const DAY_MINUTES = 24 * 60;

async function openBudget() {
  const test = await openTestBook();
  await recordJob(test.book);
  const read = () => {
    const project = test.book.state.projects.get('site');
    assert.ok(project);
    return readBudget(test.book, new HoursBook(test.book), project);
  };
  return { ...test, read };
}

describe('the budget of a book', () => {
  after(removeTestFolders);

  it('has what was used on its tasks, and apart from that what belongs to none', async () => {
    const { book, clock, read } = await openBudget();
    await recordWork(book, 0, 30, { task: 'slides' });
    await recordWork(book, 60, 70);
    await recordWork(book, 100, 150, { repository: 'elsewhere' });
    clock.at += HOUR * 5;
    const { usedByTask, unassignedMs, forecast } = read();
    assert.deepEqual([...usedByTask], [['slides', 30 * MINUTE]]);
    assert.deepEqual([unassignedMs, forecast.budget.usedMs], [10 * MINUTE, 30 * MINUTE]);
  });

  it('draws a line from the first day with hours to today', async () => {
    const { book, clock, read } = await openBudget();
    assert.deepEqual(read().burn, []);
    await recordWork(book, 0, 60, { repository: 'elsewhere' });
    await recordWork(book, DAY_MINUTES, DAY_MINUTES + 30, { task: 'slides' });
    await recordWork(book, 3 * DAY_MINUTES, 3 * DAY_MINUTES + 10, { task: 'list' });
    clock.at = DAY + 3 * 24 * HOUR + HOUR;
    assert.deepEqual(
      read().burn.map(({ day, usedMs }) => `${day} ${usedMs / MINUTE}`),
      ['2026-03-03 30', '2026-03-04 30', '2026-03-05 40'],
    );
  });

  it('has a point for each week of a long project, and the same sum', async () => {
    const { book, clock, read } = await openBudget();
    for (const week of [1, 5, 30]) {
      await recordWork(book, week * 7 * DAY_MINUTES, week * 7 * DAY_MINUTES + 20, { task: 'slides' });
    }
    clock.at = DAY + 31 * 7 * 24 * HOUR;
    const { burn, forecast } = read();
    assert.equal(burn.length, 31);
    assert.deepEqual(
      [burn[0], burn.at(-1)?.usedMs],
      [{ day: '2026-03-15', usedMs: 20 * MINUTE }, forecast.budget.usedMs],
    );
    assert.equal(burn.at(-1)?.day, '2026-10-05', 'today, in the middle of its week');
  });

  it('knows what was added after the first plan', async () => {
    const { book, clock, read } = await openBudget();
    assert.deepEqual([read().baseline, read().added], [null, []]);
    await book.record([{ type: 'project.set', project: 'site', baseline: '2026-03-03' }]);
    clock.at = DAY + 5 * 24 * HOUR;
    await book.record([{ type: 'task.set', task: 'more', project: 'site', title: 'One more thing' }]);
    assert.deepEqual(
      read().added.map(({ id }) => id),
      ['more'],
    );
  });
});
