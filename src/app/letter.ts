/** How notes to a client begin and end. */
import type { Client, Contact } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { signatureOf } from '../domain/signature.ts';
import type { NoteFacts } from '../note/facts.ts';
import { LANGUAGES } from '../note/language/languages.ts';
import { plain } from '../note/words.ts';
import { writeClosing, writeGreeting } from '../note/write.ts';
import type { Book } from './book.ts';
import { ownPerson } from './profile.ts';

export interface Letter {
  readonly greeting: string;
  /** Lines. */
  readonly closing: readonly string[];
}

/** Who signs; null while the person has said no name. */
export function senderOf(book: Pick<Book, 'state' | 'person'>): NoteFacts['sender'] {
  const person = ownPerson(book);
  const signature = person === undefined ? null : signatureOf(person);
  return person?.name && signature !== null ? { name: person.name, signature } : null;
}

/** In the order in which they were added: the first is greeted. */
export function contactsOf({ state }: Pick<Book, 'state'>, client: Id): readonly Contact[] {
  return [...state.contacts.values()].filter((contact) => contact.client === client);
}

export function letterTo(book: Pick<Book, 'state' | 'person'>, client: Client): Letter {
  // No date stands in it.
  const phrases = LANGUAGES[client.language](0);
  const facts = { client, contacts: contactsOf(book, client.id), sender: senderOf(book) };
  return {
    greeting: plain(writeGreeting(facts, phrases)),
    closing: writeClosing(facts, phrases)
      .map(plain)
      .filter((line) => line !== ''),
  };
}
