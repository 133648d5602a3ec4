/** Comparing what people wrote: case, marks and endings aside. */

/** Words in lower case, of letters and figures alone. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The same words in the same order. */
export function normal(text: string): string {
  return wordsOf(text).join(' ');
}

/** Whether a text speaks of a thing by name; the endings of its words may be others, as Russian cases are. */
export function mentions(text: string, name: string): boolean {
  const stems = wordsOf(name).filter((word) => word.length > 2 || /\d/.test(word));
  const words = wordsOf(text);
  if (stems.length === 0) return normal(text).includes(normal(name));
  return stems.every((word) =>
    words.some((other) => (/\d/.test(word) ? other === word : other.startsWith(nameStem(word)))),
  );
}

/** Whether the words that carry a sentence are for the greater part in the text. */
export function saysTheSame(text: string, sentence: string): boolean {
  const carrying = wordsOf(sentence).filter((word) => word.length > 3);
  if (carrying.length === 0) return normal(text).includes(normal(sentence));
  const words = wordsOf(text);
  if (isDenied(text) !== isDenied(sentence)) return false;
  const there = carrying.filter((word) => words.some((other) => other.startsWith(stemOf(word))));
  return there.length * 2 > carrying.length;
}

function isDenied(text: string): boolean {
  return wordsOf(text).some((word) => ['не', 'без', 'not', 'no', 'never', 'without', 'don'].includes(word));
}

/** Short English words only grow: "page" → "pages"; the beginning of "news" is another word. */
function nameStem(word: string): string {
  return word.length <= 4 && /^[a-z]+$/.test(word) ? word : stemOf(word);
}

function stemOf(word: string): string {
  return word.length <= 4 ? word.slice(0, 3) : word.slice(0, Math.max(4, word.length - 2));
}

export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** What is longer is no word of a language, and regular expressions have an end. */
const LONGEST_WORD = 200;

/**
 * Whole words or phrases, whatever their case; with the flag g. Finds nothing when there are none. `source`: of the
 * pattern of one, which may have other forms.
 */
export function anyOf(words: readonly string[], ending = '', source = escapeRegExp): RegExp {
  const usable = words.filter(({ length }) => length <= LONGEST_WORD);
  if (usable.length === 0) return /(?!)/gu;
  const sorted = usable.sort((a, b) => b.length - a.length).map(source);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${sorted.join('|')})${ending}(?![\p{L}\p{N}])`, 'giu');
}
