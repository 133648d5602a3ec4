/** The Markdown document that a person edits: lines "To: …" and "Subject: …", an empty line, the note. */
import { escapeMarkdown } from './escape.ts';
import type { Note, Recipient } from './note.ts';
import { madeBy } from './origin.ts';
import { type Format, renderLines, type TextLine } from './render.ts';
import { cleanText } from './words.ts';

export interface NoteDocument {
  /** As it stands there; null: the document has no such line. */
  readonly to: string | null;
  /** One line, not escaped; null: the document has no subject line. */
  readonly subject: string | null;
  /** Markdown. */
  readonly body: string;
}

/** The name of a header's line and its colon; the pre-flight reads drafts by it too. */
export const HEADER_NAME = /^[ \t]*(To|Subject|Кому|Тема)[ \t]*:[ \t]*/i;
const HEADER = new RegExp(String.raw`${HEADER_NAME.source}(.*)(?:\r?\n|$)`, 'i');
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

type Written = Pick<Note, 'to' | 'subject' | 'project' | 'blocks'>;

export function writeDocument(note: Written, format: Format = 'markdown'): string {
  return documentLines(note, format)
    .map(({ text }) => `${text}\n`)
    .join('');
}

/** The lines of the document, each with what it was made from. */
export function documentLines(note: Written, format: Format = 'markdown'): readonly TextLine[] {
  const to = note.to.map(({ name, email }) => (name === null ? email : `${name} <${email}>`)).join(', ');
  return [
    ...(to === '' ? [] : [{ text: `To: ${to}`, from: madeBy('recipients') }]),
    { text: `Subject: ${format === 'markdown' ? escapeSubject(note) : note.subject}`, from: madeBy('subject') },
    { text: '', from: null },
    ...renderLines(note, format),
  ];
}

/** Takes the document apart again, edited or not. */
export function readDocument(text: string): NoteDocument {
  const header: { to: string | null; subject: string | null } = { to: null, subject: null };
  const start = text.replace(/^\ufeff?\s*/, '');
  let body = HEADER.test(start) ? start : text;
  for (let match = HEADER.exec(body); match !== null; match = HEADER.exec(body)) {
    const name = isTo(match[1] ?? '') ? 'to' : 'subject';
    if (header[name] !== null) break;
    header[name] = cleanText((match[2] ?? '').replace(ESCAPED, '$1'));
    body = body.slice(match[0].length);
  }
  const none = header.to === null && header.subject === null;
  return { ...header, body: none ? text : body.replace(/^(?:[ \t]*\r?\n)+/, '') };
}

/** One address of a list, with its name before it in angle brackets or bare. */
const ADDRESS =
  /(?:"([^"]{0,200})"|([^<>,;"]{0,200}?))\s{0,9}<\s{0,9}([^\s<>,;"]{1,250})\s{0,9}>|([^\s<>,;"]{1,250})/gu;

/** The addresses of a line "To: …", as `documentLines` writes them or a person does; what is none is left out. */
export function readRecipients(to: string): readonly Recipient[] {
  return [...cleanText(to).matchAll(ADDRESS)].flatMap(([, quoted, name, angled, bare]) => {
    const email = angled ?? bare ?? '';
    const called = (quoted ?? name ?? '').trim();
    return /^[^@]+@[^@]+$/.test(email) ? [{ name: called === '' ? null : called, email }] : [];
  });
}

/** Of the two names that a header's line can have. */
export function isTo(name: string): boolean {
  return /^(?:to|кому)$/i.test(name);
}

/** Brackets around the project's name are ours; nothing defines a link for them. */
function escapeSubject({ subject, project }: Pick<Note, 'subject' | 'project'>): string {
  const name = cleanText(project.name);
  if (!subject.startsWith(`[${name}]`)) return escapeMarkdown(subject);
  return `[${escapeMarkdown(name)}]${escapeMarkdown(subject.slice(name.length + 2))}`;
}
