import assert from 'node:assert/strict';
import { type Period, rangeOf } from '../../src/domain/periods.ts';

describe('periods of the calendar', () => {
  /** From and to in UTC, "yyyy-MM-dd HH:mm". */
  const show = (period: Period, now: string, zone: string) => {
    const { from, to } = rangeOf(period, Date.parse(now), zone);
    return [from, to].map((at) => (at === undefined ? '' : new Date(at).toISOString().slice(0, 16).replace('T', ' ')));
  };

  it('are whole months and weeks from Monday in the zone, an hour shorter where the clocks go forward', () => {
    const now = '2026-03-31T22:30:00Z';
    assert.deepEqual(show('thisMonth', now, 'UTC'), ['2026-03-01 00:00', '2026-04-01 00:00']);
    assert.deepEqual(show('thisMonth', now, 'Europe/Berlin'), ['2026-03-31 22:00', '2026-04-30 22:00']);
    assert.deepEqual(show('lastMonth', now, 'Europe/Berlin'), ['2026-02-28 23:00', '2026-03-31 22:00']);
    assert.deepEqual(show('thisWeek', now, 'Europe/Berlin'), ['2026-03-29 22:00', '2026-04-05 22:00']);
    assert.deepEqual(show('lastWeek', now, 'Europe/Berlin'), ['2026-03-22 23:00', '2026-03-29 22:00']);
  });

  it('go back over the new year', () => {
    assert.deepEqual(show('lastMonth', '2026-01-31T12:00:00Z', 'UTC'), ['2025-12-01 00:00', '2026-01-01 00:00']);
  });

  it('without limits is everything', () => {
    assert.deepEqual(rangeOf('all', 0, 'UTC'), {});
  });
});
