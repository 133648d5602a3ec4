import assert from 'node:assert/strict';
import { isDay } from '../../src/domain/days.ts';
import { parseContact, parseDuration } from '../../src/view/parse.ts';

const MINUTE = 60_000;

describe('a duration', () => {
  for (const [text, minutes] of [
    ['40h', 2400],
    ['1h30m', 90],
    ['1h 30min', 90],
    ['90m', 90],
    ['90min', 90],
    ['1.5h', 90],
    ['1,5h', 90],
    ['0h', 0],
    [' 2 H ', 120],
    ['1:30h', 90],
    ['2 hours 5 minutes', 125],
    ['1 hour and 30 min', 90],
    ['half an hour', 30],
    ['1,5 ч', 90],
    ['1ч30м', 90],
    ['2 часа 15 минут', 135],
    ['45 мин.', 45],
    ['полтора часа', 90],
    ['Час', 60],
  ] as const) {
    it(`"${text}" is ${minutes} minutes`, () => assert.equal(parseDuration(text), minutes * MINUTE));
  }

  it('that says nothing, or something else, is none', () => {
    for (const text of [
      '',
      ' ',
      'h',
      'm',
      '-1h',
      '1h-30m',
      '1:30',
      '1:75h',
      'ч',
      'and',
      '9',
      '1h30',
      'soon',
      '1e3',
      'Infinity',
      '1.h',
      '30m1h',
    ]) {
      assert.equal(parseDuration(text), null, text);
    }
  });
});

describe('a day', () => {
  it('is a real one', () => {
    for (const day of ['2026-03-02', '2028-02-29', '2026-12-31']) assert.ok(isDay(day), day);
    for (const text of [
      '2026-02-29',
      '2026-02-30',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '02.03.2026',
      '',
      '2026-03-02T00:00:00Z',
    ]) {
      assert.ok(!isDay(text), text);
    }
  });
});

describe('a contact', () => {
  it('is a name, an address or both', () => {
    assert.deepEqual(parseContact('Anna <anna@client.example>'), { name: 'Anna', email: 'anna@client.example' });
    assert.deepEqual(parseContact('"Anna B., Flora" <anna@client.example>'), {
      name: 'Anna B., Flora',
      email: 'anna@client.example',
    });
    assert.deepEqual(parseContact(' <anna@client.example> '), { name: null, email: 'anna@client.example' });
    assert.deepEqual(parseContact('anna@client.example'), { name: null, email: 'anna@client.example' });
    assert.deepEqual(parseContact('Анна'), { name: 'Анна', email: null });
  });

  it('that would make a header, or has no real address, is none', () => {
    for (const text of [
      '',
      '  ',
      'Anna <anna>',
      'Anna <>',
      'Anna <a@b> <c@d>',
      'a@b, c@d',
      'a b@c',
      '@',
      'Anna <a@b',
      'Anna\nBcc: x@y',
      'Anna <a@b\r\n>',
      'a@b\u0000',
    ]) {
      assert.equal(parseContact(text), null, JSON.stringify(text));
    }
  });
});
