import assert from 'node:assert/strict';
import type { Book } from '../../src/app/book.ts';
import { HoursBook } from '../../src/app/hours.ts';
import {
  activeTask,
  currentLinks,
  heldPick,
  isSharedBranch,
  linkBranch,
  pickTask,
  taskOfBranch,
  unlinkBranch,
} from '../../src/app/links.ts';
import { addTask } from '../../src/app/tasks.ts';
import { undo } from '../../src/app/undo.ts';
import { openTestBook, recordJob, recordWork } from '../support/book.ts';
import { DAY, MINUTE } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

/** An hour on main was recorded, and it is 10:00 now. */
async function openWork() {
  const test = await openTestBook();
  await recordJob(test.book);
  await recordWork(test.book, 0, 60);
  test.clock.at = DAY + 60 * MINUTE;
  return test;
}

function show(book: Book): readonly string[] {
  const segments = new HoursBook(book).own.segments;
  return segments.map(({ start, end, task }) => `${(start - DAY) / MINUTE}-${(end - DAY) / MINUTE} ${task}`);
}

describe('links', () => {
  after(removeTestFolders);

  it('the first one takes the branch’s earlier hours along', async () => {
    const { book } = await openWork();
    await linkBranch(book, 'r', 'main', 'slides');
    assert.deepEqual(show(book), ['0-60 slides']);
    assert.deepEqual(currentLinks(book), [{ repository: 'r', branch: 'main', task: 'slides' }]);
  });

  it('a later one counts from now on', async () => {
    const { book, clock } = await openWork();
    clock.at = DAY + 10 * MINUTE;
    await linkBranch(book, 'r', 'main', 'slides');
    clock.at = DAY + 20 * MINUTE;
    await linkBranch(book, 'r', 'main', 'list');
    assert.deepEqual(show(book), ['0-20 slides', '20-60 list']);
    assert.equal(taskOfBranch(book, 'r', 'main'), 'list');
  });

  it('with "earlier", the hours of the link that it replaces follow, and no others', async () => {
    const { book } = await openWork();
    await linkBranch(book, 'r', 'main', 'slides');
    await linkBranch(book, 'r', 'main', 'list', true);
    assert.deepEqual(show(book), ['0-60 list']);

    const { book: other, clock: time } = await openWork();
    time.at = DAY + 10 * MINUTE;
    await linkBranch(other, 'r', 'main', 'slides');
    time.at = DAY + 20 * MINUTE;
    await linkBranch(other, 'r', 'main', 'list');
    time.at = DAY + 50 * MINUTE;
    await linkBranch(other, 'r', 'main', 'slides', true);
    assert.deepEqual(show(other), ['0-60 slides']);
    await linkBranch(other, 'r', 'main', 'list', true);
    assert.deepEqual(show(other), ['0-20 slides', '20-60 list']);
  });

  it('the same link again says nothing new', async () => {
    const { book } = await openWork();
    await linkBranch(book, 'r', 'main', 'slides');
    const { revision } = book.fold;
    await linkBranch(book, 'r', 'main', 'slides');
    assert.equal(book.fold.revision, revision);
  });

  it('a branch that is linked no more has unassigned time from then on', async () => {
    const { book, clock } = await openWork();
    await linkBranch(book, 'r', 'main', 'slides');
    clock.at = DAY + 30 * MINUTE;
    await unlinkBranch(book, 'r', 'main');
    assert.deepEqual(show(book), ['0-30 slides', '30-60 null']);
    assert.deepEqual(currentLinks(book), []);
    await assert.rejects(unlinkBranch(book, 'r', 'main'), { name: 'Expected' });
  });

  it('are undone with the task that was made along with them', async () => {
    const { book } = await openWork();
    const task = await addTask(book, 'site', 'New', {}, { repository: 'r', branch: 'main' });
    assert.deepEqual(show(book), [`0-60 ${task}`]);
    await undo(book);
    assert.equal(book.state.tasks.has(task), false);
    assert.deepEqual(show(book), ['0-60 null']);
  });

  it('are not for branches on which many tasks meet', () => {
    for (const branch of ['main', 'master', 'develop', 'release/1.2', 'release/a/b'])
      assert.ok(isSharedBranch(branch), branch);
    for (const branch of ['maintain', 'release', 'feature/main', 'Main', 'main\n'])
      assert.ok(!isSharedBranch(branch), branch);
    assert.ok(isSharedBranch('a.b(c', ['a.b(c']));
    assert.ok(!isSharedBranch('aXb(c', ['a.b(c']));
    assert.ok(isSharedBranch('team/x/wip', ['team/*/wip']));
  });
});

describe('picks', () => {
  after(removeTestFolders);

  it('hold in their window on their branch, and go before the link', async () => {
    const { book } = await openWork();
    await linkBranch(book, 'r', 'main', 'slides');
    await pickTask(book, 'r', 'main', 'w1', 'list');
    assert.equal(heldPick(book, 'r', 'main', 'w1'), 'list');
    assert.equal(heldPick(book, 'r', 'main', 'w2'), null);
    assert.equal(heldPick(book, 'r', 'other', 'w1'), null);
    assert.equal(heldPick(book, 'x', 'main', 'w1'), null);
    assert.equal(activeTask(book, 'r', 'main', 'list')?.id, 'list');
    assert.equal(activeTask(book, 'r', 'main', null)?.id, 'slides');
    assert.equal(activeTask(book, 'r', 'other', null), null);
  });

  it('made outside an editor are for every window, until one picks for itself', async () => {
    const { book } = await openWork();
    await pickTask(book, 'r', 'main', null, 'list');
    assert.deepEqual(
      ['w1', 'w2', null].map((window) => heldPick(book, 'r', 'main', window)),
      ['list', 'list', 'list'],
    );
    await pickTask(book, 'r', 'main', 'w1', 'slides');
    assert.deepEqual(
      ['w1', 'w2', null].map((window) => heldPick(book, 'r', 'main', window)),
      ['slides', 'list', 'list'],
    );
    await pickTask(book, 'r', 'main', 'w1', null);
    assert.deepEqual(
      ['w1', 'w2'].map((window) => heldPick(book, 'r', 'main', window)),
      [null, 'list'],
    );
  });

  it('dropped on another branch do not come back with their branch', async () => {
    const { book } = await openWork();
    await pickTask(book, 'r', 'main', 'w1', 'list');
    await pickTask(book, 'r', null, 'w1', null);
    assert.equal(heldPick(book, 'r', 'main', 'w1'), null);
  });

  it('survive a restart', async () => {
    const { book, home } = await openWork();
    await pickTask(book, 'r', null, 'w1', 'list');
    const { book: again } = await openTestBook(home);
    assert.equal(heldPick(again, 'r', null, 'w1'), 'list');
  });
});
