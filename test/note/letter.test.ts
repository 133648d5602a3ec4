import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Absence } from '../../src/domain/entities.ts';
import type { Language } from '../../src/domain/events.ts';
import { WORKWEEK } from '../../src/domain/workdays.ts';
import { toTell } from '../../src/note/absence.ts';
import { readDocument, writeDocument } from '../../src/note/document.ts';
import type { NoteFacts } from '../../src/note/facts.ts';
import { absenceNotice, callSummary, type Letter } from '../../src/note/letter.ts';
import { letterLevels } from '../../src/note/preflight/letterRules.ts';
import { preflight } from '../../src/note/preflight/preflight.ts';
import { renderNote } from '../../src/note/render.ts';
import { cleanText } from '../../src/note/words.ts';
import { RUNS } from '../support/runs.ts';
import { at, FLORA, golden } from './flora.ts';
import { FLORA_RU } from './floraRu.ts';
import { checkable } from './preflight/support.ts';

const SAMPLE: Readonly<Record<Language, NoteFacts>> = { en: FLORA, ru: FLORA_RU };
const AWAY: Absence = { id: 'a', person: 'ivan', from: '2026-07-01', to: '2026-07-10', standIn: null, reach: null };

/** Compares the document with its file, byte for byte; the pre-flight has nothing against it. */
function check(name: string, letter: Letter, facts: NoteFacts): void {
  const text = writeDocument(letter);
  assert.equal(text, golden(`letter-${name}-${facts.language}.md`, text));
  const findings = preflight(text, checkable(facts), letterLevels());
  assert.deepEqual(
    findings.map(({ rule, message }) => `${rule}: ${message}`),
    [],
  );
}

for (const language of ['en', 'ru'] as const) {
  const say = (en: string, ru: string) => (language === 'en' ? en : ru);

  describe(`letters in ${language}`, () => {
    const notice = (part: Partial<Absence>, now = FLORA.now) => {
      const absence = { ...AWAY, ...part };
      const facts = { ...SAMPLE[language], now, absences: [absence] };
      return { facts, letter: absenceNotice(facts, toTell(absence, WORKWEEK), '2026-07-13') };
    };

    it('say from when to when the person is away, who stands in and how to reach them', () => {
      const { facts, letter } = notice({ standIn: say('Boris Orlov', 'Борис Орлов'), reach: '+7 900 000-00-01' });
      check('away', letter, facts);
    });

    it('say how the person can be reached, of one day', () => {
      const { facts, letter } = notice({ to: '2026-07-01', reach: 'ivan@north.example' });
      check('away-day', letter, facts);
    });

    it('say it of an absence that has begun', () => {
      const { facts, letter } = notice({}, at('2026-07-02 10:00'));
      check('away-begun', letter, facts);
    });

    it('sum up a call: what was agreed, who does what by when, what is open', () => {
      const facts = SAMPLE[language];
      const call = {
        at: at('2026-06-18 15:00'),
        people: [say('Anna', 'Анна'), say('Ivan Petrov', 'Иван Петров')],
        agreed: [
          say('The slideshow goes first', 'Сначала делаем слайдшоу'),
          say('No autoplay on phones.', 'На телефоне слайды сами не листаются.'),
        ],
        actions: [
          { who: null, what: say('two versions of the menu', 'два варианта меню'), by: '2026-06-19' },
          {
            who: say('Anna', 'Анна'),
            what: say('the photos and their captions', 'фотографии и подписи к ним'),
            by: '2026-06-22',
          },
          { who: null, what: say('a list of texts that are missing', 'список недостающих текстов'), by: null },
        ],
        questions: [
          {
            text: say('Which three photos should come first?', 'Какие три фотографии поставить первыми?'),
            by: at('2026-06-22 12:00'),
            otherwise: say('we use the first three in your catalogue', 'возьмём первые три из каталога'),
          },
        ],
      };
      check('call', callSummary(facts, call), facts);
      // The day after, the call is over and not a date that was missed.
      const later = { ...facts, now: at('2026-06-19 09:00') };
      check('call', callSummary(later, call), later);
    });

    it('sum up a call of which only one thing is to be said', () => {
      const facts = SAMPLE[language];
      const agreed = [say('The launch stays on Tue 30 June', 'Запуск остаётся во вторник, 30 июня')];
      const nobody = { at: at('2026-06-18 15:00'), people: [], actions: [], questions: [] };
      check('call-short', callSummary(facts, { ...nobody, agreed }), facts);
    });
  });
}

describe('a letter', () => {
  it('shows what people typed as text, in one line', () => {
    const call = { at: FLORA.now, people: ['*Anna*'], agreed: ['a\nSubject: <b>x</b>'], actions: [], questions: [] };
    const text = writeDocument(
      callSummary({ ...FLORA, project: { ...FLORA.project, name: 'A\r\nBcc: x@y.example' } }, call),
    );
    assert.match(text, /^Subject: \[A Bcc: x\\@y\\.example\] Summary/m);
    assert.match(text, /\\\*Anna\\\*/);
    assert.match(text, /^1\. a Subject: \\<b>x\\<\/b>\.$/m);
  });

  it('loses nothing of a call, whatever was typed', () => {
    const words = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      .filter((text) => /[\p{L}\p{N}]/u.test(text));
    const action = fc.record({ who: fc.option(words), what: words, by: fc.constant(null) });
    fc.assert(
      fc.property(fc.array(words), fc.array(action), words, (agreed, actions, project) => {
        const facts = { ...FLORA, project: { ...FLORA.project, name: project } };
        const letter = callSummary(facts, { at: FLORA.now, people: [], agreed, actions, questions: [] });
        const text = renderNote(letter, 'text');
        const numbers = [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
        assert.deepEqual(
          numbers,
          [...agreed, ...actions].map((_, index) => index + 1),
        );
        // What ends a sentence is ours; the words are theirs.
        const bare = (each: string) => cleanText(each).replace(/[.;,:\s]+$/u, '');
        for (const each of [...agreed, ...actions.map(({ what }) => what)]) assert.ok(text.includes(bare(each)), each);
        assert.equal(readDocument(writeDocument(letter)).subject, letter.subject);
      }),
      { numRuns: RUNS },
    );
  });
});
