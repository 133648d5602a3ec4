/** Looking the words of a note up. */
import type { Dictionary } from './dictionary.ts';
import { suggest } from './suggest.ts';

const MOST_SUGGESTIONS = 4;
/** Who has more is in another language, and nobody waits for seconds to hear what was meant. */
const MOST_HELPED = 50;

/** Of the words those that none of the dictionaries has, each with what may have been meant, the likeliest first. */
export function lookUp(
  dictionaries: readonly Dictionary[],
  words: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const misspelt = misspeltOf(dictionaries, words);
  return new Map(
    misspelt.map((word, index) => [word, index < MOST_HELPED ? suggest(dictionaries, word, MOST_SUGGESTIONS) : []]),
  );
}

/** Of the words those that none of the dictionaries has. */
export function misspeltOf(dictionaries: readonly Dictionary[], words: readonly string[]): readonly string[] {
  return words.filter((word) => !isSpelt(dictionaries, word));
}

/** A word with hyphens is as good as its parts. */
function isSpelt(dictionaries: readonly Dictionary[], word: string): boolean {
  const known = (part: string) => dictionaries.some((dictionary) => dictionary.knows(part));
  return known(word) || (word.includes('-') && word.split('-').every((part) => part === '' || known(part)));
}
