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

/** What strangers try first, forwards and backwards: rows of keys, alphabets, figures. */
const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  '012345678901234567890',
].flatMap((row) => [row, [...row].reverse().join('')]);
/** Shorter runs are in any word. */
const LEAST_RUN = 4;
const TRIED_FIRST = ['password', 'пароль'];

export type Weakness = 'untypable' | 'short' | 'repeats' | 'guessed';

/** What is wrong with a password of one's own; null: nothing. `names`: of client and project, which strangers try first. */
export function weaknessOf(password: string, names: readonly string[]): Weakness | null {
  // The page's field drops line breaks; the last is what a file in another encoding is read as.
  if (/[\p{Cc}\p{Zl}\p{Zp}\ufffd]/u.test(password)) return 'untypable';
  const letters = [...password.normalize('NFC')];
  if (letters.length < LEAST_LENGTH) return 'short';
  if (new Set(letters).size < LEAST_DIFFERENT) return 'repeats';
  const rest = [...names, ...TRIED_FIRST]
    .flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
    .reduce((text, word) => text.replaceAll(word, ''), password.toLowerCase());
  return [...withoutRuns(rest)].length < LEAST_LENGTH ? 'guessed' : null;
}

function withoutRuns(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    while (end < text.length && ROWS.some((row) => row.includes(text.slice(at, end + 1)))) end += 1;
    if (end - at < LEAST_RUN) {
      end = at + 1;
      rest += text[at];
    }
    at = end;
  }
  return rest;
}
