import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateOrderOf, instantOf, readDay, readInstant, readLength, readTime } from '../../src/app/importTimes.ts';
import { RUNS } from '../support/runs.ts';

const HOUR = 3_600_000;

describe('days of other programs', () => {
  it('are read in the order that all of them allow, and in none where they allow two', () => {
    assert.equal(dateOrderOf(['2026-03-04']), 'ymd');
    assert.equal(dateOrderOf(['2026/03/04 10:00']), 'ymd');
    assert.equal(dateOrderOf(['03/04/2026', '13/04/2026']), 'dmy');
    assert.equal(dateOrderOf(['03/04/2026', '03/14/2026']), 'mdy');
    assert.equal(dateOrderOf(['03.04.2026']), 'dmy');
    assert.equal(dateOrderOf(['03/04/2026', 'Total']), null);
    assert.equal(dateOrderOf(['13/04/2026', '04/13/2026']), null);
    assert.equal(dateOrderOf([]), 'ymd');
  });

  it('are days of the calendar or none', () => {
    assert.equal(readDay('3/4/2026', 'dmy'), '2026-04-03');
    assert.equal(readDay('3/4/26', 'mdy'), '2026-03-04');
    assert.equal(readDay('2026-03-04T10:00:00Z', 'ymd'), '2026-03-04');
    for (const text of ['30/02/2026', 'Mon', '', '2026']) assert.equal(readDay(text, 'dmy'), null, text);
  });

  it('come back as they were written, in each order', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [y, m, d] = day.split('-');
        assert.equal(readDay(`${y}/${m}/${d}`, 'ymd'), day);
        assert.equal(readDay(`${d}.${m}.${y}`, 'dmy'), day);
        assert.equal(readDay(`${m}/${d}/${y}`, 'mdy'), day);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('times and lengths of other programs', () => {
  it('are read with and without AM and PM', () => {
    const read = ['9:05', '09:05:30', '12:00 AM', '12:30 pm', '9 PM', '11:59:59 p.m.'].map(readTime);
    assert.deepEqual(read, [32_700, 32_730, 0, 45_000, 75_600, 86_399]);
    for (const text of ['9', '24:00', '13:00 PM', '9:60', 'noon', '']) assert.equal(readTime(text), null, text);
  });

  it('are instants where they name their zone', () => {
    assert.equal(readInstant('2026-03-04T10:00:00+02:00'), Date.UTC(2026, 2, 4, 8));
    assert.equal(readInstant('2026-03-04 10:00'), null);
  });

  it('are hours and minutes in any of the usual forms', () => {
    for (const text of ['1:30:00', '1:30', '1.5', '1,5', '1h 30m', '90 min', '1 ч 30 мин', '1.5 hours']) {
      assert.equal(readLength(text), 1.5 * HOUR, text);
    }
    assert.equal(readLength('-0:30'), -HOUR / 2);
    for (const text of ['', 'an hour', '1:2:3:4', '=1+1']) assert.equal(readLength(text), null, text);
  });

  it('fall where clocks showed them, and nowhere where clocks were put forward', () => {
    assert.equal(instantOf('2026-06-18', 10 * 3600, 'Europe/Berlin'), Date.UTC(2026, 5, 18, 8));
    assert.equal(instantOf('2026-03-29', 2.5 * 3600, 'Europe/Berlin'), null);
  });
});
