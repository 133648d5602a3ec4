import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reorder } from '../../src/domain/reorder.ts';
import { RUNS } from '../support/runs.ts';

const list = [
  { id: 'a', order: 1 },
  { id: 'b', order: 2 },
  { id: 'c', order: 3 },
];

/** The ids as they stand after a move. */
function sorted(items: readonly { id: string; order: number }[], orders: ReadonlyMap<string, number>): string {
  return items
    .map(({ id, order }) => ({ id, order: orders.get(id) ?? order }))
    .sort((x, y) => x.order - y.order)
    .map(({ id }) => id)
    .join('');
}

describe('sorting by hand', () => {
  it('says of nothing but what was moved where it stands', () => {
    const orders = reorder(list, ['c'], 'b');
    assert.deepEqual([...orders.keys()], ['c']);
    assert.equal(sorted(list, orders), 'acb');
    assert.equal(sorted(list, reorder(list, ['a'], null)), 'bca');
    assert.equal(sorted(list, reorder(list, ['b', 'c'], 'a')), 'bca');
  });

  it('numbers all anew where two stood at one place', () => {
    const same = [
      { id: 'a', order: 0 },
      { id: 'b', order: 0 },
      { id: 'c', order: 0 },
    ];
    assert.equal(sorted(same, reorder(same, ['c'], 'b')), 'acb');
  });

  it('holds after any number of moves', () => {
    const move = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c', null));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 200 }), (moves) => {
        let items = list;
        for (const [id, before] of moves) {
          if (id === before) continue;
          const orders = reorder(items, [id], before);
          items = items
            .map((item) => ({ ...item, order: orders.get(item.id) ?? item.order }))
            .sort((x, y) => x.order - y.order);
          const at = items.findIndex((item) => item.id === id);
          assert.equal(items[at + 1]?.id ?? null, before);
          assert.equal(new Set(items.map(({ order }) => order)).size, 3);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
