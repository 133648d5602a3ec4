import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeTexts } from '../../src/note/merge.ts';
import { RUNS } from '../support/runs.ts';

const base = 'Hello Anna,\n\n1. Slides: a third done.\n2. News: planned.\n\nHours: 3.\n';

describe('new facts for a text that a person has worked on', () => {
  it('go where the person changed nothing', () => {
    const mine = base.replace('planned.', 'planned. You will like it.');
    const theirs = base.replace('Hours: 3.', 'Hours: 5.').replace('a third', 'half');
    const { text, conflicts } = mergeTexts(base, mine, theirs);
    assert.equal(text, mine.replace('Hours: 3.', 'Hours: 5.').replace('a third', 'half'));
    assert.deepEqual(conflicts, []);
  });

  it('never go over their words: both stand beside each other', () => {
    const mine = base.replace('Hours: 3.', 'Hours: some.');
    const { text, conflicts } = mergeTexts(base, mine, base.replace('Hours: 3.', 'Hours: 5.'));
    assert.equal(text, mine);
    assert.deepEqual(conflicts, [{ line: 5, count: 1, theirs: ['Hours: 5.'] }]);
  });

  it('do not bring back what they took out', () => {
    const mine = base.replace('2. News: planned.\n', '');
    assert.deepEqual(mergeTexts(base, mine, base), { text: mine, conflicts: [] });
    const { text, conflicts } = mergeTexts(base, mine, base.replace('planned', 'half done'));
    assert.equal(text, mine);
    assert.deepEqual(conflicts, [{ line: 3, count: 0, theirs: ['2. News: half done.'] }]);
  });

  const text = fc.array(fc.constantFrom('a', 'b', 'c', '', 'd'), { maxLength: 8 }).map((lines) => lines.join('\n'));

  it('are taken whole where nothing was edited, and change nothing where there are none', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        assert.deepEqual(mergeTexts(one, one, other), { text: other, conflicts: [] });
        assert.deepEqual(mergeTexts(one, other, one), { text: other, conflicts: [] });
        assert.deepEqual(mergeTexts(one, other, other), { text: other, conflicts: [] });
      }),
      { numRuns: RUNS },
    );
  });

  it('lose no line of the person that they wrote themselves', () => {
    const own = fc.array(fc.constantFrom('a', 'b', 'mine', 'own'), { maxLength: 8 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, own, text, (was, mine, theirs) => {
        const kept = mergeTexts(was, mine, theirs).text.split('\n');
        const count = (lines: readonly string[], word: string) => lines.filter((line) => line === word).length;
        for (const word of ['mine', 'own']) assert.equal(count(kept, word), count(mine.split('\n'), word));
      }),
      { numRuns: RUNS },
    );
  });
});
