import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commitKey } from '../../../src/note/commits/dedupe.ts';
import { commitLines, type LineInput } from '../../../src/note/commits/lines.ts';
import type { CommitFact, ReportedCommit } from '../../../src/note/facts.ts';
import { ENGLISH_COMMITS } from '../../../src/note/language/enCommits.ts';
import { commit, component } from '../flora.ts';

function lines(commits: readonly CommitFact[], part: Partial<LineInput> = {}) {
  return commitLines({
    commits,
    components: [component('news', 'News', ['**'])],
    tasks: [],
    reported: [],
    language: 'en',
    words: ENGLISH_COMMITS,
    clientGlossary: [],
    builtInGlossary: [],
    ...part,
  });
}

/** A commit on the news page, and the revert of one. */
const news = (subject: string, part: Partial<CommitFact> = {}) => commit(subject, { files: ['a.ts'], ...part });
const revert = (original: CommitFact, subject = `Revert "${original.subject}"`) =>
  news(subject, { body: `This reverts commit ${original.hash}.` });
const texts = ({ lines: all }: { lines: readonly ReportedCommit[] }) =>
  all.map(({ text, rolledBack }) => (rolledBack ? `Rolled back: ${text}` : text));
const rules = ({ leftOut }: ReturnType<typeof commitLines>) => leftOut.map(({ rule }) => rule).sort();

describe('from commits to lines', () => {
  it('what is new comes before what is mended; the rest is left out under a rule', () => {
    const found = lines([
      news('fix: Repair the date'),
      news('feat(news): add the archive (#3)'),
      news('chore: tidy'),
      news('Frobnicate the list'),
      news('Add newsList'),
      news('Add the archive'),
    ]);
    assert.deepEqual(texts(found), ['Added the archive', 'Repaired the date']);
    assert.deepEqual(rules(found), ['camelCase', 'internal', 'repeated', 'verb']);
    assert.deepEqual([...found.touched], ['news']);
  });

  it('a line with a word that no dictionary has is left out, unless the person wrote it for the client', () => {
    const unknownWords = new Set(['arhcive', 'Fotoband']);
    const found = lines(
      [
        news('Add the arhcive'),
        news('Add the list'),
        news('x', { body: 'Client-Note: Your Fotoband is there' }),
        news('Add the Fotoband; hide the old list'),
      ],
      { unknownWords },
    );
    assert.deepEqual(texts(found), ['Your Fotoband is there', 'Added the list', 'Hid the old list']);
    assert.deepEqual(rules(found), ['spelling']);
  });

  it('what belongs to no component is never sent', () => {
    const found = lines([news('Add the archive')], { components: [] });
    assert.deepEqual([texts(found), rules(found)], [[], ['unassigned']]);
  });

  it("rule 10: the person's own line wins over every rule but those on harm; skip hides", () => {
    const found = lines([
      news('chore: x', { body: 'Client-Note: You can now see news by year.' }),
      news('chore: y', { body: 'Client-Note: log in with password: hunter2' }),
      news('Add the archive', { body: 'Client-Note: skip' }),
    ]);
    assert.deepEqual(texts(found), ['You can now see news by year']);
    assert.deepEqual(rules(found), ['secret', 'skip']);
  });

  it('pages of text are left out at once', () => {
    const subjects = ['-', '.', 'a', 'A-', '#1,', 'abc1234 ', 'fix a ', 'ab: ', 'тест '].map((part) =>
      part.repeat(1_000_000 / part.length),
    );
    const found = lines(
      subjects.flatMap((subject) => [news(`Add ${subject}!`), news('x', { body: `Client-Note: ${subject}!` })]),
    );
    assert.deepEqual(new Set(rules(found)), new Set(['long']));
  }).timeout(2000);

  describe('rule 3: reverts', () => {
    const a = news('Add the archive');
    const b = revert(a);
    const c = revert(b, 'Reapply "Add the archive"');
    it('cancel their original, and chains by parity', () => {
      assert.deepEqual(texts(lines([a, b])), []);
      assert.deepEqual(texts(lines([c, b, a])), ['Added the archive']);
      assert.deepEqual(texts(lines([a, b, c, revert(c)])), []);
    });
    it('by any copy of it, by a shortened hash, and by subject when no hash is named', () => {
      const copy = { ...a, hash: 'abcdef0123456789' };
      assert.deepEqual(texts(lines([a, copy, revert(copy)])), []);
      assert.deepEqual(
        texts(lines([a, news('Revert "Add the archive"', { body: `This reverts commit ${a.hash.slice(0, 9)}` })])),
        [],
      );
      assert.deepEqual(texts(lines([a, news('Revert "Add the archive"')])), []);
    });
    it('of what was reported are told, and so is taking that back', () => {
      const [reported] = lines([a]).lines;
      assert.ok(reported);
      const [rolledBack] = lines([b], { reported: [reported] }).lines;
      assert.ok(rolledBack);
      assert.deepEqual(texts({ lines: [rolledBack] }), ['Rolled back: Added the archive']);
      assert.deepEqual(texts(lines([b, c], { reported: [reported] })), []);
      assert.deepEqual(texts(lines([c], { reported: [reported, rolledBack] })), ['Added the archive']);
    });
    it('of what was never told are not told either', () => assert.deepEqual(texts(lines([b])), []));
    it('what was reported is not reported again', () => {
      const again = lines([{ ...a, hash: 'eeee' }], { reported: lines([a]).lines });
      assert.deepEqual([texts(again), rules(again)], [[], ['reported']]);
    });
  });

  it('every commit is either a line or left out, whatever it holds; order does not matter', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Add x y', 'Revert "Add x y"', 'fix', 'feat(a): add b'),
    );
    const made = fc.record({
      subject: text,
      body: fc.oneof(
        text,
        fc.constant('This reverts commit abc1234.'),
        text.map((note) => `Client-Note: ${note}`),
      ),
      hash: fc.constantFrom('abc1234', 'def5678', 'aaa0001'),
      authorName: text,
      authoredAt: fc.integer({ min: 0, max: 3 }),
      files: fc.array(text, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(made, { maxLength: 12 }), (parts) => {
        const commits = parts.map((part, index) => commit('', { ...part, hash: `${part.hash}${index}` }));
        const found = lines(commits);
        assert.equal(found.lines.length + found.leftOut.length, commits.length);
        const keys = new Set(commits.map(commitKey));
        assert.ok(found.lines.every(({ key }) => keys.has(key)));
        assert.deepEqual(texts(lines(commits.toReversed())), texts(found));
      }),
      { numRuns: 200 },
    );
  });
});
