/** Rule 9: "Add …" becomes "Added …". */
import type { CommitWords } from '../language/commitWords.ts';

/** A word where another verb of the sentence may stand. */
const JOINED = /(?<=(?:[,;]|\s(?:&|\+|and|then|и|затем|также))\s+)(\p{Lu}?\p{Ll}+)(?=\s)/gu;

/**
 * The line with its first word in the past, and with it the verbs that go on from there ("Add a list and remove the
 * table"). null when that word is no verb that the table knows, or another verb is in a form of its own.
 */
export function toPast(line: string, words: CommitWords): string | null {
  const [, first, rest] = /^(\p{L}+)(\s.*)?$/u.exec(line) ?? [];
  const written = first?.toLowerCase() ?? '';
  const verb = words.past.get(written);
  // A verb alone says what was done, but not to what.
  if (verb === undefined || rest === undefined) return null;
  let torn = false;
  const told = rest.replace(JOINED, (joined: string, _group: string, at: number) => {
    const word = joined.toLowerCase();
    const past = words.past.get(word);
    if (past === undefined) return joined;
    if (past === word) return word;
    if (!words.isVerbInside(word)) return joined;
    if (words.asideFrom.test(rest.slice(0, at))) return word;
    if (isSameForm(written, word, verb)) return past;
    torn = true;
    return word;
  });
  return torn ? null : verb.charAt(0).toUpperCase() + verb.slice(1) + told;
}

/** Forms end alike: "adds" and "removes", "добавить" and "убрать"; an English verb's plain form has any ending. */
function isSameForm(first: string, other: string, past: string): boolean {
  if (/\p{Script=Latin}/u.test(first)) return first !== past && first.endsWith('s') === other.endsWith('s');
  return first.at(-1) === other.at(-1);
}
