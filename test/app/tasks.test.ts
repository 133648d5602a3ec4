import assert from 'node:assert/strict';
import { oneLine } from '../../src/app/checks.ts';
import { setClient } from '../../src/app/clients.ts';
import { findComponent, findProject, findTask } from '../../src/app/refs.ts';
import { sentUpdates } from '../../src/app/sentUpdates.ts';
import { addComponent, addTask, answerQuestion, askQuestion, setTask } from '../../src/app/tasks.ts';
import { undo } from '../../src/app/undo.ts';
import { markSent } from '../../src/app/update.ts';
import { openTestBook, recordJob } from '../support/book.ts';
import { DAY, HOUR } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

async function openJob() {
  const test = await openTestBook();
  await recordJob(test.book);
  return test;
}

describe('tasks and their like', () => {
  after(removeTestFolders);

  it('are changed by two windows at once field by field, and the later one wins', async () => {
    const { book: one, home, clock } = await openJob();
    const { book: two } = await openTestBook(home, clock);
    await setTask(one, 'slides', { title: 'Slides', priority: 'high' });
    await setTask(two, 'slides', { progress: 40 });
    await one.refresh();
    await two.refresh();
    await setTask(one, 'slides', { progress: 60 });
    await two.refresh();
    await setTask(two, 'slides', { priority: 'low' });
    await one.refresh();
    for (const { state } of [one, two]) {
      const { title, priority, progress } = state.tasks.get('slides')!;
      assert.deepEqual([title, priority, progress], ['Slides', 'low', 60]);
    }
  });

  it('are there after a restart, questions and answers too', async () => {
    const { book, home } = await openJob();
    const task = await addTask(book, 'site', ' Two\nlines ', { component: 'news', estimate_ms: HOUR });
    await setTask(book, task, { state: 'done' });
    const question = await askQuestion(book, task, 'Which colour?', DAY + HOUR, 'grey');
    await answerQuestion(book, question, 'Green');
    const { book: again } = await openTestBook(home);
    assert.deepEqual(again.ledger.problems, []);
    const { title, progress, estimateMs } = again.state.tasks.get(task)!;
    assert.deepEqual([title, progress, estimateMs], ['Two lines', 100, HOUR]);
    const { by, otherwise, answer, answeredAt } = again.state.questions.get(question)!;
    assert.deepEqual([by, otherwise, answer, answeredAt], [DAY + HOUR, 'grey', 'Green', DAY]);
  });

  it('are taken back one action at a time, the last first', async () => {
    const { book } = await openJob();
    const task = await addTask(book, 'site', 'New');
    const question = await askQuestion(book, task, 'Which?', null, null);
    await setTask(book, task, { progress: 10 });
    await undo(book);
    assert.equal(book.state.tasks.get(task)?.progress, 0);
    await undo(book);
    assert.equal(book.state.questions.has(question), false);
    await undo(book);
    assert.equal(book.state.tasks.has(task), false);
    await undo(book);
    assert.equal(book.state.clients.size, 0);
    await assert.rejects(undo(book), { name: 'Expected', message: /nothing to undo/ });
  });

  it('a sent update is not taken back, and starts the next period', async () => {
    const { book } = await openJob();
    const note = {
      project: { id: 'site', name: 'Site' },
      from: null,
      writtenAt: '2026-03-02T09:00:00.000Z',
      language: 'en' as const,
      detail: 'B' as const,
    };
    await markSent(book, note, 'Subject', 'Text');
    await assert.rejects(undo(book), { name: 'Expected', message: /frozen/ });
    assert.deepEqual(
      sentUpdates(book, 'site').map(({ to, text }) => [to, text]),
      [[DAY, 'Text']],
    );
    assert.deepEqual(sentUpdates(book, 'other'), []);
  });

  it('a client is changed by name, and a contact is not added twice', async () => {
    const { book } = await openJob();
    const anna = { name: 'Anna', email: 'anna@flora.example' };
    assert.equal(await setClient(book, ' FLORA ', { language: 'ru', contacts: [anna] }), 'flora');
    await setClient(book, 'flora', { contacts: [anna, { ...anna, name: 'Anna B.' }] });
    assert.equal(book.state.clients.get('flora')?.language, 'ru');
    assert.deepEqual(
      [...book.state.contacts.values()].map(({ name }) => name),
      ['Anna B.'],
    );
    assert.notEqual(await setClient(book, 'New', {}), 'flora');
  });

  it('components of one name are refused, in one project', async () => {
    const { book } = await openJob();
    await assert.rejects(addComponent(book, 'site', 'slider '), { name: 'Expected', message: /already \(slider\)/ });
    const phones = await addComponent(book, 'site', 'Phones');
    assert.equal(book.state.components.get(phones)?.order, 1);
  });

  it('have a title in one line, which is not empty', () => {
    assert.equal(oneLine('a\r\n\tb\u2028c\u0000', 'A title cannot be empty.'), 'a b c');
    assert.equal(oneLine('\u202eevil\u202c \u200fשלום', 'A title cannot be empty.'), 'evil  \u200fשלום');
    assert.throws(() => oneLine('\u200b\u202e', 'A title cannot be empty.'), { message: 'A title cannot be empty.' });
    assert.throws(() => oneLine(' \n ', 'A title cannot be empty.'), {
      name: 'Expected',
      message: 'A title cannot be empty.',
    });
  });

  it('are found by id or name, and an ambiguous name lists the candidates', async () => {
    const { book } = await openJob();
    assert.equal(findTask(book.state, 'slides').id, 'slides');
    assert.equal(findTask(book.state, ' slides MOVE ').id, 'slides');
    assert.equal(findTask(book.state, '\u202eSlides\r\n  move\u0000').id, 'slides');
    const twin = await addTask(book, 'site', 'Slides move');
    assert.throws(
      () => findTask(book.state, 'Slides move'),
      (error: Error) => {
        assert.equal(error.name, 'Expected');
        assert.match(error.message, new RegExp(`slides.*${twin}`));
        return true;
      },
    );
    assert.throws(() => findTask(book.state, 'nothing'), {
      message: /There is no task "nothing"; there are: Slides move/,
    });
    assert.equal(findProject(book.state, undefined).id, 'site');
    assert.equal(findComponent(book.state, 'NEWS', 'site').id, 'news');
    assert.throws(() => findComponent(book.state, 'News', 'elsewhere'), { name: 'Expected' });
    await addTask(book, 'site', 'Cafe\u0301');
    assert.equal(findTask(book.state, 'café').title, 'Cafe\u0301');
  });
});
