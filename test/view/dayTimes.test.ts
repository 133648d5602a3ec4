import assert from 'node:assert/strict';
import { clockAt } from '../../src/domain/days.ts';
import { clockRange, hoursBetween, instantOf, readClock } from '../../src/view/dayTimes.ts';

const HOUR = 3_600_000;
const near = { start: 0, end: 0 };

describe('times of a day', () => {
  it('are those of the zone', () => {
    const at = Date.UTC(2026, 5, 18, 7, 5);
    assert.equal(clockAt(at, 'Europe/Berlin'), '09:05');
    assert.equal(clockRange(at, at + 2 * HOUR, 'Asia/Kolkata'), '12:35–14:35');
    assert.equal(instantOf('09:05', '2026-06-18', 'Europe/Berlin', near), at);
    assert.deepEqual(hoursBetween(at, at + HOUR, 'Asia/Kolkata'), [at + 25 * 60_000]);
  });

  it('are read as people type them', () => {
    for (const [text, clock] of [
      ['9:05', '09:05'],
      ['0905', '09:05'],
      ['905', '09:05'],
      ['9.05', '09:05'],
      [' 9 ', '09:00'],
      ['23:59', '23:59'],
      ['24:00', null],
      ['9:60', null],
      ['', null],
      ['nine', null],
      ['9:5', null],
    ] as const) {
      assert.equal(readClock(text), clock, text);
    }
  });

  it('that the clock shows twice are those near by', () => {
    // In Berlin 25 October 2026 has 2:30 at 0:30 and at 1:30 UTC.
    const second = Date.UTC(2026, 9, 25, 1, 30);
    for (const at of [second - HOUR, second]) {
      const around = { start: at - 600_000, end: at + 600_000 };
      assert.equal(instantOf('02:30', '2026-10-25', 'Europe/Berlin', around), at);
    }
  });

  it('are none when they are no times', () => {
    assert.equal(instantOf('25:00', '2026-06-18', 'UTC', near), null);
    assert.equal(instantOf('12', '2026-06-18', 'UTC', near), null);
  });
});
