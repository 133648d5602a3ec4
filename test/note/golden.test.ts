import assert from 'node:assert/strict';
import { composeNote } from '../../src/note/compose.ts';
import { writeDocument } from '../../src/note/document.ts';
import type { NoteFacts } from '../../src/note/facts.ts';
import { readPrevious } from '../../src/note/previous.ts';
import { renderNote } from '../../src/note/render.ts';
import { makeContact } from '../support/entities.ts';
import { at, commit, component, FLORA, fact, golden, HOUR, question, task } from './flora.ts';
import { ownFlaws } from './preflight/support.ts';

/** Compares subject and Markdown with the file, byte for byte; `flaws`: what the pre-flight has against it. */
function check(name: string, facts: NoteFacts, flaws: readonly string[] = []): void {
  const text = writeDocument(composeNote(facts));
  assert.equal(text, golden(`${name}.md`, text));
  assert.deepEqual(ownFlaws(text, facts), flaws);
}

describe('golden notes at detail B, in English', () => {
  it('the sample as plain text', () => {
    const text = renderNote(composeNote(FLORA), 'text');
    assert.equal(text, golden('flora-b-en.txt', text));
  });

  it('the very first note: nobody to greet, nothing done, no components', () =>
    check(
      'first-note',
      {
        ...FLORA,
        contacts: [],
        components: [],
        tasks: [],
        questions: [],
        usedMs: 0,
        periodMs: 0,
        periodStart: null,
        client: { ...FLORA.client, signature: null },
      },
      ['signature: Kind regards,\nIvan Petrov\n'],
    ));

  it('trouble: the launch cannot be kept, the budget is too small, a date has passed, another is open', () =>
    check('trouble', {
      ...FLORA,
      now: at('2026-12-17 17:00'),
      periodStart: at('2026-12-10 17:00'),
      nextUpdate: '2027-01-07',
      project: { ...FLORA.project, launch: '2026-12-30', budgetMs: 60 * HOUR },
      previous: { launch: '2026-12-23', reported: [] },
      components: [component('shop', 'Shop'), component('maps', 'Google Maps'), component('texts', 'Texts')],
      tasks: [
        fact(
          task('a', { component: 'shop', progress: 20, estimateMs: 50 * HOUR, clientDue: '2026-12-15' }),
          {},
          12 * HOUR,
          4 * HOUR,
        ),
        fact(
          task('b', {
            component: 'maps',
            state: 'postponed',
            priority: 'low',
            estimateMs: 6 * HOUR,
            reason: 'illness',
          }),
          { state: 'planned', clientDue: '2026-12-18', reason: null },
        ),
        fact(
          task('c', {
            component: 'texts',
            state: 'waiting',
            priority: 'high',
            progress: 30,
            estimateMs: 10 * HOUR,
            clientDue: '2027-01-11',
          }),
          { state: 'active' },
          8 * HOUR,
          1.5 * HOUR,
        ),
      ],
      questions: [
        question('x', 'c', 'Who writes the text on delivery', {
          by: at('2026-12-16 18:00'),
          otherwise: 'We write a short one.',
        }),
      ],
      usedMs: 20 * HOUR,
      periodMs: 5.5 * HOUR,
    }));

  it('a week without work, all of it waiting for the client', () =>
    check('idle-waiting', {
      ...FLORA,
      project: { ...FLORA.project, launch: null, budgetMs: null },
      contacts: [makeContact('b', 'flora', { name: 'Dr. Boris Orlov' })],
      components: [component('news', 'News page'), component('phones', 'Phones and tablets')],
      tasks: [
        fact(task('a', { component: 'news', state: 'waiting', progress: 66, clientDue: '2026-06-26' }), {}, 5 * HOUR),
        fact(task('b', { component: 'phones', state: 'waiting', priority: 'low' }), {}, 1.25 * HOUR),
      ],
      questions: [
        question('x', 'a', 'May we publish the interview?'),
        question('y', 'a', 'Who signs it?', { by: at('2026-06-22 23:59') }),
      ],
      usedMs: 6.25 * HOUR,
      periodMs: 0,
    }));

  it('everything is done, a little above the budget', () =>
    check('all-done', {
      ...FLORA,
      nextUpdate: null,
      tasks: FLORA.tasks.map(({ task: now, before }) =>
        fact({ ...now, state: 'done', progress: 100 }, before, 10.25 * HOUR, 4 * HOUR),
      ),
      questions: [],
      usedMs: 41 * HOUR,
      periodMs: 16 * HOUR,
    }));

  it('no tasks yet: commits speak, and what was told and taken back is said', () => {
    const told = commit('feat(news-page): add the archive by year', { authoredAt: at('2026-06-05 10:00') });
    const components = [
      component('news', 'News page', ['src/news/**']),
      component('search', 'Search', ['src/search/**']),
    ];
    const bare = { ...FLORA, components, tasks: [], questions: [], project: { ...FLORA.project, launch: null } };
    const first = composeNote({ ...bare, periodStart: null, commits: [told], now: at('2026-06-11 12:00') });
    check('commits-only', {
      ...bare,
      project: { ...bare.project, budgetMs: null },
      usedMs: 3 * HOUR,
      periodMs: 1 * HOUR,
      previous: readPrevious([JSON.parse(JSON.stringify(first))]),
      commits: [
        commit(`Revert "${told.subject}"`, { body: `This reverts commit ${told.hash}.`, files: ['src/news/a.ts'] }),
        commit('feat(news-page): add a box with the latest three articles (#31)'),
        commit('fix(news-page): Fix the date below the headline.'),
        commit('chore(search): update webpack', { files: ['src/search/x.ts'] }),
      ],
    });
  });

  it('text with Markdown and HTML in it stays text', () =>
    check(
      'hostile',
      {
        ...FLORA,
        contacts: [makeContact('x', 'flora', { name: '[Anna](https://evil.example)' })],
        project: { ...FLORA.project, name: '<img src=x onerror=alert(1)> & Co. [x](y)' },
        components: [component('s', '**Slider** `code`'), component('n', '# News\n\n* item')],
        tasks: [
          fact(task('a', { component: 's', remark: '![pixel](https://evil.example/x.png) see www.evil.com' })),
          fact(
            task('b', {
              component: 'n',
              clientDue: '2026-06-30',
              reason: 'we saw <script>alert(1)</script> &lt; \u202etxet',
            }),
            {
              clientDue: '2026-06-20',
            },
          ),
        ],
        questions: [
          question('x', 'b', '[click](javascript:alert(1)) or <b>mail</b> me@evil.example?', {
            otherwise: '1. we ~~wait~~\n# now',
          }),
        ],
      },
      ['jargon: javascript'],
    ));
});
