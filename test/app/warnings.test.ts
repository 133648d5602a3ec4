import assert from 'node:assert/strict';
import { HoursBook } from '../../src/app/hours.ts';
import { setProject } from '../../src/app/setup.ts';
import { setTask } from '../../src/app/tasks.ts';
import { nextUndo, undo } from '../../src/app/undo.ts';
import { composeUpdate, markSent } from '../../src/app/update.ts';
import { mention, rememberTold, untoldWarnings } from '../../src/app/warnings.ts';
import { renderNote } from '../../src/note/render.ts';
import { openTestBook, recordJob } from '../support/book.ts';
import { HOUR } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

async function openJob() {
  const test = await openTestBook();
  const { book } = test;
  await recordJob(book);
  const project = () => book.state.projects.get('site')!;
  const hours = new HoursBook(book);
  const kinds = () => untoldWarnings(book, hours, project(), [0.8, 1]).map(({ kind }) => kind);
  const compose = async () => (await composeUpdate(book, hours, project())).note;
  return { ...test, hours, project, kinds, compose };
}

describe('what will not hold', () => {
  after(removeTestFolders);

  it('is told once, over restarts, and again when the promise is another', async () => {
    const { book, home, hours, project, kinds } = await openJob();
    await setProject(book, 'site', { launch: '2026-03-06', hours_per_day: 4 });
    await setTask(book, 'slides', { estimate_ms: 80 * HOUR });
    assert.deepEqual(kinds(), ['launch']);
    await rememberTold(book, 'site', untoldWarnings(book, hours, project(), []));
    assert.deepEqual(kinds(), []);
    const { book: again } = await openTestBook(home);
    assert.deepEqual(untoldWarnings(again, new HoursBook(again), project(), []), []);
    await setProject(book, 'site', { launch: '2026-03-09' });
    assert.deepEqual(kinds(), ['launch']);
  });

  it('is no action that undo would take back', async () => {
    const { book, hours, project } = await openJob();
    await setProject(book, 'site', { launch: '2026-03-06', hours_per_day: 4 });
    await setTask(book, 'slides', { estimate_ms: 80 * HOUR });
    await rememberTold(book, 'site', untoldWarnings(book, hours, project(), []));
    assert.deepEqual(
      nextUndo(book).map(({ type }) => type),
      ['task.set'],
    );
    assert.equal(book.state.toldWarnings.size, 1);
  });

  it('counts only the days on which the person works', async () => {
    const { book, kinds } = await openJob();
    await setProject(book, 'site', { launch: '2026-03-06', hours_per_day: 4 });
    await setTask(book, 'slides', { estimate_ms: 16 * HOUR });
    await setTask(book, 'list', { estimate_ms: HOUR / 60 });
    await setTask(book, 'list', { state: 'dropped' });
    assert.deepEqual(kinds(), []);
    await book.record([
      { type: 'absence.set', absence: 'a', person: book.person, from: '2026-03-04', to: '2026-03-04' },
    ]);
    assert.deepEqual(kinds(), ['launch']);
  });

  it('is told to the client in the next note and no later one', async () => {
    const { book, clock, compose } = await openJob();
    await mention(book, 'site', 'slides', ' The texts came late, so the slides\nneed three more days. ');
    const note = await compose();
    assert.match(renderNote(note, 'text'), /The texts came late, so the slides need three more days\./);
    clock.at += HOUR;
    await markSent(book, note, note.subject, renderNote(note, 'text'));
    clock.at += HOUR;
    assert.doesNotMatch(renderNote(await compose(), 'text'), /texts came late/);
  });

  it('is not told when the person takes it back', async () => {
    const { book, compose } = await openJob();
    await mention(book, 'site', null, 'The launch needs two more days');
    await undo(book);
    assert.doesNotMatch(renderNote(await compose(), 'text'), /two more days/);
    await assert.rejects(mention(book, 'site', null, ' '), { name: 'Expected', message: /cannot be empty/ });
  });
});
