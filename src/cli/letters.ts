/** Letters to a client on standard output. */
import { Option } from 'commander';
import type { Book } from '../app/book.ts';
import type { HoursBook } from '../app/hours.ts';
import { checkLetter } from '../app/preflight.ts';
import type { Project } from '../domain/entities.ts';
import { LANGUAGES } from '../domain/events.ts';
import { writeDocument } from '../note/document.ts';
import type { Letter } from '../note/letter.ts';
import { renderNote } from '../note/render.ts';
import type { Context } from './context.ts';

const FORMATS = ['markdown', 'text', 'html', 'eml'] as const;
export type LetterFormat = (typeof FORMATS)[number];

export const letterFormatOption = () => new Option('--format <format>').choices(FORMATS).default('markdown');

export const languageOption = () => new Option('--language <language>', 'default: the client’s').choices(LANGUAGES);

/** What the pre-flight has against it is said on standard error. */
export async function printLetter(
  context: Context,
  book: Book,
  hours: HoursBook,
  project: Project,
  letter: Letter,
  format: LetterFormat,
): Promise<void> {
  for (const { severity, message } of checkLetter(book, hours, project, writeDocument(letter), letter.language)) {
    context.warn(`${severity}: ${message}`);
  }
  await context.print(await write(book, project, letter, format));
}

async function write(book: Book, project: Project, letter: Letter, format: LetterFormat): Promise<string> {
  const text = { subject: letter.subject, body: renderNote(letter, 'markdown'), language: letter.language };
  switch (format) {
    case 'markdown':
      return writeDocument(letter);
    case 'text':
      return writeDocument(letter, 'text');
    case 'html':
      return (await import('./deliver.ts')).noteHtml(text);
    case 'eml':
      return (await import('./deliver.ts')).writeMail(book, project, text);
  }
}
