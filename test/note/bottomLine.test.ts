import assert from 'node:assert/strict';
import { composeNote } from '../../src/note/compose.ts';
import type { NoteFacts } from '../../src/note/facts.ts';
import { commit, component, FLORA, fact, HOUR, question, task } from './flora.ts';
import { ofOne, text } from './oneComponent.ts';

const short = (facts: NoteFacts) => /^In short: (.*)$/m.exec(text(facts))?.[1];

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
  it('names parts with an article only if each is plainly a thing', () => {
    const named = (...names: string[]) =>
      short({
        ...FLORA,
        project: plain,
        tasks: [],
        questions: [],
        components: names.map((name, index) => component(name, name, [`${index}/**`])),
        commits: names.map((_, index) => commit(`add page ${index}`, { files: [`${index}/a.ts`] })),
        periodMs: 0,
        usedMs: 0,
      })?.replace(/ since .*/, '');
    assert.equal(named('News page', 'Search'), 'we have worked on the news page and the search');
    assert.equal(named('The rest', 'Google Maps'), 'we have worked on the rest and Google Maps');
    assert.equal(named('News page', 'Lexical'), 'we have worked on “News page” and “Lexical”');
    assert.equal(named('Каталог', 'The rest'), 'we have worked on “Каталог” and “The rest”');
  });

  it('without launch and budget says what was worked on', () => {
    assert.equal(
      short(ofOne({ progress: 50 }, { progress: 0 }, { project: plain })),
      'we have worked on the news page since Thu 11 June. We need no answers from you this time.',
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
      /^the launch date, Tue 30 June, cannot be kept\. About 14 hours of work are left\. At 1 hour a working day, that takes until Wed 8 July\./,
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
      /^the launch was planned for Tue 16 June and is late\. About 1 hour of work is left\./,
    );
  });
  it('at detail C says that no hours were spent, where nothing below would', () => {
    const facts = ofOne({ state: 'review' }, { state: 'active' }, { periodMs: 0, detail: 'C' });
    assert.match(text(facts), /No hours have been spent since Thu 11 June\./);
    assert.doesNotMatch(text({ ...facts, detail: 'B' }), /No hours/);
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
