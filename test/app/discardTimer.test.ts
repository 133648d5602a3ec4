import assert from 'node:assert/strict';
import { readDay } from '../../src/app/day.ts';
import { HoursBook } from '../../src/app/hours.ts';
import { discardTimer, runningTimer, startTimer } from '../../src/app/statements.ts';
import { undo } from '../../src/app/undo.ts';
import { openTestBook, recordJob, recordWork } from '../support/book.ts';
import { DAY, MINUTE } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

describe('a timer that is discarded', () => {
  after(removeTestFolders);

  it('leaves what was observed meanwhile, and can be brought back', async () => {
    const { book, clock } = await openTestBook();
    await recordJob(book);
    await recordWork(book, 10, 20);
    clock.at = DAY + 5 * MINUTE;
    await startTimer(book, 'slides');
    clock.at = DAY + 60 * MINUTE;
    const kinds = () => readDay(book, new HoursBook(book), '2026-03-02').entries.map(({ kind }) => kind);
    assert.deepEqual(kinds(), ['timer']);
    await discardTimer(book);
    assert.equal(runningTimer(book), null);
    assert.deepEqual(kinds(), ['work']);
    await undo(book);
    assert.deepEqual(kinds(), ['timer']);
    assert.notEqual(runningTimer(book), null);
  });
});
