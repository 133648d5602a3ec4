import assert from 'node:assert/strict';
import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import fc from 'fast-check';
import { parseRange } from '../../src/view/words.ts';
import { RUNS } from '../support/runs.ts';

/** A Thursday. */
const TODAY = '2026-06-18';
const HOUR = 3_600_000;

/** "18 10:30–12:00", with the day of the month; the end's only if it is another; then the rest of the words. */
function read(text: string, day = TODAY, zone = 'UTC'): string | null {
  const found = parseRange(text, day, zone);
  if (found === null) return null;
  const { range, rest } = found;
  const [from, to] = [new TZDate(range.from, zone), new TZDate(range.to, zone)];
  const end = format(to, format(from, 'dd') === format(to, 'dd') ? 'HH:mm' : 'dd HH:mm');
  return `${format(from, 'dd HH:mm')}–${end}${rest === '' ? '' : ` ${rest}`}`;
}

/** Each text with what it is read as. */
function reads(cases: Readonly<Record<string, string>>): void {
  for (const [text, expected] of Object.entries(cases)) {
    it(`"${text}" is ${expected}`, () => assert.equal(read(text), expected));
  }
}

describe('a range in words', () => {
  describe('from one time to another', () => {
    reads({
      '10:30-12 call with Anna': '18 10:30–12:00 call with Anna',
      '10-12': '18 10:00–12:00',
      '9-11.30': '18 09:00–11:30',
      '10.30—12.00: call': '18 10:30–12:00 call',
      '10:30 - 12 — call': '18 10:30–12:00 call',
      '10:00…11:30 call': '18 10:00–11:30 call',
      'from 10:30 to 12': '18 10:30–12:00',
      'between 10 and 12 review': '18 10:00–12:00 review',
      '10 until 12 o’clock news': '18 10:00–12:00 o’clock news',
      'с 10:30 до 12 созвон': '18 10:30–12:00 созвон',
      'с 2 часов до 15:00': '18 02:00–15:00',
      'между 10 и 12 ревью': '18 10:00–12:00 ревью',
      '10h-12h': '18 10:00–12:00',
      '0-24': '18 00:00–19 00:00',
    });
  });

  describe('with the half of the day, or without it', () => {
    reads({
      '9am–11.30 review': '18 09:00–11:30 review',
      '9-11pm': '18 21:00–23:00',
      '11-1pm': '18 11:00–13:00',
      '10 p.m. - 2': '18 22:00–19 02:00',
      '10-12pm': '18 10:00–12:00',
      '9-5': '18 09:00–17:00',
      '11:30-1 lunch with Anna': '18 11:30–13:00 lunch with Anna',
      'noon-2': '18 12:00–14:00',
      '10-midnight': '18 22:00–19 00:00',
      'с 9 до 11 вечера стендап': '18 21:00–23:00 стендап',
      'с 9 утра до 3 дня': '18 09:00–15:00',
      'с 11 до 1 ночи': '18 23:00–19 01:00',
    });
  });

  describe('over midnight', () => {
    reads({ '22:30-0:15': '18 22:30–19 00:15', '22-2': '18 22:00–19 02:00', '23:30 1h': '18 23:30–19 00:30' });
  });

  describe('from a time and a duration', () => {
    reads({
      '14:00 1h30m call': '18 14:00–15:30 call',
      '14:00 1:30h call': '18 14:00–15:30 call',
      '14:00, 45 min': '18 14:00–14:45',
      'at 14 for 2h': '18 14:00–16:00',
      'в 14:00 на 45 минут': '18 14:00–14:45',
      '45m until 15:00': '18 14:15–15:00',
      '2h until 15:00': '18 13:00–15:00',
      '1,5 ч с 14:00': '18 14:00–15:30',
      'полтора часа с 14:00': '18 14:00–15:30',
      'до 15:00 45 мин': '18 14:15–15:00',
      '2h until midnight': '18 22:00–19 00:00',
    });
  });

  describe('on another day', () => {
    reads({
      'yesterday 14-15': '17 14:00–15:00',
      'вчера с 10 до 12 созвон': '17 10:00–12:00 созвон',
      'вчера: созвон 10-12': '17 10:00–12:00 созвон',
      'позавчера 9-10': '16 09:00–10:00',
      '10-12 yesterday call': '17 10:00–12:00 call',
      'call on Monday 10-12': '15 10:00–12:00 call',
      'friday 10-12 demo': '12 10:00–12:00 demo',
      'thu 10-12': '18 10:00–12:00',
      'last Thursday 10-12': '11 10:00–12:00',
      'в прошлую пятницу 10-12': '12 10:00–12:00',
      'в среду с 10 до 11': '17 10:00–11:00',
      '2026-06-15 10-12 news': '15 10:00–12:00 news',
      '15.06 10-12': '15 10:00–12:00',
      '15 June 10-12 news': '15 10:00–12:00 news',
      'June 15, 10-12': '15 10:00–12:00',
      'on the news, 10-12 on 15 jun 2026': '15 10:00–12:00 on the news',
      '10-12 15th of June': '15 10:00–12:00',
      '15 июня с 10 до 12 созвон': '15 10:00–12:00 созвон',
      '10-12 15 июн': '15 10:00–12:00',
      '10-12 5 May release': '18 10:00–12:00 5 May release',
      '10-12 Friday demo': '18 10:00–12:00 Friday demo',
      "10-12 yesterday's bug": "18 10:00–12:00 yesterday's bug",
    });

    it('tomorrow is not today', () => {
      const dayOf = (words: string) =>
        new Date(parseRange(words, TODAY, 'UTC')?.range.from ?? 0).toISOString().slice(0, 10);
      const all = ['tomorrow 10-12 call', '10-12 завтра', 'day after tomorrow 10-12', 'послезавтра 10-12'];
      assert.deepEqual(all.map(dayOf), ['2026-06-19', '2026-06-19', '2026-06-20', '2026-06-20']);
    });

    it('18 December is that of last year when this year’s is still to come, 31 June is none', () => {
      for (const words of ['18 December 10-12', 'December 18 10-12', '18 декабря 10-12']) {
        assert.equal(parseRange(words, TODAY, 'UTC')?.range.from, Date.parse('2025-12-18T10:00Z'), words);
      }
      assert.equal(parseRange('31 June 10-12', TODAY, 'UTC'), null);
    });

    it('18.12 is that of last year when this year’s is still to come', () => {
      assert.equal(parseRange('18.12 10-12', TODAY, 'UTC')?.range.from, Date.parse('2025-12-18T10:00Z'));
    });
  });

  describe('anywhere in the text, if it is the only one', () => {
    reads({
      'call with Anna 10:30-12': '18 10:30–12:00 call with Anna',
      'call (10-12) with Anna': '18 10:00–12:00 call with Anna',
      'fix 10-12 items 14:00-15:00': '18 14:00–15:00 fix 10-12 items',
      '10-12 tickets 3-4': '18 10:00–12:00 tickets 3-4',
    });
  });

  it('is none where it could be several, or another thing', () => {
    for (const text of [
      '',
      'call with Anna',
      '10',
      '45m',
      '14:00',
      '14 2h',
      '12-12',
      '9:00-9:00',
      '24-1',
      '25-26',
      '10:70-12',
      '14am-15',
      '14:00 25h',
      '14:00 0m',
      '10-12%',
      '8-10-12',
      '10-12-2026',
      '10:00 to 11:00 to 12:00',
      '10-12 and 13-15 call',
      'calls 10:00-11:00 with Anna 13:00-14:00',
      '2026-06-31 10-12',
      '31.02 10-12',
      '18/06 10-12',
    ]) {
      assert.equal(read(text), null, text);
    }
    assert.equal(read('10-12', 'today'), null);
  });

  describe('where the clocks change', () => {
    const SPRING = '2026-03-29';
    const AUTUMN = '2026-10-25';
    const lasts = (text: string, day: string) => {
      const { from, to } = parseRange(text, day, 'Europe/Berlin')!.range;
      return [new Date(from).toISOString().slice(11, 16), (to - from) / HOUR];
    };

    it('has days of 23 and 25 hours', () => {
      assert.deepEqual(lasts('0-24', SPRING), ['23:00', 23]);
      assert.deepEqual(lasts('0-24', AUTUMN), ['22:00', 25]);
    });

    it('takes the earlier one of two readings', () => {
      assert.deepEqual(lasts('2:30-4', SPRING), ['00:30', 1.5]);
      assert.deepEqual(lasts('2:30-2:45', AUTUMN), ['00:30', 0.25]);
      assert.deepEqual(lasts('2:30 1h', AUTUMN), ['00:30', 1]);
    });

    it('never ends before it starts', () => assert.deepEqual(lasts('1:45-2:30', SPRING), ['00:45', 0.75]));
  });

  it('never throws, whatever is typed, and lasts a day at most', () => {
    const words = [
      '10',
      '9:30',
      '12.15',
      '-',
      '–',
      ' ',
      'am',
      'pm',
      'с',
      'до',
      'to',
      '1h30m',
      '45 мин',
      'вчера',
      'fri',
    ];
    const pieces = fc.oneof(fc.constantFrom(...words, 'noon', '24', '0', '31.02', TODAY, ','), fc.string());
    const texts = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(' '));
    const days = fc.constantFrom(TODAY, '2026-03-29', '2026-10-25', '2024-02-29', '1970-01-01', 'never');
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/Havana', 'Asia/Kathmandu', 'No/Where', '');
    fc.assert(
      fc.property(texts, days, zones, (text, day, zone) => {
        const found = parseRange(text, day, zone);
        if (found === null) return;
        const { from, to } = found.range;
        assert.ok(from < to && to - from <= 25 * HOUR, `${from} ${to}`);
        if (zone === 'UTC') assert.ok(to - from <= 24 * HOUR);
        assert.equal(found.rest, found.rest.trim());
      }),
      { numRuns: RUNS },
    );
  });

  it('takes no time to speak of for a text that never ends', () => {
    const started = performance.now();
    for (const part of [' ', '1', '10-', '10 до ', '14:00  ', '10-12 '])
      read(`14:00${part.repeat(20_000 / part.length)}x`);
    assert.ok(performance.now() - started < 2000);
  });
});
