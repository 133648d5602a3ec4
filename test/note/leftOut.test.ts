import assert from 'node:assert/strict';
import type { Question } from '../../src/domain/entities.ts';
import type { Language } from '../../src/domain/events.ts';
import type { NoteFacts } from '../../src/note/facts.ts';
import { leftOut } from '../../src/note/leftOut.ts';
import { preflight } from '../../src/note/preflight/preflight.ts';
import { commit, component, FLORA, fact, question, task } from './flora.ts';
import { checkable } from './preflight/support.ts';

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
    const told = 'Which photos? You answered: The first three.';
    assert.deepEqual(rules({ detail: 'B', questions })[1], ['question', 'Which photos?', 'answered', told]);
  });

  it('may be pages of text', () => {
    const pages = ['.', 'a.', ' .', ';', '!', 'a', '-', 'a:', '1.'].map((part) => part.repeat(100_000 / part.length));
    const long = pages
      .flatMap((page) => [`Add ${page} x`, `Add ${page}`])
      .map((subject) => commit(subject, { task: 't1' }));
    const told = leftOut({ ...facts, detail: 'A', commits: long });
    assert.deepEqual(new Set(told.map(({ rule }) => rule)), new Set(['long']));
    assert.deepEqual(new Set(told.map(({ text }) => text)), new Set([null]), 'nobody would put that in');
  }).timeout(2000);

  it('is a question that is settled: what the client said, or what was done without them', () => {
    const said = (part: Partial<Question>, of = 't1', language: Language = 'en') =>
      rules({ detail: 'B', language, questions: [question('q', of, 'Which *photos*', part)] })
        .filter(([kind]) => kind === 'question')
        .map(([, , rule, text]) => [rule, text]);
    const answered = { answer: 'the *red* ones.\nThanks!' };
    assert.deepEqual(said(answered), [['answered', 'Which \\*photos\\*? You answered: the \\*red\\* ones. Thanks!']]);
    const otherwise = 'We use the first three';
    assert.deepEqual(said({ otherwise }, 't2'), [
      ['closed', 'Which \\*photos\\*? We went ahead without an answer: we use the first three.'],
    ]);
    assert.deepEqual(said({ otherwise: 'возьмём первые три.' }, 't2', 'ru'), [
      ['closed', 'Which \\*photos\\*? Ответа не было, и мы решили так: возьмём первые три.'],
    ]);
    // Nobody knows what the answer was, the answer is a secret, there was no plan.
    assert.deepEqual(said({ answeredAt: 1, otherwise }), [['answered', null]]);
    assert.deepEqual(said({ answer: 'the password is hunter2' }), [['answered', null]]);
    assert.deepEqual(said({}, 't2'), [['closed', null]]);
  });

  it('can be put in without a word from the pre-flight', () => {
    const all = [
      question('q1', 't1', 'Which photos?', { answer: 'The first three' }),
      question('q2', 't2', 'Which colour', { otherwise: 'we take red', by: FLORA.now - 1 }),
    ];
    const texts = leftOut({ ...facts, questions: all }).flatMap(({ kind, text }) =>
      kind === 'question' ? [text] : [],
    );
    const asks = ['answered-question', 'undated-question', 'unconfirmed-default', 'figures'];
    const found = preflight(`Hello,\n\n${texts.join('\n')}`, checkable({ ...facts, questions: all }));
    assert.deepEqual(
      found.filter(({ rule }) => asks.includes(rule)),
      [],
    );
    const again = preflight('Hello,\n\nWhich photos?', checkable({ ...facts, questions: all }));
    assert.ok(again.some(({ rule }) => rule === 'answered-question'));
  });
});
