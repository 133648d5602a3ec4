/** The Markdown document that a person edits: a first line "Subject: …", an empty line, the note. */
import { escapeMarkdown } from './escape.ts';
import type { Note } from './note.ts';
import { renderNote } from './render.ts';
import { cleanText } from './words.ts';

export interface NoteDocument {
  /** One line, not escaped; null: the document has no subject line. */
  readonly subject: string | null;
  /** Markdown. */
  readonly body: string;
}

const SUBJECT = /^\ufeff?\s*Subject:[ \t]*(.*)(?:\r?\n|$)/i;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

export function writeDocument(note: Pick<Note, 'subject' | 'project' | 'blocks'>): string {
  return `Subject: ${escapeSubject(note)}\n\n${renderNote(note, 'markdown')}`;
}

/** Takes the document apart again, edited or not. */
export function readDocument(text: string): NoteDocument {
  const match = SUBJECT.exec(text);
  if (match === null) return { subject: null, body: text };
  const subject = cleanText((match[1] ?? '').replace(ESCAPED, '$1'));
  return { subject, body: text.slice(match[0].length).replace(/^(?:[ \t]*\r?\n)+/, '') };
}

/** Brackets around the project's name are ours; nothing defines a link for them. */
function escapeSubject({ subject, project }: Pick<Note, 'subject' | 'project'>): string {
  const name = cleanText(project.name);
  if (!subject.startsWith(`[${name}]`)) return escapeMarkdown(subject);
  return `[${escapeMarkdown(name)}]${escapeMarkdown(subject.slice(name.length + 2))}`;
}
