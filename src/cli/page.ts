/** rapport page */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import type { Command } from 'commander';
import { Expected } from '../app/expected.ts';
import { findProject } from '../app/refs.ts';
import { type Context, openHours, printJson } from './context.ts';
import { jsonOption, projectOption } from './options.ts';
import { parseFolder } from './parse.ts';

interface PageOptions {
  readonly project?: string;
  readonly out: string;
  readonly passwordFile?: string;
  readonly json?: boolean;
}

export function registerPage(program: Command, context: Context): void {
  program
    .command('page')
    .description('write the client’s page: one HTML file behind a password, to host anywhere')
    .addOption(projectOption())
    .requiredOption('--out <folder>', 'where to put it; an earlier page there is replaced', parseFolder)
    .option('--password-file <file>', 'its password, "-" reads standard input (default: a new one, which is printed)')
    .addOption(jsonOption())
    .action(async ({ project: ref, out, passwordFile, json }: PageOptions) => {
      const { makePage, newPassword, savePage } = await import('./deliver.ts');
      const book = await context.openBook();
      const project = findProject(book.state, ref);
      const given = passwordFile === undefined ? null : await readPassword(context, passwordFile);
      const password = given ?? newPassword();
      const hours = await openHours(book);
      const page = await makePage(book, hours, project, password);
      const path = await savePage(resolve(context.cwd, out), page);
      const made = given === null ? { password } : {};
      if (json) return printJson(context, { path, ...made });
      await context.print(given === null ? `${path}\nPassword: ${password}\n` : `${path}\n`);
    });
}

async function readPassword({ cwd, stdin }: Context, file: string): Promise<string> {
  if (file === '-') return trimEnd(await readText(stdin));
  const path = resolve(cwd, file);
  try {
    return trimEnd(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Expected(`The password cannot be read from ${path}.`, { cause: error });
  }
}

/** Editors end a file with a line break, which is no part of the password. */
function trimEnd(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/[\r\n]+$/, '');
}
