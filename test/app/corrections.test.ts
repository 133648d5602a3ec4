import assert from 'node:assert/strict';
import { addRange, annotate, assign, confirmTimer, notWork, stopTimerAt, trim } from '../../src/app/corrections.ts';
import { pause, resume, runningTimer, startTimer, stopTimer } from '../../src/app/statements.ts';
import { redo, undo } from '../../src/app/undo.ts';
import { folderOf } from '../../src/domain/folder.ts';
import { openTestBook, recordWork } from '../support/book.ts';
import { entryAt, minutes, openDayBook, shownDay } from '../support/day.ts';
import { DAY, HOUR, iso, MINUTE } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

type Test = Awaited<ReturnType<typeof openDayBook>>;

/** Does it, undoes it and does it again: each time the day must be as it was. */
async function correct(test: Test, before: readonly string[], act: () => Promise<void>, after: readonly string[]) {
  assert.deepEqual(shownDay(test), before, 'before');
  await act();
  assert.deepEqual(shownDay(test), after, 'after');
  await undo(test.book);
  assert.deepEqual(shownDay(test), before, 'undone');
  await redo(test.book);
  assert.deepEqual(shownDay(test), after, 'done again');
  const { book } = await openTestBook(test.home, test.clock);
  assert.deepEqual(shownDay({ book, hours: test.hours }), after, 'after a restart');
}

const refused = (act: Promise<void>, message: RegExp) => assert.rejects(act, { name: 'Expected', message });

async function startedTimer(test: Test, from: number, to: number | null, task: string | null): Promise<string> {
  test.clock.at = DAY + from * MINUTE;
  await startTimer(test.book, task);
  const timer = runningTimer(test.book)!;
  if (to !== null) {
    test.clock.at = DAY + to * MINUTE;
    await stopTimer(test.book);
  }
  test.clock.at = DAY + 8 * HOUR;
  return timer.id;
}

