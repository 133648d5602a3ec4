/** The person's own words, which are spelt as they should be although no dictionary has them. */

import * as l10n from '@vscode/l10n';
import type { OwnWord } from '../domain/entities.ts';
import type { Book } from './book.ts';
import { oneLine } from './checks.ts';
import { Expected } from './expected.ts';
import { isOwn } from './statements.ts';

/** By the alphabet. */
export function ownWords(book: Pick<Book, 'state' | 'person'>): readonly OwnWord[] {
  const own = [...book.state.words.values()].filter(isOwn(book));
  return own.sort((a, b) => a.text.localeCompare(b.text) || (a.id < b.id ? -1 : 1));
}

/** Nothing is done when it is there already. @throws Expected when it is no word */
export async function addWord(book: Book, text: string): Promise<void> {
  const word = oneLine(text, l10n.t('A word cannot be empty.'));
  if (!/\p{L}/u.test(word) || /\s/u.test(word)) throw new Expected(l10n.t('A word has letters and no blanks.'));
  if (find(book, word) !== undefined) return;
  await book.record([{ type: 'word.set', word: book.newId(), person: book.person, text: word }]);
}

/** @throws Expected when it is not there */
export async function removeWord(book: Book, text: string): Promise<void> {
  const known = find(book, text.trim());
  if (known === undefined) throw new Expected(l10n.t('"{0}" is none of your words.', text));
  await book.record([{ type: 'word.set', word: known.id, gone: true }]);
}

function find(book: Book, text: string): OwnWord | undefined {
  return ownWords(book).find((word) => word.text.toLowerCase() === text.toLowerCase());
}
