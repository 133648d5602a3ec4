import assert from 'node:assert/strict';
import { HoursBook } from '../../src/app/hours.ts';
import { lastNote, recordReply, understandReply } from '../../src/app/reply.ts';
import { changeState } from '../../src/app/taskState.ts';
import { askQuestion } from '../../src/app/tasks.ts';
import { undo } from '../../src/app/undo.ts';
import { composeUpdate, markSent } from '../../src/app/update.ts';
import type { Fact } from '../../src/domain/events.ts';
import { openTestBook, recordJob, recordWork } from '../support/book.ts';
import { HOUR } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

/** A note with two components was sent; the slides wait for two answers, the news for one. */
async function openSent(more: readonly Fact[] = []) {
  const { book, clock } = await openTestBook();
  await recordJob(book);
  await book.record(more);
  await recordWork(book, 0, 60, { task: 'slides' });
  clock.at += 2 * HOUR;
  await askQuestion(book, 'slides', 'Which photos?', null, null);
  await askQuestion(book, 'slides', 'How fast?', null, null);
  for (const task of ['slides', 'list']) {
    const what = task === 'list' ? 'Whose name?' : null;
    await changeState(book, task, { state: 'waiting', what, since: null, by: null, otherwise: null });
  }
  const project = book.state.projects.get('site')!;
  const hours = new HoursBook(book);
  const { note } = await composeUpdate(book, hours, project);
  await markSent(book, note, note.subject, 'text');
  clock.at += HOUR;
  const states = () => ['slides', 'list'].map((id) => book.state.tasks.get(id)?.state);
  const enter = async (text: string) => recordReply(book, hours, understandReply(lastNote(book, project), text));
  return { book, project, enter, states };
}

describe("the client's reply", () => {
  after(removeTestFolders);

  it('answers questions; what waits for nothing else goes on', async () => {
    const { book, enter, states } = await openSent();
    await enter('A: the first three');
    assert.deepEqual(states(), ['waiting', 'waiting']);
    const answers = [...book.state.questions.values()].map(({ answer }) => answer);
    assert.deepEqual(answers, ['the first three', null, null]);
    await enter('B: slowly\nC: mine');
    assert.deepEqual(states(), ['active', 'planned']);
  });

  it('puts the components into a new order', async () => {
    const { book, enter } = await openSent();
    await enter('2, 1');
    const [slides, list] = ['slides', 'list'].map((id) => book.state.tasks.get(id));
    assert.equal(list?.priority, 'high');
    assert.equal(slides?.priority, 'normal');
    assert.ok((list?.order ?? 0) <= (slides?.order ?? 0));
  });

  it('makes the first of three the most urgent and the last the least: "2, 1, 3"', async () => {
    const { book, enter } = await openSent([
      { type: 'component.set', component: 'form', project: 'site', name: 'Form', order: 9 },
      { type: 'task.set', task: 'fields', project: 'site', component: 'form', title: 'Fields' },
    ]);
    await enter('2, 1, 3');
    const tasks = ['list', 'slides', 'fields'].flatMap((id) => book.state.tasks.get(id) ?? []);
    assert.deepEqual(
      tasks.map(({ priority }) => priority),
      ['high', 'normal', 'low'],
    );
    const places = tasks.map(({ order }) => order);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('is one action, taken back as one', async () => {
    const { book, enter, states } = await openSent();
    await enter('2, 1\nA: these\nB: slowly\nC: mine');
    await undo(book);
    assert.deepEqual(states(), ['waiting', 'waiting']);
    assert.ok([...book.state.questions.values()].every(({ answer }) => answer === null));
    assert.equal(book.state.tasks.get('list')?.priority, 'normal');
  });

  it('records nothing where nothing is understood, or nothing was sent', async () => {
    const { enter } = await openSent();
    await assert.rejects(enter('Thank you!'), { name: 'Expected', message: /no answer and no order/ });
    const { book } = await openTestBook();
    await recordJob(book);
    assert.throws(() => lastNote(book, book.state.projects.get('site')!), { message: /No update on "Site"/ });
  });
});
