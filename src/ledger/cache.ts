/**
 * What the first bytes of a journal hold, kept below cache/ in a form that is read in no time: stretches in columns, all
 * other lines word for word. It can be deleted at any time and is never believed against the journal
 * (docs/decisions/012-reading-history.md).
 *
 * A file is one line (magic, version, length and hash of the head), the head as JSON, and the columns, which begin at a
 * multiple of their size.
 */
import { hash as hashNow, randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import * as v from 'valibot';
import { decodeStretch, type SeenStretch } from '../domain/decode.ts';
import type { StretchBlock } from '../domain/stretchTable.ts';
import { cacheFolder, FILE_MODE, makeFolder } from './home.ts';
import { readBytes, readBytesNow, useJournal, useNow } from './journalFiles.ts';
import { isMissing } from './ledgerError.ts';
import { countNewlines, type Line, linesOf, wholeLength } from './lines.ts';
import { readEvent } from './schema.ts';
import { ALIGNMENT, fitsColumns, pack, subjectSchema, unpack } from './stretchColumns.ts';

/** To be raised when a stretch holds more than the columns do. */
const MAGIC = 'rapport-cache 3';
/** So many bytes at the end of what was read tell the journal from another one. */
const TAIL = 256;
/** The first line is shorter, and most heads end here too. */
const FIRST_READ = 4096;
/** A cache is at most so many times as long as its journal, even one of short bad lines: the rest is nobody's cache. */
const LONGER = 16;
/** Lines that are read in one go: a few milliseconds, so that whoever types meanwhile notices nothing. */
const SLICE = 500;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const headSchema = v.strictObject({
  journal: v.string(),
  /** How much of the journal this is. */
  bytes: count,
  lines: count,
  /** When it was changed, should it still be as long (ms). */
  modified: v.number(),
  tail: v.string(),
  maxSeq: count,
  stretches: count,
  subjects: v.array(subjectSchema),
  body: v.string(),
  /** Number and text (null: not UTF-8) of every line that holds no stretch, or one that does not fit into columns. */
  others: v.array(v.strictTuple([count, v.nullable(v.string())])),
});
type Head = v.InferOutput<typeof headSchema>;

export interface Cached {
  /** How much of the journal it stands for. */
  readonly bytes: number;
  readonly lines: number;
  readonly others: readonly Pick<Line, 'number' | 'text' | 'open'>[];
  /** null when they were not asked for. */
  readonly stretches: StretchBlock | null;
  readonly stretchCount: number;
  /** The greatest of the stretches'. */
  readonly maxSeq: number;
  /** From where a journal that is longer has to be read. */
  readonly tailStart: number;
  /** Whether a longer journal still begins with what this stands for, by its bytes from `tailStart` up to `bytes`. */
  isBeginningOf(tail: Buffer): boolean;
}

/**
 * What is kept of a journal; null when there is nothing, or it is another journal's, or damaged. `stats`: the journal's.
 * Should it be longer than what is kept, `isBeginningOf` is still to be asked.
 */
export function readCache(home: string, journal: string, stats: Stats, withStretches: boolean): Cached | null {
  try {
    return useNow(cachePath(home, journal), (file, { isFile, size }) => {
      if (!isFile || size > FIRST_READ + LONGER * stats.size) return null;
      const begin = readBytesNow(file, 0, withStretches ? Math.max(FIRST_READ, size) : FIRST_READ);
      const found = readHead(begin, file, size);
      if (found === null || !isOf(found.head, journal, stats)) return null;
      const { head, end } = found;
      const stretches = withStretches ? stretchesOf(head, begin.subarray(end)) : null;
      if (withStretches && stretches === null) return null;
      const { bytes, lines, maxSeq, stretches: stretchCount } = head;
      const others = head.others.map(([number, text]) => ({ number, text, open: false }));
      const tailStart = Math.max(0, bytes - TAIL);
      const isBeginningOf = (tail: Buffer) => hash(tail) === head.tail;
      return { bytes, lines, others, stretches, stretchCount, maxSeq, tailStart, isBeginningOf };
    });
  } catch {
    // Whatever is wrong with it: the journal has it all.
    return null;
  }
}

/** Reads a journal and keeps what it holds; a few lines at a time. Does nothing if the journal is gone. */
export async function makeCache(home: string, journal: string): Promise<void> {
  await useJournal(join(home, journal), async (file) => {
    const { size, mtimeMs } = await file.stat();
    const all = await readBytes(file, 0, size);
    const bytes = all.subarray(0, wholeLength(all));
    const stretches: SeenStretch[] = [];
    const others: Head['others'] = [];
    let done = 0;
    for (const { number, text } of linesOf(bytes, 0)) {
      const read = text === null ? null : readEvent(text);
      const isStretch = read?.kind === 'event' && read.event.type === 'stretch';
      const stretch = isStretch ? decodeStretch(read.event, asItIs) : null;
      if (stretch !== null && fitsColumns(stretch)) stretches.push(stretch);
      else others.push([number, text]);
      if (++done % SLICE === 0) await breathe();
    }
    const { subjects, body } = pack(stretches);
    const head: Head = {
      journal,
      bytes: bytes.length,
      lines: countNewlines(bytes),
      modified: mtimeMs,
      tail: hash(bytes.subarray(-TAIL)),
      maxSeq: stretches.reduce((greatest, { seq }) => Math.max(greatest, seq), 0),
      stretches: stretches.length,
      subjects: [...subjects],
      body: hash(body),
      others,
    };
    await replace(cachePath(home, journal), head, body);
  });
}

/** Forgets what is kept of a journal. */
export async function dropCache(home: string, journal: string): Promise<void> {
  await rm(cachePath(home, journal), { force: true });
}

/** Removes what is kept of journals that are not there any more: a client that was erased is gone. */
export async function pruneCache(home: string, journals: readonly string[]): Promise<void> {
  const folder = cacheFolder(home);
  const wanted = new Set(journals.map((journal) => cachePath(home, journal)));
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const name of names) {
    const path = join(name.parentPath, name.name);
    if (name.isFile() && isOurs(relative(folder, path)) && !wanted.has(path)) await rm(path, { force: true });
  }
}

