import assert from 'node:assert/strict';
import { setClient } from '../../src/app/clients.ts';
import { addFeedback } from '../../src/app/feedback.ts';
import { HoursBook } from '../../src/app/hours.ts';
import { checkDraft } from '../../src/app/preflight.ts';
import { setAbsence } from '../../src/app/profile.ts';
import { dueNow, nextUpdates, rememberReminded, remindLater, unreminded, untilNext } from '../../src/app/rhythm.ts';
import { setTask } from '../../src/app/tasks.ts';
import { nextUndo } from '../../src/app/undo.ts';
import { composeUpdate, markSent } from '../../src/app/update.ts';
import type { Rhythm } from '../../src/domain/entities.ts';
import { renderNote } from '../../src/note/render.ts';
import { openTestBook, recordJob } from '../support/book.ts';
import { HOUR } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

const DAY_MS = 24 * HOUR;

/** Mon 2 March 2026, 9:00. */
async function openJob(rhythm: Rhythm) {
  const test = await openTestBook();
  const { book } = test;
  await recordJob(book);
  await setClient(book, 'flora', { rhythm });
  const hours = new HoursBook(book);
  const days = () => nextUpdates(book, hours.workdays).map(({ due }) => due.day);
  const untold = () => unreminded(book, dueNow(book, nextUpdates(book, hours.workdays)));
  const send = async () => {
    const { note } = await composeUpdate(book, hours, book.state.projects.get('site')!);
    await markSent(book, note, note.subject, renderNote(note, 'text'));
    return note;
  };
  return { ...test, hours, days, untold, send };
}

describe('when an update is due', () => {
  after(removeTestFolders);

  it('follows from the last one that was sent, and is what that one said', async () => {
    const { days, send, clock } = await openJob({ kind: 'weekly', weekday: 5, hour: 16 });
    assert.deepEqual(days(), ['2026-03-06']);
    clock.at += 4 * DAY_MS;
    const note = await send();
    assert.equal(note.nextUpdate, '2026-03-13');
    assert.deepEqual(days(), ['2026-03-13']);
  });

  it('respects the days on which the person is away, and so does the day that the note names', async () => {
    const { book, days, send, clock } = await openJob({ kind: 'weekly', weekday: 5, hour: 16 });
    await setAbsence(book, null, { from: '2026-03-12', to: '2026-03-17', standIn: null, reach: null });
    clock.at += 4 * DAY_MS;
    assert.equal((await send()).nextUpdate, '2026-03-18');
    assert.deepEqual(days(), ['2026-03-18']);
  });

  it('is never on a project on which nothing is planned and all has been told', async () => {
    const { book, days, send, clock } = await openJob({ kind: 'days', days: 3 });
    await setTask(book, 'slides', { state: 'done' });
    await setTask(book, 'list', { state: 'dropped' });
    assert.deepEqual(days(), ['2026-03-05']);
    clock.at += DAY_MS;
    await send();
    assert.deepEqual(days(), []);
    clock.at += DAY_MS;
    await setTask(book, 'list', { state: 'active' });
    assert.deepEqual(days(), ['2026-03-06']);
  });

  it('by milestone comes when the last task of a component is done', async () => {
    const { book, clock, days } = await openJob({ kind: 'milestone' });
    assert.deepEqual(days(), []);
    clock.at += 2 * DAY_MS;
    await setTask(book, 'slides', { state: 'done' });
    clock.at += DAY_MS;
    await setTask(book, 'slides', { remark: 'looks fine' });
    assert.deepEqual(days(), ['2026-03-04']);
  });

  it('is told once, over restarts, and on the next working day when the person wants it later', async () => {
    const { book, hours, home, clock, untold } = await openJob({ kind: 'weekly', weekday: 5, hour: 16 });
    clock.at += 4 * DAY_MS + 6 * HOUR;
    assert.equal(untold().length, 0);
    clock.at += HOUR;
    const due = untold();
    assert.equal(due.length, 1);
    await rememberReminded(book, due);
    assert.deepEqual(untold(), []);
    const { book: again } = await openTestBook(home, clock);
    assert.deepEqual(unreminded(again, dueNow(again, nextUpdates(again, hours.workdays))), []);
    // Friday: the next working day is Monday.
    assert.equal(await remindLater(book, due, hours.workdays), '2026-03-09');
    clock.at += 2 * DAY_MS;
    assert.deepEqual(untold(), []);
    clock.at += DAY_MS;
    assert.equal(untold().length, 1);
    await rememberReminded(book, untold());
    assert.deepEqual(untold(), []);
  });

  it('is waited for exactly as long as it takes, and not at all where none is to come', async () => {
    const { book, hours, clock } = await openJob({ kind: 'weekly', weekday: 5, hour: 16 });
    const wait = () => untilNext(book, nextUpdates(book, hours.workdays));
    assert.equal(wait(), 4 * DAY_MS + 7 * HOUR);
    clock.at += 4 * DAY_MS + 7 * HOUR - 1;
    assert.equal(wait(), 1);
    clock.at += 1;
    assert.equal(wait(), null);
  });

  it('and that it was told is no action that undo would take back', async () => {
    const { book, clock, untold } = await openJob({ kind: 'days', days: 1 });
    clock.at += 2 * DAY_MS;
    await rememberReminded(book, untold());
    assert.deepEqual(
      nextUndo(book).map(({ type }) => type),
      ['client.set'],
    );
  });
});

describe('a client who asks more often than they are written to', () => {
  after(removeTestFolders);

  it('is told of in the next draft, and in no later one', async () => {
    const { book, hours, clock, send } = await openJob({ kind: 'weekly', weekday: 5, hour: 16 });
    const advice = () =>
      checkDraft(book, hours, book.state.projects.get('site')!, 'Hello,\n\nAll is well.')
        .filter(({ rule }) => rule === 'asked-often')
        .map(({ message }) => message);
    await addFeedback(book, 'slides', 'How does it go?');
    clock.at += DAY_MS;
    await send();
    clock.at += HOUR;
    await addFeedback(book, 'slides', 'And the photos?');
    await addFeedback(book, 'list', 'And the list?');
    assert.deepEqual(advice(), []);
    clock.at += DAY_MS;
    await addFeedback(book, 'slides', 'Any news?');
    assert.deepEqual(advice(), [
      'The client came to you on 2 days since the last note: they may want to hear from you more often.',
    ]);
    clock.at += HOUR;
    await send();
    assert.deepEqual(advice(), []);
  });
});
