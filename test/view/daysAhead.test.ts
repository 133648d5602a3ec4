import assert from 'node:assert/strict';
import { dayAhead } from '../../src/view/daysAhead.ts';

/** A Thursday. */
const TODAY = '2026-06-18';

describe('a date to come, in words', () => {
  const examples: readonly [words: string, day: string | null][] = [
    ['today', '2026-06-18'],
    ['Завтра', '2026-06-19'],
    ['fri', '2026-06-19'],
    ['thu', '2026-06-25'],
    ['понедельник', '2026-06-22'],
    ['18 june', '2026-06-18'],
    ['17 June', '2027-06-17'],
    ['June 19', '2026-06-19'],
    ['1st of may', null],
    ['1st may', '2027-05-01'],
    ['19 июня', '2026-06-19'],
    ['3 окт. 2027', '2027-10-03'],
    ['Jan 3, 2028', '2028-01-03'],
    ['18.06', '2026-06-18'],
    ['1.2.', '2027-02-01'],
    ['18.06.2025', '2025-06-18'],
    ['2026-12-31', '2026-12-31'],
    ['29 feb', '2028-02-29'],
    ['30 feb', null],
    ['32.13', null],
    ['2026-02-30', null],
    ['soon', null],
    ['june', null],
    ['', null],
    [`${'9'.repeat(5000)} june`, null],
  ];
  for (const [words, day] of examples) {
    it(`${words.slice(0, 40) || 'nothing'} → ${day ?? 'no day'}`, () => assert.equal(dayAhead(words, TODAY), day));
  }
});
