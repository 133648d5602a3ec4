/** rapport update */
import { type Command, Option } from 'commander';
import type { Book } from '../app/book.ts';
import { checkDraft } from '../app/preflight.ts';
import { findProject } from '../app/refs.ts';
import { composeUpdate, markSent } from '../app/update.ts';
import type { Project } from '../domain/entities.ts';
import { DETAILS, type Detail, LANGUAGES, type Language } from '../domain/events.ts';
import { writeDocument } from '../note/document.ts';
import { type Note, noteToJson } from '../note/note.ts';
import { renderNote } from '../note/render.ts';
import { type Context, openHours } from './context.ts';
import { given, momentOption, projectOption } from './options.ts';
import { type Moment, startOf } from './parse.ts';

const FORMATS = ['markdown', 'text', 'html', 'eml', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface UpdateOptions {
  readonly project?: string;
  readonly since?: Moment;
  readonly detail?: Detail;
  readonly language?: Language;
  readonly format: Format;
  readonly json?: boolean;
  readonly markSent?: boolean;
  readonly anyway?: string;
}

export function registerUpdate(program: Command, context: Context): void {
  program
    .command('update')
    .description('write the note to the client')
    .addOption(projectOption())
    .addOption(momentOption('--since <time>', 'start of the period (default: the last note that was sent)'))
    .addOption(new Option('--detail <level>', 'default: as the client likes it').choices(DETAILS))
    .addOption(new Option('--language <language>', 'default: the client’s').choices(LANGUAGES))
    .addOption(new Option('--format <format>').choices(FORMATS).default('markdown'))
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .option('--mark-sent', 'keep it as it was sent; the next period starts here')
    .option('--anyway <reason>', 'with --mark-sent: why it goes out although the pre-flight found errors; kept with it')
    .action(async ({ project: ref, since, detail, language, format, markSent: sent, anyway }: UpdateOptions) => {
      const book = await context.openBook();
      const project = findProject(book.state, ref);
      const start = since === undefined ? undefined : startOf(since, context.clock.zone());
      const options = given({ since: start, detail, language });
      const hours = await openHours(book);
      const { note, warnings } = await composeUpdate(book, hours, project, options);
      // First of all, so that a note that may not be sent yet does not go down a pipe to the client.
      if (sent) {
        const findings = checkDraft(book, hours, project, writeDocument(note), note);
        const text = renderNote(note, format === 'text' ? 'text' : 'markdown');
        await markSent(book, note, note.subject, text, { findings, ...given({ anyway }) });
      }
      for (const warning of warnings) context.warn(warning);
      await context.print(await write(book, project, note, format));
    });
}

async function write(book: Book, project: Project, note: Note, format: Format): Promise<string> {
  switch (format) {
    case 'markdown':
      return writeDocument(note);
    case 'text':
      return writeDocument(note, 'text');
    case 'html':
      return (await import('../app/mail.ts')).noteHtml(sentText(note));
    case 'eml':
      return (await import('../app/mail.ts')).writeMail(book, project, sentText(note));
    case 'json':
      return noteToJson(note);
  }
}

function sentText(note: Note) {
  return { subject: note.subject, body: renderNote(note, 'markdown'), language: note.language };
}
