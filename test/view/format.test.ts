import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fill, formatClock, formatDay, formatDuration, formatHours, typableDuration } from '../../src/view/format.ts';
import { parseDuration } from '../../src/view/parse.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('format', () => {
  it('writes hours and minutes like a clock, rounded down', () => {
    const clocks = [0, 59_999, MINUTE, 9.99 * HOUR, 123 * HOUR, -30 * MINUTE, -1].map(formatClock);
    assert.deepEqual(clocks, ['0:00', '0:00', '0:01', '9:59', '123:00', '-0:30', '0:00']);
  });

  it('never shows more than was worked, and less than a minute less', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e12 }), (ms) => {
        const [hours, minutes] = formatClock(ms).split(':').map(Number);
        const shown = (hours ?? Number.NaN) * HOUR + (minutes ?? Number.NaN) * MINUTE;
        assert.ok(shown <= ms && ms - shown < MINUTE);
      }),
    );
  });

  it('writes budgets in hours, in the digits of the language', () => {
    assert.equal(formatHours(22.5 * HOUR, 'en'), '22.5');
    assert.equal(formatHours(22.5 * HOUR, 'ru'), '22,5');
    assert.equal(formatHours(40 * HOUR, 'en'), '40');
  });

  it('writes durations in words', () => {
    assert.equal(formatDuration(4 * HOUR + 5 * MINUTE, 'en'), '4h 5m');
    assert.equal(formatDuration(2 * HOUR, 'en'), '2h');
    assert.equal(formatDuration(1, 'en'), '0m');
    assert.equal(formatDuration(HOUR + MINUTE, 'en', 'long'), '1 hour 1 minute');
    assert.equal(formatDuration(5 * HOUR, 'ru', 'long'), '5 часов');
  });

  it('writes durations so that they can be typed, and read again', () => {
    assert.equal(typableDuration(1.5 * HOUR, 'en'), '1h 30m');
    assert.equal(typableDuration(1.5 * HOUR, 'ru').replaceAll(/\s/g, ' '), '1 ч 30 мин');
    for (const locale of ['en', 'ru', 'de']) {
      for (const ms of [MINUTE, 6 * HOUR, 1200.5 * HOUR]) {
        assert.equal(parseDuration(typableDuration(ms, locale)), ms);
      }
    }
  });

  it('writes a day with its weekday, and what is no day as it is', () => {
    assert.equal(formatDay('2026-06-19', 'en'), 'Fri 19 Jun');
    assert.equal(formatDay('2026-06-19', 'ru'), 'пт, 19 июн');
    assert.equal(formatDay('2026-02-30', 'en'), '2026-02-30');
    assert.equal(formatDay('soon', 'en'), 'soon');
  });

  it('fills places in sentences, not places in values', () => {
    assert.equal(fill('{0} of {1}', '{1}', 2), '{1} of 2');
    assert.equal(fill('{0} and {1}', '$&'), '$& and {1}');
  });
});
