/** The words of a text that a dictionary of its language may know. */
import type { Language } from '../domain/events.ts';

export interface SpelledWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const TOKEN = /\S+/gu;
const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
/** Addresses, paths, names of files, abbreviations with full stops, and what has figures in it. */
const NO_PROSE = /[@_\\/\d]|\p{L}\.\p{L}/u;
const SCRIPT: Readonly<Record<Language, RegExp>> = {
  en: /^[\p{Script=Latin}\p{M}'’-]+$/u,
  ru: /^[\p{Script=Cyrillic}\p{M}-]+$/u,
};

/** In their order; offsets are UTF-16 units of the text. */
export function spelledWords(text: string, language: Language): readonly SpelledWord[] {
  return [...text.matchAll(TOKEN)]
    .filter(([token]) => !NO_PROSE.test(token))
    .flatMap(({ 0: token, index }) =>
      [...token.matchAll(WORD)].map((match): SpelledWord => {
        const start = index + match.index;
        return { start, end: start + match[0].length, text: match[0] };
      }),
    )
    .filter((word) => isOrdinary(word.text) && SCRIPT[language].test(word.text));
}

/** As a dictionary is asked: one kind of apostrophe, and letters with their marks in one. */
export function asAsked(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'");
}

/** No letter alone, no abbreviation in capitals, no iPhone. */
function isOrdinary(word: string): boolean {
  return word.length > 1 && word !== word.toUpperCase() && !/\p{Ll}\p{Lu}/u.test(word);
}
