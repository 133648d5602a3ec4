/** Corrections in any order over any day: each does what it says and nothing beside it, and all can be taken back. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addRange, annotate, assign, notWork, trim } from '../../src/app/corrections.ts';
import { readDay } from '../../src/app/day.ts';
import { Expected } from '../../src/app/expected.ts';
import { startTimer, stopTimer } from '../../src/app/statements.ts';
import { redo, undo } from '../../src/app/undo.ts';
import { type Range, without } from '../../src/domain/pieces.ts';
import { lengthOf, type Segment } from '../../src/domain/timeline.ts';
import { clip } from '../../src/domain/totals.ts';
import { recordWork } from '../support/book.ts';
import { minutes, openDayBook, shownDay } from '../support/day.ts';
import { DAY, HOUR, MINUTE } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';
import { RUNS } from '../support/runs.ts';

type Test = Awaited<ReturnType<typeof openDayBook>>;
type Act = 'assign' | 'notWork' | 'add' | 'annotate' | 'trim';

interface Step {
  readonly act: Act;
  readonly from: number;
  readonly length: number;
  readonly task: 'slides' | 'list';
  /** Of the entry to trim. */
  readonly which: number;
}

const minute = fc.integer({ min: 0, max: 470 });
const work = fc.record({ from: minute, length: fc.nat(60), edits: fc.nat(1), task: fc.constantFrom(null, 'list') });
const timer = fc.record({ from: minute, length: fc.integer({ min: 1, max: 90 }) });
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom<Act>('assign', 'notWork', 'add', 'annotate', 'trim', 'trim'),
    from: minute,
    length: fc.integer({ min: 1, max: 120 }),
    task: fc.constantFrom('slides' as const, 'list' as const),
    which: fc.nat(20),
  }),
  { minLength: 1, maxLength: 6 },
);

const segmentsOf = ({ hours }: Test) => hours.segments();

/** What is counted outside a range, as text. */
function outside(segments: readonly Segment[], range: Range): string {
  const parts = without({ from: DAY - 24 * HOUR, to: DAY + 24 * HOUR }, range);
  const seen = parts.flatMap(({ from, to }) => clip(segments, from, to));
  return seen.map(({ start, end, task }) => `${(start - DAY) / MINUTE}-${(end - DAY) / MINUTE} ${task}`).join('\n');
}

/** Does it; the range that it may have changed, or null when it was refused. */
async function take(test: Test, { act, from, length, task, which }: Step): Promise<Range | null> {
  const { book } = test;
  const range = minutes(from, Math.min(from + length, 480));
  const inside = () => clip(segmentsOf(test), range.from, range.to);
  switch (act) {
    case 'assign':
      await assign(book, [range], task);
      assert.ok(inside().every((segment) => segment.task === task));
      assert.equal(lengthOf(inside()), range.to - range.from);
      return range;
    case 'add':
      await addRange(book, range, task, 'call');
      assert.equal(lengthOf(inside()), range.to - range.from);
      return range;
    case 'notWork':
      await notWork(book, [range]);
      assert.deepEqual(inside(), []);
      return range;
    case 'annotate':
      await annotate(book, range, task, 'words');
      return { from: range.from, to: range.from };
    case 'trim': {
      const { entries } = readDay(book, test.hours, '2026-03-02');
      const entry = entries[which % entries.length];
      if (entry === undefined) return null;
      await trim(book, entry, range);
      const changed = { from: Math.min(entry.start, range.from), to: Math.max(entry.end, range.to) };
      if (entry.task !== null) {
        const kept = clip(segmentsOf(test), range.from, range.to);
        assert.ok(kept.every((segment) => segment.task === entry.task));
        assert.equal(lengthOf(kept), range.to - range.from);
      }
      return changed;
    }
  }
}

describe('corrections in any order', function () {
  this.timeout(60_000);
  after(removeTestFolders);

  it('change the range that they are about alone, and are undone and done again one by one', async () => {
    const property = fc.asyncProperty(
      fc.array(work, { maxLength: 5 }),
      fc.array(timer, { maxLength: 2 }),
      steps,
      async (works, timers, steps) => {
        const test = await openDayBook();
        for (const { from, length, ...fields } of works) await recordWork(test.book, from, from + length, fields);
        for (const { from, length } of timers) {
          test.clock.at = DAY + from * MINUTE;
          await startTimer(test.book, 'slides');
          test.clock.at += length * MINUTE;
          await stopTimer(test.book);
        }
        test.clock.at = DAY + 24 * HOUR;
        const days = [shownDay(test)];
        for (const step of steps) {
          const [segments, revision] = [segmentsOf(test), test.book.fold.revision];
          try {
            const range = await take(test, step);
            if (range !== null) assert.equal(outside(segmentsOf(test), range), outside(segments, range));
          } catch (error) {
            assert.ok(error instanceof Expected, String(error));
            assert.equal(test.book.fold.revision, revision, 'what is refused records nothing');
          }
          if (test.book.fold.revision !== revision) days.push(shownDay(test));
        }
        for (const day of days.slice(0, -1).reverse()) {
          await undo(test.book);
          assert.deepEqual(shownDay(test), day, 'undone');
        }
        for (const day of days.slice(1)) {
          await redo(test.book);
          assert.deepEqual(shownDay(test), day, 'done again');
        }
      },
    );
    await fc.assert(property, { numRuns: Math.ceil(RUNS / 4) });
  });
});
