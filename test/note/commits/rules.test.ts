import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanLine } from '../../../src/note/commits/clean.ts';
import { commitKey, dedupe } from '../../../src/note/commits/dedupe.ts';
import { dropRule } from '../../../src/note/commits/drop.ts';
import { gateRule, namesOf } from '../../../src/note/commits/gate.ts';
import { makeGlossary } from '../../../src/note/commits/glossary.ts';
import { makeGrouper } from '../../../src/note/commits/group.ts';
import { type Message, readMessage } from '../../../src/note/commits/message.ts';
import { toPast } from '../../../src/note/commits/tense.ts';
import type { CommitFact } from '../../../src/note/facts.ts';
import { ENGLISH_COMMITS } from '../../../src/note/language/enCommits.ts';
import { oneSpaced } from '../../../src/note/words.ts';
import { RUNS } from '../../support/runs.ts';
import { commit, component, task } from '../flora.ts';

describe('the key of a commit', () => {
  it('is JSON of address, date and subject, whatever stands in them', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('Добавить "x"\u007f\ud800'));
    fc.assert(
      fc.property(text, text, fc.oneof(fc.integer(), fc.double()), (email, subject, authoredAt) => {
        const made = commit(subject, { authorEmail: `a${email}`, authoredAt });
        const [address, , title] = [`a${email}`.trim().toLowerCase(), 0, oneSpaced(subject)];
        assert.equal(commitKey(made), JSON.stringify([address, authoredAt, title]));
      }),
      { numRuns: RUNS },
    );
  });
});

const read = (made: CommitFact): Message => readMessage({ commit: made, key: commitKey(made), hashes: [made.hash] });

describe('rule 1: copies are one', () => {
  const original = commit('Add the archive', { authoredAt: 5000 });
  const picked = { ...original, hash: 'ffff', repository: 'fork', authorName: 'I. Petrov', task: 't1' };

  it('same author, author date and subject; the one that knows its task is kept, with all hashes', () => {
    const unique = dedupe([original, picked, commit('Add the archive', { authoredAt: 6000 })]);
    assert.deepEqual(
      unique.map(({ commit: { task: known }, hashes }) => [known, hashes.length]),
      [
        ['t1', 2],
        [null, 1],
      ],
    );
  });

  it('the order of the input does not matter', () => {
    const others = [commit('a'), commit('b')];
    assert.deepEqual(dedupe([original, ...others, picked]), dedupe([picked, ...others.toReversed(), original]));
  });
});

describe('rule 2: what says nothing to a client', () => {
  const cases: [subject: string, rule: string | null][] = [
    ["Merge branch 'main' into news", 'merge'],
    ['fixup! Add the archive', 'fixup'],
    ['WIP: archive', 'unfinished'],
    ['wip', 'unfinished'],
    ['1.4.0', 'version'],
    ['v2.0.0-beta.1', 'version'],
    ['Bump version to 1.4', 'version'],
    ['release: 1.2.3', 'version'],
    ['Bump lodash from 4.1 to 4.2', 'dependencies'],
    ['Update dependencies', 'dependencies'],
    ['fix(deps): sharp', 'dependencies'],
    ['fix', 'generic'],
    ['Fixes.', 'generic'],
    ['правки', 'generic'],
    ['fix: typo', 'generic'],
    ['...', 'generic'],
    ['chore: sweep', 'internal'],
    ['docs(news): explain the feed', 'internal'],
    ['refactor!: new addresses of all pages', null],
    ['feat(slider): swipe with a finger', null],
    ['Fix the arrows of the slider', null],
    ['Widen the temperature scale', null],
  ];
  for (const [subject, rule] of cases) {
    it(`${subject}: ${rule ?? 'stays'}`, () => assert.equal(dropRule(read(commit(subject))), rule));
  }
  it('merges by their parents, bots by name or address, lock files by what changed', () => {
    assert.equal(dropRule(read(commit('Add news', { parents: 2 }))), 'merge');
    assert.equal(dropRule(read(commit('Add news', { authorName: 'dependabot[bot]' }))), 'bot');
    assert.equal(dropRule(read(commit('Add news', { authorEmail: '1+x[bot]@users.example' }))), 'bot');
    assert.equal(dropRule(read(commit('Renew all', { files: ['a/package-lock.json'] }))), 'dependencies');
    assert.equal(dropRule(read(commit('Change', { body: 'BREAKING CHANGE: all', subject: 'chore: new menu' }))), null);
  });
});

