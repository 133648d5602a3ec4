import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Drawing, runOf, Slots } from '../../src/webview/sight.ts';
import { RUNS } from '../support/runs.ts';

const MARGIN = 2;
const COUNT = 100;

/** Scrolls to a line, of which six are in sight. */
function scroll(slots: Slots, at: number, name = 'line'): Drawing {
  return slots.take({ at, fit: 5, count: COUNT }, (line) => `${name} ${line}`);
}

/** The elements of the lines, in their order. */
function elements({ run: { first, last }, slotOf }: Drawing): readonly (number | undefined)[] {
  return Array.from({ length: last - first }, (_, offset) => slotOf(first + offset));
}

describe('what of a long list is drawn', () => {
  it('is as many lines as fit, with some beyond each edge', () => {
    assert.deepEqual(runOf({ at: 0, fit: 10, count: 100 }, 3), { first: 0, last: 17 });
    assert.deepEqual(runOf({ at: 50, fit: 10, count: 100 }, 3), { first: 47, last: 64 });
    assert.deepEqual(runOf({ at: 95, fit: 10, count: 100 }, 3), { first: 83, last: 100 });
    assert.deepEqual(runOf({ at: 0, fit: 10, count: 5 }, 3), { first: 0, last: 5 });
  });

  it('is nothing before it is known how many lines fit', () => {
    assert.deepEqual(runOf({ at: 0, fit: 0, count: 100 }, 3), { first: 0, last: 0 });
  });

  it('is what is in sight at first, and what lies beyond the edges later', () => {
    const slots = new Slots(MARGIN);
    const first = scroll(slots, 50);
    assert.deepEqual(first.run, { first: 50, last: 56 });
    assert.equal(first.whole, false);
    assert.equal(slots.covers({ at: 50, fit: 5, count: COUNT }), true);
    const later = scroll(slots, 50);
    assert.deepEqual(later.run, { first: 48, last: 58 });
    assert.equal(later.whole, true);
  });

  it('is what is in sight, too, where all lines are others, and in a list that appears', () => {
    const slots = new Slots(MARGIN);
    scroll(slots, 50);
    assert.equal(scroll(slots, 50).whole, true);
    assert.deepEqual(scroll(slots, 50, 'found').run, { first: 50, last: 56 });
    scroll(slots, 50, 'found');
    const appearing = slots.take({ at: 50, fit: 5, count: COUNT }, (line) => `found ${line}`, true);
    assert.deepEqual(appearing.run, { first: 50, last: 56 });
  });

  it('is all of a short list', () => {
    const short = new Slots(MARGIN).take({ at: 0, fit: 5, count: 3 }, String);
    assert.deepEqual([short.run, short.whole], [{ first: 0, last: 3 }, true]);
  });

  it('keeps its elements over a short way: what comes into sight takes over what went', () => {
    const slots = new Slots(0);
    assert.deepEqual(elements(scroll(slots, 0)), [0, 1, 2, 3, 4, 5]);
    assert.deepEqual(elements(scroll(slots, 1)), [1, 2, 3, 4, 5, 0]);
    assert.deepEqual(elements(scroll(slots, 0)), [0, 1, 2, 3, 4, 5]);
  });

  it('leaves the elements in their order over a long way', () => {
    const slots = new Slots(0);
    scroll(slots, 0);
    scroll(slots, 1);
    assert.deepEqual(elements(scroll(slots, 50)), [1, 2, 3, 4, 5, 0]);
  });

  it('adds elements where more lines fit', () => {
    const slots = new Slots(0);
    slots.take({ at: 10, fit: 3, count: COUNT }, String);
    assert.deepEqual(elements(slots.take({ at: 8, fit: 7, count: COUNT }, String)), [4, 5, 0, 1, 2, 3, 6, 7]);
  });

  it('has all that is in sight, and never two lines in one element', () => {
    const sights = fc.array(fc.record({ at: fc.nat(60), fit: fc.nat(20), name: fc.constantFrom('a', 'b') }));
    fc.assert(
      fc.property(sights, (all) => {
        const slots = new Slots(MARGIN);
        for (const { at, fit, name } of all) {
          const lines = { at: Math.min(at, COUNT - fit - 1), fit, count: COUNT };
          const drawing = slots.take(lines, (line) => name + line);
          const { first, last } = runOf(lines, 0);
          assert.ok(drawing.run.first <= first && drawing.run.last >= last);
          assert.ok(slots.covers(lines));
          const drawn = elements(drawing);
          assert.ok(!drawn.includes(undefined));
          assert.equal(new Set(drawn).size, drawn.length);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
