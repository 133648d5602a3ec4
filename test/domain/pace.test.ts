import assert from 'node:assert/strict';
import { paceOf, paceSince } from '../../src/domain/pace.ts';
import { WORKWEEK } from '../../src/domain/workdays.ts';
import { HOUR } from '../support/events.ts';
import { day, everyWorkday, TODAY } from '../support/forecast.ts';

const pace = (hours: ReadonlyMap<string, number>, planned: number | null = null) =>
  paceOf(hours, TODAY, WORKWEEK, planned);
const perDay = (hours: ReadonlyMap<string, number>) => (pace(hours)?.perDayMs ?? 0) / HOUR;

describe('the pace of a project', () => {
  it('is its hours a working day, lately', () => {
    assert.deepEqual(pace(everyWorkday(4)), { perDayMs: 4 * HOUR, basis: 'counted', days: 18, confidence: 'high' });
    assert.equal(paceSince(TODAY, WORKWEEK), '2026-02-26');
    const before = new Map([...everyWorkday(4, 16), ['2026-02-25', 90 * HOUR]]);
    assert.equal(perDay(before), 4);
  });
  it('leaves today out, which is not over, and counts idle days', () => {
    assert.equal(perDay(new Map([...everyWorkday(4), [TODAY, HOUR]])), 4);
    assert.equal(perDay(new Map([...everyWorkday(6, 2, 13), ...everyWorkday(6, 23)])), (13 * 6) / 18);
  });
  it('starts with the first day that had hours: it was not slow before it began', () => {
    assert.equal(pace(everyWorkday(4, 16))?.days, 8);
    assert.equal(perDay(everyWorkday(4, 16)), 4);
  });
  it('counts the hours of days off to the working day before', () => {
    assert.equal(perDay(new Map([...everyWorkday(4, 16), [day(21), 8 * HOUR]])), 5);
    const saturdayFirst = new Map([...everyWorkday(4, 16), [day(14), 4 * HOUR]]);
    assert.deepEqual([pace(saturdayFirst)?.days, perDay(saturdayFirst)], [9, 4]);
    const holiday = paceOf(everyWorkday(4, 16), TODAY, { ...WORKWEEK, holidays: [day(17)] }, null);
    assert.equal((holiday?.perDayMs ?? 0) / HOUR, 32 / 7);
  });
  it('is too little known after a few days; then the plan counts, if there is one', () => {
    assert.equal(pace(new Map()), null);
    assert.equal(pace(everyWorkday(4, 20)), null);
    assert.equal(pace(new Map([2, 25].map((date) => [day(date), 4 * HOUR]))), null);
    assert.deepEqual(pace(new Map(), 5), { perDayMs: 5 * HOUR, basis: 'planned', days: 0, confidence: 'low' });
    assert.equal(pace(new Map(), 0), null);
    assert.equal(pace(everyWorkday(4), 5)?.basis, 'counted');
    assert.equal(paceOf(everyWorkday(4), TODAY, { weekdays: [], holidays: [] }, null), null);
  });
  it('is the surer the longer and the steadier it was', () => {
    const alternating = new Map([...everyWorkday(4)].map(([date, ms], index) => [date, index % 2 === 0 ? ms * 2 : 0]));
    const rare = new Map([3, 4, 25].map((date) => [day(date), 8 * HOUR]));
    assert.deepEqual(
      [everyWorkday(4), everyWorkday(4, 18), alternating, rare].map((hours) => pace(hours)?.confidence),
      ['high', 'fair', 'fair', 'low'],
    );
  });
});
