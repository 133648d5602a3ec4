import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Task } from '../../src/domain/entities.ts';
import { DETAILS, LANGUAGES, PRIORITIES, TASK_STATES } from '../../src/domain/events.ts';
import { composeNote } from '../../src/note/compose.ts';
import type { NoteFacts } from '../../src/note/facts.ts';
import { noteToJson } from '../../src/note/note.ts';
import { letterOf } from '../../src/note/questions.ts';
import { renderNote } from '../../src/note/render.ts';
import { makeContact } from '../support/entities.ts';
import { at, commit, component, FLORA, fact, HOUR, question, task } from './flora.ts';

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ofOne = (now: Partial<Task>, before: Partial<Task> | null = {}, part: Partial<NoteFacts> = {}): NoteFacts => ({
  ...FLORA,
  components: [component('news', 'News page')],
  tasks: [fact(task('t', { component: 'news', ...now }), before)],
  questions: [],
  ...part,
});
/** What the note says of the only component, and its bottom line. */
const item = (...facts: Parameters<typeof ofOne>) => /^1\. News page: (.*)$/m.exec(text(ofOne(...facts)))?.[1];
const short = (facts: NoteFacts) => /^In short: (.*)$/m.exec(text(facts))?.[1];
const hours = (part: Partial<NoteFacts>) => /^Hours: (.*)$/m.exec(text({ ...FLORA, ...part }))?.[1];
const text = (facts: NoteFacts) => renderNote(composeNote(facts), 'text');

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

  it('tasks of no component come last', () => {
    const tasks = [fact(task('x')), ...ofOne({}).tasks];
    assert.deepEqual(
      composeNote(ofOne({}, {}, { tasks })).components.map(({ name }) => name),
      ['News page', 'Other work'],
    );
  });
});

describe('the bottom line', () => {
  const plain = { ...FLORA.project, launch: null, budgetMs: null };
  it('says how many are many, and one is one', () => {
    const ask = (count: number) =>
      short({ ...FLORA, questions: Array.from({ length: count }, (_, i) => question(`q${i}`, 't1', 'Is it?')) });
    assert.match(ask(0) ?? '', /We need no answers from you this time\.$/);
    assert.match(ask(1) ?? '', /We need one answer from you\.$/);
    assert.match(ask(13) ?? '', /We need 13 answers from you\.$/);
    const one = composeNote({ ...FLORA, questions: FLORA.questions.slice(0, 1) });
    assert.equal(one.subject, '[Flora site] Status, Thu 18 June: launch on schedule, 1 question');
  });
  it('without launch and budget says what was worked on', () => {
    assert.equal(
      short(ofOne({ progress: 50 }, { progress: 0 }, { project: plain })),
      'we worked on the news page. We need no answers from you this time.',
    );
  });
  it('with a budget alone says that it holds', () => {
    const part = { project: { ...plain, budgetMs: 40 * HOUR } };
    assert.match(short(ofOne({ estimateMs: HOUR }, {}, part)) ?? '', /^the work stays within the budget of 40 hours\./);
  });
  it('speaks of a budget that will not be enough before it is used up', () => {
    const part = (usedMs: number) => ({ ...FLORA, usedMs });
    assert.match(
      short(part(30 * HOUR)) ?? '',
      /The budget of 40 hours will not be enough: the work left needs about 4 hours more\./,
    );
    assert.match(
      short(part(42 * HOUR)) ?? '',
      /The budget of 40 hours is exceeded by 2 hours, and about 14 hours of work are left\./,
    );
  });
  it('a launch that cannot be kept says until when the work takes', () => {
    const facts = { ...FLORA, project: { ...FLORA.project, hoursPerDay: 1 } };
    assert.match(
      short(facts) ?? '',
      /^the launch on Tue 30 June cannot be kept: about 14 hours of work are left, which at 1 hour a working day takes until Wed 8 July\./,
    );
  });
  it('a launch that is past says so', () => {
    const facts = {
      ...FLORA,
      project: { ...FLORA.project, launch: '2026-06-16', hoursPerDay: null },
      tasks: [fact(task('x', { estimateMs: HOUR }))],
    };
    assert.match(
      short(facts) ?? '',
      /^the launch was planned for Tue 16 June and is late: about 1 hour of work is left\./,
    );
  });
  it('no work is said to be none, unless there is time that waits to be assigned', () => {
    const idle = ofOne({ progress: 50 }, {}, { periodMs: 0, project: plain });
    assert.match(short(idle) ?? '', /^there has been no work on the project since Thu 11 June\./);
    assert.doesNotMatch(short({ ...idle, unassignedMs: HOUR }) ?? '', /no work/);
    assert.equal(composeNote({ ...idle, unassignedMs: HOUR }).hours.unassignedMs, HOUR);
  });
  it('many are "move", one is "moves", a proper name keeps its capital', () => {
    const moved = (name: string) =>
      short(
        ofOne(
          { clientDue: '2026-07-01' },
          { clientDue: '2026-06-29' },
          { components: [component('news', name)], project: plain },
        ),
      );
    assert.match(moved('Phones and tablets') ?? '', /^the phones and tablets move from Mon 29 June to Wed 1 July\./);
    assert.match(moved('News') ?? '', /^the news moves from/);
    assert.match(moved('Google Maps') ?? '', /^Google Maps moves from/);
    assert.match(moved('SEO') ?? '', /^SEO moves from/);
  });
});

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

