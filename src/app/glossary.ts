/** A client's own words for ours. */
import * as l10n from '@vscode/l10n';
import type { Term } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import type { Book } from './book.ts';
import { oneLine } from './checks.ts';
import { Expected } from './expected.ts';

/** By what they replace. */
export function termsOf(book: Book, client: Id): readonly Term[] {
  const own = [...book.state.glossary.values()].filter((term) => term.client === client);
  return own.sort((a, b) => a.from.localeCompare(b.from) || (a.id < b.id ? -1 : 1));
}

/** From now on `to` is said to this client for `from`; null: what says `from` is not for them. @throws Expected */
export async function setTerm(book: Book, client: Id, from: string, to: string | null): Promise<void> {
  const [word, say] = [
    oneLine(from, l10n.t('A term cannot be empty.')),
    to === null ? null : oneLine(to, l10n.t('The word for it cannot be empty.')),
  ];
  if (!/\p{L}/u.test(word)) throw new Expected(l10n.t('A term has at least one letter.'));
  const term = find(book, client, word)?.id ?? book.newId();
  await book.record([{ type: 'glossary.set', term, client, from: word, to: say }]);
}

/** Another word of ours, or of theirs. @throws Expected when it is not there any more, or the client has the word */
export async function changeTerm(
  book: Book,
  id: Id,
  changes: { readonly from?: string; readonly to?: string | null },
): Promise<void> {
  const term = book.state.glossary.get(id);
  if (term === undefined) throw new Expected(l10n.t('That word is not there any more.'));
  const from = changes.from === undefined ? {} : { from: oneLine(changes.from, l10n.t('A term cannot be empty.')) };
  const twin = from.from === undefined ? undefined : find(book, term.client, from.from);
  if (twin !== undefined && twin.id !== id)
    throw new Expected(l10n.t('"{0}" stands in the glossary already.', twin.from));
  await book.record([{ type: 'glossary.set', term: id, client: term.client, ...changes, ...from }]);
}

/** The term is said to this client as to everybody. @throws Expected when it is not in their glossary */
export async function removeTerm(book: Book, client: Id, from: string): Promise<void> {
  const known = find(book, client, from.trim());
  if (known === undefined) throw new Expected(l10n.t('There is no "{0}" in this client\'s glossary.', from));
  await book.record([{ type: 'glossary.set', term: known.id, client, gone: true }]);
}

function find(book: Book, client: Id, word: string): Term | undefined {
  return termsOf(book, client).find((term) => term.from.toLowerCase() === word.toLowerCase());
}
