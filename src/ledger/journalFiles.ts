/** The journals' files: which there are, and their bytes. */

import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { explain, isMissing } from './ledgerError.ts';

/** Journals below the home, relative, with `/`, sorted. */
export async function listJournals(home: string): Promise<readonly string[]> {
  const folders = ['person'];
  for (const client of await list(join(home, 'clients'))) {
    folders.push(`clients/${client}/activity`, `clients/${client}/facts`);
  }
  const journals: string[] = [];
  for (const folder of folders) {
    for (const device of await list(join(home, folder))) {
      for (const file of await list(join(home, folder, device))) {
        if (/^\d{4}-\d\d\.jsonl$/.test(file)) journals.push(`${folder}/${device}/${file}`);
      }
    }
  }
  return journals;
}

/** Whether it holds what one person did in a month before `month` ("yyyy-mm"). */
export function isOldActivity(journal: string, month: string): boolean {
  return (
    /^clients\/[^/]+\/activity\//.test(journal) && journal.slice(-'yyyy-mm.jsonl'.length, -'.jsonl'.length) < month
  );
}

/** A pipe would wait for its writer. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** So many bytes are read sooner than another thread could be asked to. */
const FEW = 65_536;

/** null when the journal is gone. @throws LedgerError when it may not be read. */
export function statJournal(path: string): Promise<Stats | null> {
  // There are hundreds of them, and to ask another thread takes ten times as long.
  return orNull(path, () => statSync(path));
}

/** A journal's bytes in [from, to), or as many as there are; null when it is gone. @throws LedgerError when it may not be read. */
export function readJournal(path: string, from: number, to: number): Promise<Buffer | null> {
  if (to - from > FEW) return useJournal(path, (file) => readBytes(file, from, to));
  return orNull(path, () =>
    useNow(path, (file, { isFile }) => {
      if (!isFile) throw new Error(NO_FILE);
      return readBytesNow(file, from, to);
    }),
  );
}

/** Opens a journal for `use`; null when it is gone. @throws LedgerError when it may not be read. */
export async function useJournal<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T | null> {
  return orNull(path, async () => {
    const file = await open(path, READ);
    try {
      if (!(await file.stat()).isFile()) throw new Error(NO_FILE);
      return await use(file);
    } finally {
      await file.close();
    }
  });
}

const NO_FILE = 'it is no file';

async function orNull<T>(path: string, read: () => T | Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (isMissing(error)) return null;
    throw explain(error, l10n.t('Rapport cannot read {0}', path));
  }
}

/** The bytes in [from, to), or as many as there are. */
export async function readBytes(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(Math.max(0, to - from));
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** Opens a file for `use` without waiting. @throws the system's error */
export function useNow<T>(
  path: string,
  use: (file: number, is: { readonly isFile: boolean; readonly size: number }) => T,
): T {
  const file = openSync(path, READ);
  try {
    const stats = fstatSync(file);
    return use(file, { isFile: stats.isFile(), size: stats.size });
  } finally {
    closeSync(file);
  }
}

/** The same as `readBytes`, at once. */
export function readBytesNow(file: number, from: number, to: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Math.max(0, to - from));
  let filled = 0;
  for (let read = -1; read !== 0 && filled < bytes.length; filled += read) {
    read = readSync(file, bytes, filled, bytes.length - filled, from + filled);
  }
  return bytes.subarray(0, filled);
}

async function list(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw explain(error, l10n.t('Rapport cannot read {0}', folder));
  }
}
