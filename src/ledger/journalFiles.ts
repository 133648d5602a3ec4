/** The journals' files: which there are, and their bytes. */

import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
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

/** null when the journal is gone. @throws LedgerError when it may not be read. */
export async function statJournal(path: string): Promise<Stats | null> {
  return orNull(path, () => stat(path));
}

/** Opens a journal for `use`; null when it is gone. @throws LedgerError when it may not be read. */
export async function useJournal<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T | null> {
  return orNull(path, async () => {
    // A pipe would wait for its writer.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      if (!(await file.stat()).isFile()) throw new Error('it is no file');
      return await use(file);
    } finally {
      await file.close();
    }
  });
}

async function orNull<T>(path: string, read: () => Promise<T>): Promise<T | null> {
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

async function list(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw explain(error, l10n.t('Rapport cannot read {0}', folder));
  }
}
