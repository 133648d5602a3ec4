/** What sort of work a note tells of where no line of a commit is for a client. */
import assert from 'node:assert/strict';
import type { Detail, Language } from '../../../src/domain/events.ts';
import { kindOf } from '../../../src/note/commits/kinds.ts';
import { readMessage } from '../../../src/note/commits/message.ts';
import { composeNote } from '../../../src/note/compose.ts';
import { writeDocument } from '../../../src/note/document.ts';
import { commit, component, FLORA, fact, task } from '../flora.ts';
import { text } from '../oneComponent.ts';

describe('the kind of a commit that no line tells of', () => {
  for (const [subject, kind] of [
    ['feat(shop): cartStore', 'addition'],
    ['Add cartStore', 'addition'],
    ['Новые опции корзины', 'addition'],
    ['fix: off by one in cartStore', 'correction'],
    ['Shop: Fixed cartStore', 'correction'],
    ['Исправлен нотис в корзине', 'correction'],
    ['perf: memoize cartStore', 'speed'],
    ['Update cartStore', 'adjustment'],
    ['Мелкие правки корзины', 'adjustment'],
    ['chore: Update translations from Crowdin', 'translation'],
    ['fix: flaky test of cartStore', 'checks'],
    ['docs: explain cartStore', 'documentation'],
    ['refactor: split cartStore', 'tidying'],
    ['ci: cache modules', 'upkeep'],
    ['cartStore', 'other'],
  ] as const) {
    it(`${subject} → ${kind}`, () => {
      const message = readMessage({ commit: commit(subject), key: subject, hashes: [] });
      assert.equal(kindOf(message, 'camelCase'), kind);
    });
  }

  it('is upkeep where a version or a dependency was raised, whatever its words', () => {
    const message = readMessage({ commit: commit('Fix 2.0'), key: '', hashes: [] });
    assert.equal(kindOf(message, 'dependencies'), 'upkeep');
  });
});

/** The first component's lines, of a project without tasks in which these commits were made. */
function told(subjects: readonly string[], language: Language, detail: Detail = 'B'): string {
  const facts = {
    ...FLORA,
    language,
    detail,
    tasks: [],
    questions: [],
    components: [component('shop', 'Shop', ['**'])],
    commits: subjects.map((subject, index) =>
      commit(subject, { files: ['a.ts'], authoredAt: FLORA.now - index * 1000 }),
    ),
  };
  const lines = writeDocument(composeNote(facts)).split('\n');
  return lines.filter((line) => /^(?:1\.| {3})/.test(line)).join('\n');
}

describe('a part of which no line of a commit can be told', () => {
  const subjects = ['fix: cartStore', 'fix: cartView', 'feat: cartApi', 'chore: lint', 'test: cartStore'];

  it('says what sort of work it was, the three kinds that are most of it', () => {
    assert.equal(told(subjects, 'en'), '1. **Shop:** one addition, corrections and automatic checks.');
    assert.equal(told(subjects, 'ru'), '1. **Shop:** одно дополнение, исправления и автоматические проверки.');
    assert.equal(told(['cartStore'], 'en'), '1. **Shop:** one internal change.');
    assert.equal(told(['cartStore', 'cartView'], 'ru'), '1. **Shop:** внутренние изменения.');
  });

  it('says so of one that no client may read, but not of merges and bots', () => {
    const bot = commit('fix: cartStore', { files: ['a.ts'], authorName: 'dependabot[bot]' });
    const facts = { ...FLORA, tasks: [], questions: [], components: [component('shop', 'Shop', ['**'])] };
    const { components } = composeNote({ ...facts, commits: [bot, commit('Tidy', { files: ['a.ts'], parents: 2 })] });
    assert.deepEqual(components, []);
  });

  it('leaves it out as soon as there is a line', () => {
    assert.equal(told([...subjects, 'feat: add a wish list'], 'en'), '1. **Shop:** added a wish list.');
  });

  it('says at detail A how many changes they were beside tasks', () => {
    const done = (changes: readonly string[], language: Language) => {
      const commits = changes.map((subject, at) =>
        commit(subject, { files: ['a.ts'], authoredAt: FLORA.now - at * 1000 }),
      );
      const components = [component('shop', 'Shop', ['**'])];
      const tasks = [fact(task('cart', { component: 'shop' }))];
      const facts = { ...FLORA, language, detail: 'A' as const, tasks, questions: [], components, commits };
      return /Done since Thu 11 June: (.*)|Сделано.*июня: (.*)/.exec(text(facts))?.slice(1).join('');
    };
    assert.equal(done(subjects, 'en'), 'five internal changes: one addition, corrections and automatic checks.');
    assert.equal(done(['fix: cartStore'], 'en'), 'one correction.');
    assert.equal(done(['cartStore'], 'en'), 'one internal change.');
    assert.equal(done(['fix: cartStore'], 'ru'), 'одно исправление.');
    assert.equal(done(['cartStore', 'cartView'], 'ru'), 'два внутренних изменения.');
  });

  it('says of a part without tasks and without commits that it is unchanged, and in a first note that nothing is planned', () => {
    const facts = { ...FLORA, detail: 'A' as const, questions: [], components: [component('shop', 'Shop', [])] };
    assert.match(text({ ...facts, tasks: [] }), /1\. Shop: unchanged\./);
    assert.match(text({ ...facts, tasks: [], periodStart: null }), /1\. Shop: nothing planned yet\./);
    assert.match(text({ ...facts, tasks: [], language: 'ru' }), /1\. Shop: без изменений\./);
  });
});
