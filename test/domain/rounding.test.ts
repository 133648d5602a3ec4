import assert from 'node:assert/strict';
import fc from 'fast-check';
import { apportion, ROUNDING_MODES, ROUNDING_STEPS, roundTo } from '../../src/domain/rounding.ts';
import { HOUR, MINUTE } from '../support/events.ts';
import { RUNS } from '../support/runs.ts';

describe('rounding', () => {
  it('up takes every begun step', () => {
    const up = (minutes: number) => roundTo({ mode: 'up', minutes: 15 }, minutes * MINUTE) / MINUTE;
    assert.deepEqual([0, 1, 15, 15.001, 30].map(up), [0, 15, 15, 30, 30]);
  });

  it('to the nearest takes the half up', () => {
    const nearest = (minutes: number) => roundTo({ mode: 'nearest', minutes: 6 }, minutes * MINUTE) / MINUTE;
    assert.deepEqual([0, 2.999, 3, 8.99, 9, 60].map(nearest), [0, 0, 6, 6, 12, 60]);
  });

  it('up is never less, by less than a step; the nearest is never off by more than half a step', () => {
    const step = fc.constantFrom(...ROUNDING_STEPS);
    const property = fc.property(fc.nat(24 * HOUR), step, fc.constantFrom(...ROUNDING_MODES), (ms, minutes, mode) => {
      const off = roundTo({ mode, minutes }, ms) - ms;
      const step = minutes * MINUTE;
      if (mode === 'up') assert.ok(off >= 0 && off < step);
      else assert.ok(Math.abs(off) <= step / 2);
      assert.equal((ms + off) % step, 0);
    });
    fc.assert(property, { numRuns: RUNS });
  });
});

describe('apportioning a rounded day among its tasks', () => {
  const minutes = (total: number, lengths: readonly number[]) =>
    apportion(
      total * MINUTE,
      lengths.map((length) => length * MINUTE),
    ).map((ms) => ms / MINUTE);

  it('gives whole minutes, what is left to the greatest remainders', () => {
    assert.deepEqual(minutes(60, [10, 20, 22]), [12, 23, 25]);
    assert.deepEqual(minutes(30, [29, 0.5, 0.5]), [29, 1, 0]);
  });

  it('of equal remainders takes the longer part, then the earlier', () => {
    assert.deepEqual(minutes(15, [2, 2, 2, 2]), [4, 4, 4, 3]);
    assert.deepEqual(minutes(2, [1, 3]), [0, 2]);
  });

  it('rounds down to nothing without a negative', () => {
    assert.deepEqual(minutes(0, [1, 1]), [0, 0]);
    assert.deepEqual(apportion(0, []), []);
  });

  it('adds up to the total, none negative, none a minute or more from its share', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 24 * HOUR }), { minLength: 1, maxLength: 20 });
    const property = fc.property(fc.nat(24 * 60), lengths, (total, lengths) => {
      const parts = apportion(total * MINUTE, lengths);
      const sum = lengths.reduce((whole, length) => whole + length, 0);
      assert.equal(
        parts.reduce((whole, part) => whole + part, 0),
        total * MINUTE,
      );
      parts.forEach((part, index) => {
        assert.ok(part >= 0 && part % MINUTE === 0);
        const share = (total * MINUTE * (lengths[index] ?? 0)) / sum;
        assert.ok(Math.abs(part - share) < MINUTE + 1e-6);
      });
    });
    fc.assert(property, { numRuns: RUNS });
  });
});
