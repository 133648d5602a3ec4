import assert from 'node:assert/strict';
import { addLine, checklistOf, moveLine, removeLine, setLine } from '../../src/app/checklist.ts';
import { setTask } from '../../src/app/tasks.ts';
import { undo } from '../../src/app/undo.ts';
import { openTestBook, recordJob } from '../support/book.ts';
import { HOUR } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

async function openChecklist() {
  const test = await openTestBook();
  await recordJob(test.book);
  const { book } = test;
  const lines = [await addLine(book, 'slides', 'Arrows'), await addLine(book, 'slides', ' On\na phone ')] as const;
  const task = () => book.state.tasks.get('slides')!;
  const texts = () => checklistOf(book, 'slides').map(({ text }) => text);
  return { ...test, lines, task, texts };
}

describe('a checklist', () => {
  after(removeTestFolders);

  it('says how far its task is', async () => {
    const { book, lines, task } = await openChecklist();
    assert.deepEqual([task().progress, task().checklist], [0, { done: 0, total: 2 }]);
    await setLine(book, lines[0], { done: true });
    assert.deepEqual([task().progress, task().checklist], [50, { done: 1, total: 2 }]);
    await removeLine(book, lines[1]);
    assert.equal(task().progress, 100);
    await undo(book);
    assert.equal(task().progress, 50);
    await undo(book);
    assert.equal(task().progress, 0);
  });

  it('keeps a line where it is that is put before itself', async () => {
    const { book, lines } = await openChecklist();
    const order = () => checklistOf(book, 'slides').map(({ id }) => id);
    const before = order();
    await moveLine(book, lines[0], lines[0]);
    assert.deepEqual(order(), before);
  });

  it('goes before a progress that was said, which comes back without it', async () => {
    const { book, lines, task } = await openChecklist();
    await assert.rejects(setTask(book, 'slides', { progress: 70 }), { name: 'Expected', message: /checklist/ });
    for (const line of lines) await removeLine(book, line);
    await setTask(book, 'slides', { progress: 70 });
    assert.equal(task().progress, 70);
    await addLine(book, 'slides', 'Captions');
    assert.equal(task().progress, 0);
  });

  it('is newer than what was said to be left', async () => {
    const { book, lines, task } = await openChecklist();
    await setTask(book, 'slides', { left_ms: HOUR });
    await setLine(book, lines[0], { text: 'Two arrows' });
    assert.equal(task().leftMs, HOUR);
    await setLine(book, lines[0], { done: true });
    assert.equal(task().leftMs, null);
    await undo(book);
    assert.equal(task().leftMs, HOUR);
  });

  it('is in the order that people put it in, and in one line each', async () => {
    const { book, lines, texts } = await openChecklist();
    assert.deepEqual(texts(), ['Arrows', 'On a phone']);
    await moveLine(book, lines[1], lines[0]);
    assert.deepEqual(texts(), ['On a phone', 'Arrows']);
    await moveLine(book, lines[1], null);
    assert.deepEqual(texts(), ['Arrows', 'On a phone']);
    await assert.rejects(addLine(book, 'slides', ' \n '), { name: 'Expected', message: /empty/ });
  });

  it('is known as it was at any time, and after a restart', async () => {
    const { book, clock, home, lines } = await openChecklist();
    const before = clock.at;
    clock.at += HOUR;
    await setLine(book, lines[0], { done: true });
    assert.equal(book.fold.taskAt('slides', before)?.progress, 0);
    assert.equal(book.fold.taskAt('slides', clock.at)?.progress, 50);
    const { book: again } = await openTestBook(home);
    assert.equal(again.state.tasks.get('slides')?.progress, 50);
  });
});
