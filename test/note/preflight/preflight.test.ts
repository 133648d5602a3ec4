import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DETAILS, LANGUAGES } from '../../../src/domain/events.ts';
import { composeNote } from '../../../src/note/compose.ts';
import { writeDocument } from '../../../src/note/document.ts';
import { preflight, switchedOff } from '../../../src/note/preflight/preflight.ts';
import { RULES } from '../../../src/note/preflight/rules.ts';
import { RUNS } from '../../support/runs.ts';
import { FLORA } from '../flora.ts';
import { FLORA_RU } from '../floraRu.ts';
import { situations } from '../situations.ts';
import { checkable, EN, flagged, mended, RU } from './support.ts';

const draft = (text: string) => `Subject: Status\n\nHello Anna,\n\n${text}\n`;

/** What the notes that Rapport writes are told, by situation; every one is true of its facts. */
const JUSTIFIED: Readonly<Record<string, readonly string[]>> = {
  // Its slips have no reason, and some of its dates are on weekends; forty components are long.
  forty: ['bare-slip', 'day-off', 'too-long', 'long-sentence'],
  // A question was put without a date.
  added: ['undated-question', 'too-long', 'long-sentence'],
  // Google Maps has no new date.
  trouble: ['bare-slip', 'long-sentence', 'too-long'],
  // One sentence tells the launch, the work left and how long that takes.
  'launch-lost': ['long-sentence', 'too-long'],
  'rolled-back': ['long-sentence', 'too-long'],
};

describe('the pre-flight', () => {
  describe('of the notes that Rapport writes', () => {
    for (const language of LANGUAGES) {
      const all = { flora: language === 'en' ? FLORA : FLORA_RU, ...situations(language) };
      for (const [name, facts] of Object.entries(all))
        for (const detail of DETAILS)
          it(`${name} at ${detail} in ${language} has nothing that is not so`, () => {
            const noteFacts = { ...facts, detail };
            const findings = preflight(writeDocument(composeNote(noteFacts)), checkable(noteFacts));
            const expected = JUSTIFIED[name] ?? ['too-long'];
            const rules = findings.filter(({ severity }) => severity !== 'information').map(({ rule }) => rule);
            assert.deepEqual(
              [...new Set(rules)].filter((rule) => !expected.includes(rule)),
              [],
            );
          });
    }
  });

  it('counts offsets in the text as it was typed', () => {
    assert.deepEqual(flagged('weekday', draft('**Ready** \\*now\\*, by **Mon 23 June**.'), EN), ['Mon 23 June']);
  });

  it('does not ask rules that are off', () => {
    const text = draft('Ready soon.');
    assert.deepEqual(preflight(text, EN, switchedOff(RULES.map(({ id }) => id))), []);
  });

  it('mends what it can', () => {
    const fixed = (rule: string, text: string, facts = EN) => mended(rule, draft(text), facts).slice(30, -1);
    assert.equal(fixed('weekday', 'By Mon 23 June.'), 'By Tue 23 June.');
    assert.equal(fixed('weekday', 'До среды, 23 июня.', RU), 'До вторника, 23 июня.');
    assert.equal(fixed('vague-date', 'Ready tomorrow.'), 'Ready on Fri 19 June.');
    assert.equal(fixed('vague-date', 'Будет завтра.', RU), 'Будет в пятницу, 19 июня.');
    assert.equal(fixed('day-off', 'By Sat 20 June.'), 'By Mon 22 June.');
    assert.equal(fixed('figures', 'Hours: 22.5 of 40 used, 18 left.'), 'Hours: 22.5 of 40 used, 17.5 left.');
    assert.equal(fixed('repeated-word', 'On the the page.'), 'On the page.');
    const glossary = [{ term: 'carousel', say: 'photo strip' }];
    assert.equal(fixed('jargon', 'The carousel moves.', { ...EN, glossary }), 'The photo strip moves.');
  });

  it('minds no term that goes on for ever', () => {
    const glossary = [{ term: 'a'.repeat(100_000), say: 'x' }];
    const others = [{ name: 'B'.repeat(100_000), names: [], emails: [] }];
    assert.deepEqual(
      preflight(draft('All of it works.'), { ...EN, glossary, others }),
      preflight(draft('All of it works.'), EN),
    );
  });

  it('offers a word of the client’s own for jargon', () => {
    const [finding] = preflight(draft('The endpoint works.'), EN).filter(({ rule }) => rule === 'jargon');
    assert.deepEqual(
      finding?.fixes.map((fix) => (fix.kind === 'term' ? fix.term : null)),
      ['endpoint'],
    );
  });

  it('says so of a text that is too long to be a note, whatever is off, and checks nothing of it', () => {
    const long = draft('The password: hunter2. '.repeat(1000));
    for (const levels of [new Map(), switchedOff(RULES.map(({ id }) => id))]) {
      const [finding, ...others] = preflight(long, EN, levels);
      assert.deepEqual([finding?.rule, finding?.severity, others], ['too-long', 'error', []]);
    }
  });

  it('takes no longer for text that nobody would write', () => {
    const odd = ['ё', '1', '-', '.', '/', '23 June ', ' ', 'a1-'].map((part) => part.repeat(10_000 / part.length));
    const began = performance.now();
    for (const text of odd) preflight(draft(text), EN);
    assert.ok(performance.now() - began < 8000);
  });

  it('takes any text, and never points outside of it', () => {
    const words =
      'To: Subject: \n \n\n Kind regards, 31 June Mon 22 of 40 used, left feat: TODO \\ * ** # 1. ? ! … пн 30 июня иначе 🎉'.split(
        ' ',
      );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 9 })))
        .map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(EN, RU), (text, facts) => {
        for (const { start, end, fixes } of preflight(text, facts))
          for (const range of [{ start, end }, ...fixes.filter((fix) => 'start' in fix)])
            assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length, JSON.stringify(range));
      }),
      { numRuns: RUNS },
    );
  });
});
