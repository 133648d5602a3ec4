import assert from 'node:assert/strict';
import { annotate, assign } from '../../src/app/corrections.ts';
import { readDay } from '../../src/app/day.ts';
import { HoursBook } from '../../src/app/hours.ts';
import { openPause, pause, resume, runningTimer, startTimer, stopTimer } from '../../src/app/statements.ts';
import { openTestBook, recordWork } from '../support/book.ts';
import { entries, minutes, openDayBook, shownDay } from '../support/day.ts';
import { DAY, HOUR, iso, MINUTE, stamper } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

describe('a day', () => {
  after(removeTestFolders);

  it('is its entries in order of time, and what they add up to', async () => {
    const test = await openDayBook();
    const { book } = test;
    await recordWork(book, 0, 10, { task: 'slides' });
    await recordWork(book, 13, 20, { task: 'slides' });
    await recordWork(book, 20, 30);
    await recordWork(book, 50, 55, { repository: 'n', edits: 0 });
    assert.deepEqual(shownDay(test), ['0-20 work slides', '20-30 work', '30-50 away', '50-55 reading']);
    const { start, end, countedMs, unassignedMs, readingMs, awayMs } = readDay(book, test.hours, '2026-03-02');
    assert.deepEqual([start, end], [DAY - 9 * HOUR, DAY + 15 * HOUR]);
    assert.deepEqual(
      [countedMs, unassignedMs, readingMs, awayMs].map((ms) => ms / MINUTE),
      [30, 10, 5, 20],
    );
  });

  it('joins neighbours only if they say the same', async () => {
    const test = await openDayBook();
    await recordWork(test.book, 0, 10);
    await recordWork(test.book, 10, 20, { branch: 'other' });
    await recordWork(test.book, 20, 30, { repository: 'n', branch: 'other' });
    await assign(test.book, [minutes(30, 40), minutes(40, 50)], 'slides');
    assert.deepEqual(shownDay(test), [
      '0-10 work',
      '10-20 work',
      '20-30 work',
      '30-40 mark slides',
      '40-50 mark slides',
    ]);
    assert.deepEqual(
      entries(test).map(({ repository, branch, statement }) => [repository, branch, statement !== null]),
      [
        ['r', 'main', false],
        ['r', 'other', false],
        ['n', 'other', false],
        [null, null, true],
        [null, null, true],
      ],
    );
  });

  it('is the one of the clock’s zone, and cuts what crosses midnight', async () => {
    const test = await openDayBook();
    test.clock.at += 24 * HOUR;
    await recordWork(test.book, 14 * 60, 16 * 60);
    assert.deepEqual(shownDay(test), ['840-900 work']);
    assert.equal(readDay(test.book, test.hours, '2026-03-03').countedMs, HOUR);
    test.clock.place = 'Asia/Tokyo';
    assert.deepEqual(shownDay(test), []);
    assert.equal(readDay(test.book, test.hours, '2026-03-03').countedMs, 2 * HOUR);
  });

  it('of 23 hours is one of 23 hours', async () => {
    const test = await openDayBook();
    test.clock.place = 'Europe/Berlin';
    const { start, end } = readDay(test.book, test.hours, '2026-03-29');
    assert.equal(end - start, 23 * HOUR);
  });

  it('knows what is going on now', async () => {
    const test = await openDayBook();
    test.clock.at = DAY + 10 * MINUTE;
    await recordWork(test.book, 0, 10);
    assert.deepEqual(shownDay(test), ['0-10 work…']);
    test.clock.at += MINUTE - 1;
    assert.deepEqual(shownDay(test), ['0-10 work…']);
    test.clock.at += 1;
    assert.deepEqual(shownDay(test), ['0-10 work']);
    await startTimer(test.book, 'slides');
    test.clock.at += 5 * MINUTE;
    assert.deepEqual(shownDay(test), ['0-10 work', '11-16 timer slides…']);
    await pause(test.book);
    test.clock.at += MINUTE;
    assert.deepEqual(shownDay(test), ['0-10 work', '11-16 timer slides', '16-17 pause…']);
  });

  it('has the words that were said about it', async () => {
    const test = await openDayBook();
    await recordWork(test.book, 0, 30);
    await annotate(test.book, minutes(20, 40), null, ' arrows\nand dots ');
    await test.book.record([
      { type: 'mark.set', mark: 'm', from: iso(30), to: iso(60), task: 'slides', note: 'a call', zone: 'UTC' },
    ]);
    assert.deepEqual(shownDay(test), ['0-30 work: arrows and dots', '30-60 mark slides: a call / arrows and dots']);
  });

  it('is that of one person, whichever machine it comes from', async () => {
    const test = await openDayBook();
    const { book } = test;
    const [other, stranger] = [stamper('other', 'device-2'), stamper('stranger', 'device-3')];
    const email = 'ivan@north.example';
    await book.record([{ type: 'person.email', person: book.person, email }]);
    const pauseOf = (id: string, from: number) =>
      ({ type: 'pause.start', pause: id, from: iso(from), zone: 'UTC' }) as const;
    book.fold.add(other({ type: 'person.email', person: 'other', email }));
    book.fold.add(other(pauseOf('theirs', 60)));
    book.fold.add(stranger({ type: 'person.email', person: 'stranger', email: 'olga@north.example' }, { id: 'x0' }));
    book.fold.add(stranger({ ...pauseOf('a stranger’s', 0) }, { id: 'x1' }));
    book.fold.add(
      stranger(
        { type: 'note.set', note: 'z', task: null, from: iso(0), to: iso(99), text: 'x', zone: 'UTC' },
        { id: 'x2' },
      ),
    );
    assert.deepEqual(shownDay(test), ['60-480 pause…']);
    await resume(book);
    assert.deepEqual(shownDay(test), ['60-480 pause']);
  });
});

