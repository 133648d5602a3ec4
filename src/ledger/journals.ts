/** Reading journals: each file from where the last reading ended. */
import { open, readdir } from 'node:fs/promises';
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
  offset: number;
  /** Lines before `offset`. */
  lines: number;
}

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
    for (const journal of await listJournals(this.#home)) {
      for await (const text of this.#newLines(journal)) {
        const read = readEvent(text.line);
        if (read.kind === 'event') events.push(read.event);
        else if (read.kind === 'unknown') {
          unknown.set(read.type, (unknown.get(read.type) ?? 0) + 1);
          maxSeq = Math.max(maxSeq, read.seq);
        } else this.#report({ file: journal, line: text.number, problem: read.problem });
      }
    }
    return { events, unknown, maxSeq };
  }

  async *#newLines(journal: string): AsyncGenerator<{ line: string; number: number }> {
    const position = this.#positions.get(journal) ?? { offset: 0, lines: 0 };
    const bytes = await readFrom(join(this.#home, journal), position.offset);
    if (bytes === null) return;
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    // Lines at or after the old position are read anew.
    this.#problems.set(
      journal,
      (this.#problems.get(journal) ?? []).filter(({ line }) => line <= position.lines),
    );
    let number = position.lines;
    for (let start = 0; start < bytes.length; ) {
      const next = bytes.indexOf(NEWLINE, start);
      const stop = next < 0 ? bytes.length : next;
      number++;
      const line = bytes.toString('utf8', start, stop).replace(/^\uFEFF/, '').trim();
      if (line !== '') yield { line, number };
      start = stop + 1;
    }
    // A last line without a newline may still be being written: it is read again next time.
    this.#positions.set(journal, {
      offset: position.offset + end,
      lines: position.lines + countNewlines(bytes.subarray(0, end)),
    });
  }

  #report(problem: Problem): void {
    const list = this.#problems.get(problem.file);
    if (list === undefined) this.#problems.set(problem.file, [problem]);
    else list.push(problem);
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

/** The bytes from `offset` to the end; null when there are none. */
async function readFrom(path: string, offset: number): Promise<Buffer | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size <= offset) return null;
      const bytes = Buffer.allocUnsafe(size - offset);
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
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
