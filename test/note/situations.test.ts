import assert from 'node:assert/strict';
import { DETAILS, LANGUAGES } from '../../src/domain/events.ts';
import { composeNote } from '../../src/note/compose.ts';
import { writeDocument } from '../../src/note/document.ts';
import type { NoteFacts } from '../../src/note/facts.ts';
import { renderNote } from '../../src/note/render.ts';
import { FLORA, golden } from './flora.ts';
import { FLORA_RU } from './floraRu.ts';
import { ownFlaws } from './preflight/support.ts';
import { situations } from './situations.ts';

function check(name: string, facts: NoteFacts): void {
  const text = writeDocument(composeNote(facts));
  const file = `${name}-${facts.detail.toLowerCase()}-${facts.language}.md`;
  assert.equal(text, golden(file, text));
  assert.deepEqual(ownFlaws(text, facts), []);
}

const SAMPLE = { en: FLORA, ru: FLORA_RU };
/** How many words the part between greeting and closing may have. */
const LONGEST = { A: 250, B: 140, C: 75 };

describe('the sample at each level of detail', () => {
  for (const language of LANGUAGES)
    for (const detail of DETAILS) {
      const facts = { ...SAMPLE[language], detail };
      it(`${detail} in ${language}`, () => check('flora', facts));
      it(`${detail} in ${language} is as short as it should be`, () => {
        const body = renderNote(composeNote(facts), 'text').split('\n\n').slice(1, -1).join(' ');
        const words = body.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
        assert.ok(words <= LONGEST[detail], `${words} words`);
      });
    }
});

describe('situations', () => {
  for (const language of LANGUAGES)
    for (const [name, facts] of Object.entries(situations(language)))
      for (const detail of DETAILS) it(`${name} at ${detail} in ${language}`, () => check(name, { ...facts, detail }));
});
