import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HoursBook } from '../../src/app/hours.ts';
import type { ImportEntry, ImportFile } from '../../src/app/importEntry.ts';
import { groupsOf, planImport, recordImport, type Target } from '../../src/app/importPlan.ts';
import { undo } from '../../src/app/undo.ts';
import { openTestBook, recordJob, recordWork, type TestBook } from '../support/book.ts';
import { DAY, HOUR, iso, MINUTE } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';
import { RUNS } from '../support/runs.ts';

/** From minute to minute after DAY. */
function entry(from: number, to: number, fields: Partial<ImportEntry> = {}): ImportEntry {
  const said = { client: '', project: '', task: '', note: '', zone: 'UTC', line: 1 };
  return { ...said, from: DAY + from * MINUTE, to: DAY + to * MINUTE, ...fields };
}

function fileOf(...entries: readonly ImportEntry[]): ImportFile {
  return { format: 'csv', entries, unclear: [] };
}

async function openJob(): Promise<TestBook & { totalMs(task?: string | null): number }> {
  const test = await openTestBook();
  await recordJob(test.book);
  test.clock.at = DAY + 10 * 24 * HOUR;
  const totalMs = (task?: string | null) => {
    const { byTask, own } = {
      byTask: new HoursBook(test.book).byTask(),
      own: new HoursBook(test.book).hours({}, 'task'),
    };
    return task === undefined ? own.totalMs : (byTask.get(task) ?? 0);
  };
  return { ...test, totalMs };
}

describe('an import', () => {
  after(removeTestFolders);

  it('finds the tasks that names mean, and leaves the rest unassigned with its names as a note', async () => {
    const { book, totalMs } = await openJob();
    const file = fileOf(
      entry(0, 60, { project: 'site', task: 'LIST of news', note: 'call' }),
      entry(60, 90, { project: 'Other', task: 'Something' }),
    );
    const [first, second] = groupsOf(book, file);
    assert.deepEqual([first?.suggested, second?.suggested], [{ kind: 'task', task: 'list' }, { kind: 'unassigned' }]);
    await recordImport(book, planImport(book, file));
    assert.deepEqual([totalMs('list'), totalMs(null)], [HOUR, HOUR / 2]);
    assert.deepEqual(
      [...book.state.notes.values()].map(({ text }) => text),
      ['Other: Something'],
    );
    assert.equal(book.state.statements.find(({ kind }) => kind === 'mark')?.note, 'call');
  });

  it('of the same file, or of another one that says the same, adds nothing', async () => {
    const { book, totalMs } = await openJob();
    const twins = fileOf(entry(0, 60, { task: 'x' }), entry(120, 150), entry(120, 150));
    await recordImport(book, planImport(book, twins));
    const before = totalMs();
    const again = planImport(book, { ...twins, format: 'timewarrior' });
    assert.deepEqual([again.known, again.pieces.length, again.overlapMs], [2, 0, 30 * MINUTE]);
    await recordImport(book, again);
    assert.equal(totalMs(), before);
    const more = planImport(book, fileOf(...twins.entries, entry(200, 260, { task: 'y' })));
    assert.deepEqual([more.known, more.addedMs], [2, HOUR]);
  });

  it('leaves what is recorded and said as it is, and says how much that was', async () => {
    const { book, totalMs } = await openJob();
    await recordWork(book, 30, 60, { task: 'slides' });
    await book.record([{ type: 'mark.set', mark: 'lunch', from: iso(80), to: iso(100), task: null, zone: 'UTC' }]);
    const file = fileOf(entry(0, 120, { task: 'List of news' }), entry(35, 50, { line: 7 }), entry(110, 130));
    const plan = planImport(book, file);
    assert.deepEqual([plan.addedMs, plan.overlapMs, plan.covered], [80 * MINUTE, 75 * MINUTE, [7]]);
    await recordImport(book, plan);
    assert.deepEqual(
      [totalMs('slides'), totalMs('list'), totalMs(null)].map((ms) => ms / MINUTE),
      [30, 70, 10],
    );
  });

  it('is undone as one, and can then be done again', async () => {
    const { book, totalMs } = await openJob();
    const file = fileOf(
      entry(0, 60, { project: 'Site', task: 'New' }),
      entry(60, 90, { project: 'Site', task: 'New' }),
    );
    const [group] = groupsOf(book, file);
    const target: Target = { kind: 'create', project: 'site', title: 'New' };
    const targets = new Map([[group?.key ?? '', target]]);
    await recordImport(book, planImport(book, file, targets));
    const made = [...book.state.tasks.values()].filter(({ title }) => title === 'New');
    assert.deepEqual([made.length, totalMs(made[0]?.id)], [1, 1.5 * HOUR]);
    await undo(book);
    assert.deepEqual([book.state.tasks.size, totalMs()], [2, 0]);
    await recordImport(book, planImport(book, file, targets));
    assert.equal(totalMs(), 1.5 * HOUR);
  });

  it('skips what is to be skipped', async () => {
    const { book } = await openJob();
    const file = fileOf(entry(0, 60));
    const plan = planImport(book, file, new Map([[groupsOf(book, file)[0]?.key ?? '', { kind: 'skip' }]]));
    assert.deepEqual([plan.skipped, plan.pieces.length], [1, 0]);
  });

  it('counts each moment once, whatever overlaps, and finds nothing new in itself', async () => {
    const span = fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 120 }));
    await fc.assert(
      fc.asyncProperty(fc.array(span, { maxLength: 12 }), fc.array(span, { maxLength: 4 }), async (spans, worked) => {
        const { book, totalMs } = await openJob();
        for (const [from, length] of worked) await recordWork(book, from, from + length);
        const before = totalMs();
        const file = fileOf(...spans.map(([from, length], line) => entry(from, from + length, { line })));
        const plan = planImport(book, file);
        await recordImport(book, plan);
        const said = spans.reduce((sum, [, length]) => sum + length * MINUTE, 0);
        assert.equal(plan.addedMs + plan.overlapMs, said);
        assert.equal(totalMs(), before + plan.addedMs);
        assert.equal(planImport(book, file).addedMs, 0);
      }),
      { numRuns: Math.min(RUNS, 25) },
    );
  });
});
