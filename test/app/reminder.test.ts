import assert from 'node:assert/strict';
import { confirmTimer } from '../../src/app/corrections.ts';
import { timerReminder } from '../../src/app/reminder.ts';
import { startTimer, stopTimer } from '../../src/app/statements.ts';
import { openTestBook } from '../support/book.ts';
import { DAY, HOUR } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

describe('a timer’s reminder', () => {
  after(removeTestFolders);

  it('comes when it has run that long, and again as long after it was confirmed', async () => {
    const { book, clock } = await openTestBook();
    assert.equal(timerReminder(book, HOUR, clock.at), null);
    await startTimer(book, null);
    assert.equal(timerReminder(book, HOUR, clock.at + HOUR - 1), null);
    const timer = timerReminder(book, HOUR, clock.at + HOUR);
    assert.equal(timer?.from, DAY);
    clock.at += HOUR;
    await confirmTimer(book, timer.id);
    assert.equal(timerReminder(book, HOUR, clock.at + HOUR - 1), null);
    assert.equal(timerReminder(book, HOUR, clock.at + HOUR)?.id, timer.id);
    await stopTimer(book);
    assert.equal(timerReminder(book, HOUR, clock.at + 9 * HOUR), null);
  });
});
