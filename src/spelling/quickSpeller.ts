/** Looks up the words of one note where it is written: to begin a thread and make a table of all words takes longer. */
import { readFileSync } from 'node:fs';
import type { Language } from '../domain/events.ts';
import { Dictionary } from './dictionary.ts';
import { folderOfPackage } from './folder.ts';
import { misspeltOf } from './lookUp.ts';
import { SortedWords } from './words.ts';

export class QuickSpeller {
  readonly #read = new Map<Language, Dictionary>();

  /** Of the words those that the language's dictionary does not have; what was meant is not asked. */
  async check(language: Language, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const dictionary = this.#dictionary(language);
    return new Map(misspeltOf([dictionary], words).map((word) => [word, []]));
  }

  #dictionary(language: Language): Dictionary {
    const file = (ending: string) => readFileSync(new URL(`${language}.${ending}`, folderOfPackage()), 'utf8');
    const dictionary = this.#read.get(language) ?? new Dictionary(file('aff'), new SortedWords(file('dic')));
    this.#read.set(language, dictionary);
    return dictionary;
  }
}
