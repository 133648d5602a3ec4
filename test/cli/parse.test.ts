import assert from 'node:assert/strict';
import {
  endOf,
  lastOf,
  orEmpty,
  orNull,
  parseContact,
  parseDay,
  parseDuration,
  parseMoment,
  parseNumber,
  parsePercent,
  parseRate,
  parseRhythm,
  parseTime,
  startOf,
} from '../../src/cli/parse.ts';

const BERLIN = 'Europe/Berlin';
const HOUR = 3_600_000;
const iso = (at: number) => new Date(at).toISOString();

describe('what is written on a command line', () => {
  it('takes durations as people write them', () => {
    const cases: readonly (readonly [string, number])[] = [
      ['9h', 9],
      ['90m', 1.5],
      ['1h30m', 1.5],
      ['1h 30min', 1.5],
      ['1.5h', 1.5],
      ['1,5h', 1.5],
      ['0h', 0],
    ];
    for (const [text, hours] of cases) assert.equal(parseDuration(text), hours * HOUR, text);
    for (const text of ['', '9', '-1h', 'h', '1d', '1h30', '1e3h']) assert.throws(() => parseDuration(text), text);
  });

  it('takes only days that are in the calendar', () => {
    assert.equal(parseDay('2028-02-29'), '2028-02-29');
    for (const text of ['2026-02-30', '2026-02-29', '2026-13-01', '2026-6-1', '0026-06-01', 'tomorrow', '']) {
      assert.throws(() => parseDay(text), text);
    }
  });

  it('reads a day as the whole day, 23 or 25 hours long when clocks change', () => {
    const spring = parseMoment('2026-03-29');
    assert.equal(iso(startOf(spring, BERLIN)), '2026-03-28T23:00:00.000Z');
    assert.equal(endOf(spring, BERLIN) - startOf(spring, BERLIN), 23 * HOUR);
    const autumn = parseMoment('2026-10-25');
    assert.equal(endOf(autumn, BERLIN) - startOf(autumn, BERLIN), 25 * HOUR);
    assert.equal(iso(lastOf(parseMoment('2026-06-19'), BERLIN)), '2026-06-19T21:59:00.000Z');
  });

  it('reads local times in the zone and instants by their own', () => {
    const instants = {
      '2026-06-18T10:00': '2026-06-18T08:00:00.000Z',
      '2026-06-18 10:00:30.25': '2026-06-18T08:00:30.250Z',
      '2026-06-18T10:00Z': '2026-06-18T10:00:00.000Z',
      '2026-06-18T10:00:00-05:30': '2026-06-18T15:30:00.000Z',
      '2026-06-18T10:00+0200': '2026-06-18T08:00:00.000Z',
      '2026-06-18T10:00+02': '2026-06-18T08:00:00.000Z',
      '2026-12-18T10:00': '2026-12-18T09:00:00.000Z',
    };
    for (const [text, at] of Object.entries(instants)) assert.equal(iso(startOf(parseMoment(text), BERLIN)), at, text);
    const wrong = [
      '2026-06-18T24:00',
      '2026-06-18T10:60',
      '2026-02-30T10:00Z',
      '2026-06-18T10',
      '2026-06-18T10:00+25:00',
    ];
    for (const text of wrong) assert.throws(() => parseMoment(text), text);
    assert.throws(() => parseTime('2026-06-18'));
  });

  it('reads numbers, percent and rates strictly', () => {
    assert.equal(parseNumber('4,5', 0, 24), 4.5);
    for (const text of ['25', '-1', '', 'x', '0x10', '1e1', 'Infinity'])
      assert.throws(() => parseNumber(text, 0, 24), text);
    assert.equal(parsePercent('50%'), 50);
    for (const text of ['101', '-5', '12.5', '']) assert.throws(() => parsePercent(text), text);
    assert.deepEqual(parseRate('50 eur'), { amount: 50, currency: 'EUR' });
    for (const text of ['50', 'EUR', '-5 EUR', '50 EURO']) assert.throws(() => parseRate(text), text);
  });

  it('reads contacts', () => {
    assert.deepEqual(parseContact('Anna <anna@flora.example>'), { name: 'Anna', email: 'anna@flora.example' });
    assert.deepEqual(parseContact('anna@flora.example'), { name: null, email: 'anna@flora.example' });
    assert.deepEqual(parseContact('Anna'), { name: 'Anna', email: null });
    for (const text of ['', 'Anna <anna>', '<>', 'Anna <a@b> x', 'a@b@c'])
      assert.throws(() => parseContact(text), text);
  });

  it('takes a value away for an empty text', () => {
    const duration = orEmpty(parseDuration);
    assert.deepEqual(
      ['', ' ', '1h'].map((text) => orNull(duration(text))),
      [null, null, HOUR],
    );
    assert.equal(orNull(undefined), undefined);
    assert.throws(() => duration('soon'));
  });
});

describe('a rhythm', () => {
  it('is a weekday with its hour, so many days, a milestone, or none', () => {
    assert.deepEqual(parseRhythm('weekly Friday 16'), { kind: 'weekly', weekday: 5, hour: 16 });
    assert.deepEqual(parseRhythm('Weekly on mon at 9:00'), { kind: 'weekly', weekday: 1, hour: 9 });
    assert.deepEqual(parseRhythm('every 10 days'), { kind: 'days', days: 10 });
    assert.deepEqual(parseRhythm('milestone'), { kind: 'milestone' });
    for (const text of ['weekly', 'weekly Friday 24', 'every 0 days', 'often']) {
      assert.throws(() => parseRhythm(text), /Expected "weekly Friday 16"/, text);
    }
  });
});
