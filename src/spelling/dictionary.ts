/**
 * A Hunspell dictionary. Its words are kept as they stand in the file, with the flags of what they may take on: a form is
 * looked up by taking its ending off, so that a language with a million forms costs no more than its stems.
 */
import { type Affix, type Affixes, readAffixes } from './affixes.ts';
import type { Words } from './words.ts';

export class Dictionary {
  readonly affixes: Affixes;
  readonly #words: Words;
  /** Made when it is first asked for. */
  readonly #byLetter = new Map<string, (readonly [string, string])[]>();

  /** `affixes`: the text of the .aff file. @throws Error when its rules are not understood */
  constructor(affixes: string, words: Words) {
    this.affixes = readAffixes(affixes);
    this.#words = words;
  }

  /** Whether it is a word, as it stands or without its capitals. */
  knows(word: string): boolean {
    if (this.#isForm(word, false)) return true;
    const lower = word.toLowerCase();
    // Capitals within a word are its own.
    return word === capitalised(lower) && this.#isForm(lower, false);
  }

  /** Whether it is a word in just this case, and one that may be offered. */
  offers(word: string): boolean {
    return this.#isForm(word, true);
  }

  /** The words of the file that begin with a letter, each with its flags. */
  wordsWith(letter: string): readonly (readonly [word: string, flags: string])[] {
    if (this.#byLetter.size === 0) {
      for (const entry of this.#words) {
        const first = entry[0].charAt(0);
        const same = this.#byLetter.get(first);
        if (same === undefined) this.#byLetter.set(first, [entry]);
        else same.push(entry);
      }
    }
    return this.#byLetter.get(letter) ?? [];
  }

  #isForm(form: string, offered: boolean): boolean {
    const { suffixes, prefixes, longestSuffix, longestPrefix } = this.affixes;
    const itself = this.#words.get(form);
    if (itself !== undefined && this.#isFit(itself, offered)) return true;
    for (let length = Math.min(longestSuffix, form.length - 1); length >= 0; length--) {
      const at = form.length - length;
      for (const suffix of suffixes.get(form.slice(at)) ?? []) {
        if (this.#takes(form.slice(0, at) + suffix.taken, suffix, null, offered)) return true;
      }
    }
    for (let length = Math.min(longestPrefix, form.length - 1); length > 0; length--) {
      for (const prefix of prefixes.get(form.slice(0, length)) ?? []) {
        if (this.#isPrefixed(prefix.taken + form.slice(length), prefix, offered)) return true;
      }
    }
    return false;
  }

  /** What is left without the beginning: a word, or a word with an ending. */
  #isPrefixed(rest: string, prefix: Affix, offered: boolean): boolean {
    if (this.#takes(rest, prefix, null, offered)) return true;
    const { suffixes, longestSuffix } = this.affixes;
    for (let length = Math.min(longestSuffix, rest.length - 1); length >= 0; length--) {
      const at = rest.length - length;
      for (const suffix of suffixes.get(rest.slice(at)) ?? []) {
        if (
          suffix.crosses &&
          prefix.crosses &&
          this.#takes(rest.slice(0, at) + suffix.taken, suffix, prefix, offered)
        ) {
          return true;
        }
      }
    }
    return false;
  }

  #takes(word: string, affix: Affix, other: Affix | null, offered: boolean): boolean {
    const flags = this.#words.get(word);
    if (flags === undefined || !flags.includes(affix.flag)) return false;
    if (other !== null && !(flags.includes(other.flag) && other.fits?.test(word) !== false)) return false;
    if (affix.fits?.test(word) === false) return false;
    return !offered || this.affixes.unsaid === null || !flags.includes(this.affixes.unsaid);
  }

  #isFit(flags: string, offered: boolean): boolean {
    const { unfit, unsaid } = this.affixes;
    return !unfit.some((flag) => flags.includes(flag)) && !(offered && unsaid !== null && flags.includes(unsaid));
  }
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
