import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Run, runFrom, Slots } from '../../src/webview/sight.ts';
import { RUNS } from '../support/runs.ts';

/** The elements of the lines, in their order. */
function take(slots: Slots, first: number, last: number): readonly number[] {
  return [...slots.take({ first, last }).values()];
}

describe('what of a long list is drawn', () => {
  it('is as many lines as fit, with some beyond each edge', () => {
    assert.deepEqual(runFrom(0, 10, 100, 3), { first: 0, last: 17 });
    assert.deepEqual(runFrom(50, 10, 100, 3), { first: 47, last: 64 });
    assert.deepEqual(runFrom(95, 10, 100, 3), { first: 83, last: 100 });
    assert.deepEqual(runFrom(0, 10, 5, 3), { first: 0, last: 5 });
  });

  it('is what fits of a list that was just opened', () => {
    assert.deepEqual(runFrom(0, 10, 100, 0), { first: 0, last: 10 });
    assert.deepEqual(runFrom(95, 10, 100, 0), { first: 90, last: 100 });
  });

  it('is nothing before it is known how many lines fit', () => {
    assert.deepEqual(runFrom(0, 0, 100, 3), { first: 0, last: 0 });
  });

  it('keeps its elements over a short way: what comes into sight takes over what went', () => {
    const slots = new Slots();
    assert.deepEqual(take(slots, 0, 6), [0, 1, 2, 3, 4, 5]);
    assert.deepEqual(take(slots, 1, 7), [1, 2, 3, 4, 5, 0]);
    assert.deepEqual(take(slots, 0, 6), [0, 1, 2, 3, 4, 5]);
  });

  it('leaves the elements in their order over a long way', () => {
    const slots = new Slots();
    take(slots, 0, 6);
    take(slots, 1, 7);
    assert.deepEqual(take(slots, 50, 56), [1, 2, 3, 4, 5, 0]);
  });

  it('adds elements where more lines fit', () => {
    const slots = new Slots();
    take(slots, 10, 14);
    assert.deepEqual(take(slots, 8, 16), [4, 5, 0, 1, 2, 3, 6, 7]);
  });

  it('never draws two lines in one element', () => {
    const run: fc.Arbitrary<Run> = fc
      .tuple(fc.nat(60), fc.nat(20))
      .map(([first, count]) => ({ first, last: first + count }));
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        const slots = new Slots();
        for (const { first, last } of runs) {
          const taken = take(slots, first, last);
          assert.equal(taken.length, last - first);
          assert.equal(new Set(taken).size, taken.length);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
