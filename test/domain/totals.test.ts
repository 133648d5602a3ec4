import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deriveTimeline, lengthOf } from '../../src/domain/timeline.ts';
import { clip, sumBy } from '../../src/domain/totals.ts';
import { stretch } from '../support/events.ts';
import { CORE_RUNS } from '../support/runs.ts';

const timelineOf = (...ranges: readonly (readonly [number, number])[]) =>
  deriveTimeline({ stretches: ranges.map(([a, b]) => stretch(a, b)), statements: [], links: [] }, 0, { idleMs: 0 });

describe('totals', () => {
  const { segments } = timelineOf([0, 10], [20, 30], [40, 50]);

  it('take the part of the segments inside a range: its start included, its end not', () => {
    const show = (from: number, to: number) => clip(segments, from, to).map(({ start, end }) => [start, end]);
    assert.deepEqual(show(5, 45), [
      [5, 10],
      [20, 30],
      [40, 45],
    ]);
    assert.deepEqual(show(10, 20), []);
    assert.deepEqual(show(30, 41), [[40, 41]]);
    assert.deepEqual(show(20, 20), []);
    assert.deepEqual(show(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY).length, 3);
  });

  it('sum by any key', () => {
    assert.deepEqual(
      [...sumBy(segments, ({ start }) => start < 30)],
      [
        [true, 20],
        [false, 10],
      ],
    );
  });

  it('of two ranges that meet add up to that of both, wherever they meet', () => {
    const range = fc.tuple(fc.nat(60), fc.nat(10)).map(([start, length]) => [start, start + length] as const);
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), fc.tuple(fc.nat(70), fc.nat(70), fc.nat(70)), (ranges, cuts) => {
        const [a, b, c] = cuts.toSorted((x, y) => x - y) as [number, number, number];
        const { segments } = timelineOf(...ranges);
        const length = (from: number, to: number) => lengthOf(clip(segments, from, to));
        assert.equal(length(a, b) + length(b, c), length(a, c));
        const slow = segments.map(({ start, end }) => Math.max(0, Math.min(end, c) - Math.max(start, a)));
        assert.equal(
          length(a, c),
          slow.reduce((x, y) => x + y, 0),
        );
      }),
      { numRuns: CORE_RUNS },
    );
  });
});
