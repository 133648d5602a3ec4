import assert from 'node:assert/strict';
import { moveTasks } from '../../src/app/taskOrder.ts';
import { addTask } from '../../src/app/tasks.ts';
import { undo } from '../../src/app/undo.ts';
import { openTestBook, recordJob } from '../support/book.ts';
import { removeTestFolders } from '../support/repo.ts';

async function openTasks() {
  const test = await openTestBook();
  const { book } = test;
  await recordJob(book);
  const more = await addTask(book, 'site', 'More', { component: 'slider' });
  const order = () =>
    [...book.state.tasks.values()]
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
      .map(({ id, component }) => `${id === more ? 'more' : id} in ${component}`);
  return { ...test, more, order };
}

describe('tasks in the order of the person', () => {
  after(removeTestFolders);

  it('are put before another one, or last, and into another component', async () => {
    const { book, more, order } = await openTasks();
    assert.deepEqual(order(), ['list in news', 'slides in slider', 'more in slider']);
    await moveTasks(book, [more], { project: 'site', component: 'slider', before: 'slides' });
    assert.deepEqual(order(), ['list in news', 'more in slider', 'slides in slider']);
    await moveTasks(book, ['list', more], { project: 'site', component: 'slider', before: null });
    assert.deepEqual(order(), ['slides in slider', 'list in slider', 'more in slider']);
    await undo(book);
    assert.deepEqual(order(), ['list in news', 'more in slider', 'slides in slider']);
  });

  it('stay where they are when there is nowhere to go', async () => {
    const { book, order } = await openTasks();
    const before = order();
    await moveTasks(book, ['slides'], { project: 'site', component: 'slider', before: 'slides' });
    await moveTasks(book, ['gone'], { project: 'site', component: null, before: null });
    assert.deepEqual(order(), before);
  });
});
