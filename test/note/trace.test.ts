import assert from 'node:assert/strict';
import fc from 'fast-check';
import { traceLines } from '../../src/note/trace.ts';
import { RUNS } from '../support/runs.ts';

const made = [
  'Hello Anna,',
  '',
  '1. Slides: about half done; ready Mon 22 June.',
  '2. News: not started yet.',
  'Hours: 3.',
];

describe('a line of an edited note', () => {
  it('is the one that it was, wherever it stands now', () => {
    assert.deepEqual(traceLines(made, ['New.', ...made]), [null, 0, 1, 2, 3, 4]);
    assert.deepEqual(traceLines(made, made.toSpliced(2, 1)), [0, 1, 3, 4]);
  });

  it('is the one that it was made of, if it still says much the same', () => {
    const edited = made.with(2, '1. Slides: about half done, and pretty; ready Mon 22 June.');
    assert.deepEqual(traceLines(made, edited), [0, 1, 2, 3, 4]);
  });

  it('is nothing of ours when it is another one, or when it might be two', () => {
    assert.deepEqual(traceLines(made, made.with(2, '1. We went to the sea.')), [0, 1, null, 3, 4]);
    const twice = made.toSpliced(2, 1, '1. Slides: about half done; ready.', '1. Slides: about half done; ready!');
    assert.deepEqual(traceLines(made, twice), [0, 1, null, null, 3, 4]);
  });

  it('is the source of one line at most', () => {
    const lines = fc.array(fc.constantFrom('a b c', 'a b', 'b c d', '', 'x'), { maxLength: 9 });
    fc.assert(
      fc.property(lines, lines, (generated, edited) => {
        const traced = traceLines(generated, edited).filter((line) => line !== null);
        assert.equal(new Set(traced).size, traced.length);
        assert.ok(traced.every((line) => line < generated.length));
      }),
      { numRuns: RUNS },
    );
  });
});
