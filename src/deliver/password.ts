/** Passwords for the client's page: one to offer, and which are too weak to keep a stranger out. */
import { randomInt } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';

const WORDS = 5;

/** Five words of a list of 2 048, chosen evenly: 55 bits, easy to read over the telephone. */
export function newPassword(): string {
  return Array.from({ length: WORDS }, () => wordlist[randomInt(wordlist.length)]).join('-');
}

const LEAST_LENGTH = 14;
const LEAST_DIFFERENT = 8;

export type Weakness = 'untypable' | 'short' | 'repeats' | 'named';

/** What is wrong with a password of one's own; null: nothing. `names`: of client and project, which strangers try first. */
export function weaknessOf(password: string, names: readonly string[]): Weakness | null {
  // The page's field drops line breaks; the last is what a file in another encoding is read as.
  if (/[\p{Cc}\p{Zl}\p{Zp}\ufffd]/u.test(password)) return 'untypable';
  const letters = [...password.normalize('NFC')];
  if (letters.length < LEAST_LENGTH) return 'short';
  if (new Set(letters).size < LEAST_DIFFERENT) return 'repeats';
  const rest = names
    .flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
    .reduce((text, word) => text.replaceAll(word, ''), password.toLowerCase());
  return [...rest].length < LEAST_LENGTH ? 'named' : null;
}