describe('a pause', () => {
  after(removeTestFolders);

  it('takes the time until it is resumed, restarts or not, and keeps what was recorded', async () => {
    const test = await openDayBook();
    test.clock.at = DAY + 10 * MINUTE;
    await recordWork(test.book, 0, 60);
    await pause(test.book);
    assert.equal(openPause(test.book)?.from, DAY + 10 * MINUTE);
    await assert.rejects(pause(test.book), { name: 'Expected', message: /on a pause already/ });
    const { book } = await openTestBook(test.home, test.clock);
    const again = { book, hours: new HoursBook(book) };
    test.clock.at = DAY + 40 * MINUTE;
    assert.deepEqual(shownDay(again), ['0-10 work', '10-40 pause…', '40-60 work']);
    assert.equal((await resume(book)).to, DAY + 40 * MINUTE);
    test.clock.at = DAY + 2 * HOUR;
    assert.deepEqual(shownDay(again), ['0-10 work', '10-40 pause', '40-60 work']);
    assert.equal(openPause(book), null);
    await assert.rejects(resume(book), { name: 'Expected', message: /no pause to end/ });
  });

  it('is one of several that windows began at once: all of them end', async () => {
    const test = await openDayBook();
    await test.book.record([
      { type: 'pause.start', pause: 'a', from: iso(0), zone: 'UTC' },
      { type: 'pause.start', pause: 'b', from: iso(1), zone: 'UTC' },
    ]);
    await resume(test.book);
    assert.equal(openPause(test.book), null);
  });
});

describe('a timer', () => {
  after(removeTestFolders);

  it('of another machine of the same person is stopped here', async () => {
    const { book, clock } = await openDayBook();
    const other = stamper('other', 'device-2');
    book.fold.add(other({ type: 'timer.start', timer: 'there', task: 'slides', from: iso(60), zone: 'UTC' }));
    assert.equal(runningTimer(book)?.id, 'there');
    assert.equal((await stopTimer(book)).to, clock.at);
    assert.equal(runningTimer(book), null);
  });
});
