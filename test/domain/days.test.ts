import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  DaySplitter,
  dayAt,
  dayOf,
  daysBetween,
  plusDays,
  rangeOfDay,
  weekdayOf,
  weekStart,
} from '../../src/domain/days.ts';
import { HOUR, MINUTE } from '../support/events.ts';
import { CORE_RUNS } from '../support/runs.ts';

const at = Date.parse;
const hoursOf = (day: string, zone: string) => {
  const { start, end } = rangeOfDay(day, zone);
  return (end - start) / HOUR;
};

/** "day hours" of each part. */
function split(start: number, end: number, zone: string): readonly string[] {
  const parts = [...new DaySplitter().split({ start, end, zone })];
  return parts.map((part) => `${part.day} ${(part.end - part.start) / HOUR}`);
}

describe('a day', () => {
  it('is so many days after another, on a weekday', () => {
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(daysBetween('2026-03-01', '2026-02-28'), -1);
    assert.deepEqual(['2026-06-15', '2026-06-21'].map(weekdayOf), [0, 6]);
  });

  it('is 23 or 25 hours long when the clocks change', () => {
    assert.equal(hoursOf('2026-03-29', 'Europe/Berlin'), 23);
    assert.equal(hoursOf('2026-10-25', 'Europe/Berlin'), 25);
    assert.equal(hoursOf('2026-03-08', 'America/New_York'), 23);
    assert.equal(hoursOf('2026-11-01', 'America/New_York'), 25);
    assert.equal(hoursOf('2026-03-28', 'Europe/Berlin'), 24);
  });

  it('is half an hour longer or shorter on Lord Howe Island', () => {
    assert.equal(hoursOf('2026-04-05', 'Australia/Lord_Howe'), 24.5);
    assert.equal(hoursOf('2026-10-04', 'Australia/Lord_Howe'), 23.5);
  });

  it('begins at 1:00 where there is no midnight', () => {
    const { start } = rangeOfDay('2024-04-26', 'Africa/Cairo');
    assert.equal(new Date(start).toISOString(), '2024-04-25T22:00:00.000Z');
    assert.equal(hoursOf('2024-04-26', 'Africa/Cairo'), 23);
  });

  it('that a country skipped does not stop the days', () => {
    assert.deepEqual(split(at('2011-12-30T08:00:00Z'), at('2011-12-30T12:00:00Z'), 'Pacific/Apia'), [
      '2011-12-29 2',
      '2011-12-31 2',
    ]);
  });

  it('in a zone that nobody knows is a day in UTC', () => {
    for (const zone of ['', 'Mars/Olympus', '../etc/localtime']) {
      assert.deepEqual(dayAt(at('2026-03-02T23:30:00Z'), zone), rangeOfDay('2026-03-02', 'UTC'));
      assert.deepEqual(rangeOfDay('2026-03-02', zone), rangeOfDay('2026-03-02', 'UTC'));
    }
  });

  it('has a neighbour across months, leap days and changes of the clock', () => {
    assert.equal(plusDays('2026-12-31', 1), '2027-01-01');
    assert.equal(plusDays('2028-02-28', 1), '2028-02-29');
    assert.equal(plusDays('2026-03-01', -1), '2026-02-28');
  });

  it('belongs to a week that begins on Monday', () => {
    const sunday = at('2026-03-29T22:30:00+02:00');
    assert.equal(weekStart(sunday, 'Europe/Berlin'), at('2026-03-23T00:00:00+01:00'));
    assert.equal(weekStart(at('2026-03-30T00:00:00+02:00'), 'Europe/Berlin'), at('2026-03-30T00:00:00+02:00'));
  });
});

describe('splitting at midnight', () => {
  it('happens in the zone of the recording', () => {
    const night = [at('2026-03-02T22:00:00Z'), at('2026-03-03T02:00:00Z')] as const;
    assert.deepEqual(split(...night, 'UTC'), ['2026-03-02 2', '2026-03-03 2']);
    assert.deepEqual(split(...night, 'America/New_York'), ['2026-03-02 4']);
    assert.deepEqual(split(...night, 'Asia/Tokyo'), ['2026-03-03 4']);
  });

  it('counts the hour that is skipped or repeated as the time it was', () => {
    const spring = [at('2026-03-28T23:00:00+01:00'), at('2026-03-30T01:00:00+02:00')] as const;
    assert.deepEqual(split(...spring, 'Europe/Berlin'), ['2026-03-28 1', '2026-03-29 23', '2026-03-30 1']);
    const autumn = [at('2026-10-24T23:00:00+02:00'), at('2026-10-26T01:00:00+01:00')] as const;
    assert.deepEqual(split(...autumn, 'Europe/Berlin'), ['2026-10-24 1', '2026-10-25 25', '2026-10-26 1']);
  });

  it('keeps both zones of a day on which somebody flew', () => {
    const splitter = new DaySplitter();
    const flight = at('2026-03-02T15:30:00Z');
    const parts = [
      ...splitter.split({ start: flight - HOUR, end: flight, zone: 'Asia/Tokyo' }),
      ...splitter.split({ start: flight, end: flight + HOUR, zone: 'Europe/Berlin' }),
    ];
    assert.deepEqual(
      parts.map(({ day, start, end }) => [day, (end - start) / MINUTE]),
      [
        ['2026-03-02', 30],
        ['2026-03-03', 30],
        ['2026-03-02', 60],
      ],
    );
  });

  it('gives nothing for nothing', () => {
    assert.deepEqual(split(0, 0, 'UTC'), []);
  });
});

describe('days, for every instant and zone', () => {
  const zones = [
    'UTC',
    'Europe/Berlin',
    'Europe/Moscow',
    'America/New_York',
    'America/Sao_Paulo',
    'America/Havana',
    'America/Asuncion',
    'Asia/Beirut',
    'Asia/Kathmandu',
    'Africa/Cairo',
    'Africa/Casablanca',
    'Africa/Monrovia',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Pacific/Kwajalein',
    'Pacific/Chatham',
    'Antarctica/Troll',
    '+05:30',
    'nowhere',
  ];
  const instant = fc.integer({ min: 0, max: at('2040-01-01T00:00:00Z') / MINUTE }).map((minutes) => minutes * MINUTE);

  it('hold the instant and are between 22 and 26 hours long', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (instant, zone) => {
        const { day, start, end } = dayAt(instant, zone);
        assert.ok(start <= instant && instant < end);
        assert.ok(end - start >= 22 * HOUR && end - start <= 26 * HOUR);
        assert.equal(dayOf(end - 1, zone), day);
      }),
      { numRuns: CORE_RUNS },
    );
  });

  it('have parts that add up to the whole, each on its day', () => {
    fc.assert(
      fc.property(instant, fc.nat(5 * 24 * 60), fc.constantFrom(...zones), (start, length, zone) => {
        const end = start + length * MINUTE;
        let cursor = start;
        const days = new Set<string>();
        for (const part of new DaySplitter().split({ start, end, zone })) {
          assert.equal(part.start, cursor);
          assert.ok(part.end > part.start);
          assert.equal(dayOf(part.start, zone), part.day);
          assert.ok(!days.has(part.day), 'a day comes twice');
          days.add(part.day);
          cursor = part.end;
        }
        assert.equal(cursor, end);
      }),
      { numRuns: CORE_RUNS },
    );
  });
});
