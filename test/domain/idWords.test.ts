import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasWords, ID_WORDS, idOf, wordsOf } from '../../src/domain/idWords.ts';
import { RUNS } from '../support/runs.ts';

describe('an id as numbers', () => {
  it('is the same id again, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.uuid(), { maxLength: 4 }), (ids) => {
        const words = Uint32Array.from(ids.flatMap(wordsOf));
        assert.deepEqual(
          ids.map((_, index) => idOf(words, ID_WORDS * index)),
          ids,
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('is in the same order', () => {
    const sign = (a: string, b: string) => (a < b ? -1 : Number(a > b));
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (a, b) => {
        const [left, right] = [wordsOf(a), wordsOf(b)];
        const at = left.findIndex((word, index) => word !== right[index]);
        assert.equal(at < 0 ? 0 : Math.sign((left[at] as number) - (right[at] as number)), sign(a, b));
      }),
      { numRuns: RUNS },
    );
  });

  it('is none of another form', () => {
    const id = '0199f000-0000-7000-8000-00000000000a';
    assert.ok(hasWords(id));
    for (const other of ['', 'a', id.toUpperCase(), `${id} `, id.slice(1), id.replaceAll('-', ''), `${id}\n`]) {
      assert.ok(!hasWords(other), other);
    }
  });
});
