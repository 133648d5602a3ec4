import assert from 'node:assert/strict';
import { HoursBook } from '../../src/app/hours.ts';
import { linkBranch } from '../../src/app/links.ts';
import { acceptReview, dismissReview, reviewItems } from '../../src/app/review.ts';
import { setTask } from '../../src/app/tasks.ts';
import { undo } from '../../src/app/undo.ts';
import type { ReviewItem } from '../../src/domain/review.ts';
import { openTestBook, recordJob, recordWork, type TestBook } from '../support/book.ts';
import { DAY, HOUR, iso, MINUTE } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

const TOMORROW = 24 * 60;

interface Review extends TestBook {
  readonly hours: HoursBook;
  items(): readonly ReviewItem[];
  /** "branch → task (why)", or what else the item is. */
  list(): readonly string[];
  /** Minutes by task. */
  minutes(): Readonly<Record<string, number>>;
}

/** The job, looked at on the next day at 9:00. */
async function openReview(): Promise<Review> {
  const test = await openTestBook();
  const { book, clock } = test;
  await recordJob(book);
  clock.at = DAY + 24 * HOUR;
  const hours = new HoursBook(book);
  const items = () => reviewItems(book, hours);
  return {
    ...test,
    hours,
    items,
    list: () =>
      items().map(({ kind, branch, task, suggestion }) => {
        const what = kind === 'unassigned' ? (branch ?? 'nowhere') : [kind, branch ?? task].join(' ');
        return suggestion === null ? what : `${what} → ${suggestion.task} (${suggestion.why})`;
      }),
    minutes: () => Object.fromEntries([...hours.byTask()].map(([task, ms]) => [task ?? 'nobody', ms / MINUTE])),
  };
}

describe('the review list', () => {
  after(removeTestFolders);

  it('suggests a task for each branch of a past day', async () => {
    const { book, list } = await openReview();
    await setTask(book, 'list', { title: 'ABC-7: Список новостей' });
    await book.record([{ type: 'task.set', task: 'kart', project: 'site', title: 'Корзина заказов' }]);
    await recordWork(book, 0, 10, { branch: 'feature/slides' });
    await recordWork(book, 60, 70, { branch: 'abc-7' });
    await recordWork(book, 120, 130, { branch: 'ivan/korzina' });
    await recordWork(book, 180, 190, { branch: 'spisok' });
    await recordWork(book, 240, 250, { branch: 'other' });
    await recordWork(book, 300, 310, { branch: 'main' });
    assert.deepEqual(list(), [
      'feature/slides → slides (branch)',
      'abc-7 → list (issue)',
      'ivan/korzina → kart (branch)',
      'spisok → list (branch)',
      'other',
      'main',
    ]);
  });

  it('suggests what the branch was linked to later, and what was read under', async () => {
    const { book, list } = await openReview();
    await linkBranch(book, 'r', 'wip', 'list');
    await recordWork(book, 0, 10, { branch: 'wip', edits: 0 });
    await book.record([{ type: 'link.set', repository: 'r', branch: 'x', task: null }]);
    await recordWork(book, 60, 70, { branch: 'x' });
    await linkBranch(book, 'r', 'x', 'slides');
    assert.deepEqual(list(), ['reading wip → list (link)', 'x → slides (link)']);
  });

  it('suggests the task before and after', async () => {
    const { book, list } = await openReview();
    await recordWork(book, 0, 10, { task: 'list' });
    await recordWork(book, 10, 20);
    await recordWork(book, 20, 30, { task: 'list' });
    assert.deepEqual(list(), ['main → list (neighbours)']);
  });

  it('suggests closed tasks only for days on which they were worked on', async () => {
    const { book, list } = await openReview();
    await setTask(book, 'slides', { state: 'done' });
    await recordWork(book, -TOMORROW, -TOMORROW + 10, { branch: 'slides' });
    await recordWork(book, 0, 10, { branch: 'slides' });
    await recordWork(book, 60, 70, { branch: 'main', task: 'slides' });
    assert.deepEqual(list(), ['slides → slides (branch)', 'slides']);
  });

  it('suggests no task of a project that the repository does not belong to', async () => {
    const { book, list } = await openReview();
    await book.record([
      { type: 'client.set', client: 'north', name: 'North' },
      { type: 'repository.set', repository: 'n', client: 'north', name: 'north' },
    ]);
    await recordWork(book, 0, 10, { repository: 'n', branch: 'slides' });
    assert.deepEqual(list(), ['slides']);
  });

  it('suggests nothing on a branch on which many tasks meet', async () => {
    const { book, list } = await openReview();
    await book.record([{ type: 'task.set', task: 'm', project: 'site', title: 'Main develop' }]);
    await recordWork(book, 0, 10, { branch: 'main' });
    await recordWork(book, 60, 70, { branch: 'develop' });
    assert.deepEqual(list(), ['main', 'develop']);
  });

  it('lets the person say which branches these are', async () => {
    const { book, hours } = await openReview();
    await recordWork(book, 0, 10, { branch: 'slides' });
    const suggested = (shared?: readonly string[]) => reviewItems(book, hours, shared)[0]?.suggestion?.task;
    assert.deepEqual([suggested(), suggested(['sl*']), suggested(['main'])], ['slides', undefined, 'slides']);
  });
});

