import assert from 'node:assert/strict';
import type { NoteFacts } from '../../src/note/facts.ts';
import { leftOut } from '../../src/note/leftOut.ts';
import { commit, component, FLORA, fact, question, task } from './flora.ts';

const facts: NoteFacts = {
  ...FLORA,
  components: [component('slides', 'Slides'), component('news', 'News')],
  tasks: [
    fact(task('t1', { component: 'slides', title: 'Slides *move*', progress: 50 }), { progress: 10 }),
    fact(task('t2', { component: 'news', title: 'News list', state: 'done', progress: 100 })),
  ],
  questions: [],
  commits: [],
};
const commits = [
  commit('feat: Add arrows for phones', { task: 't1' }),
  commit('chore: tidy up', { task: 't1' }),
  commit('Use password: hunter2', { task: 't1' }),
  commit('Show <b>dates</b>', { task: 't1' }),
];

describe('what is left out of a note', () => {
  const rules = (part: Partial<NoteFacts>) =>
    leftOut({ ...facts, ...part }).map(({ kind, title, rule, text }) => [kind, title, rule, text]);

  it('is what a rule dropped, and what could be said of it', () => {
    assert.deepEqual(rules({ detail: 'A', commits }), [
      ['commit', 'chore: tidy up', 'internal', 'tidy up.'],
      ['commit', 'Use password: hunter2', 'verb', null],
      ['commit', 'Show <b>dates</b>', 'code', 'Show \\<b>dates\\</b>.'],
    ]);
  });

  it('is what the level of detail does not tell', () => {
    const [first] = rules({ detail: 'B', commits });
    assert.deepEqual(first, ['commit', 'feat: Add arrows for phones', 'level', 'Added arrows for phones.']);
    assert.deepEqual(rules({ detail: 'C' }), [
      ['task', 'Slides *move*', 'level', '**Slides \\*move\\*:** normal priority, about half done.'],
      ['task', 'News list', 'level', '**News list:** done.'],
    ]);
  });

  it('is what has been answered', () => {
    const questions = [question('q', 't1', 'Which photos?', { answer: 'The first three' })];
    assert.deepEqual(rules({ detail: 'B', questions })[0], ['task', 'News list', 'told', '**News list:** done.']);
    assert.deepEqual(rules({ detail: 'B', questions })[1], ['question', 'Which photos?', 'answered', null]);
  });
});
