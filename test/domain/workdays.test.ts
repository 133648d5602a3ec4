import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plusDays } from '../../src/domain/days.ts';
import {
  countWorkdays,
  isWorkday,
  lastDayOf,
  WORKWEEK,
  workdaysAfter,
  workdaysBefore,
} from '../../src/domain/workdays.ts';
import { RUNS } from '../support/runs.ts';

const holidays = ['2026-03-09', '2026-03-14'];

describe('working days', () => {
  it('are Monday to Friday but the holidays', () => {
    assert.deepEqual(workdaysAfter('2026-03-05', { ...WORKWEEK, holidays }).slice(0, 3), [
      '2026-03-06',
      '2026-03-10',
      '2026-03-11',
    ]);
    assert.deepEqual(workdaysBefore('2026-03-11', 3, { ...WORKWEEK, holidays }), [
      '2026-03-05',
      '2026-03-06',
      '2026-03-10',
    ]);
  });
  it('are none where no weekday is one', () => {
    const never = { weekdays: [], holidays: [] };
    assert.deepEqual([workdaysAfter('2026-03-05', never), workdaysBefore('2026-03-05', 5, never)], [[], []]);
  });
  it('counted are those that are ones', () => {
    const some = fc.record({
      from: fc.integer({ min: 0, max: 400 }),
      length: fc.integer({ min: -3, max: 60 }),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
      off: fc.array(fc.integer({ min: 0, max: 460 }), { maxLength: 20 }),
    });
    const property = fc.property(some, ({ from, length, weekdays, off }) => {
      const at = (days: number) => plusDays('2025-12-20', days);
      const workdays = { weekdays, holidays: off.map(at) };
      const days = Array.from({ length: Math.max(0, length) }, (_, index) => at(from + index));
      const expected = days.filter((day) => isWorkday(day, workdays)).length;
      assert.equal(countWorkdays(at(from), at(from + length - 1), workdays), expected);
    });
    fc.assert(property, { numRuns: Math.min(RUNS, 100) });
  });
  it('work lasts until the last one that it needs', () => {
    const ahead = ['a', 'b', 'c'];
    assert.deepEqual(
      [1, 4, 4.1, 12, 12.1].map((hours) => lastDayOf(hours, 4, ahead)),
      ['a', 'a', 'b', 'c', null],
    );
  });
});
