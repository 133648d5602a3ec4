/** Notes that would be longer than their level of detail allows. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DETAILS } from '../../src/domain/events.ts';
import { MOST_WORDS, wordsIn } from '../../src/note/brevity.ts';
import { composeNote } from '../../src/note/compose.ts';
import { writeDocument } from '../../src/note/document.ts';
import type { NoteFacts } from '../../src/note/facts.ts';
import { leftOut } from '../../src/note/leftOut.ts';
import { RUNS } from '../support/runs.ts';
import { commit, component, FLORA, fact, HOUR, question, task } from './flora.ts';
import { checkable, found } from './preflight/support.ts';

/** Parts that go on as planned, each with a task; the first ones are more important. */
function parts(count: number, more: Partial<NoteFacts> = {}): NoteFacts {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return {
    ...FLORA,
    components: numbers.map((at) => component(`c${at}`, `Page ${at}`)),
    tasks: numbers.map((at) =>
      fact(
        task(`t${at}`, {
          component: `c${at}`,
          why: 'visitors find it',
          clientDue: `2026-07-${String(10 + (at % 20))}`,
          priority: at < 3 ? 'high' : 'normal',
          progress: 40,
          estimateMs: 5 * HOUR,
        }),
        {},
        HOUR,
      ),
    ),
    questions: [],
    ...more,
  };
}
const names = (facts: NoteFacts) => composeNote(facts).components.map(({ name }) => name);
const text = (facts: NoteFacts) => writeDocument(composeNote(facts));

describe('a note that would be too long', () => {
  it('tells of the most important parts and counts the rest', () => {
    const facts = parts(30);
    const note = composeNote(facts);
    assert.ok(wordsIn(note) <= MOST_WORDS.B && wordsIn(note) > MOST_WORDS.B - 20, `${wordsIn(note)} words`);
    assert.deepEqual(names(facts).slice(0, 3), ['Page 0', 'Page 1', 'Page 2']);
    assert.deepEqual(
      note.components.map(({ number }) => number),
      note.components.map((_, index) => index + 1),
    );
    assert.equal(note.components.length + note.others.length, 30);
    assert.match(text(facts), new RegExp(`\nPlans are unchanged for ${note.others.length} more parts\\.\n`));
    assert.match(text({ ...facts, language: 'ru' }), /\nЕщё по \d+\s[а-я]+ планы прежние\.\n/u);
  });

  it('counts nothing of a few parts', () => {
    assert.equal(composeNote(parts(6)).others.length, 0);
    const wordy = parts(4, { questions: ['t0', 't1'].map((of) => question(of, of, 'word '.repeat(80))) });
    assert.equal(composeNote(wordy).others.length, 0);
  });

  it('always tells of what slips, is late or asks, however long that makes it', () => {
    const facts = parts(30, {
      questions: Array.from({ length: 12 }, (_, at) => question(`q${at}`, `t${at + 10}`, 'Which one?')),
    });
    const tasks = facts.tasks.map((each, at) =>
      at === 29 ? { ...each, before: { ...each.task, clientDue: '2026-07-01' } } : each,
    );
    const slipping = { ...facts, tasks };
    const told = names(slipping);
    for (let at = 10; at < 22; at++) assert.ok(told.includes(`Page ${at}`), `Page ${at}`);
    assert.ok(told.includes('Page 29'));
    assert.ok(!told.includes('Page 5'));
  });

  it('at detail A leaves out lines of commits, then what tasks are for, before it counts', () => {
    const commits = (count: number) =>
      Array.from({ length: count * 3 }, (_, at) =>
        commit(`Add a photo of rose ${at + 10} to the page`, { files: [`${at % count}/a.ts`], authoredAt: at * 1000 }),
      );
    const at = (count: number): NoteFacts => {
      const facts = parts(count, { detail: 'A', commits: commits(count) });
      return { ...facts, components: facts.components.map((each, index) => ({ ...each, paths: [`${index}/**`] })) };
    };
    const lines = (count: number) => composeNote(at(count)).components.map(({ commitLines }) => commitLines.length);
    assert.deepEqual(lines(3), [3, 3, 3]);
    assert.deepEqual(lines(4), [1, 1, 1, 1]);
    assert.match(text(at(4)), /and two internal changes/);
    assert.deepEqual(lines(6), [0, 0, 0, 0, 0, 0]);
    assert.match(text(at(6)), /\*Why:\*/);
    assert.doesNotMatch(text(at(8)), /\*Why:\*/);
    assert.equal(composeNote(at(8)).others.length, 0);
    assert.ok(composeNote(at(30)).others.length > 10);
  });

  it('says of what was only counted that there was no room', () => {
    const facts = parts(30);
    const omitted = leftOut(facts).filter(({ rule }) => rule === 'room');
    assert.equal(omitted.length, composeNote(facts).others.length);
    assert.ok(omitted.every(({ text }) => text !== null));
  });

  it('is never too long by the pre-flight, and no component is lost', () => {
    const situation = fc.record({
      count: fc.integer({ min: 0, max: 40 }),
      asked: fc.integer({ min: 0, max: 20 }),
      detail: fc.constantFrom(...DETAILS),
      language: fc.constantFrom('en' as const, 'ru' as const),
    });
    fc.assert(
      fc.property(situation, ({ count, asked, detail, language }) => {
        const questions = Array.from({ length: Math.min(asked, count) }, (_, at) =>
          question(`q${at}`, `t${at}`, 'Which?'),
        );
        const facts = { ...parts(count, { questions, detail }), language };
        const note = composeNote(facts);
        assert.equal(note.components.length + note.others.length, count);
        assert.deepEqual(found('too-long', writeDocument(note), checkable(facts)), []);
      }),
      { numRuns: Math.min(RUNS, 20) },
    );
  });
});
