import assert from 'node:assert/strict';
import { composeNote } from '../../src/note/compose.ts';
import type { NoteFacts } from '../../src/note/facts.ts';
import { letterOf } from '../../src/note/questions.ts';
import { makeContact } from '../support/entities.ts';
import { at, commit, FLORA, HOUR, question } from './flora.ts';
import { text } from './oneComponent.ts';

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const hours = (part: Partial<NoteFacts>) => /^Hours: (.*)$/m.exec(text({ ...FLORA, ...part }))?.[1];

describe('hours', () => {
  const project = { ...FLORA.project, budgetMs: null };
  const cases: [says: string, part: Partial<NoteFacts>][] = [
    ['22.5 of 40 used, 17.5 left.', {}],
    ['none since Thu 11 June; 22.5 of 40 used, 17.5 left.', { periodMs: 0 }],
    ['none of 40 used yet.', { usedMs: 0, periodMs: 0 }],
    ['40 of 40 used, none left.', { usedMs: 40 * HOUR }],
    ['41.2 used, 1.2 above the budget of 40.', { usedMs: 41.2 * HOUR }],
    ['22.5 so far, 9.5 of them since Thu 11 June.', { project }],
    ['22.5 so far.', { project, periodStart: null, periodMs: 22.5 * HOUR }],
    ['0.1 of 40 used, 39.9 left.', { usedMs: 1, periodMs: 1 }],
  ];
  for (const [says, part] of cases) it(says, () => assert.equal(hours(part), says));
});

describe('the rest of the note', () => {
  it('greets by first name, by title, or not by name', () => {
    const greet = (name: string | null) =>
      text({ ...FLORA, contacts: [makeContact('c', 'flora', { name })] }).split('\n')[0];
    assert.deepEqual(['Anna Belova', 'Mrs. Belova', 'anna@flora.example', '', null].map(greet), [
      'Hello Anna,',
      'Hello Mrs. Belova,',
      'Hello,',
      'Hello,',
      'Hello,',
    ]);
    assert.ok(
      text({ ...FLORA, client: { ...FLORA.client, greeting: 'Good day, Anna!' } }).startsWith('Good day, Anna!\n'),
    );
  });
  it('offers another order only of two or more that are open', () => {
    const order = (facts: NoteFacts) => /To change the order.*e\.g\. ([\d, ]+)\./.exec(text(facts))?.[1];
    assert.equal(order(FLORA), '2, 1, 3');
    assert.equal(order({ ...FLORA, tasks: FLORA.tasks.slice(0, 2) }), undefined);
    const [home, slideshow, ...rest] = FLORA.tasks;
    assert.ok(home && slideshow);
    const done = { ...slideshow, task: { ...slideshow.task, state: 'done' as const } };
    assert.equal(order({ ...FLORA, tasks: [home, done, ...rest] }), '3, 2');
  });
  it('names the next update only while it is ahead', () => {
    assert.match(text(FLORA), /Next update: Thu 25 June\.$/m);
    assert.doesNotMatch(text({ ...FLORA, nextUpdate: '2026-06-18' }), /Next update/);
  });
  it('signs with the signature, else as the sender signs, else with no comma in the air', () => {
    const end = (signature: string | null, sender: NoteFacts['sender']) =>
      text({ ...FLORA, client: { ...FLORA.client, signature }, sender })
        .split('\n\n')
        .at(-1);
    assert.equal(end('Ivan\nNorth Studio\n', null), 'Kind regards,\nIvan\nNorth Studio\n');
    assert.equal(end(' ', { name: 'Ivan', signature: 'Ivan' }), 'Kind regards,\nIvan\n');
    assert.equal(end(null, null), 'Kind regards\n');
  });
  it('asks with what there is: no date, no default, a date that has passed', () => {
    const ask = (part: Parameters<typeof question>[3]) =>
      /Question A: (.*)$/m.exec(text({ ...FLORA, questions: [question('q', 't1', 'Which photos', part)] }))?.[1];
    assert.equal(ask({}), 'Which photos?');
    assert.equal(ask({ otherwise: 'We use ours.' }), 'Which photos? Without an answer, we use ours.');
    assert.equal(ask({ by: at('2026-06-19 23:59') }), 'Which photos? By Fri 19 June, please.');
    assert.equal(
      ask({ by: at('2026-06-17 12:00') }),
      'Which photos? We had hoped for an answer by Wed 17 June, 12:00.',
    );
    assert.equal(ask({ answer: 'those', answeredAt: at('2026-06-18 09:00') }), undefined);
  });
  it('letters go on after Z', () => {
    assert.deepEqual(
      [0, 25, 26, 701, 702].map((index) => letterOf(index, LATIN)),
      ['A', 'Z', 'AA', 'ZZ', 'AAA'],
    );
  });
  it('counts what was left out, by component and rule', () => {
    const commits = [
      commit('fix', { files: ['src/news/a'] }),
      commit('wip', { files: ['src/news/a'] }),
      commit('Add news'),
    ];
    const { total, leftOut } = composeNote({ ...FLORA, commits }).commits;
    assert.deepEqual(
      { total, leftOut: new Set(leftOut.map(({ component, rule, count }) => `${component} ${rule} ${count}`)) },
      {
        total: 3,
        leftOut: new Set(['news generic 1', 'news unfinished 1', 'null unassigned 1']),
      },
    );
  });
});
