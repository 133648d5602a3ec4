import assert from 'node:assert/strict';
import type { Book } from '../../src/app/book.ts';
import { placeTasks, sortTasks } from '../../src/app/taskPlace.ts';
import { changeStates } from '../../src/app/taskState.ts';
import { addTask, setTasks } from '../../src/app/tasks.ts';
import { undo } from '../../src/app/undo.ts';
import { openTestBook, recordJob } from '../support/book.ts';
import { DAY } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

/** Tasks "a" to "d", all planned, in this order, by their titles. */
async function openColumn() {
  const { book } = await openTestBook();
  await recordJob(book);
  for (const title of ['a', 'b', 'c', 'd']) await addTask(book, 'site', title, { component: 'news' });
  const id = (title: string) => [...book.state.tasks.values()].find((task) => task.title === title)?.id ?? '';
  return { book, id, ids: (titles: string) => [...titles].map(id) };
}

/** The titles of one letter in a state, in their order. */
function column(book: Book, state: string): string {
  const tasks = [...book.state.tasks.values()].filter((task) => task.state === state && task.title.length === 1);
  return tasks
    .sort((a, b) => a.order - b.order)
    .map(({ title }) => title)
    .join('');
}

describe('tasks that are put somewhere', () => {
  after(removeTestFolders);

  it('stand before the one that is named, or last', async () => {
    const { book, id, ids } = await openColumn();
    await sortTasks(book, { tasks: ids('d'), state: 'planned', before: id('b') });
    assert.equal(column(book, 'planned'), 'adbc');
    await sortTasks(book, { tasks: ids('ad'), state: 'planned', before: null });
    assert.equal(column(book, 'planned'), 'bcad');
    await sortTasks(book, { tasks: ids('d'), state: 'planned', before: id('b') });
    assert.equal(column(book, 'planned'), 'dbca');
    for (let times = 0; times < 120; times++) {
      await sortTasks(book, { tasks: ids(times % 2 ? 'c' : 'b'), state: 'planned', before: id(times % 2 ? 'b' : 'c') });
    }
    assert.equal(column(book, 'planned'), 'dcba', 'however often, a place is found between two');
  });

  it('go into another state and to a place there as one action', async () => {
    const { book, id, ids } = await openColumn();
    await placeTasks(book, { tasks: ids('cd'), state: 'review', before: null }, { state: 'review' });
    await placeTasks(book, { tasks: ids('ab'), state: 'review', before: id('d') }, { state: 'review' });
    assert.deepEqual([column(book, 'planned'), column(book, 'review')], ['', 'cabd']);
    await undo(book);
    assert.deepEqual([column(book, 'planned'), column(book, 'review')], ['ab', 'cd']);
  });

  it('have what the state cannot do without, but for those that were in it', async () => {
    const { book, ids } = await openColumn();
    const waiting = { state: 'waiting', what: 'Photos?', since: DAY, by: null, otherwise: null } as const;
    await changeStates(book, ids('a'), waiting);
    await placeTasks(book, { tasks: ids('ba'), state: 'waiting', before: null }, waiting);
    assert.equal(column(book, 'waiting'), 'ba');
    assert.equal(book.state.questions.size, 2, 'a is not asked for twice');
  });
});

describe('several tasks changed at once', () => {
  after(removeTestFolders);

  it('are one action', async () => {
    const { book, ids } = await openColumn();
    const states = () => ids('abcd').map((id) => book.state.tasks.get(id)?.state);
    const priorities = () => ids('abcd').map((id) => book.state.tasks.get(id)?.priority);
    await setTasks(book, ids('ab'), { priority: 'high' });
    await changeStates(book, ids('acd'), { state: 'done' });
    assert.deepEqual(states(), ['done', 'planned', 'done', 'done']);
    await undo(book);
    assert.deepEqual(states(), ['planned', 'planned', 'planned', 'planned']);
    assert.deepEqual(priorities(), ['high', 'high', 'normal', 'normal']);
    await undo(book);
    assert.deepEqual(priorities(), ['normal', 'normal', 'normal', 'normal']);
  });

  it('change none of them if one is not there', async () => {
    const { book, id } = await openColumn();
    await assert.rejects(changeStates(book, [id('a'), 'gone'], { state: 'done' }), { name: 'Expected' });
    assert.equal(column(book, 'done'), '');
  });
});
