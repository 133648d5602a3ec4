/** Writing to journals: append only, one write an append, flushed to the disk before it counts as done. */
import { closeSync, constants, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Event } from '../domain/events.ts';
import type { Folder } from '../domain/folder.ts';
import { FILE_MODE, journalOf, makeFolder } from './home.ts';
import { explain, isMissing } from './ledgerError.ts';

export interface Entry {
  readonly event: Event;
  readonly folder: Folder;
}

const FLAGS = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY;

/** @throws LedgerError; what was torn stands alone on its line and can simply be appended again. */
export async function appendEntries(home: string, entries: readonly Entry[]): Promise<void> {
  for (const [journal, bytes] of bytesByJournal(entries)) {
    const path = join(home, journal);
    try {
      await appendBytes(path, bytes);
    } catch (error) {
      if (!isMissing(error)) throw explain(error, `Rapport could not save to ${path}`);
      await makeFolder(dirname(path));
      await appendBytes(path, bytes).catch((again: unknown) => {
        throw explain(again, `Rapport could not save to ${path}`);
      });
    }
  }
}

/** The same without waiting for the event loop, for a process that is about to end. */
export function appendEntriesNow(home: string, entries: readonly Entry[]): void {
  for (const [journal, bytes] of bytesByJournal(entries)) {
    const path = join(home, journal);
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      const file = openSync(path, FLAGS, FILE_MODE);
      try {
        const written = writeSync(file, bytes);
        if (written < bytes.length) throw tornWrite();
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      throw explain(error, `Rapport could not save to ${path}`);
    }
  }
}

async function appendBytes(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, FLAGS, FILE_MODE);
  try {
    // One write call: several windows append to one file, and a second call could land after another's line.
    const { bytesWritten } = await file.write(bytes);
    if (bytesWritten < bytes.length) throw tornWrite();
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The kernel writes less than it was given only when the disk or the file may not grow. */
function tornWrite(): NodeJS.ErrnoException {
  return Object.assign(new Error('the write was cut short'), { code: 'ENOSPC' });
}

/** A newline goes before every line too, so that a torn line never swallows the next. */
function bytesByJournal(entries: readonly Entry[]): Map<string, Buffer> {
  const texts = new Map<string, string>();
  for (const { event, folder } of entries) {
    const journal = journalOf(folder, event.device, event.at);
    texts.set(journal, `${texts.get(journal) ?? ''}\n${JSON.stringify(event)}\n`);
  }
  return new Map([...texts].map(([journal, text]) => [journal, Buffer.from(text)]));
}
