/** What Rapport writes itself is spelt as the dictionaries have it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { LANGUAGES } from '../../src/domain/events.ts';
import { wordsToLookUp } from '../../src/note/preflight/spelling.ts';
import { lookUp } from '../../src/spelling/lookUp.ts';
import { dictionaryOf } from './dictionaries.ts';

const folder = new URL('../note/golden/', import.meta.url);
/** Who is named in them. */
const NAMES = ['Ivan Petrov', 'Orlov'];

describe('the golden notes', () => {
  for (const language of LANGUAGES) {
    it(`have no word in ${language} that no dictionary has`, async () => {
      const dictionary = await dictionaryOf(language);
      const files = readdirSync(folder).filter((name) => name.endsWith(`-${language}.md`));
      assert.ok(files.length >= 30);
      for (const file of files) {
        const words = wordsToLookUp(readFileSync(new URL(file, folder), 'utf8'), language, NAMES);
        assert.ok(words.length > 5);
        assert.deepEqual([...lookUp([dictionary], words).keys()], [], file);
      }
    });
  }
});
