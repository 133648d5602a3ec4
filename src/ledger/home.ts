/** The home: the folder that holds the whole ledger (docs/ledger-format.md). */

import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Id } from '../domain/events.ts';
import type { Folder } from '../domain/folder.ts';
import { explain } from './ledgerError.ts';
import { isPlainInstant } from './valueSchemas.ts';

/** Owner only: hours are nobody else's business. */
export const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;

/** RAPPORT_HOME if set, else .rapport in the person's home folder; absolute. */
export function homeFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const moved = environment.RAPPORT_HOME?.trim();
  return moved ? resolve(moved) : join(homedir(), '.rapport');
}

export function liveFolder(home: string): string {
  return join(home, 'live');
}

/** What can be computed again. */
export function cacheFolder(home: string): string {
  return join(home, 'cache');
}

/** The journal of one folder, device and month, relative to the home, with `/`. */
export function journalOf(folder: Folder, device: Id, at: string): string {
  const month = (isPlainInstant(at) ? at : new Date(at).toISOString()).slice(0, 7);
  const file = `${device}/${month}.jsonl`;
  return folder.kind === 'person' ? `person/${file}` : `clients/${folder.client}/${folder.kind}/${file}`;
}

/** @throws LedgerError that names the folder. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeFolders(path);
  } catch (error) {
    throw explain(error, l10n.t('Rapport cannot make its folder {0}', path));
  }
}

/** Writes a file of the home as a whole or not at all, over an earlier one. @throws LedgerError */
export async function replaceFile(path: string, text: string): Promise<void> {
  // Several windows may do so at once. The name is not made of the file's own, which may be as long as names can be.
  const draft = join(dirname(path), `${randomUUID()}.tmp`);
  try {
    await writeFile(draft, text, { mode: FILE_MODE });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw explain(error, l10n.t('Rapport could not save to {0}', path));
  }
}

/** One at a time: asked for several at once, Node says of a read-only disk that they are missing. */
async function makeFolders(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: FOLDER_MODE });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolders(dirname(path));
    await mkdir(path, { recursive: true, mode: FOLDER_MODE });
  }
}