describe('rule 4: the component of a commit', () => {
  const components = [
    component('news', 'News page', ['src/news/**', 'img/**']),
    component('slider', 'Слайдер', ['src/slider/**']),
  ];
  const tasks = [task('T-News', { component: 'news', title: 'Archive by year' }), task('loose')];
  const groupOf = makeGrouper(components, tasks);
  const inGroup =
    (by: typeof groupOf) =>
    (subject: string, part: Parameters<typeof commit>[1] = {}) => {
      const group = by(read(commit(subject, part)));
      return group === 'unassigned' ? group : group.component;
    };
  const group = inGroup(groupOf);

  it('the first that answers wins: trailer, task, scope, paths', () => {
    const files = ['src/slider/a.ts', 'src/slider/b.ts', 'src/news/c.ts'];
    assert.equal(group('x', { files }), 'slider');
    assert.equal(group('feat(news-page): x', { files }), 'news');
    assert.equal(group('fix(слайдер): x'), 'slider');
    assert.equal(group('News page: x', { files }), 'news');
    assert.equal(group('fix(слайдер): x', { task: 'T-News' }), 'news');
    assert.equal(group('x', { task: 'T-News', body: 'Why.\n\nComponent: Слайдер\n' }), 'slider');
    assert.equal(group('x', { files, body: 'Task: archive by year' }), 'news');
  });
  it('an issue that the message names is that of its task, after the task that is known, before scope and paths', () => {
    const tasksWithIssues = [
      task('news', { component: 'news', title: 'SHOP-7: Archive by year' }),
      task('slides', { component: 'slider', title: 'Arrows (#12)' }),
      task('captions', { component: 'slider', title: '№ 13 Captions' }),
      task('T-5', { component: 'news', title: '3 photos first' }),
    ];
    const by = inGroup(makeGrouper(components, tasksWithIssues));
    const files = ['src/slider/a.ts'];
    assert.equal(by('shop-7 Add the archive', { files }), 'news');
    assert.equal(by('feat(слайдер): add the archive [SHOP-7]'), 'news');
    assert.equal(by('Add arrows (GH-12)'), 'slider');
    assert.equal(by('Add the archive', { files, body: 'By year.\n\nCloses SHOP-7' }), 'news');
    assert.equal(by('T-5: Add photos'), 'news');
    assert.equal(by('Add captions and arrows (#12, #13)'), 'slider');
    assert.equal(by('Add arrows (#12)', { body: 'As in SHOP-7.' }), 'slider');
    assert.equal(by('SHOP-7: x', { task: 'slides' }), 'slider');
    // Of two components neither; other numbers are no issues.
    assert.equal(by('SHOP-7, #12: Add links', { files: ['src/news/a.ts'] }), 'news');
    for (const subject of ['SHOP-7, #12: Add links', 'SHOP-70 x', 'ASHOP-7 x', 'v12 of #3', 'Add &#12; and 7'])
      assert.equal(by(subject), 'unassigned', subject);
  });
  it('a task without a component is in the group of those; nothing that answers is unassigned', () => {
    assert.equal(group('x', { task: 'loose' }), null);
    assert.deepEqual(groupOf(read(commit('x', { task: 'loose' }))), { component: null, task: 'loose' });
    assert.equal(group('feat(api): x', { files: ['README.md'] }), 'unassigned');
  });
});

describe('rule 5: headers in any script', () => {
  const parts = (subject: string) => {
    const { type, scope, breaking, description } = read(commit(subject));
    return [type, scope, breaking, description];
  };
  it('reads type, scope and the mark of a breaking change', () => {
    assert.deepEqual(parts('fix(слайдер): Починил стрелки'), ['fix', 'слайдер', false, 'Починил стрелки']);
    assert.deepEqual(parts('feat!: new menu'), ['feat', null, true, 'new menu']);
    assert.deepEqual(parts('правка(новости)!: дата'), [null, 'новости', true, 'дата']);
    assert.deepEqual(parts('Slider: show arrows'), [null, 'Slider', false, 'show arrows']);
    assert.deepEqual(parts('Open at 12:30'), [null, null, false, 'Open at 12:30']);
  });
  it('reads the trailers, wherever they stand and over several lines', () => {
    const { trailers } = read(
      commit('x', { body: 'Client-Note: The archive\n  is open\r\n\nCo-authored-by: a\ntask: T1' }),
    );
    assert.deepEqual(trailers, { task: 'T1', component: null, clientNote: 'The archive is open', skip: false });
    assert.equal(read(commit('x', { body: 'Client-Note: skip' })).trailers.skip, true);
  });
});

