import assert from 'node:assert/strict';
import { boardModel } from '../../src/view/board.ts';
import { boardColumns, placeBefore } from '../../src/view/boardColumns.ts';
import { makeTask, sampleInput } from './boardSample.ts';

/** "planned: a b", a folded column in brackets. */
function outline(
  tasks: Parameters<typeof makeTask>[],
  filter = '',
  turned: Parameters<typeof boardColumns>[2] = new Set(),
) {
  const model = boardModel(sampleInput({ tasks: tasks.map((each) => makeTask(...each)) }));
  return boardColumns(model, filter, turned).map(({ state, cards, open }) => {
    const line = `${state}: ${cards.map(({ task }) => task.id).join(' ')}`.trim();
    return open ? line : `(${line})`;
  });
}

describe('boardColumns', () => {
  it('goes from planned to dropped, each in the order that people gave', () => {
    assert.deepEqual(
      outline([
        ['a', { order: 2, priority: 'high' }],
        ['b', { order: 1.5 }],
        ['c', { state: 'review', component: 'news' }],
        ['d', { state: 'done' }],
        ['e', { order: 2 }],
      ]),
      ['planned: b a e', 'active:', 'waiting:', 'review: c', 'postponed:', '(done: d)', '(dropped:)'],
    );
  });

  it('turns what is folded and what is not', () => {
    const columns = outline([['a'], ['d', { state: 'done' }]], '', new Set(['done', 'planned']));
    assert.deepEqual([columns[0], columns[5]], ['(planned: a)', 'done: d']);
  });

  it('keeps to the filter', () => {
    assert.equal(outline([['a'], ['b', { component: 'news' }]], 'component:news')[0], 'planned: b');
  });

  it('finds the place before which something is put, past what moves along', () => {
    const model = boardModel(sampleInput({ tasks: ['a', 'b', 'c'].map((id, order) => makeTask(id, { order })) }));
    const cards = boardColumns(model, '', new Set())[0]?.cards ?? [];
    const places: [string[], number][] = [
      [['a'], 0],
      [['a', 'b'], 0],
      [['c'], 1],
      [['a'], 3],
      [[], -1],
    ];
    assert.deepEqual(
      places.map(([moved, index]) => placeBefore(cards, moved, index)),
      ['b', 'c', 'b', null, 'a'],
    );
  });
});
