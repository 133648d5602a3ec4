import assert from 'node:assert/strict';
import { readWords, SortedWords, writeWords } from '../../src/spelling/words.ts';

const FILE = '7\nlike/AD\ntry/D\nplay/DB\tpo:verb\nRome\ncan\ncan-do/S\nplay/A\n';

describe('the words of a dictionary', () => {
  it('have the flags of all their lines', () => {
    assert.deepEqual([...readWords(FILE)].slice(2, 4), [
      ['play', 'DBA'],
      ['Rome', ''],
    ]);
  });

  it('are in the file once, in order', () => {
    assert.equal(writeWords(readWords(FILE)), '6\nRome\ncan\ncan-do/S\nlike/AD\nplay/DBA\ntry/D\n');
  });

  it('are found in the file itself as in a table', () => {
    const table = readWords(FILE);
    const sorted = new SortedWords(writeWords(table));
    for (const [word, flags] of table) assert.equal(sorted.get(word), flags, word);
    for (const word of ['', 'A', 'ca', 'cannot', 'can-', 'tryy', 'z']) assert.equal(sorted.get(word), undefined, word);
    assert.equal(new SortedWords('0\n').get('a'), undefined);
    assert.deepEqual([...sorted].toSorted(), [...table].toSorted());
  });
});
