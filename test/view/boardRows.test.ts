import assert from 'node:assert/strict';
import { boardModel } from '../../src/view/board.ts';
import { boardRows, type Folding } from '../../src/view/boardRows.ts';
import { sampleInput } from './boardSample.ts';

/** Keys of the rows in order. */
function keys(folding: Partial<{ filter: string; collapsed: string[]; unfolded: string[] }> = {}): string {
  const { filter = '', collapsed = [], unfolded = [] } = folding;
  const full: Folding = { filter, collapsed: new Set(collapsed), unfolded: new Set(unfolded) };
  return boardRows(boardModel(sampleInput()), full)
    .map((row) => row.key)
    .join(' ');
}

describe('boardRows', () => {
  it('lists each group with its open tasks, the line for a new one, and the closed ones folded', () => {
    assert.equal(
      keys(),
      'g:slideshow t:arrows t:photos t:captions a:slideshow c:slideshow g:news t:author t:archive a:news ' +
        'g:phones t:menu t:buttons t:rtl a:phones g: t:backup a: c:',
    );
  });

  it('folds groups and unfolds what is done', () => {
    assert.equal(
      keys({ collapsed: ['slideshow', 'news', 'phones'], unfolded: [''] }),
      'g:slideshow g:news g:phones g: t:backup a: c: t:analytics',
    );
  });

  it('finds by title, component, branch, state and priority, folded or done or not', () => {
    assert.equal(keys({ filter: 'CAPTIONS' }), 'g:slideshow t:captions');
    assert.equal(keys({ filter: 'fix/tablet', collapsed: ['phones'] }), 'g:phones t:menu');
    assert.equal(keys({ filter: 'slideshow done' }), 'g:slideshow t:autoplay');
    assert.equal(keys({ filter: 'high active' }), 'g:slideshow t:arrows g:phones t:menu');
    assert.equal(keys({ filter: 'שלום' }), 'g:phones t:rtl');
    assert.equal(keys({ filter: 'no such thing' }), '');
  });
});
