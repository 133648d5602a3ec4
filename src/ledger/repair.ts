/**
 * Moves lines that nobody can read out of the journals, while other windows may be appending to them. A journal is
 * neither replaced nor shortened: a writer that has it open would lose its line. The bytes are copied to a file below
 * aside/, and when that is on the disk, blanks are written over them: all other bytes stay where they are, so appends
 * and the places to which readers have read are what they were.
 */
import { type FileHandle, open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Id } from '../domain/events.ts';
import { appendBytes } from './append.ts';
import { dropCache } from './cache.ts';
import { makeFolder } from './home.ts';
import { listJournals } from './journalFiles.ts';
import { explain, LedgerError } from './ledgerError.ts';
import { type Line, linesOf } from './lines.ts';
import { readPlainFile } from './plainFile.ts';
import { readEvent } from './schema.ts';

export interface MovedLines {
  /** The journal, relative to the home, with `/`. */
  readonly file: string;
  /** Their numbers, counted from 1. */
  readonly lines: readonly number[];
  /** Where their bytes are now, each line ended by a newline; relative to the home. */
  readonly aside: string;
}

/** A journal of another machine that has changed in this time is perhaps still being copied here. */
const COPYING_MS = 5 * 60_000;

const NEWLINE = Buffer.from('\n');
const BLANK = 0x20;
/** Begins no event, whatever comes after it. */
const MARK = Buffer.from('#');

/**
 * Does so in all journals. Doing it again does nothing more.
 * `device`: this machine; `now`: ms, real time. @throws LedgerError; what was not moved is still where it was.
 */
export async function moveBadLines(home: string, device: Id, now: number): Promise<readonly MovedLines[]> {
  const moved: MovedLines[] = [];
  for (const file of await listJournals(home)) {
    const path = join(home, file);
    try {
      const bytes = await readClosed(path, file.split('/').at(-2) === device, now);
      const bad = badLinesOf(bytes);
      if (bad.length === 0) continue;
      const aside = `aside/${file}.${new Date(now).toISOString().replaceAll(/[-:.]/g, '')}.txt`;
      await makeFolder(dirname(join(home, aside)));
      // Two repairs at the same moment append to one file.
      await appendBytes(join(home, aside), Buffer.concat(bad.flatMap((line) => [bytesOf(line, bytes), NEWLINE])));
      const gone = await blank(path, bytes, bad);
      // A journal as long as before, which has grown since it was cached, would not be seen to be another.
      await dropCache(home, file);
      moved.push({ file, lines: gone.map(({ number }) => number), aside });
    } catch (error) {
      throw error instanceof LedgerError ? error : explain(error, `Rapport could not mend ${path}`);
    }
  }
  return moved;
}

/**
 * The journal's bytes; a torn last line has its newline now, so that nobody can go on writing it. A window that is just
 * writing it has written it when ours is appended: the system does one append after the other.
 */
async function readClosed(path: string, own: boolean, now: number): Promise<Buffer> {
  const bytes = await readPlainFile(path);
  if (!isTorn(bytes)) return bytes;
  if (!own && now - (await stat(path)).mtimeMs < COPYING_MS) return bytes;
  await appendBytes(path, NEWLINE);
  return readPlainFile(path);
}

/** Whether the last line has neither its newline nor an event. */
export function isTorn(bytes: Buffer): boolean {
  const last = [...linesOf(bytes, 0)].at(-1);
  return last?.open === true && isBad(last);
}

/** The whole lines that cannot be read. */
export function badLinesOf(bytes: Buffer): readonly Line[] {
  return [...linesOf(bytes, 0)].filter((line) => !line.open && isBad(line));
}

/** A journal's bytes with blanks in the place of lines; all other bytes are where they were. */
export function mended(bytes: Buffer, lines: readonly Line[]): Buffer {
  const blanked = Buffer.from(bytes);
  for (const { start, stop } of lines) blanked.fill(BLANK, start, stop);
  return blanked;
}

function isBad({ text }: Line): boolean {
  return text === null || readEvent(text).kind === 'bad';
}

function bytesOf({ start, stop }: Line, bytes: Buffer): Buffer {
  return bytes.subarray(start, stop);
}

/** Those of the lines that are blank now; a line that somebody has changed in the meantime is left alone. */
async function blank(path: string, bytes: Buffer, lines: readonly Line[]): Promise<readonly Line[]> {
  const file = await open(path, 'r+');
  try {
    const same: Line[] = [];
    for (const line of lines) {
      const known = bytesOf(line, bytes);
      const { buffer } = await file.read(Buffer.alloc(known.length), 0, known.length, line.start);
      if (buffer.equals(known)) same.push(line);
    }
    // In three steps, each on the disk before the next: a half-blanked line is never read as an event, not even after
    // the power failed.
    const blanked = mended(bytes, same);
    for (const { start } of same) await overwrite(file, MARK, start);
    await file.sync();
    for (const { start, stop } of same) await overwrite(file, blanked.subarray(start + 1, stop), start + 1);
    await file.sync();
    for (const { start } of same) await overwrite(file, blanked.subarray(start, start + 1), start);
    await file.sync();
    return same;
  } finally {
    await file.close();
  }
}

async function overwrite(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  const { bytesWritten } = await file.write(bytes, 0, bytes.length, position);
  if (bytesWritten < bytes.length) throw new Error('the write was cut short');
}
