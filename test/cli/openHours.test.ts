import assert from 'node:assert/strict';
import { openHours } from '../../src/cli/context.ts';
import { DEFAULT_STORED_POLICY, writePolicy } from '../../src/ledger/policy.ts';
import { openTestBook, recordJob, recordWork } from '../support/book.ts';
import { MINUTE } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

describe('the hours on the command line', () => {
  after(removeTestFolders);

  it('are counted with the idle limit of the editor on this machine, or with the one that is given', async () => {
    const { book, home } = await openTestBook();
    await recordJob(book);
    await recordWork(book, 0, 10);
    await recordWork(book, 18, 20);
    const minutes = async (idle?: number) => (await openHours(book, idle)).hours({}, 'task').totalMs / MINUTE;
    assert.equal(await minutes(), 12);
    await writePolicy(home, { ...DEFAULT_STORED_POLICY, idleMinutes: 8 });
    assert.equal(await minutes(), 20);
    assert.equal(await minutes(7), 12);
  });
});
