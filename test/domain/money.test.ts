import assert from 'node:assert/strict';
import { amountFor, decimalOf, sumAmounts } from '../../src/domain/money.ts';
import { HOUR, MINUTE } from '../support/events.ts';

describe('amounts of money', () => {
  const costs = (ms: number, amount: number, currency: string) => decimalOf(amountFor(ms, { amount, currency }));

  it('have the digits of their currency', () => {
    assert.equal(costs(90 * MINUTE, 50, 'EUR'), '75.00');
    assert.equal(costs(90 * MINUTE, 5001, 'JPY'), '7502');
    assert.equal(costs(90 * MINUTE, 15.5, 'KWD'), '23.250');
    assert.equal(costs(MINUTE, 0.03, 'EUR'), '0.00');
    assert.equal(costs(HOUR, 5, '?'), '5.00');
  });

  it('are rounded half up, not as the nearest float has it', () => {
    // 0.1 h at 80.35 is 8.035, for which a float is a little less.
    assert.equal(costs(6 * MINUTE, 80.35, 'EUR'), '8.04');
    assert.equal(costs(6 * MINUTE, 10.05, 'EUR'), '1.01');
  });

  it('are exact over a year at a high rate', () => {
    assert.equal(costs(2000 * HOUR + 6 * MINUTE, 999_999.9999, 'EUR'), '2000099999.80');
  });

  it('come out at any rate that a line may hold', () => {
    assert.equal(costs(HOUR, Number.MAX_VALUE, 'JPY'), '1000000000000');
  });

  it('are summed by currency', () => {
    const sums = sumAmounts([
      { minor: 10, currency: 'EUR' },
      { minor: 7, currency: 'USD' },
      { minor: 20, currency: 'EUR' },
    ]);
    assert.deepEqual(
      sums.map((sum) => `${decimalOf(sum)} ${sum.currency}`),
      ['0.30 EUR', '0.07 USD'],
    );
    assert.equal(decimalOf({ minor: -5, currency: 'EUR' }), '-0.05');
  });
});
