/** What the pre-flight offers to mend, and that its offers mend it. */
import assert from 'node:assert/strict';
import type { Task } from '../../../src/domain/entities.ts';
import type { PreflightFacts } from '../../../src/note/preflight/rule.ts';
import { component, fact, HOUR, question, task } from '../flora.ts';
import { EN, found, mended, RU } from './support.ts';

const draft = (text: string) => `Subject: Status\n\nHello Anna,\n\n${text}\n`;
const russian = (text: string) => `Subject: Статус\n\nДобрый день!\n\n${text}\n`;
const body = (text: string) => text.split('\n').slice(4).join('\n').trimEnd();

const kinds = (rule: string, text: string, facts: PreflightFacts) =>
  found(rule, text, facts).flatMap(({ fixes }) => fixes.map(({ kind }) => kind));

function moved(part: Partial<Task>): Partial<PreflightFacts> {
  const before = task('t1', { component: 'news', clientDue: '2026-06-19' });
  return {
    components: [component('news', 'News page')],
    tasks: [fact({ ...before, clientDue: '2026-06-24', ...part }, before)],
    questions: [],
  };
}

const ROSE = { name: 'Rose Shop', names: [], emails: [] };
const DENSE = `We show pages${' and they like it here'.repeat(12)} unconditionally`;