describe('corrections', () => {
  after(removeTestFolders);

  it('assign time to a task, a part of it too, which splits it', async () => {
    const test = await openDayBook();
    await recordWork(test.book, 0, 60);
    await correct(test, ['0-60 work'], () => assign(test.book, [minutes(0, 20), minutes(40, 60)], 'slides'), [
      '0-20 mark slides',
      '20-40 work',
      '40-60 mark slides',
    ]);
  });

  it('say that time was not work', async () => {
    const test = await openDayBook();
    await recordWork(test.book, 0, 60);
    await correct(test, ['0-60 work'], () => notWork(test.book, [minutes(10, 20), minutes(30, 40)]), [
      '0-10 work',
      '10-20 notWork',
      '20-30 work',
      '30-40 notWork',
      '40-60 work',
    ]);
  });

  it('say what it was instead', async () => {
    const test = await openDayBook();
    await correct(test, [], () => notWork(test.book, [minutes(0, 60)], 'lunch\nat home'), [
      '0-60 notWork: lunch at home',
    ]);
  });

  it('add time that is missing, with words', async () => {
    const test = await openDayBook();
    await correct(test, [], () => addRange(test.book, minutes(90, 180), 'slides', 'a call\nwith Anna'), [
      '90-180 mark slides: a call with Anna',
    ]);
  });

  it('add time without a task: unassigned, which is work', async () => {
    const test = await openDayBook();
    await correct(test, [], () => addRange(test.book, minutes(90, 180), null, 'a call'), ['90-180 timer: a call']);
    assert.equal(test.hours.hours({}, 'task').unassignedMs, 90 * MINUTE);
  });

  it('that add time without a task leave a running timer alone, and one that is stopped later', async () => {
    const test = await openDayBook();
    const timer = await startedTimer(test, 0, null, 'slides');
    await addRange(test.book, minutes(60, 90), null, null);
    assert.equal(runningTimer(test.book)?.id, timer);
    assert.deepEqual(shownDay(test), ['0-60 timer slides', '60-90 timer', '90-480 timer slides…']);
    await stopTimer(test.book);
    await confirmTimer(test.book, timer);
    assert.deepEqual(shownDay(test), ['0-60 timer slides', '60-90 timer', '90-480 timer slides']);
  });

  it('refuse an empty range and one that lies ahead, and record nothing then', async () => {
    const { book } = await openDayBook();
    const { maxSeq } = book.fold;
    await refused(notWork(book, [minutes(10, 20), minutes(20, 20)]), /must end after it starts/);
    await refused(assign(book, [minutes(20, 10)], 'slides'), /must end after it starts/);
    await refused(assign(book, [{ from: Number.NaN, to: DAY }], 'slides'), /must end after it starts/);
    await refused(addRange(book, minutes(470, 481), 'slides', null), /ends in the future/);
    await refused(addRange(book, { from: -3_600_000, to: 0 }, null, null), /before 1970/);
    await refused(annotate(book, { from: -3_600_000, to: 1 }, null, 'x'), /before 1970/);
    await refused(annotate(book, minutes(470, 481), null, 'x'), /ends in the future/);
    assert.equal(book.fold.maxSeq, maxSeq);
  });

  it('reach what was recorded while a clock was ahead', async () => {
    const test = await openDayBook();
    await recordWork(test.book, 600, 660);
    await refused(notWork(test.book, [minutes(600, 661)]), /future/);
    await correct(test, ['600-660 work'], () => notWork(test.book, [minutes(600, 660)]), ['600-660 notWork']);
    await recordWork(test.book, 700, 710);
    await refused(notWork(test.book, [minutes(690, 695)]), /future/);
  });

  it('never give one client’s time to another client’s task', async () => {
    const test = await openDayBook();
    const { book } = test;
    await recordWork(book, 0, 60);
    await recordWork(book, 60, 63, { repository: 'n' });
    await refused(
      assign(book, [minutes(0, 90)], 'slides'),
      /^"Slides move" is a task for Flora, but 10:00–10:03 was work on North's repository; leave that out\.$/,
    );
    await refused(addRange(book, minutes(30, 61), 'slides', null), /North's/);
    await refused(assign(book, [minutes(0, 10), minutes(30, 61)], 'cart'), /Flora's/);
    await assign(book, [minutes(60, 63)], 'cart');
    assert.deepEqual(shownDay(test), ['0-60 work', '60-63 mark cart']);
  });

  it('take no notice of a glance at another client’s repository', async () => {
    const test = await openDayBook();
    await recordWork(test.book, 10, 11, { repository: 'n', edits: 0 });
    await addRange(test.book, minutes(0, 30), 'slides', null);
    assert.deepEqual(shownDay(test), ['0-30 mark slides']);
  });

  it('keep the words when a mark becomes another task’s', async () => {
    const test = await openDayBook();
    await test.book.record([
      { type: 'mark.set', mark: 'm', from: iso(0), to: iso(60), task: 'slides', note: 'a call', zone: 'UTC' },
    ]);
    await correct(test, ['0-60 mark slides: a call'], () => assign(test.book, [minutes(0, 60)], 'list'), [
      '0-60 mark list: a call',
    ]);
  });

  it('stay on the day on which the time was lived, in its zone', async () => {
    const test = await openDayBook();
    await recordWork(test.book, -10 * 60, -9 * 60, { zone: 'America/New_York' });
    await assign(test.book, [minutes(-10 * 60, -9 * 60)], 'slides');
    await addRange(test.book, minutes(60, 90), 'slides', null);
    assert.deepEqual(
      test.book.state.statements.map(({ zone }) => zone),
      ['America/New_York', 'UTC'],
    );
  });
});

describe('trimming', () => {
  after(removeTestFolders);
  const trimAt = (test: Test, at: number, from: number, to: number) =>
    trim(test.book, entryAt(test, at), minutes(from, to));

  it('observed work: what is cut off is not work, what is added is its task', async () => {
    const test = await openDayBook();
    await recordWork(test.book, 10, 60, { task: 'slides' });
    await correct(test, ['10-60 work slides'], () => trimAt(test, 10, 20, 50), [
      '10-20 notWork',
      '20-50 work slides',
      '50-60 notWork',
    ]);
    await undo(test.book);
    await correct(test, ['10-60 work slides'], () => trimAt(test, 10, 0, 90), [
      '0-10 mark slides',
      '10-60 work slides',
      '60-90 mark slides',
    ]);
  });

  it('observed work without a task: what is added is unassigned', async () => {
    const test = await openDayBook();
    await recordWork(test.book, 10, 60);
    await correct(test, ['10-60 work'], () => trimAt(test, 10, 20, 90), ['10-20 notWork', '20-60 work', '60-90 timer']);
  });

  it('a mark changes the mark: what lies below it shows again', async () => {
    const test = await openDayBook();
    await recordWork(test.book, 0, 60);
    await assign(test.book, [minutes(10, 50)], 'slides');
    await correct(test, ['0-10 work', '10-50 mark slides', '50-60 work'], () => trimAt(test, 10, 20, 55), [
      '0-20 work',
      '20-55 mark slides',
      '55-60 work',
    ]);
    assert.equal(test.book.state.statements.length, 1);
  });

  it('a mark of which only a part is seen leaves the rest as it is', async () => {
    const test = await openDayBook();
    await assign(test.book, [minutes(0, 60)], 'slides');
    await assign(test.book, [minutes(20, 40)], 'list');
    const before = ['0-20 mark slides', '20-40 mark list', '40-60 mark slides'];
    await correct(test, before, () => trimAt(test, 0, 5, 10), [
      '5-10 mark slides',
      '10-20 notWork',
      '20-40 mark list',
      '40-60 mark slides',
    ]);
  });

  it('goes over what was said later about the time that is added', async () => {
    const test = await openDayBook();
    await assign(test.book, [minutes(0, 30)], 'slides');
    await assign(test.book, [minutes(30, 60)], 'list');
    await correct(test, ['0-30 mark slides', '30-60 mark list'], () => trimAt(test, 0, 0, 45), [
      '0-30 mark slides',
      '30-45 mark slides',
      '45-60 mark list',
    ]);
  });

  it('a timer changes when it was stopped; its start is marked', async () => {
    const test = await openDayBook();
    const timer = await startedTimer(test, 10, 60, 'slides');
    await correct(test, ['10-60 timer slides'], () => trimAt(test, 10, 20, 50), [
      '10-20 notWork',
      '20-50 timer slides',
    ]);
    assert.equal(test.book.state.statements.find(({ id }) => id === timer)?.to, DAY + 50 * MINUTE);
    await undo(test.book);
    await correct(test, ['10-60 timer slides'], () => trimAt(test, 10, 0, 70), [
      '0-10 mark slides',
      '10-70 timer slides',
    ]);
  });

  it('a running timer stops it, unless its end stays', async () => {
    const test = await openDayBook();
    await startedTimer(test, 400, null, 'slides');
    const running = entryAt(test, 400);
    test.clock.at += 3000;
    await trim(test.book, running, { from: running.start + MINUTE, to: running.end });
    assert.notEqual(runningTimer(test.book), null);
    await undo(test.book);
    await trim(test.book, running, minutes(400, 420));
    assert.deepEqual(shownDay(test), ['400-420 timer slides']);
  });

  it('a pause changes the pause', async () => {
    const test = await openDayBook();
    await recordWork(test.book, 0, 60);
    test.clock.at = DAY + 10 * MINUTE;
    await pause(test.book);
    test.clock.at = DAY + 40 * MINUTE;
    await resume(test.book);
    test.clock.at = DAY + 8 * HOUR;
    await correct(test, ['0-10 work', '10-40 pause', '40-60 work'], () => trimAt(test, 10, 20, 30), [
      '0-20 work',
      '20-30 pause',
      '30-60 work',
    ]);
    await correct(test, ['0-20 work', '20-30 pause', '30-60 work'], () => trimAt(test, 20, 15, 35), [
      '0-15 work',
      '15-35 pause',
      '35-60 work',
    ]);
  });

  it('is refused where it makes no sense', async () => {
    const test = await openDayBook();
    const { book } = test;
    await recordWork(book, 0, 10, { task: 'slides' });
    await recordWork(book, 30, 40, { repository: 'n', edits: 0 });
    await recordWork(book, 60, 70, { repository: 'n' });
    await notWork(book, [minutes(100, 160)]);
    await assign(book, [minutes(120, 140)], 'slides');
    const { maxSeq } = book.fold;
    await refused(trimAt(test, 15, 12, 20), /Nothing was recorded there/);
    await refused(trimAt(test, 0, 10, 20), /must overlap/);
    await refused(trimAt(test, 0, 5, 5), /must end after it starts/);
    await refused(trimAt(test, 0, 0, 9999), /future/);
    await refused(trimAt(test, 30, 20, 40), /Reading does not count/);
    await refused(trimAt(test, 0, 0, 65), /North's/);
    await refused(trimAt(test, 100, 100, 110), /said about more than is shown here/);
    await trimAt(test, 0, 0, 10);
    assert.equal(book.fold.maxSeq, maxSeq);
    await correct(test, [...shownDay(test)], () => trimAt(test, 30, 35, 40), [
      '0-10 work slides',
      '10-30 away',
      '30-35 notWork',
      '35-40 reading',
      '40-60 away',
      '60-70 work',
      '100-120 notWork',
      '120-140 mark slides',
      '140-160 notWork',
    ]);
  });

  it('a mark is never made longer over another client’s work', async () => {
    const test = await openDayBook();
    await recordWork(test.book, 60, 70, { repository: 'n' });
    await assign(test.book, [minutes(30, 60)], 'slides');
    await refused(trimAt(test, 30, 30, 65), /North's/);
  });
});

describe('words', () => {
  after(removeTestFolders);

  it('are put in the place of those that were there, and taken away', async () => {
    const test = await openDayBook();
    await recordWork(test.book, 0, 60, { task: 'slides' });
    await correct(test, ['0-60 work slides'], () => annotate(test.book, minutes(0, 60), 'slides', 'arrows'), [
      '0-60 work slides: arrows',
    ]);
    await correct(test, [...shownDay(test)], () => annotate(test.book, minutes(0, 60), 'slides', 'dots'), [
      '0-60 work slides: dots',
    ]);
    await correct(test, [...shownDay(test)], () => annotate(test.book, minutes(0, 60), 'slides', null), [
      '0-60 work slides',
    ]);
    await refused(annotate(test.book, minutes(0, 60), 'slides', ' \n '), /cannot be empty/);
  });

  it('about the time around it stay, a mark’s own too', async () => {
    const test = await openDayBook();
    await assign(test.book, [minutes(0, 20), minutes(20, 40), minutes(40, 60)], 'slides');
    await annotate(test.book, minutes(0, 60), 'slides', 'arrows');
    await correct(test, [...shownDay(test)], () => annotate(test.book, minutes(20, 40), 'slides', 'dots'), [
      '0-20 mark slides: arrows',
      '20-40 mark slides: dots',
      '40-60 mark slides: arrows',
    ]);
    await test.book.record([
      { type: 'mark.set', mark: 'm', from: iso(60), to: iso(90), task: 'slides', note: 'a call', zone: 'UTC' },
    ]);
    await annotate(test.book, minutes(80, 90), 'slides', null);
    assert.equal(shownDay(test).at(-1), '60-90 mark slides: a call');
    await annotate(test.book, minutes(60, 90), 'slides', null);
    assert.equal(shownDay(test).at(-1), '60-90 mark slides');
  });

  it('taken away say so in the folder of the client whose time it was, and do not say the words again', async () => {
    const { book } = await openDayBook();
    await annotate(book, minutes(0, 10), 'slides', 'secret');
    const [note] = book.state.notes.values();
    await annotate(book, minutes(0, 10), null, null);
    const recorded = book.fold.lastAction(book.person);
    assert.deepEqual(
      recorded.map((event) => folderOf(event, book.state)),
      [{ kind: 'activity', client: 'flora' }],
    );
    assert.deepEqual(
      recorded.map((event) => event.type === 'note.set' && [event.note, event.text, event.gone]),
      [[note?.id, '', true]],
    );
  });
});

describe('a timer afterwards', () => {
  after(removeTestFolders);

  it('is stopped when it should have been, whether it runs or not', async () => {
    const test = await openDayBook();
    const timer = await startedTimer(test, 60, null, 'slides');
    await correct(test, ['60-480 timer slides…'], () => stopTimerAt(test.book, timer, DAY + 90 * MINUTE), [
      '60-90 timer slides',
    ]);
    await correct(test, ['60-90 timer slides'], () => stopTimerAt(test.book, timer, DAY + 80 * MINUTE), [
      '60-80 timer slides',
    ]);
  });

  it('is right when the person says so', async () => {
    const test = await openDayBook();
    const timer = await startedTimer(test, 60, 300, 'slides');
    const confirmedTo = () => test.book.state.statements.find(({ id }) => id === timer)?.confirmedTo;
    await confirmTimer(test.book, timer);
    assert.equal(confirmedTo(), DAY + 300 * MINUTE);
    await undo(test.book);
    assert.equal(confirmedTo(), null);
    await redo(test.book);
    assert.equal(confirmedTo(), DAY + 300 * MINUTE);
    const running = await startedTimer(test, 400, null, null);
    await confirmTimer(test.book, running);
    assert.equal(runningTimer(test.book)?.confirmedTo, DAY + 480 * MINUTE);
  });

  it('does not end before it starts or after now, and must be there', async () => {
    const test = await openDayBook();
    const timer = await startedTimer(test, 60, null, 'slides');
    await refused(stopTimerAt(test.book, timer, DAY + 60 * MINUTE), /was started at 10:00/);
    await refused(stopTimerAt(test.book, timer, DAY + 481 * MINUTE), /still to come/);
    await refused(stopTimerAt(test.book, 'nothing', DAY), /not there any more/);
    await refused(confirmTimer(test.book, 'nothing'), /not there any more/);
  });
});
