import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Stretch } from '../../src/domain/entities.ts';
import { explain, isCounted, type Piece, type Range, without } from '../../src/domain/pieces.ts';
import { deriveTimeline, type Policy, type Recorded } from '../../src/domain/timeline.ts';
import { clip, sumBy } from '../../src/domain/totals.ts';
import { DAY, HOUR, link, MINUTE, statement, stretch } from '../support/events.ts';
import { IDLE, now, recorded, SLOTS } from '../support/recorded.ts';
import { RUNS } from '../support/runs.ts';

const m = MINUTE;
const NOTHING: Recorded = { stretches: [], statements: [], links: [] };
const work = (from: number, to: number, fields: Parameters<typeof stretch>[2] = {}) =>
  stretch(from * m, to * m, fields);
const look = (from: number, to: number, fields = {}) => work(from, to, { worked: false, ...fields });

/** "start-end why task" of each piece, in minutes. */
function show(recorded: Partial<Recorded>, from = 0, to = 24 * 60, now = 0): readonly string[] {
  const range = { from: from * m, to: to * m };
  const pieces = explain({ ...NOTHING, ...recorded }, range, now * m, { idleMs: 5 * m });
  return pieces.map(({ start, end, why, task }) => `${start / m}-${end / m} ${why}${task === null ? '' : ` ${task}`}`);
}

describe('the pieces of a range', () => {
  it('say which gaps counted, and which not', () => {
    const stretches = [work(0, 10), work(15, 20), work(26, 30)];
    assert.deepEqual(show({ stretches }), [
      '0-10 stretch',
      '10-15 gap',
      '15-20 stretch',
      '20-26 away',
      '26-30 stretch',
    ]);
  });

  it('know whose stretch a gap belongs to', () => {
    const [, gap] = explain(
      { ...NOTHING, stretches: [look(0, 1, { branch: 'a' }), work(3, 4, { branch: 'b' })] },
      { from: 0, to: 60 * m },
      0,
      { idleMs: 5 * m },
    );
    assert.deepEqual([gap?.why, gap?.branch, gap?.stretch?.id], ['gap', 'b', `s${3 * m}-${4 * m}`]);
  });

  it('are reading where nothing was changed or run in the session, its gaps too', () => {
    assert.deepEqual(show({ stretches: [look(0, 2), look(4, 5), work(30, 31)] }), [
      '0-2 reading',
      '2-4 reading',
      '4-5 reading',
      '5-30 away',
      '30-31 stretch',
    ]);
  });

  it('of a part of a session count by all of it', () => {
    assert.deepEqual(show({ stretches: [work(0, 1), look(3, 9), look(12, 30)] }, 10, 20), [
      '10-12 gap',
      '12-20 stretch',
    ]);
    assert.deepEqual(show({ stretches: [look(3, 9), look(12, 30), work(33, 34)] }, 10, 20), [
      '10-12 gap',
      '12-20 stretch',
    ]);
  });

  it('of a stretch that began long before the range are there', () => {
    const stretches = [work(0, 600, { branch: 'long' }), work(1, 2), work(500, 501)];
    assert.deepEqual(show({ stretches }, 300, 301), ['300-301 stretch']);
    assert.deepEqual(show({ stretches: [...stretches.slice(0, 2), work(50, 51), work(500, 501)] }, 300, 301), [
      '300-301 stretch',
    ]);
  });

  it('are away only where nothing was stated', () => {
    const stretches = [work(0, 10), work(60, 70)];
    const statements = [statement('mark', 20 * m, 30 * m, 'call'), statement('mark', 40 * m, 45 * m)];
    assert.deepEqual(show({ stretches, statements }), [
      '0-10 stretch',
      '10-20 away',
      '20-30 mark call',
      '30-40 away',
      '40-45 notWork',
      '45-60 away',
      '60-70 stretch',
    ]);
  });

  it('are away between sessions beyond the range too, and neither before the first nor after the last', () => {
    const stretches = [work(0, 10), work(60, 70)];
    assert.deepEqual(show({ stretches }, 20, 30), ['20-30 away']);
    assert.deepEqual(show({ stretches }, 80, 90), []);
    assert.deepEqual(show({ stretches }, -20, -10), []);
  });

  it('are not away at night, which is where the day ends in the zone of the work before it', () => {
    const at = (day: number, hour: number) => DAY + (day * 24 + hour - 9) * HOUR;
    const whys = (...stretches: readonly Stretch[]) =>
      explain({ ...NOTHING, stretches }, { from: at(0, 0), to: at(2, 0) }, 0, { idleMs: 5 * m }).map(({ why }) => why);
    const night = (zone: string) =>
      whys(stretch(at(0, 17), at(0, 18), { zone }), stretch(at(0, 23), at(1, 8), { zone }));
    assert.deepEqual(night('UTC'), ['stretch', 'away', 'stretch']);
    assert.deepEqual(night('Asia/Tokyo'), ['stretch', 'away', 'stretch']);
    // 23:00 is midnight there, and still that day's end.
    assert.deepEqual(night('Europe/Berlin'), ['stretch', 'away', 'stretch']);
    assert.deepEqual(night('Europe/Helsinki'), ['stretch', 'stretch']);
    const moved = stretch(at(0, 19), at(0, 20), { zone: 'Europe/Helsinki' });
    assert.deepEqual(whys(stretch(at(0, 17), at(0, 18)), moved, stretch(at(0, 23), at(1, 8))), [
      'stretch',
      'away',
      'stretch',
      'stretch',
    ]);
  });

  it('are away on each of several days', () => {
    const day = 24 * 60;
    const stretches = [work(0, 10), work(60, 70), work(day + 5, day + 10), work(day + 60, day + 70)];
    assert.deepEqual(
      show({ stretches }, 0, 2 * day).filter((piece) => piece.includes('away')),
      ['10-60 away', `${day + 10}-${day + 60} away`],
    );
  });

  it('tell timers, marks, pauses and what was not work apart', () => {
    const statements = [
      statement('timer', 0, 10 * m, 't'),
      statement('mark', 10 * m, 20 * m, 'k'),
      statement('mark', 20 * m, 30 * m),
      statement('pause', 30 * m, null),
    ];
    assert.deepEqual(show({ statements }, 0, 60, 45), ['0-10 timer t', '10-20 mark k', '20-30 notWork', '30-45 pause']);
  });

  it('follow the links', () => {
    assert.deepEqual(show({ stretches: [work(0, 10)], links: [link('main', 'a'), link('main', 'b', 4 * m)] }), [
      '0-4 stretch a',
      '4-10 stretch b',
    ]);
  });
});

