/** The note as a mail to the client. */

import { type Mail, type Mailbox, mailDraft } from '../deliver/mail.ts';
import { htmlDocument, markdownToHtml } from '../deliver/markup.ts';
import type { Project } from '../domain/entities.ts';
import type { Language } from '../domain/events.ts';
import type { Book } from './book.ts';

/** A note as it is sent. */
export interface NoteText {
  readonly subject: string;
  /** Markdown. */
  readonly body: string;
  readonly language: Language;
}

/** From the person to the client's contacts who have an address. */
export function mailOf({ state, person }: Book, project: Project, note: NoteText): Mail {
  const sender = state.persons.get(person);
  const email = sender?.emails[0];
  const to = [...state.contacts.values()].flatMap((contact): readonly Mailbox[] =>
    contact.client === project.client && contact.email !== null ? [{ name: contact.name, email: contact.email }] : [],
  );
  return { from: email === undefined ? null : { name: sender?.name ?? null, email }, to, ...note };
}

/** The text of an .eml file, which mail programs open to be sent. */
export async function writeMail(book: Book, project: Project, note: NoteText): Promise<string> {
  const bytes = await mailDraft(mailOf(book, project, note), { id: book.newId(), at: book.clock.now() });
  return new TextDecoder().decode(bytes);
}

/** The note as an HTML document by itself. */
export function noteHtml({ subject, body, language }: NoteText): string {
  return htmlDocument({ title: subject, body: markdownToHtml(body, { styled: true }), language });
}
