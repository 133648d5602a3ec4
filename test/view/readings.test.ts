import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ENGLISH_PROBLEMS, problemOf } from '../../src/view/field.ts';
import { fieldsOf, RECORD_KINDS, readerOf } from '../../src/view/formFields.ts';
import {
  lineOf,
  orNone,
  type Problem,
  type Reader,
  readDay,
  readDayHours,
  readEmail,
  readHours,
  readPercent,
  readRate,
  readZone,
  wholeOf,
  wordsOf,
} from '../../src/view/readings.ts';
import { TASK_FIELDS, TASK_READERS } from '../../src/view/taskFields.ts';
import { RUNS } from '../support/runs.ts';

const HOUR = 3_600_000;

describe('what is typed into a field', () => {
  const read: readonly (readonly [what: string, read: Reader<unknown>, text: string, value: unknown])[] = [
    ['a line', lineOf(20), ' a\n\u0000 b\u2028c ', 'a b c'],
    ['words of several lines', wordsOf(50), ' one \r\n\r\ntwo\u0007 🌿\n', 'one\n\ntwo  🌿'],
    ['nothing', orNone(lineOf(20)), ' \n ', null],
    ['hours', readHours, '1h30m', 1.5 * HOUR],
    ['a plain number of hours', readHours, '1,5', 1.5 * HOUR],
    ['a day', readDay, ' 2026-06-30 ', '2026-06-30'],
    ['percent', readPercent, '50 %', 50],
    ['hours of a day', readDayHours, '4,5', 4.5],
    ['a rate', readRate, '49,50 eur', { amount: 49.5, currency: 'EUR' }],
    ['an address', readEmail, ' анна@flora.example ', 'анна@flora.example'],
    ['a time zone', readZone, 'Europe/Berlin', 'Europe/Berlin'],
    ['a whole number', wholeOf(1, 5, 'choice'), '5', 5],
  ];
  for (const [what, reader, text, value] of read) {
    it(`is read as ${what}`, () => {
      assert.deepEqual(reader(text), { ok: true, value });
    });
  }

  const refused: readonly (readonly [text: string, read: Reader<unknown>, problem: Problem])[] = [
    ['\u0000 ', lineOf(20), 'empty'],
    ['x'.repeat(21), lineOf(20), 'tooLong'],
    ['-1h', readHours, 'hours'],
    ['100001h', readHours, 'tooManyHours'],
    ['999999999', readHours, 'tooManyHours'],
    ['2026-02-30', readDay, 'day'],
    ['2999-01-01', readDay, 'farDay'],
    ['101', readPercent, 'percent'],
    ['0', readDayHours, 'dayHours'],
    ['25', readDayHours, 'dayHours'],
    ['50', readRate, 'rate'],
    ['1e9 EUR', readRate, 'rate'],
    ['a@b@c', readEmail, 'email'],
    ['a@b.example\nBcc: x@y.example', readEmail, 'email'],
    ['Mars/Olympus', readZone, 'zone'],
    ['2.5', wholeOf(1, 5, 'choice'), 'choice'],
  ];
  for (const [text, reader, problem] of refused) {
    it(`is refused with a sentence: ${JSON.stringify(text.slice(0, 30))} (${problem})`, () => {
      const reading = reader(text);
      assert.ok(!reading.ok && reading.problem === problem);
      assert.match(problemOf(reading, ENGLISH_PROBLEMS) ?? '', /^[A-Z].*\.$/);
    });
  }

  it('never throws, in any field that there is', () => {
    const readers = [
      ...TASK_FIELDS.map((field) => TASK_READERS[field]),
      ...RECORD_KINDS.flatMap((kind) => fieldsOf(kind).map((field) => readerOf(kind, field))),
    ];
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
        for (const reader of readers) assert.equal(typeof reader?.(text).ok, 'boolean');
      }),
      { numRuns: RUNS },
    );
  });

  it('is of no field that only objects have', () => {
    for (const field of ['constructor', '__proto__', 'toString']) assert.equal(readerOf('client', field), undefined);
  });
});
