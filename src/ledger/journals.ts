/** Reading journals: each file from where the last reading ended. */
import { isUtf8 } from 'node:buffer';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Event } from '../domain/events.ts';
import { explain, isMissing } from './ledgerError.ts';
import { readEvent } from './schema.ts';

export interface Problem {
  /** Relative to the home, with `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly problem: string;
}

export interface News {
  readonly events: readonly Event[];
  /** Types written by a newer Rapport, with their number. */
  readonly unknown: ReadonlyMap<string, number>;
  /** The greatest `seq` among events that were not understood. */
  readonly maxSeq: number;
}

interface Position {
  /** Bytes read, up to and with the last newline. */
  readonly offset: number;
  /** Lines before `offset`. */
  readonly lines: number;
}

interface Line {
  readonly number: number;
  /** null: not UTF-8. */
  readonly text: string | null;
  /** Its newline is missing: it may still be being written and is read again next time. */
  readonly open: boolean;
}

const START: Position = { offset: 0, lines: 0 };

const NEWLINE = 0x0a;

export class JournalReader {
  readonly #home: string;
  readonly #positions = new Map<string, Position>();
  readonly #problems = new Map<string, Problem[]>();

  constructor(home: string) {
    this.#home = home;
  }

  /** Every line met so far that could not be read. */
  get problems(): readonly Problem[] {
    return [...this.#problems.values()].flat();
  }

  /** What is new since the last call. @throws LedgerError when a folder or file may not be read. */
  async read(): Promise<News> {
    const events: Event[] = [];
    const unknown = new Map<string, number>();
    let maxSeq = 0;
    const positions = new Map<string, Position>();
    for (const journal of await listJournals(this.#home)) {
      const news = await this.#news(journal);
      if (news === null) continue;
      positions.set(journal, news.next);
      for (const line of linesOf(news.bytes, news.from.lines)) {
        const read = line.text === null ? NOT_UTF8 : readEvent(line.text);
        if (read.kind === 'event') events.push(read.event);
        else if (read.kind === 'bad') this.#report({ file: journal, line: line.number, problem: read.problem });
        else if (!line.open) {
          unknown.set(read.type, (unknown.get(read.type) ?? 0) + 1);
          maxSeq = Math.max(maxSeq, read.seq);
        }
      }
    }
    // Only now: had a later journal failed, what was read would be lost to the caller.
    for (const [journal, position] of positions) this.#positions.set(journal, position);
    return { events, unknown, maxSeq };
  }

  /** The bytes that were not read yet. Lines at or after `from` are read anew, so their problems are forgotten. */
  async #news(journal: string): Promise<{ bytes: Buffer; from: Position; next: Position } | null> {
    const known = this.#positions.get(journal) ?? START;
    const read = await readFrom(join(this.#home, journal), known.offset);
    if (read === null) return null;
    const from = read.whole ? START : known;
    const { bytes } = read;
    const reported = this.#problems.get(journal) ?? [];
    this.#problems.set(
      journal,
      reported.filter(({ line }) => line <= from.lines),
    );
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    const next = { offset: from.offset + end, lines: from.lines + countNewlines(bytes.subarray(0, end)) };
    return { bytes, from, next };
  }

  #report(problem: Problem): void {
    const list = this.#problems.get(problem.file);
    if (list === undefined) this.#problems.set(problem.file, [problem]);
    else list.push(problem);
  }
}

export const NOT_UTF8 = { kind: 'bad', problem: 'not UTF-8' } as const;

/** The lines that are not empty, null for one that is not UTF-8; `before`: how many went before. */
export function* linesOf(bytes: Buffer, before: number): Generator<Line> {
  const clean = isUtf8(bytes);
  let number = before;
  for (let start = 0; start < bytes.length; ) {
    const next = bytes.indexOf(NEWLINE, start);
    const stop = next < 0 ? bytes.length : next;
    number++;
    const text = bytes
      .toString('utf8', start, stop)
      .replace(/^\uFEFF/, '')
      .trim();
    if (text !== '') {
      yield { number, text: clean || isUtf8(bytes.subarray(start, stop)) ? text : null, open: next < 0 };
    }
    start = stop + 1;
  }
}

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

async function list(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw explain(error, `Rapport cannot read ${folder}`);
  }
}

/** The bytes from `known` to the end, of a file that became shorter all of them; null when there are none. */
async function readFrom(path: string, known: number): Promise<{ bytes: Buffer; whole: boolean } | null> {
  try {
    // A pipe would wait for ever. And most have nothing new.
    const found = await stat(path);
    if (found.isFIFO() || found.isSocket()) throw new Error('it is no file');
    if (found.size === known) return null;
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const whole = size < known;
      const offset = whole ? 0 : known;
      const bytes = Buffer.allocUnsafe(size - offset);
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return { bytes: bytes.subarray(0, filled), whole };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error)) return null;
    throw explain(error, `Rapport cannot read ${path}`);
  }
}

function countNewlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
