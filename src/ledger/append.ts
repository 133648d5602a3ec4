/** Writing to journals: append only, one write an append, flushed to the disk before it counts as done. */

import { closeSync, constants, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Event } from '../domain/events.ts';
import type { Folder } from '../domain/folder.ts';
import { FILE_MODE, FOLDER_MODE, journalOf, makeFolder } from './home.ts';
import { explain, isMissing, LedgerError } from './ledgerError.ts';

export interface Entry {
  readonly event: Event;
  readonly folder: Folder;
}

/** The disk did not take `entries`. What was torn stands alone on its line. */
export class UnsavedError extends LedgerError {
  readonly entries: readonly Entry[];

  constructor(message: string, entries: readonly Entry[], cause: unknown) {
    super(message, { cause });
    this.entries = entries;
  }
}

/** The kernel writes less than it was given only when the disk or the file may not grow. */
class TornWrite extends Error {
  readonly code = 'ENOSPC';
  /** Bytes that are on the disk. */
  readonly written: number;

  constructor(written: number) {
    super('the write was cut short');
    this.written = written;
  }
}

const NEWLINE = '\n';
const FLAGS = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY;

/** @throws UnsavedError with what the disk did not take, after every journal was tried; it can be appended again. */
export async function appendEntries(home: string, entries: readonly Entry[]): Promise<void> {
  let failure: UnsavedError | null = null;
  for (const [journal, own] of byJournal(entries)) {
    const path = join(home, journal);
    try {
      await appendBytes(path, bytesOf(own)).catch(async (error: unknown) => {
        if (!isMissing(error)) throw error;
        await makeFolder(dirname(path));
        await appendBytes(path, bytesOf(own));
      });
    } catch (error) {
      failure = unsaved(error, path, own, failure);
    }
  }
  if (failure !== null) throw failure;
}

/** The same without waiting for the event loop, for a process that is about to end. */
export function appendEntriesNow(home: string, entries: readonly Entry[]): void {
  let failure: UnsavedError | null = null;
  for (const [journal, own] of byJournal(entries)) {
    const path = join(home, journal);
    try {
      mkdirSync(dirname(path), { recursive: true, mode: FOLDER_MODE });
      const file = openSync(path, FLAGS, FILE_MODE);
      try {
        const bytes = bytesOf(own);
        const written = writeSync(file, bytes);
        fsyncSync(file);
        if (written < bytes.length) throw new TornWrite(written);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      failure = unsaved(error, path, own, failure);
    }
  }
  if (failure !== null) throw failure;
}

function unsaved(error: unknown, path: string, own: readonly Entry[], earlier: UnsavedError | null): UnsavedError {
  const { message } =
    error instanceof LedgerError ? error : explain(error, l10n.t('Rapport could not save to {0}', path));
  const failed = error instanceof TornWrite ? unwritten(own, error.written) : own;
  return new UnsavedError(earlier?.message ?? message, [...(earlier?.entries ?? []), ...failed], error);
}

/** Those of which the first `written` bytes do not hold the whole line. Written again, the others would stand there twice. */
function unwritten(own: readonly Entry[], written: number): readonly Entry[] {
  let end = 0;
  return own.filter((entry) => {
    end += bytesOf([entry]).length;
    return end - NEWLINE.length > written;
  });
}

/** Appends in one write that is on the disk when this resolves. Rejects with the system's error. */
export async function appendBytes(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, FLAGS, FILE_MODE);
  try {
    // One write call: several windows append to one file, and a second call could land after another's line.
    const { bytesWritten } = await file.write(bytes);
    await file.sync();
    if (bytesWritten < bytes.length) throw new TornWrite(bytesWritten);
  } finally {
    await file.close();
  }
}

function byJournal(entries: readonly Entry[]): Map<string, Entry[]> {
  const journals = new Map<string, Entry[]>();
  for (const entry of entries) {
    const journal = journalOf(entry.folder, entry.event.device, entry.event.at);
    const own = journals.get(journal);
    if (own === undefined) journals.set(journal, [entry]);
    else own.push(entry);
  }
  return journals;
}

/** A newline goes before every line too, so that a torn line never swallows the next. */
function bytesOf(entries: readonly Entry[]): Buffer {
  return Buffer.from(entries.map(({ event }) => `${NEWLINE}${JSON.stringify(event)}${NEWLINE}`).join(''));
}
