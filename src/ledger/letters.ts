/** Letters to a client that are no updates: files beside a project's draft. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Id } from '../domain/events.ts';
import { asFileName } from '../domain/shown.ts';
import { makeFolder, replaceFile } from './home.ts';
import { explain, isMissing } from './ledgerError.ts';

/** The folder of letters in that of a project's drafts. */
export const LETTERS_FOLDER = 'letters';

/** `name` is for people, and made safe for any file system. */
export function letterPath(home: string, project: Id, name: string): string {
  return join(home, 'drafts', project, LETTERS_FOLDER, `${asFileName(name, 'Letter')}.md`);
}

/** null: there is none. @throws LedgerError */
export async function readLetter(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw explain(error, l10n.t('Rapport cannot read {0}', path));
  }
}

/** Over an earlier one. @throws LedgerError */
export async function writeLetter(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path));
  await replaceFile(path, text);
}