describe('for all facts', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', 'Add it', '# x', '1. x', 'a\nb', 'Because we did.'),
  );
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-06-${String(date).padStart(2, '0')}`);
  const option = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const ms = fc.integer({ min: 0, max: 100 * HOUR });
  const anyTask = fc.record({
    component: fc.constantFrom(null, 'c0', 'c1', 'gone'),
    title: words,
    state: fc.constantFrom(...TASK_STATES),
    priority: fc.constantFrom(...PRIORITIES),
    progress: fc.integer({ min: 0, max: 100 }),
    estimateMs: option(ms),
    clientDue: option(day),
    remark: option(words),
    reason: option(words),
  });
  const anyFacts = fc
    .record({
      tasks: fc.array(fc.tuple(anyTask, option(anyTask), ms), { maxLength: 5 }),
      questions: fc.array(fc.tuple(fc.nat(5), words, option(fc.integer({ min: 0, max: 2e12 })), option(words)), {
        maxLength: 40,
      }),
      names: fc.tuple(words, words, words, words, words),
      launch: option(day),
      budgetMs: option(ms),
      hoursPerDay: option(fc.constantFrom(0, 0.01, 4, 24)),
      subjects: fc.array(fc.tuple(words, words), { maxLength: 4 }),
      first: fc.boolean(),
      detail: fc.constantFrom(...DETAILS),
      language: fc.constantFrom(...LANGUAGES),
    })
    .map(({ tasks, questions, names, launch, budgetMs, hoursPerDay, subjects, first, detail, language }): NoteFacts => {
      const facts = tasks.map(([now, before, usedMs], i) => fact(task(`t${i}`, now), before, usedMs, usedMs / 2));
      const usedMs = facts.reduce((sum, each) => sum + each.usedMs, 0);
      return {
        ...FLORA,
        detail,
        language,
        client: { ...FLORA.client, name: names[0], signature: names[1], greeting: names[2] },
        contacts: [makeContact('x', 'flora', { name: names[3] })],
        project: { ...FLORA.project, name: names[4], launch, budgetMs, hoursPerDay },
        components: [component('c0', names[0], [names[1]]), component('c1', names[2], ['**'])],
        tasks: facts,
        questions: questions.map(([i, asked, by, otherwise], n) =>
          question(`q${n}`, `t${i}`, asked, { by, otherwise }),
        ),
        commits: subjects.map(([subject, body]) => commit(subject, { body, files: [subject] })),
        periodStart: first ? null : FLORA.periodStart,
        usedMs,
        periodMs: usedMs / 2,
      };
    });

  it('the note is plain JSON, the same every time, asks every question once, and its figures add up', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const note = composeNote(facts);
        assert.deepEqual(JSON.parse(noteToJson(note)), note);
        assert.deepEqual(composeNote(structuredClone(facts)), note);

        const open = new Set(
          facts.tasks.filter(({ task: t }) => t.state !== 'done' && t.state !== 'dropped').map(({ task: t }) => t.id),
        );
        const asked = facts.questions.filter(({ task: id }) => open.has(id)).map(({ id }) => id);
        assert.deepEqual(note.questions.map(({ id }) => id).sort(), asked.sort());
        assert.deepEqual(
          note.components.flatMap(({ questions }) => questions),
          note.questions.map(({ letter }) => letter),
        );
        assert.equal(note.summary.answersNeeded, asked.length);
        const plainText = renderNote(note, 'text');
        const mark = { en: '   Question ', ru: '   Вопрос ' }[facts.language];
        for (const { letter } of note.questions) {
          assert.ok(plainText.includes(facts.detail === 'C' ? `\n${letter}) ` : `${mark}${letter}:`));
        }

        const { usedTenths, budgetTenths, leftTenths, overTenths, periodTenths } = note.hours;
        if (budgetTenths !== null) assert.equal(usedTenths + (leftTenths ?? 0) - (overTenths ?? 0), budgetTenths);
        assert.ok(periodTenths <= usedTenths);
        assert.ok(note.components.reduce((sum, { usedMs }) => sum + usedMs, 0) <= facts.usedMs + 1e-6);

        assert.doesNotMatch(
          plainText,
          /undefined|NaN|Infinity|(?<![\d.])1 (?:questions|answers|hours)\b|(?<![\d,])1[ \u00a0](?:часов|ответа|ответов)/,
        );
        const shares = note.components.flatMap(({ account }) => (account === null ? [] : [account.usedTenths]));
        if (facts.detail === 'A' && note.components.length > 0) {
          const total = facts.tasks.reduce((sum, { usedMs: ms }) => sum + ms, 0);
          assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - total / (HOUR / 10)) <= 0.5 + 1e-6);
        }
        assert.doesNotMatch(renderNote(note, 'markdown'), /\p{Cc}(?<!\n)|[\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 500 },
    );
  });
});
