/** A note as a mail: a draft that a mail program opens to be sent, or a link that starts one. */
import MailComposer from 'nodemailer/lib/mail-composer';
import { cleanText } from '../note/words.ts';
import { htmlDocument, markdownToText } from './markup.ts';

export interface Mailbox {
  readonly name: string | null;
  readonly email: string;
}
export interface Mail {
  /** null: whoever the mail program sends as. */
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly subject: string;
  /** Markdown. */
  readonly body: string;
  /** BCP 47 tag */
  readonly language: string;
}

/**
 * The bytes of an .eml file: HTML with styles in its tags and the same as plain text. `X-Unsent` makes mail programs
 * open it for writing. `id`: unique, without spaces; `at` in ms.
 */
export async function mailDraft(
  mail: Mail,
  { id, at }: { readonly id: string; readonly at: number },
): Promise<Uint8Array> {
  const subject = inHeader(mail.subject);
  const composer = new MailComposer({
    ...(mail.from === null ? {} : { from: address(mail.from) }),
    to: mail.to.map(address),
    subject,
    text: markdownToText(mail.body),
    html: htmlDocument({ title: subject, text: mail.body, language: mail.language }),
    headers: { 'X-Unsent': '1' },
    date: new Date(at),
    // Made up by the library it would name this machine.
    messageId: `<${id}@rapport.invalid>`,
    baseBoundary: id,
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** A mail of more bytes comes back from some mailboxes, whatever is in it. */
export const MAILBOX_BYTES = 10_000_000;

/** Longer ones are cut off by some systems on their way to the mail program. */
const LONGEST_LINK = 1900;

/** A `mailto:` link with subject and text; null when it would be too long to arrive whole. */
export function mailLink({ to, subject, body }: Pick<Mail, 'to' | 'subject' | 'body'>): string | null {
  const lines = markdownToText(body).trimEnd().replaceAll('\n', '\r\n');
  const addresses = to.map(({ email }) => encodeURIComponent(cleanText(email)).replace('%40', '@'));
  const fields = [
    ['subject', inHeader(subject)],
    ['body', lines],
  ].map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`);
  const link = `mailto:${addresses.join(',')}?${fields.join('&')}`;
  return link.length > LONGEST_LINK ? null : link;
}

/** Line breaks in a name could begin a header of their own. */
function address({ name, email }: Mailbox): { name: string; address: string } {
  return { name: inHeader(name ?? ''), address: cleanText(email) };
}

/**
 * In one line, and to be read as it stands: what looks like an encoded word (RFC 2047, "=?utf-8?B?…?=") could hide a line
 * break and would be decoded. A word joiner, which nobody sees, parts its beginning.
 */
function inHeader(text: string): string {
  return cleanText(text).replaceAll('=?', '=\u2060?');
}
