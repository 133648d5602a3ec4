/** rapport check */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import type { Book } from '../app/book.ts';
import { checkDraft, type MadeFrom } from '../app/preflight.ts';
import { findProject } from '../app/refs.ts';
import { spellDraft } from '../app/spelling.ts';
import type { Project } from '../domain/entities.ts';
import { DETAILS, type Detail, LANGUAGES, type Language } from '../domain/events.ts';
import { shown } from '../domain/shown.ts';
import { explain } from '../ledger/ledgerError.ts';
import { type Levels, switchedOff } from '../note/preflight/preflight.ts';
import type { Misspelt } from '../note/preflight/rule.ts';
import { withSpeller } from '../spelling/speller.ts';
import { type Context, openHours, printJson } from './context.ts';
import { given, jsonOption, projectOption } from './options.ts';

interface CheckOptions {
  readonly project?: string;
  readonly detail?: Detail;
  readonly language?: Language;
  readonly off?: readonly string[];
  readonly json?: boolean;
}

export function registerCheck(program: Command, context: Context): void {
  program
    .command('check')
    .description('check a note before it goes to the client; exit code 1 if it has errors')
    .argument('<file>', 'the note as Markdown; "-" reads standard input')
    .addOption(projectOption())
    .addOption(new Option('--detail <level>', 'default: as the client likes it').choices(DETAILS))
    .addOption(new Option('--language <language>', 'default: the client’s').choices(LANGUAGES))
    .option('--off <rules...>', 'ids of rules that are left out (docs/preflight.md lists them)')
    .addOption(jsonOption())
    .action(async (file: string, { project: ref, off, json, detail, language }: CheckOptions) => {
      const text = file === '-' ? await readText(context.stdin) : await readNote(resolve(context.cwd, file));
      const book = await context.openBook();
      const project = findProject(book.state, ref);
      const made = given({ detail, language });
      const levels = switchedOff(off ?? []);
      const misspelt = await spell(book, context, project, text, made, levels);
      const findings = checkDraft(book, await openHours(book), project, text, made, levels, misspelt).map(
        (finding) => ({
          ...place(text, finding.start),
          ...finding,
        }),
      );
      const lines = findings.map(
        ({ line, column, severity, rule, message }) =>
          `${shown(file)}:${line}:${column} ${severity} ${rule} ${shown(message)}\n`,
      );
      await (json ? printJson(context, findings) : context.print(lines.join('')));
      if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    });
}

/** Without dictionaries the rest is checked all the same. */
async function spell(
  book: Book,
  context: Context,
  project: Project,
  text: string,
  made: MadeFrom,
  levels: Levels,
): Promise<Misspelt> {
  try {
    return await withSpeller((speller) => spellDraft(book, project, text, made, levels, speller));
  } catch (error) {
    context.warn(`The spelling was not checked: ${error instanceof Error ? error.message : String(error)}`);
    return new Map();
  }
}

async function readNote(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw explain(error, 'The note cannot be read');
  }
}

/** Both from 1; the column counts UTF-16 units. */
function place(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