describe('accepting suggestions', () => {
  after(removeTestFolders);

  it('gives exactly that time to their tasks, as one action', async () => {
    const { book, items, list, minutes } = await openReview();
    await recordWork(book, 0, 10, { branch: 'slides' });
    await recordWork(book, 60, 80, { branch: 'list' });
    await recordWork(book, 120, 125, { branch: 'list', edits: 0 });
    await recordWork(book, 180, 183, { branch: 'other' });
    assert.equal(await acceptReview(book, items()), 3);
    assert.deepEqual(minutes(), { slides: 10, list: 25, nobody: 3 });
    assert.deepEqual(list(), ['other']);
    // A branch that is linked later takes nothing back: the person has decided.
    await linkBranch(book, 'r', 'slides', 'list');
    assert.equal(minutes().slides, 10);
    await undo(book);
    await undo(book);
    assert.deepEqual(minutes(), { nobody: 33 });
    assert.equal(list().length, 4);
  });

  it('does nothing with those without a suggestion', async () => {
    const { book, items, minutes } = await openReview();
    await recordWork(book, 0, 10, { branch: 'other' });
    assert.equal(await acceptReview(book, items()), 0);
    assert.deepEqual(minutes(), { nobody: 10 });
    assert.equal(await acceptReview(book, []), 0);
  });

  it('ends a timer where it should have ended, one that was stopped and one that runs', async () => {
    const { book, clock, items, minutes } = await openReview();
    await book.record([
      { type: 'timer.start', timer: 'a', task: 'list', from: iso(0), zone: 'UTC' },
      { type: 'timer.stop', timer: 'a', task: 'list', to: iso(300) },
    ]);
    await book.record([{ type: 'timer.start', timer: 'b', task: 'slides', from: iso(600), zone: 'UTC' }]);
    await recordWork(book, 610, 630, { task: 'slides' });
    assert.deepEqual(minutes(), { list: 300, slides: 24 * 60 - 600 });
    assert.equal(await acceptReview(book, items()), 2);
    assert.deepEqual(minutes(), { list: 60, slides: 30 });
    assert.deepEqual(items(), []);
    clock.at += HOUR;
    assert.deepEqual(minutes(), { list: 60, slides: 30 });
    await undo(book);
    assert.equal(items().length, 2);
  });

  it('never gives one client’s time to another, and then takes nothing', async () => {
    const { book, items, minutes } = await openReview();
    await recordWork(book, 0, 10, { branch: 'slides' });
    const [item] = items();
    await book.record([
      { type: 'client.set', client: 'north', name: 'North' },
      { type: 'project.set', project: 'site', client: 'north' },
    ]);
    await assert.rejects(acceptReview(book, [item!]), { name: 'Expected' });
    assert.deepEqual(minutes(), { nobody: 10 });
  });
});

describe('dismissing what is in the list', () => {
  after(removeTestFolders);

  it('says that the time was not work, as one action', async () => {
    const { book, items, minutes } = await openReview();
    await recordWork(book, 0, 10, { branch: 'slides' });
    await recordWork(book, 60, 70, { edits: 0 });
    await dismissReview(book, items());
    assert.deepEqual([minutes(), items()], [{}, []]);
    await undo(book);
    assert.equal(items().length, 2);
  });

  it('says that a timer is right, up to now if it runs', async () => {
    const { book, clock, items, minutes } = await openReview();
    await book.record([{ type: 'timer.start', timer: 'b', task: 'slides', from: iso(TOMORROW - 120), zone: 'UTC' }]);
    await dismissReview(book, items());
    assert.deepEqual([minutes(), items()], [{ slides: 120 }, []]);
    clock.at += HOUR;
    assert.deepEqual(items(), []);
    clock.at += 1;
    assert.equal(items()[0]?.timer?.suggestedStop, DAY + TOMORROW * MINUTE);
  });

  it('takes away what was recorded while the clock was ahead', async () => {
    const { book, items, list, minutes } = await openReview();
    await recordWork(book, TOMORROW + 600, TOMORROW + 610, { task: 'slides' });
    assert.deepEqual(list(), ['future main']);
    await dismissReview(book, items());
    assert.deepEqual([minutes(), list()], [{}, []]);
  });

  it('fails for a timer that is not there any more', async () => {
    const { book, items } = await openReview();
    await book.record([{ type: 'timer.start', timer: 'b', task: 'slides', from: iso(0), zone: 'UTC' }]);
    const before = items();
    await undo(book);
    for (const say of [acceptReview, dismissReview]) {
      await assert.rejects(say(book, before), { message: 'That timer is not there any more.' });
    }
  });
});