describe('a range without another', () => {
  it('is what is left on either side', () => {
    const left = (from: number, to: number) => without({ from: 10, to: 20 }, { from, to }).map((r) => [r.from, r.to]);
    assert.deepEqual(left(12, 15), [
      [10, 12],
      [15, 20],
    ]);
    assert.deepEqual(left(5, 15), [[15, 20]]);
    assert.deepEqual(left(15, 25), [[10, 15]]);
    assert.deepEqual(left(10, 20), []);
    assert.deepEqual(left(20, 30), [[10, 20]]);
    assert.deepEqual(left(0, 10), [[10, 20]]);
  });
});

describe('the pieces, for every input', () => {
  const policy: Policy = { idleMs: IDLE };
  const at = fc.integer({ min: -2, max: SLOTS + 2 });
  const range = fc.tuple(at, at).map(([a, b]): Range => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  const everywhere: Range = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const check = (test: (recorded: Recorded, range: Range, now: number, pieces: readonly Piece[]) => void) =>
    fc.assert(
      fc.property(recorded, fc.oneof(range, fc.constant(everywhere)), now, (unsorted, range, now) => {
        const recorded = { ...unsorted, stretches: unsorted.stretches.toSorted((a, b) => a.start - b.start) };
        test(recorded, range, now, explain(recorded, range, now, policy));
      }),
      { numRuns: RUNS * 3 },
    );

  it('add up to the timeline, task by task, the reading too', () => {
    check((recorded, { from, to }, now, pieces) => {
      const { segments, reading } = deriveTimeline(recorded, now, policy);
      const taskOf = ({ task, repository, branch }: Omit<Piece, 'why'> | (typeof segments)[number]) =>
        JSON.stringify([task, repository, branch]);
      const sums = (parts: Iterable<{ start: number; end: number } & Parameters<typeof taskOf>[0]>) =>
        new Map([...sumBy(parts, taskOf)].sort());
      const counted = pieces.filter(({ why }) => isCounted(why));
      assert.deepEqual(sums(counted), sums(clip(segments, from, to)));
      assert.deepEqual(sums(pieces.filter(({ why }) => why === 'reading')), sums(clip(reading, from, to)));
    });
  });

  it('are sorted, disjoint, not empty and inside the range', () => {
    check((_recorded, { from, to }, _now, pieces) => {
      let last = from;
      for (const { start, end } of pieces) {
        assert.ok(start >= last && start < end && end <= to);
        last = end;
      }
    });
  });

  it('are the same seen through a range as cut out of the whole', () => {
    check((recorded, { from, to }, now, pieces) => {
      const whole = explain(recorded, everywhere, now, policy)
        .map((piece) => ({ ...piece, start: Math.max(piece.start, from), end: Math.min(piece.end, to) }))
        .filter(({ start, end }) => start < end);
      assert.deepEqual(pieces, whole);
    });
  });

  it('are away exactly in the gaps above the idle limit of which nobody said anything', () => {
    check((recorded, range, now, pieces) => {
      for (let t = Math.max(range.from, 0); t < Math.min(range.to, SLOTS); t++) {
        const before = Math.max(...recorded.stretches.filter(({ start }) => start <= t).map(({ end }) => end));
        const after = Math.min(...recorded.stretches.map(({ start }) => start).filter((start) => start > t));
        const stated = recorded.statements.some(({ from, to }) => from <= t && t < (to ?? now));
        const expected = before <= t && Number.isFinite(after) && after - before > IDLE && !stated;
        const found = pieces.some(({ start, end, why }) => why === 'away' && start <= t && t < end);
        assert.equal(found, Number.isFinite(before) && expected, `at ${t}`);
      }
    });
  });
});
