/** A table of words in the language that the program speaks: the editor's, on the command line English. */
import * as l10n from '@vscode/l10n';

/** Words by name, in groups as deep as they need to be. */
export type Words = { readonly [name: string]: string | Words };

/**
 * Made once each, so that who has a table before and after can tell by identity that it is the same. The language is
 * set once, before the first table is asked for.
 */
const known = new WeakMap<Words, Words>();

/**
 * The key of a word is its English. Where one English word needs two in another language, the key has the place in the
 * table behind it, as in "to/trimTo". What is not translated stays English.
 */
export function translated<T extends Words>(table: T): T {
  const before = known.get(table);
  const words = before ?? translate(table, '');
  if (before === undefined) known.set(table, words);
  // It has the same names in the same groups.
  return words as T;
}

function translate(table: Words, place: string): Words {
  const entries = Object.entries(table).map(([name, word]) => {
    const path = place === '' ? name : `${place}.${name}`;
    return [name, typeof word === 'string' ? wordAt(word, path) : translate(word, path)] as const;
  });
  return Object.fromEntries(entries);
}

function wordAt(message: string, path: string): string {
  const own = l10n.t({ message, args: {}, comment: path });
  return own === message ? l10n.t(message) : own;
}
