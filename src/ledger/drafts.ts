/** Notes being written: each project's draft as a Markdown file, and beside it what it was made from. */

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Id } from '../domain/events.ts';
import { asFileName } from '../domain/shown.ts';
import { FILE_MODE, makeFolder, replaceFile } from './home.ts';
import { explain, isMissing } from './ledgerError.ts';

export interface Draft {
  /** As it was generated, before the person changed anything. */
  readonly generated: string;
  /** The note's data; what it is is the caller's to check. */
  readonly data: unknown;
}

/** The draft's file; `title` names it for people and is made safe for any file system. */
export function draftPath(home: string, project: Id, title: string): string {
  return join(home, 'drafts', project, `${asFileName(title, 'Update')}.md`);
}

/** The draft of a project, if there is one. @throws LedgerError */
export async function findDraft(home: string, project: Id): Promise<string | null> {
  const folder = join(home, 'drafts', project);
  try {
    const name = (await readdir(folder)).find((file) => file.endsWith('.md'));
    return name === undefined ? null : join(folder, name);
  } catch (error) {
    if (isMissing(error)) return null;
    throw explain(error, l10n.t('Rapport cannot read {0}', folder));
  }
}

/** Writes the draft anew, over an earlier one. @throws LedgerError */
export async function writeDraft(path: string, draft: Draft): Promise<void> {
  await makeFolder(dirname(path));
  await replaceFile(path, draft.generated);
  await keepMade(path, draft);
}

/** Keeps what the draft was made from; its text stays as it is. @throws LedgerError */
export async function keepMade(path: string, draft: Draft): Promise<void> {
  await replaceFile(dataPath(path), `${JSON.stringify(draft)}\n`);
}

/** What the draft would be by newer facts, until the person has taken it over. @throws LedgerError */
export async function keepSuggestion(path: string, draft: Draft): Promise<void> {
  await replaceFile(suggestionPath(path), `${JSON.stringify(draft)}\n`);
}

/** null: there is none. */
export async function readSuggestion(path: string): Promise<Draft | null> {
  return parseDraft(await readFile(suggestionPath(path), 'utf8').catch(() => ''));
}

export async function removeSuggestion(path: string): Promise<void> {
  await rm(suggestionPath(path), { force: true });
}

export interface WrittenDraft {
  readonly text: string;
  /** What it was made from; null when that is lost: the text may then be the person's own. */
  readonly made: Draft | null;
}

/** The draft as it stands; null when there is none. @throws LedgerError */
export async function readDraft(path: string): Promise<WrittenDraft | null> {
  try {
    const text = await readFile(path, 'utf8');
    return { text, made: parseDraft(await readFile(dataPath(path), 'utf8').catch(() => '')) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw explain(error, l10n.t('Rapport cannot read {0}', path));
  }
}

function parseDraft(json: string): Draft | null {
  try {
    const draft: unknown = JSON.parse(json);
    if (typeof draft !== 'object' || draft === null || !('generated' in draft) || !('data' in draft)) return null;
    return typeof draft.generated === 'string' ? { generated: draft.generated, data: draft.data } : null;
  } catch {
    return null;
  }
}

/** With what was made of it: what was sent is in the ledger. */
export async function removeDraft(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(dataPath(path), { force: true });
  await rm(mailPath(path), { force: true });
  await removeSuggestion(path);
}

/** The mail of a note, beside its draft. */
export function mailPath(draft: string): string {
  return draft.replace(/\.md$/, '.eml');
}

/** Writes the file as a whole or not at all, over an earlier one. @throws LedgerError */
export async function writeMailFile(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path));
  await replaceFile(path, text);
}

/** Beside the draft, until they are recorded: the client's reply, and what was written down of a call. */
export const REPLY_FILE = 'Reply.txt';
export const CALL_FILE = 'Call.txt';

/** The file for a client's reply or a call; one that is there already stays as it is. @throws LedgerError */
export async function startText(
  home: string,
  project: Id,
  file: typeof REPLY_FILE | typeof CALL_FILE,
  heading: string,
): Promise<string> {
  const path = join(home, 'drafts', project, file);
  await makeFolder(dirname(path));
  try {
    await writeFile(path, heading, { mode: FILE_MODE, flag: 'wx' });
  } catch (error) {
    if (!isThere(error)) throw explain(error, l10n.t('Rapport could not save to {0}', path));
  }
  return path;
}

export async function removeText(path: string): Promise<void> {
  await rm(path, { force: true });
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function dataPath(path: string): string {
  return path.replace(/\.md$/, '.json');
}

function suggestionPath(path: string): string {
  return path.replace(/\.md$/, '.new.json');
}
