import assert from 'node:assert/strict';
import type { Warning } from '../../src/domain/warnings.ts';
import { warningText } from '../../src/view/warningWords.ts';

const HOUR = 3_600_000;
const fact = { key: 'k', covers: [] };
const finish = { known: true, day: '2026-07-03', confidence: 'fair' } as const;
const least = { known: false, missing: 'left', notBefore: '2026-07-03' } as const;

describe('a warning', () => {
  const cases: readonly (readonly [warning: Warning, says: string])[] = [
    [
      { ...fact, kind: 'due', task: 't', promised: '2026-06-30', finish },
      '"Slider" will not be done by our date, Tue 30 Jun: expected Fri 3 Jul.',
    ],
    [
      { ...fact, kind: 'clientDue', task: 't', promised: '2026-06-30', finish: least },
      '"Slider" will not be done by Tue 30 Jun, as the client was promised: not before Fri 3 Jul.',
    ],
    [
      { ...fact, kind: 'launch', promised: '2026-06-30', finish },
      'Flora site will not launch on Tue 30 Jun: expected Fri 3 Jul.',
    ],
    [
      { ...fact, kind: 'budgetUsed', share: 0.8, usedMs: 33 * HOUR, budgetMs: 40 * HOUR },
      'Flora site: 83% of the budget is used up, 33 of 40 hours.',
    ],
    [
      { ...fact, kind: 'budgetForecast', atCompletionMs: 44.5 * HOUR, budgetMs: 40 * HOUR, confidence: 'high' },
      'Flora site: the budget of 40 hours will not be enough, the work takes 44.5.',
    ],
    [
      { ...fact, kind: 'budgetForecast', atCompletionMs: 44.5 * HOUR, budgetMs: 40 * HOUR, confidence: null },
      'Flora site: the budget of 40 hours will not be enough, the work takes at least 44.5.',
    ],
  ];
  for (const [warning, says] of cases) {
    it(`says: ${says}`, () =>
      assert.equal(
        warningText(warning, 'Flora site', () => 'Slider', 'en'),
        says,
      ));
  }
});
