import assert from 'node:assert/strict';
import { offeredAway } from '../../src/view/awayOffer.ts';

const MINUTE = 60_000;
const lunch = { from: 0, to: 60 * MINUTE };
const coffee = { from: 70 * MINUTE, to: 80 * MINUTE };
const nothing = { settledTo: 0, latestFrom: 0 };

describe('time away', () => {
  it('is offered for half an hour after the person is back', () => {
    assert.equal(offeredAway(lunch, nothing, 60 * MINUTE), lunch);
    assert.equal(offeredAway(lunch, nothing, 90 * MINUTE), lunch);
    assert.equal(offeredAway(lunch, nothing, 91 * MINUTE), null);
    assert.equal(offeredAway(null, nothing, 0), null);
  });

  it('is not offered again once it was spoken of or left', () => {
    assert.equal(offeredAway(lunch, { ...nothing, settledTo: lunch.to }, 60 * MINUTE), null);
    assert.equal(offeredAway(coffee, { ...nothing, settledTo: lunch.to }, 80 * MINUTE), coffee);
  });

  it('is over with the next time away, even when that one is settled', () => {
    assert.equal(offeredAway(lunch, { ...nothing, latestFrom: coffee.from }, 82 * MINUTE), null);
  });
});
