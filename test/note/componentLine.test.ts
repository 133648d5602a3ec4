import assert from 'node:assert/strict';
import type { Task } from '../../src/domain/entities.ts';
import type { Language } from '../../src/domain/events.ts';
import { composeNote } from '../../src/note/compose.ts';
import type { NoteFacts } from '../../src/note/facts.ts';
import { commit, component, fact, task } from './flora.ts';
import { ofOne, text } from './oneComponent.ts';

const item = (...facts: Parameters<typeof ofOne>) => /^1\. News page: (.*)$/m.exec(text(ofOne(...facts)))?.[1];

describe('a component in one line', () => {
  const cases: [says: string, now: Partial<Task>, before?: Partial<Task> | null][] = [
    ['normal priority, not started yet.', { state: 'planned' }],
    ['high priority, just started; ready Mon 22 June.', { priority: 'high', clientDue: '2026-06-22' }],
    ['low priority, almost done, being checked.', { priority: 'low', state: 'review', progress: 100 }],
    ['done.', { state: 'done' }, { state: 'active' }],
    [
      'no longer planned because you have a better one.',
      { state: 'dropped', reason: 'Because you have a better one.' },
      { state: 'active' },
    ],
    [
      'normal priority; postponed to Thu 2 July: new priorities.',
      { state: 'postponed', clientDue: '2026-07-02', reason: 'new priorities' },
    ],
    ['normal priority; postponed, no new date yet.', { state: 'postponed' }],
    ['normal priority; moved to Wed 24 June.', { clientDue: '2026-06-24' }, { clientDue: '2026-06-19' }],
    [
      'normal priority, about half done; planned for Mon 15 June, not ready yet.',
      { progress: 50, clientDue: '2026-06-15' },
    ],
    ['normal priority, about half done; ready Fri 1 January 2027.', { progress: 50, clientDue: '2027-01-01' }],
    ['no problems left; ready Mon 22 June.', { remark: 'No problems left.', clientDue: '2026-06-22' }],
    ['high priority, all texts are in.', { remark: 'All texts are in', priority: 'high' }],
    [
      'normal priority, about half done; ready Mon 22 June.',
      { progress: 50, clientDue: '2026-06-22', due: '2026-06-20' },
    ],
    [
      'normal priority, about half done; ready Sat 20 June.',
      { progress: 50, clientDue: '2026-06-20' },
      { clientDue: '2026-06-22' },
    ],
  ];
  for (const [says, now, before] of cases) it(says, () => assert.equal(item(now, before), says));

  it('the component is told by its worst task and its latest date', () => {
    const tasks = [
      fact(task('a', { component: 'news', progress: 40, clientDue: '2026-06-20', priority: 'low' })),
      fact(task('b', { component: 'news', state: 'waiting', priority: 'high', clientDue: '2026-06-26' })),
      fact(task('c', { component: 'news', state: 'done' }), { state: 'active' }),
    ];
    const [only] = composeNote(ofOne({}, {}, { tasks })).components;
    assert.deepEqual(
      [only?.standing, only?.priority, only?.date, only?.progress],
      ['waiting', 'high', '2026-06-26', 46],
    );
  });

  it('a date that moves behind a later one of the component is no slip', () => {
    const late = fact(task('a', { component: 'news', clientDue: '2026-06-20' }), { clientDue: '2026-06-19' });
    const last = fact(task('b', { component: 'news', clientDue: '2026-06-26' }));
    assert.deepEqual(composeNote(ofOne({}, {}, { tasks: [late, last] })).summary.moved, []);
    const added = fact(task('c', { component: 'news', clientDue: '2026-06-30' }), null);
    assert.deepEqual(composeNote(ofOne({}, {}, { tasks: [last, added] })).summary.moved, []);
  });

  it('what was done before the period and has not changed is not told again', () => {
    assert.deepEqual(composeNote(ofOne({ state: 'done' })).components, []);
  });

  it('what was done with a task that is still open counts for how far the part is', () => {
    const done = { ...fact(task('d', { component: 'news', state: 'done' }), { state: 'done' }) };
    const open = fact(task('o', { component: 'news', progress: 0 }));
    const line = (alongside: boolean) => text(ofOne({}, {}, { tasks: [{ ...done, alongside }, open] }));
    assert.match(line(true), /about half done/);
    assert.match(line(false), /just started/);
  });

  it('the kind of work is not told where it is the name of the part', () => {
    const line = (name: string, language: Language) => {
      const components = [component('words', name, ['lang/**'])];
      const commits = [commit('chore: sync localization', { files: ['lang/de.json'] })];
      return text(ofOne({}, {}, { components, commits, language, tasks: [] })).match(/^1\. .*$/m)?.[0];
    };
    assert.equal(line('Texts', 'en'), '1. Texts: translations.');
    assert.equal(line('Translations', 'en'), '1. Translations: further work since Thu 11 June.');
    assert.equal(line('Переводы', 'ru'), '1. Переводы: доработки с\u00a0четверга, 11\u00a0июня.');
  });

  it('of a part without tasks nobody says that it is unchanged while a repository could not be read', () => {
    const components = [component('news', 'News page'), component('shop', 'Shop')];
    const names = (part: Partial<NoteFacts>) =>
      composeNote(ofOne({ state: 'done' }, {}, { detail: 'A', components, ...part })).components.map(
        ({ name }) => name,
      );
    assert.deepEqual(names({}), ['News page', 'Shop']);
    assert.match(text(ofOne({}, {}, { detail: 'A', components })), /^2\. Shop: unchanged\.$/m);
    assert.deepEqual(names({ unread: true }), ['News page']);
  });

  it('tasks of no component come last', () => {
    const tasks = [fact(task('x')), ...ofOne({}).tasks];
    assert.deepEqual(
      composeNote(ofOne({}, {}, { tasks })).components.map(({ name }) => name),
      ['News page', 'Other work'],
    );
  });
});