/** Whether a file is called like a cache: the folder may be a link to one that holds other things too. */
function isOurs(path: string): boolean {
  return /^(?:person|clients\/[^/]+\/(?:activity|facts))\/[^/]+\/\d{4}-\d\d\.bin$/.test(path.replaceAll('\\', '/'));
}

/**
 * The head, and where it ends; null when it is no cache, of another version, or damaged. `begin` is the first bytes of a
 * file of a size.
 */
function readHead(begin: Buffer, file: number, size: number): { readonly head: Head; readonly end: number } | null {
  const start = begin.indexOf('\n') + 1;
  const [magic, version, length, check] = begin.toString('latin1', 0, Math.max(0, start - 1)).split(' ');
  const end = start + Number(length);
  if (`${magic} ${version}` !== MAGIC || !(end > start) || end > size) return null;
  const json = end <= begin.length ? begin.subarray(start, end) : readBytesNow(file, start, end);
  if (hash(json) !== check) return null;
  return { head: v.parse(headSchema, JSON.parse(json.toString())), end };
}

function stretchesOf({ stretches: count, subjects, body: check }: Head, body: Buffer): StretchBlock | null {
  return hash(body) === check ? unpack({ count, subjects, body }) : null;
}

/** Where nothing was appended, nothing else may have been done to the journal either. */
function isOf(head: Head, journal: string, { size, mtimeMs }: Stats): boolean {
  return head.journal === journal && (size > head.bytes || (size === head.bytes && mtimeMs === head.modified));
}

/** Its first line and the head, with spaces after it, so that the columns begin at a multiple of their size. */
function headBytes(head: Head): Buffer {
  for (let json = JSON.stringify(head); ; json += ' ') {
    const bytes = Buffer.from(json);
    const all = Buffer.concat([Buffer.from(`${MAGIC} ${bytes.length} ${hash(bytes)}\n`), bytes]);
    if (all.length % ALIGNMENT === 0) return all;
  }
}

/** Several windows may do so at once: one of them is the last. */
async function replace(path: string, head: Head, body: Buffer): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  await makeFolder(dirname(path));
  try {
    await writeFile(draft, [headBytes(head), body], { mode: FILE_MODE });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const ENDING = '.bin';

function cachePath(home: string, journal: string): string {
  return join(cacheFolder(home), journal.replace(/\.jsonl$/, ENDING));
}

function hash(bytes: Buffer): string {
  return hashNow('sha256', bytes);
}

function asItIs(text: string): string {
  return text;
}
