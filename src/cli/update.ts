/** rapport update */
import { type Command, Option } from 'commander';
import type { Book } from '../app/book.ts';
import { Expected } from '../app/expected.ts';
import { findProject } from '../app/refs.ts';
import { projectsOf, repositoryAt } from '../app/setup.ts';
import { composeUpdate, markSent } from '../app/update.ts';
import type { Project } from '../domain/entities.ts';
import { DETAILS, type Detail, LANGUAGES, type Language } from '../domain/events.ts';
import { findPlace, type Place } from '../git/place.ts';
import { writeDocument } from '../note/document.ts';
import { type Note, noteToJson } from '../note/note.ts';
import { renderNote } from '../note/render.ts';
import { QuickSpeller } from '../spelling/quickSpeller.ts';
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
      const subject = await subjectOf(book, context, ref);
      const start = since === undefined ? undefined : startOf(since, context.clock.zone());
      const options = given({ since: start, detail, language });
      if ('place' in subject) {
        const { refuseSample, sampleNote } = await import('./noteCommands.ts');
        if (sent) throw refuseSample('--mark-sent');
        await context.print(await writePlain(await sampleNote(context, subject.place, options), format));
        return;
      }
      const { project } = subject;
      const hours = await openHours(book);
      const { note, warnings } = await composeUpdate(book, hours, project, { ...options, speller: new QuickSpeller() });
      // First of all, so that a note that may not be sent yet does not go down a pipe to the client.
      if (sent) {
        const { checkDraft } = await import('./noteCommands.ts');
        const findings = checkDraft(book, hours, project, writeDocument(note), note);
        const text = renderNote(note, format === 'text' ? 'text' : 'markdown');
        await markSent(book, note, note.subject, text, { findings, ...given({ anyway }) });
      }
      for (const warning of warnings) context.warn(warning);
      await context.print(await write(book, project, note, format));
    });
}

/** The project that is named, or that of the current folder's repository; a repository of no project. */
async function subjectOf(
  book: Book,
  { cwd }: Context,
  ref: string | undefined,
): Promise<{ readonly project: Project } | { readonly place: Place }> {
  const place = ref === undefined ? await findPlace(cwd) : null;
  if (place === null) {
    if (ref === undefined && book.state.projects.size === 0) {
      throw new Expected(
        `There is no git repository in ${cwd}, and no project yet: change to a repository, or make one with \`git init\`.`,
      );
    }
    return { project: findProject(book.state, ref) };
  }
  const repository = repositoryAt(book, place.commonDir);
  const own = new Set(repository === null ? [] : projectsOf(book, repository.id));
  const projects = new Map([...book.state.projects].filter(([id]) => own.has(id)));
  return projects.size === 0 ? { place } : { project: findProject({ ...book.state, projects }, undefined) };
}

async function write(book: Book, project: Project, note: Note, format: Format): Promise<string> {
  if (format !== 'eml') return writePlain(note, format);
  return (await import('./deliver.ts')).writeMail(book, project, sentText(note));
}

/** @throws Expected where it would have to be known to whom the note goes */
async function writePlain(note: Note, format: Format): Promise<string> {
  switch (format) {
    case 'markdown':
      return writeDocument(note);
    case 'text':
      return writeDocument(note, 'text');
    case 'html':
      return (await import('./deliver.ts')).noteHtml(sentText(note));
    case 'json':
      return noteToJson(note);
    case 'eml':
      throw (await import('./noteCommands.ts')).refuseSample('A mail');
  }
}

function sentText(note: Note) {
  return { subject: note.subject, body: renderNote(note, 'markdown'), language: note.language };
}
