import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Book } from '../../src/app/book.ts';
import { heldPick, pickTask } from '../../src/app/links.ts';
import { runningTimer, startTimer, stopTimer } from '../../src/app/statements.ts';
import { newId } from '../../src/app/systemBook.ts';
import type { Fact, Id } from '../../src/domain/events.ts';
import { MAX_SEQ } from '../../src/ledger/schema.ts';
import { openTestBook, recordJob, recordWork, testClock } from '../support/book.ts';
import { DAY, MINUTE } from '../support/events.ts';
import { eventsIn } from '../support/journals.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';

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
  return (await eventsIn(home)).map(({ id }) => id);
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

  describe('of recent history', () => {
    const JUNE = Date.parse('2026-06-10T09:00:00Z');

    /** A job, work in March, May and June, and a timer that runs since March; read in June. */
    async function longJob() {
      const past = testClock();
      const { book, home } = await openTestBook(makeFolder(), past);
      await recordJob(book);
      const march = await recordWork(book, 0, 30);
      await pickTask(book, 'r', 'main', 'w', 'list');
      await startTimer(book, 'slides');
      const work: Id[] = [march];
      for (const day of ['2026-05-01', '2026-06-02']) {
        past.at = Date.parse(`${day}T09:00:00Z`);
        const minute = (past.at - DAY) / MINUTE;
        work.push(await recordWork(book, minute, minute + 30));
      }
      const open = () => {
        const clock = testClock(JUNE);
        return Book.open({ home, clock, newId, history: 'recent' });
      };
      return { home, work, open, whole: async () => (await openTestBook(home, testClock(JUNE))).book };
    }

    const idsOf = (book: Book) => book.state.stretches.map(({ id }) => id);

    it('knows the stretches of this month and the last one, and all that is no stretch', async () => {
      const { work, open, whole } = await longJob();
      const book = await open();
      assert.deepEqual(idsOf(book), work.slice(1));
      assert.equal(book.complete, false);
      const { stretches: some, ...rest } = book.state;
      const { stretches: every, ...all } = (await whole()).state;
      assert.deepEqual(rest, all);
      assert.deepEqual([some.length, every.length], [2, 3]);
      assert.equal(runningTimer(book)?.task, 'slides');
      assert.equal(heldPick(book, 'r', 'main', 'w'), 'list');
    });

    it('reads the rest once it is asked to, once however many ask, and tells its listeners', async () => {
      const { work, open } = await longJob();
      const book = await open();
      let told = 0;
      book.onDidChange(() => told++);
      await Promise.all([book.readAll(), book.readAll(), book.refresh(), book.readAll()]);
      assert.deepEqual(idsOf(book), work);
      assert.equal(book.complete, true);
      assert.equal(told, 1);
      await book.readAll();
      assert.equal(told, 1);
    });

    it('numbers what it records above everything that was stated in old months', async () => {
      const { open, whole } = await longJob();
      const book = await open();
      await stopTimer(book);
      assert.equal(runningTimer(book), null);
      assert.equal(runningTimer(await whole()), null);
    });

    it('hears of statements that are copied into an old month at once, of stretches when it has read all', async () => {
      const { home, work, open } = await longJob();
      const book = await open();
      const clock = testClock();
      const other = await openTestBook(makeFolder(), clock);
      await recordJob(other.book);
      const copied = await recordWork(other.book, 60, 90);
      await startTimer(other.book, 'list');
      const journals = 'clients/flora/activity';
      cpSync(join(other.home, journals), join(home, journals), { recursive: true });
      await book.refresh();
      assert.equal(book.state.statements.length, 2);
      assert.deepEqual(idsOf(book), work.slice(1));
      await book.readAll();
      assert.deepEqual(new Set(idsOf(book)), new Set([...work, copied]));
      const late = await recordWork(other.book, 100, 110);
      cpSync(join(other.home, journals), join(home, journals), { recursive: true });
      await book.refresh();
      assert.ok(idsOf(book).includes(late));
    });

    it('is complete at once where there is no more', async () => {
      const { book, home } = await openTestBook();
      await recordJob(book);
      await recordWork(book, 0, 5);
      const recent = await Book.open({ home, clock: testClock(), newId, history: 'recent' });
      assert.equal(recent.complete, true);
      await recent.readAll();
      assert.equal(recent.state.stretches.length, 1);
    });

    it('can be asked again when reading all failed', async () => {
      const { home, work, open } = await longJob();
      const book = await open();
      const blocked = join(home, 'person', book.device, '2026-09.jsonl');
      mkdirSync(blocked, { recursive: true });
      await assert.rejects(book.readAll(), { name: 'LedgerError' });
      rmSync(blocked, { recursive: true });
      await book.readAll();
      assert.deepEqual(idsOf(book), work);
    });
  });
});