describe('rule 6: what is not part of the sentence', () => {
  const cases: [string, string][] = [
    ['Add the archive (#12)', 'Add the archive'],
    ['Add the archive, closes #12, #13.', 'Add the archive'],
    ['ABC-12: Add the archive', 'Add the archive'],
    [':sparkles: Add the `archive` ✨', 'Add the archive'],
    ['Add the archive https://x.example/1', 'Add the archive'],
    ['Add the archive 3fa9c2d', 'Add the archive'],
    ['Fix what 3fa9c2d broke', 'Fix what 3fa9c2d broke'],
    ['Fix the crash from #12', 'Fix the crash from #12'],
    ['Add a page about COVID-19', 'Add a page about COVID-19'],
    ['Fix the facade', 'Fix the facade'],
    ['...', ''],
  ];
  for (const [from, to] of cases) it(`${from} → ${to}`, () => assert.equal(cleanLine(from), to));
  it('is not looked for in a page of text', () => {
    const page = '#1 '.repeat(30_000);
    assert.equal(cleanLine(`Add  ${page}`), `Add ${page}`.trim());
  });
});

describe("rule 7: the client's words", () => {
  const builtIn = [
    { term: 'navbar', say: 'menu bar' },
    { term: 'bar', say: 'stripe' },
    { term: 'webpack', say: null },
  ];
  it('longest first, whole words, the client before the built-in', () => {
    assert.equal(makeGlossary([], builtIn)('Fix the navbar and barn'), 'Fix the menu bar and barn');
    assert.equal(makeGlossary([{ term: 'NavBar', say: 'top menu' }], builtIn)('Fix the Navbar'), 'Fix the top menu');
    assert.equal(makeGlossary([], builtIn)('Tune webpack'), null);
    assert.equal(makeGlossary([{ term: 'C++ (beta)', say: 'it' }], [])('Fix C++ (beta)'), 'Fix it');
    assert.equal(makeGlossary([{ term: 'drop-down', say: 'list' }], [])('Fix the drop-down'), 'Fix the list');
  });
});

describe('rule 8: the gate', () => {
  const cases: [line: string, rule: string | null][] = [
    ['Added the archive', null],
    ['Added 24-hour opening times, and/or 24/7', null],
    ['Made the player work on iPhone and iPad', null],
    ["Fixed the author's name – at last", null],
    ['Fixed src/news/list', 'path'],
    ['Fixed index.html', 'path'],
    ['Fixed C:\\temp', 'path'],
    ['Renamed newsList', 'camelCase'],
    ['Renamed news_list', 'snake_case'],
    ['Added the --dry-run switch', 'flag'],
    ['Fixed what 3fa9c2d broke', 'hash'],
    ['Fixed the crash from #12', 'number'],
    ['Removed foo()', 'code'],
    ['Made the list ready for 7.0.2', 'version'],
    ['Moved the shop to v3', 'version'],
    ['Added XSRF checks to the form', 'abbreviation'],
    ['Added the price list as a PDF, and two PDFs more', null],
    ['Added the NDT page', null],
    ['Added an <img> to the page', 'code'],
    ['Asked Petrov for photos', 'person'],
    ['Set password: hunter2', 'secret'],
    ['Used ghp_abcdefghijklmnop1234', 'secret'],
    ['Showed localhost in the footer', 'address'],
    ['Sent mail to anna@flora.example', 'address'],
    ['Opened 192.168.0.1', 'address'],
    ['Добавили архив', 'language'],
    [`Added ${'very '.repeat(20)}long lines`, 'long'],
  ];
  const context = {
    language: 'en',
    people: namesOf(['Ivan Petrov']),
    known: new Set(['ndt']),
    abbreviations: ENGLISH_COMMITS.abbreviations,
  } as const;
  for (const [line, rule] of cases) {
    it(`${line.slice(0, 50)}: ${rule ?? 'passes'}`, () => assert.equal(gateRule(line, context), rule));
  }
});

describe('rule 9: past tense', () => {
  const cases: [string, string | null][] = [
    ['Add the archive', 'Added the archive'],
    ['adds the archive', 'Added the archive'],
    ['Added the archive', 'Added the archive'],
    ['Fixes the arrows', 'Fixed the arrows'],
    ['make it bigger', 'Made it bigger'],
    ['Stop the slides on touch', 'Stopped the slides on touch'],
    ['Simplify the form', 'Simplified the form'],
    ['Display prices', 'Now displaying prices'],
    ['Hide the banner', 'Hid the banner'],
    ['Add a list and remove the table', 'Added a list and removed the table'],
    ['Fixes the date, adds the year', 'Fixed the date, added the year'],
    ['Fixed the date, Removed the year', 'Fixed the date, removed the year'],
    ['Allow visitors to add and remove photos', 'Allowed visitors to add and remove photos'],
    ['Add search and filter buttons', 'Added search and filter buttons'],
    ['Renamed the list and remove the table', null],
    ['Use the new list', null],
    ['Start the archive', null],
    ['Refactor the list', null],
    ['Archive', null],
    ['The archive works', null],
  ];
  for (const [from, to] of cases)
    it(`${from} → ${to ?? 'not sent'}`, () => assert.equal(toPast(from, ENGLISH_COMMITS), to));
});