describe('the fixes of the pre-flight', () => {
  /** Each text with what its first fix makes of it; nothing is objected to then. */
  const MENDED: readonly (readonly [rule: string, bad: string, good: string, facts?: Partial<PreflightFacts>])[] = [
    ['vague-date', 'Ready by 23 June.', 'Ready by Tue 23 June.'],
    ['vague-date', 'Ready by June 23.', 'Ready by Tue June 23.'],
    ['vague-date', 'Ready by 2026-06-23.', 'Ready by Tue 23 June.'],
    ['commit-trace', 'The menu (a1b2c3d) works.', 'The menu works.'],
    ['commit-trace', 'The menu works #12.', 'The menu works.'],
    ['local-address', 'Look at http://localhost:3000/news now.', 'Look at  now.'],
    [
      'long-sentence',
      'We have shown the new page to all of the three people who asked, and they will tell us by Friday what they think.',
      'We have shown the new page to all of the three people who asked. They will tell us by Friday what they think.',
    ],
    [
      'on-track',
      '**In short:** the launch is on schedule.',
      '**In short:** The launch date, Tue 30 June, cannot be kept. About 14 hours of work are left. At 1 hour a working day, that takes until Wed 8 July.',
      { project: { ...EN.project, hoursPerDay: 1 } },
    ],
    [
      'unsaid-overrun',
      'All goes well.',
      'All goes well. The budget of 40 hours will not be enough: the work left needs about 4 hours more.',
      { usedMs: 30 * HOUR },
    ],
    [
      'unsaid-slip',
      'All goes well.',
      'All goes well. The news page moves from Fri 19 to Wed 24 June.',
      moved({ reason: 'we put it later' }),
    ],
    [
      'bare-slip',
      'All goes well.\n\n1. **News page:** moved.',
      'All goes well.\n\n1. **News page:** moved. The news page moves from Fri 19 to Wed 24 June because we put it later.',
      moved({ reason: 'we put it later' }),
    ],
    [
      'undated-question',
      '*Question A:* Which photos?',
      '*Question A:* Which photos? By Fri 19 June, 12:00, please; otherwise we take three.',
      {
        questions: [
          question('q', 't1', 'Which photos?', { by: Date.parse('2026-06-19T09:00:00Z'), otherwise: 'we take three' }),
        ],
      },
    ],
    ['placeholder', 'All goes well. The menu will be ready by [date]. Fine.', 'All goes well. Fine.'],
    ['internal-rate', 'The work (at 50 EUR per hour) goes on.', 'The work (at ) goes on.'],
    ['other-client', 'As for **Rose Shop**, we begin.', 'As for ****, we begin.', { others: [ROSE] }],
    [
      'no-headings',
      `We *work*. ${'We have shown the page to three people. '.repeat(14)}We go on.`,
      `- We *work*.${'\n- We have shown the page to three people.'.repeat(14)}\n- We go on.`,
    ],
    ['readability', `${DENSE}, and they appreciate it.`, `${DENSE}. They appreciate it.`],
  ];
  for (const [rule, bad, good, more = {}] of MENDED) {
    it(`${rule}: ${bad}`, () => {
      const facts = { ...EN, ...more };
      const text = mended(rule, draft(bad), facts);
      assert.equal(body(text), good);
      assert.deepEqual(found(rule, text, facts), []);
    });
  }

  it('name the weekday in the case that a Russian preposition asks for', () => {
    const named = (text: string) => body(mended('vague-date', russian(text), RU));
    assert.equal(named('Ждём до 23 июня.'), 'Ждём до вторника, 23 июня.');
    assert.equal(named('Готово к 24 июня.'), 'Готово к среде, 24 июня.');
    assert.equal(named('Переносится на 24 июня.'), 'Переносится на среду, 24 июня.');
    assert.equal(named('Срок: 24.06.'), 'Срок: 24.06 (ср).');
    assert.deepEqual(found('vague-date', russian('Срок: 24.06 (ср), 19–23 июня.'), RU), []);
  });

  it('leave the least important parts that go on as planned out of a note that is too long', () => {
    const names = Array.from({ length: 30 }, (_, index) => `Page ${index + 10}`);
    const facts = {
      ...EN,
      components: names.map((name) => component(name, name)),
      tasks: names.map((name, at) => fact(task(name, { component: name, priority: at < 5 ? 'high' : 'normal' }))),
      questions: [],
    };
    const items = names.map((name, at) => `${at + 1}. **${name}:** normal priority, it goes on.`);
    const text = draft(`All goes well.\n\n${items.join('\n')}`);
    const rest = mended('too-long', text, facts);
    assert.deepEqual(found('too-long', rest, facts), []);
    assert.match(rest, /\*\*Page 10:\*\*/);
    assert.doesNotMatch(rest, /Page 39/);
    assert.match(rest, /^All goes well\.\n\n1\. /m);
  });

  it('lead to what has to be done elsewhere', () => {
    const hour = 3_600_000;
    const sent = [{ at: EN.now - hour, text: 'All goes well with the page and the menu.' }];
    const text = draft('All goes well with the page and the menu.');
    assert.deepEqual(kinds('same-text', text, { ...EN, sent }), ['suggestion']);
    assert.deepEqual(kinds('too-soon', text, { ...EN, sent }), ['editClient']);
    assert.deepEqual(kinds('quiet', text, { ...EN, quietUntil: '2026-07-01' }), ['endQuiet']);
  });

  it('ask for what nobody has said', () => {
    const unreasoned = { ...EN, ...moved({ reason: null }) };
    assert.deepEqual(kinds('bare-slip', draft('Well.\n\n1. **News page:** moved.'), unreasoned), ['reason']);
    const dateless = { ...EN, ...moved({ clientDue: null, reason: 'we wait' }) };
    assert.deepEqual(kinds('bare-slip', draft('Well.\n\n1. **News page:** moved.'), dateless), ['openTask']);
    const unasked = { ...EN, questions: [question('q', 't1', 'Which photos?', { otherwise: null })] };
    const text = draft('Which photos? Otherwise we take three.');
    assert.deepEqual(
      found('unconfirmed-default', text, unasked).flatMap(({ fixes }) => fixes),
      [{ kind: 'confirm', title: 'Confirm "we take three"', question: 'q', otherwise: 'we take three' }],
    );
    assert.deepEqual(kinds('undated-question', text, unasked), ['answerBy']);
    assert.deepEqual(kinds('running-timer', draft('Well.'), { ...EN, runningTimer: 'Calls' }), ['stopTimer']);
    const unsigned = { ...EN, client: { ...EN.client, signature: null }, sender: null };
    assert.deepEqual(kinds('signature', draft('Kind regards,'), unsigned), ['setUp']);
  });
});
