import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '../../src/domain/events.ts';
import { JournalReader } from '../../src/ledger/journals.ts';
import { MAX_SEQ } from '../../src/ledger/schema.ts';
import { openTestBook, recordJob, recordWork } from '../support/book.ts';
import { removeTestFolders } from '../support/repo.ts';

const task = (title: string): Fact => ({ type: 'task.set', task: 't', project: 'site', title });
const pause = (pause: string): Fact => ({ type: 'pause.start', pause, from: '2026-03-02T09:00:00Z', zone: 'UTC' });

/** Makes the disk say that it is full for one of the person's journals; call the result for room. */
function fillDisk(home: string, device: string, folder = 'person'): () => void {
  const path = join(home, folder, device, '2026-03.jsonl');
  mkdirSync(join(home, folder, device), { recursive: true });
  rmSync(path, { force: true });
  symlinkSync('/dev/full', path);
  return () => rmSync(path);
}

async function idsOnDisk(home: string): Promise<readonly string[]> {
  return (await new JournalReader(home).read()).events.map(({ id }) => id);
}

describe('a book', () => {
  after(removeTestFolders);

  it('shows what another book on the same home recorded, once it is refreshed', async () => {
    const { book: one, home } = await openTestBook();
    const { book: two } = await openTestBook(home);
    await recordJob(one);
    assert.equal(two.state.tasks.size, 0);
    await two.refresh();
    assert.equal(two.state.tasks.get('slides')?.title, 'Slides move');
    assert.equal(two.person, one.person);
    await two.record([{ type: 'task.set', task: 'slides', progress: 40 }]);
    await one.refresh();
    assert.equal(one.state.tasks.get('slides')?.progress, 40);
    assert.equal(one.state.tasks.get('slides')?.title, 'Slides move');
  });

  it('tells its listeners of what it recorded and read, and of nothing else', async () => {
    const { book, home } = await openTestBook();
    const { book: other } = await openTestBook(home);
    let [told, toldOther] = [0, 0];
    const listening = book.onDidChange(() => told++);
    other.onDidChange(() => toldOther++);
    await recordJob(book);
    assert.equal(told, 1);
    await book.refresh();
    assert.equal(told, 1);
    await other.refresh();
    await other.refresh();
    assert.equal(toldOther, 1);
    listening.dispose();
    await recordJob(book);
    assert.equal(told, 1);
  });

  it('has what was recorded in its state at once, before the disk has it', async () => {
    const { book } = await openTestBook();
    const saving = book.record([task('A')]);
    assert.equal(book.state.tasks.get('t')?.title, 'A');
    await saving;
  });

  it('gives the facts of one action a common act and rising seqs', async () => {
    const { book } = await openTestBook();
    const [first, second] = await book.record([task('A'), task('B')]);
    assert.equal(first?.act, undefined);
    assert.equal(second?.act, first?.id);
    assert.equal(second?.seq, (first?.seq ?? 0) + 1);
    const [third] = await book.record([task('C')]);
    assert.ok((third?.seq ?? 0) > (second?.seq ?? 0));
    assert.equal(third?.act, undefined);
  });

  it('keeps what a full disk did not take and saves it with the next record', async () => {
    const { book, home } = await openTestBook();
    const makeRoom = fillDisk(home, book.device);
    await assert.rejects(book.record([pause('a')]), { message: /the disk is full/ });
    await assert.rejects(book.record([pause('b')]), { message: /the disk is full/ });
    assert.equal(book.state.statements.length, 2);
    makeRoom();
    await book.record([pause('c')]);
    assert.equal((await idsOnDisk(home)).length, 3);
  });

  it('saves one client’s facts when another’s journal cannot be written, and writes none of them twice', async () => {
    const { book, home } = await openTestBook();
    await recordJob(book);
    const before = (await idsOnDisk(home)).length;
    const makeRoom = fillDisk(home, book.device);
    await assert.rejects(book.record([pause('a')]));
    // Each hears of its own facts alone.
    await recordWork(book, 0, 5);
    await recordWork(book, 6, 9);
    assert.equal((await idsOnDisk(home)).length, before + 2);
    makeRoom();
    await recordWork(book, 10, 11);
    assert.equal((await idsOnDisk(home)).length, before + 4);
  });

  it('saves at once what is left when its process is about to end', async () => {
    const { book, home } = await openTestBook();
    const makeRoom = fillDisk(home, book.device);
    await assert.rejects(book.record([pause('a')]));
    assert.throws(() => book.recordNow([pause('b')]), { message: /the disk is full/ });
    makeRoom();
    book.recordNow([]);
    assert.equal((await idsOnDisk(home)).length, 2);
    book.recordNow([]);
    assert.equal((await idsOnDisk(home)).length, 2);
  });

  it('loses nothing when it records at once while it is saving', async () => {
    const { book, home } = await openTestBook();
    const saving = book.record([pause('a')]);
    book.recordNow([pause('b')]);
    const after = book.record([pause('c')]);
    await Promise.all([saving, after]);
    assert.equal(new Set(await idsOnDisk(home)).size, 3);
  });

  it('takes no harm from an event with the greatest seq that there can be', async () => {
    const { book, home } = await openTestBook();
    const [event] = await book.record([task('A')]);
    const mad = { ...event, id: '0', seq: MAX_SEQ, title: 'mad' };
    writeFileSync(join(home, 'person', book.device, '2026-01.jsonl'), `${JSON.stringify(mad)}\n`);
    await book.refresh();
    assert.equal(book.state.tasks.get('t')?.title, 'mad');
    await book.record([task('B')]);
    const { book: again } = await openTestBook(home);
    assert.equal(again.state.tasks.get('t')?.title, 'B');
    assert.deepEqual(again.ledger.problems, []);
  });

  it('counts types that only a newer version knows, and knows their seq', async () => {
    const { book, home } = await openTestBook();
    const [event] = await book.record([task('A')]);
    writeFileSync(
      join(home, 'person', book.device, '2026-01.jsonl'),
      `${JSON.stringify({ ...event, id: 'n', seq: 500, type: 'new.kind' })}\n`,
    );
    await book.refresh();
    await book.refresh();
    assert.deepEqual([...book.unknownTypes], [['new.kind', 1]]);
    assert.equal((await book.record([task('B')]))[0]?.seq, 501);
  });

  it('goes on reading after a reading failed', async () => {
    const { book, home } = await openTestBook();
    const { book: other } = await openTestBook(home);
    await recordJob(other);
    const blocked = join(home, 'person', book.device, '2026-09.jsonl');
    mkdirSync(blocked, { recursive: true });
    await assert.rejects(book.refresh(), { name: 'LedgerError' });
    rmSync(blocked, { recursive: true });
    await book.refresh();
    assert.equal(book.state.tasks.size, 2);
  });
});
