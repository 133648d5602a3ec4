import assert from 'node:assert/strict';
import { byOrder, ofProject } from '../../src/domain/order.ts';

const slider = { id: 'b', project: 'site', order: 1 };
const news = { id: 'c', project: 'site', order: 2 };
const phones = { id: 'a', project: 'site', order: 2 };
const other = { id: 'd', project: 'shop', order: 0 };

describe('the order that people gave', () => {
  it('is by place, and by id where two machines gave the same place', () => {
    assert.deepEqual([news, phones, slider].sort(byOrder), [slider, phones, news]);
    assert.deepEqual([slider, phones, news].sort(byOrder), [slider, phones, news]);
  });

  it('is asked for of one project', () => {
    assert.deepEqual(ofProject([news, other, slider], 'site'), [slider, news]);
  });
});
