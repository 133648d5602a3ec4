/** Hunspell itself, compiled for Node, over the same dictionaries: it is to say the same of every word. */
import assert from 'node:assert/strict';
import { type Hunspell, loadModule } from 'hunspell-asm';
import type { Language } from '../../src/domain/events.ts';
import { capitalised, Dictionary } from '../../src/spelling/dictionary.ts';
import { SortedWords } from '../../src/spelling/words.ts';
import { dictionaryText } from './dictionaries.ts';

const encode = (text: string) => new TextEncoder().encode(text);
/** Every so manieth word of the dictionary. */
const EVERY: Readonly<Record<Language, number>> = { en: 10, ru: 25 };
const LETTERS: Readonly<Record<Language, string>> = { en: 'abdegilmnorstuy', ru: 'абвдеилмнорстуя' };

describe('the dictionaries, as Hunspell reads them', function () {
  this.timeout(60_000);

  for (const language of ['en', 'ru'] as const) {
    let judge: Hunspell;
    let ours: Dictionary;
    let words: readonly string[];

    before(async () => {
      const [affixes, list] = await Promise.all([dictionaryText(language, 'aff'), dictionaryText(language, 'dic')]);
      const factory = await loadModule();
      judge = factory.create(
        factory.mountBuffer(encode(affixes), `${language}.aff`),
        factory.mountBuffer(encode(list), `${language}.dic`),
      );
      ours = new Dictionary(affixes, new SortedWords(list));
      // Figures and abbreviations in capitals are never asked about.
      words = list
        .split('\n')
        .slice(1)
        .filter((line, index) => index % EVERY[language] === 0 && !/\d/.test(line))
        .map((line) => line.replace(/\/.*/, ''))
        .filter((word) => capitalised(word) !== word.toUpperCase());
    });

    const differences = (asked: Iterable<string>) =>
      [...asked].filter((word) => ours.knows(word) !== judge.spell(word)).slice(0, 20);

    it(`${language}: the same words are right`, () => {
      assert.ok(words.length > 4000);
      assert.deepEqual(differences(words), []);
      assert.deepEqual(differences(words.map(capitalised)), []);
    });

    it(`${language}: the same forms are right, and the same misspellings wrong`, () => {
      const letters = LETTERS[language];
      const asked = words
        .filter((word) => word.length > 3 && !word.includes('-'))
        .flatMap((word, index) => {
          const letter = letters.charAt(index % letters.length);
          const at = 1 + (index % (word.length - 1));
          return [word + letter, word.slice(0, -1) + letter, word.slice(0, at) + letter + word.slice(at)];
        });
      assert.deepEqual(differences(new Set(asked)), []);
    });
  }
});
