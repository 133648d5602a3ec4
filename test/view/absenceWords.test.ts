import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDay } from '../../src/domain/days.ts';
import { readAbsence, typedAbsence } from '../../src/view/absenceWords.ts';
import { RUNS } from '../support/runs.ts';

/** Thursday. */
const TODAY = '2026-06-18';

function check(text: string, expected: string | null): void {
  const read = readAbsence(text, TODAY);
  const said = read === null ? null : [read.from, read.to, read.standIn ?? '-', read.reach ?? '-'].join(' ');
  assert.equal(said, expected, text);
}

describe('an absence in words', () => {
  it('is the first and the last day, in any way to write them', () => {
    const same = '2026-07-01 2026-07-10 - -';
    for (const text of [
      '1-10 July',
      '1 – 10 July',
      '1 July to 10 July',
      'from 1 to 10 July',
      '01.07-10.07',
      'с 1 по 10 июля',
    ]) {
      check(text, same);
    }
    check('2026-07-01 - 2026-07-10', same);
    check('2026-07-01-2026-07-10', same);
    check('Wed 1 July – Fri 10 July', same);
    check('28.12-08.01', '2026-12-28 2027-01-08 - -');
    check('29 June - 3 July', '2026-06-29 2026-07-03 - -');
    check('Mon-Fri', '2026-06-22 2026-06-26 - -');
  });

  it('may be one day', () => {
    check('tomorrow', '2026-06-19 2026-06-19 - -');
    check('в пятницу', '2026-06-19 2026-06-19 - -');
    check('on 1 July, +7 900 000-00-01', '2026-07-01 2026-07-01 - +7 900 000-00-01');
  });

  it('says who stands in, and how to reach them', () => {
    const both = '2026-07-01 2026-07-10 Anna +7 900 000-00-01';
    check('1–10 July, Anna stands in, +7 900 000-00-01', both);
    check('1–10 July, Anna, +7 900 000-00-01', both);
    check('1–10 July, +7 900 000-00-01, Anna covers for me', both);
    check('с 1 по 10 июля, меня заменяет Анна, +7 900 000-00-01', '2026-07-01 2026-07-10 Анна +7 900 000-00-01');
    check(
      '1–10 July; +7 900 000-00-01; ivan@north.example',
      '2026-07-01 2026-07-10 - +7 900 000-00-01, ivan@north.example',
    );
  });

  it('is none without its days, or when they are the wrong way round', () => {
    check('', null);
    check('Anna stands in', null);
    check('in July', null);
    check('10-1 July', null);
    assert.match(typedAbsence('July', TODAY, 'en').said, /first and the last day/);
    assert.equal(
      typedAbsence('1-10 July, Anna, x@y.example', TODAY, 'en').said,
      'Wed 1 Jul – Fri 10 Jul · Anna stands in · x@y.example',
    );
  });

  it('never throws, whatever is typed', () => {
    const word = fc.constantFrom('1', '10', 'July', '-', 'to', 'по', ',', 'Anna', '@', 'Fri', '2026-07-01', '31.02');
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readAbsence(text, TODAY);
        assert.ok(read === null || (isDay(read.from) && isDay(read.to) && read.from <= read.to));
      }),
      { numRuns: RUNS },
    );
  });
});
