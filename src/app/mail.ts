/** The note as a mail to the client. */
import * as l10n from '@vscode/l10n';
import { MAILBOX_BYTES, type Mail, type Mailbox, mailDraft, mailLink } from '../deliver/mail.ts';
import { htmlDocument, letterHtml, markdownToText } from '../deliver/markup.ts';
import type { Project } from '../domain/entities.ts';
import type { Language } from '../domain/events.ts';
import { writeMailFile } from '../ledger/drafts.ts';
import type { Book } from './book.ts';
import { Expected } from './expected.ts';

/** A note as it is sent. */
export interface NoteText {
  /** Without it: the client's contacts who have an address. */
  readonly to?: readonly Mailbox[];
  readonly subject: string;
  /** Markdown. */
  readonly body: string;
  readonly language: Language;
}

/** From the person. */
export function mailOf({ state, person }: Book, project: Project, note: NoteText): Mail {
  const sender = state.persons.get(person);
  const email = sender?.emails[0];
  const contacts = [...state.contacts.values()].flatMap((contact): readonly Mailbox[] =>
    contact.client === project.client && contact.email !== null ? [{ name: contact.name, email: contact.email }] : [],
  );
  return {
    from: email === undefined ? null : { name: sender?.name ?? null, email },
    to: note.to ?? contacts,
    subject: note.subject,
    body: note.body,
    language: note.language,
  };
}

/** The text of an .eml file, which mail programs open to be sent. @throws Expected when no mailbox would take it */
export async function writeMail(book: Book, project: Project, note: NoteText): Promise<string> {
  const bytes = await mailDraft(mailOf(book, project, note), { id: book.newId(), at: book.clock.now() });
  if (bytes.length > MAILBOX_BYTES) {
    throw new Expected(
      l10n.t('The mail would have {0} MB, more than mailboxes take. Shorten the note.', megabytes(bytes.length)),
    );
  }
  return new TextDecoder().decode(bytes);
}

/** Keeps the note as an .eml file, over an earlier one; answers with its text. @throws Expected | LedgerError */
export async function saveMail(book: Book, project: Project, path: string, note: NoteText): Promise<string> {
  const text = await writeMail(book, project, note);
  await writeMailFile(path, text);
  return text;
}

/** A link that starts the mail in a mail program; null when the note is too long to arrive whole by one. */
export function linkOf(book: Book, project: Project, note: NoteText): string | null {
  return mailLink(mailOf(book, project, note));
}

/** The body of the note as it stands in the mail: a fragment of HTML. */
export function letterOf({ body, language }: NoteText): string {
  return letterHtml(body, language);
}

/** The note for those who read no HTML. */
export function plainText({ body }: NoteText): string {
  return markdownToText(body);
}

/** The note as an HTML document by itself. */
export function noteHtml({ subject, body, language }: NoteText): string {
  return htmlDocument({ title: subject, text: body, language });
}

/** "12.3" */
export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
