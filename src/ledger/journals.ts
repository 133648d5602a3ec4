/** Reading journals: each file from where the last reading ended, old months only as far as they are needed. */
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Event } from '../domain/events.ts';
import type { StretchBlock } from '../domain/stretchTable.ts';
import { type Cached, readCache } from './cache.ts';
import { isOldActivity, listJournals, readJournal, statJournal } from './journalFiles.ts';
import { countNewlines, type Line, linesOf, NOT_UTF8, stretchFinder, wholeLength } from './lines.ts';
import { readEvent } from './schema.ts';

export interface Problem {
  /** Relative to the home, with `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly problem: string;
}

/** What is new in one journal. */
export interface News {
  readonly events: readonly Event[];
  /** Stretches that the cache had; null: none. */
  readonly stretches: StretchBlock | null;
  /** The greatest `seq` among what is in neither: types not understood, stretches left out. */
  readonly maxSeq: number;
}

/** Journals read at the same time: so nobody waits for a disk, and what is in memory stays little. */
const AT_ONCE = 8;

export class JournalReader {
  readonly #home: string;
  readonly #known = new Map<string, Reading>();

  constructor(home: string) {
    this.#home = home;
  }

  /** Every line met so far that could not be read. */
  get problems(): readonly Problem[] {
    return [...this.#known.values()].flatMap(({ problems }) => problems);
  }

  /** Types of events that only a newer Rapport understands, with their number. */
  get unknown(): ReadonlyMap<string, number> {
    const sums = new Map<string, number>();
    for (const { unknown } of this.#known.values()) {
      for (const [type, count] of unknown) sums.set(type, (sums.get(type) ?? 0) + count);
    }
    return sums;
  }

  /** No stretch was left out. */
  get complete(): boolean {
    return [...this.#known.values()].every(({ leftOut }) => leftOut === 0);
  }

  /** The journals of which the cache does not have all, with the number of lines that it lacks. */
  get uncached(): ReadonlyMap<string, number> {
    return new Map(
      [...this.#known].filter(([, { uncached }]) => uncached > 0).map(([key, known]) => [key, known.uncached]),
    );
  }

  /**
   * What is new since the last call, journal by journal. Of activity in months before `since` ("yyyy-mm"), if it is
   * given, the stretches are left out; once it is not, those that were come too.
   * @throws LedgerError when a folder or file may not be read; what the others hold has been given then.
   */
  async *read(since: string | null = null): AsyncGenerator<News> {
    const journals = await listJournals(this.#home);
    let failure: { readonly reason: unknown } | null = null;
    for (let first = 0; first < journals.length; first += AT_ONCE) {
      const some = journals.slice(first, first + AT_ONCE);
      const readings = some.map((journal) =>
        this.#readJournal(journal, since === null || !isOldActivity(journal, since)),
      );
      for (const [index, result] of (await Promise.allSettled(readings)).entries()) {
        if (result.status === 'rejected') failure ??= result;
        else if (result.value !== null) {
          this.#known.set(some[index] as string, result.value);
          yield result.value.news();
        }
      }
      // What is small is read without waiting; whoever types meanwhile has their turn all the same.
      await breathe();
    }
    if (failure !== null) throw failure.reason;
  }

  /** The cache has been made of this journal. */
  didCache(journal: string): void {
    const known = this.#known.get(journal);
    if (known !== undefined) known.uncached = 0;
  }

  async #readJournal(journal: string, whole: boolean): Promise<Reading | null> {
    const last = this.#known.get(journal);
    // What was left out stands among what was not: it is read once more.
    const known = whole && last !== undefined && last.leftOut > 0 ? undefined : last;
    const path = join(this.#home, journal);
    const stats = await statJournal(path);
    // Most have nothing new.
    if (stats === null || stats.size === (known?.offset ?? 0)) return null;
    // One that became shorter was written anew.
    const reading = new Reading(journal, stats.size < (known?.offset ?? 0) ? undefined : known);
    const cached = reading.offset === 0 ? readCache(this.#home, journal, stats, whole) : null;
    if (cached?.bytes === stats.size) {
      reading.takeCached(cached, whole);
      return reading;
    }
    let bytes = await readJournal(path, cached?.tailStart ?? reading.offset, stats.size);
    if (cached !== null && bytes !== null) {
      const tail = cached.bytes - cached.tailStart;
      const isBeginning = cached.isBeginningOf(bytes.subarray(0, tail));
      if (isBeginning) reading.takeCached(cached, whole);
      bytes = isBeginning ? bytes.subarray(tail) : await readJournal(path, 0, stats.size);
    }
    if (bytes !== null) reading.takeBytes(bytes, whole);
    return reading;
  }
}

/** How far a journal was read and what was met there; made anew with every reading. */
class Reading {
  readonly #journal: string;
  readonly #events: Event[] = [];
  #stretches: StretchBlock | null = null;
  #maxSeq = 0;
  /** Bytes read, up to and with the last newline. */
  offset: number;
  /** Lines before `offset`. */
  lines: number;
  /** How many stretches were left out. */
  leftOut: number;
  /** How many stretches the cache did not have. */
  uncached: number;
  readonly problems: Problem[];
  /** Types before `offset` that only a newer Rapport understands, with their number. */
  readonly unknown: Map<string, number>;

  /** Goes on where `last` ended. */
  constructor(journal: string, last: Reading | undefined) {
    this.#journal = journal;
    this.offset = last?.offset ?? 0;
    this.lines = last?.lines ?? 0;
    this.leftOut = last?.leftOut ?? 0;
    this.uncached = last?.uncached ?? 0;
    // A line without its newline is read again.
    this.problems = last?.problems.filter(({ line }) => line <= last.lines) ?? [];
    this.unknown = new Map(last?.unknown);
  }

  /** What this reading met; given away, so that it does not stay in memory. */
  news(): News {
    const news = { events: this.#events.splice(0), stretches: this.#stretches, maxSeq: this.#maxSeq };
    this.#stretches = null;
    return news;
  }

  takeCached({ bytes, lines, others, stretches, stretchCount, maxSeq }: Cached, whole: boolean): void {
    for (const line of others) this.#take(line);
    // Stretches that are lines there are cached as well.
    this.uncached = 0;
    this.#stretches = stretches;
    this.#maxSeq = Math.max(this.#maxSeq, maxSeq);
    this.offset = bytes;
    this.lines = lines;
    this.leftOut = whole ? 0 : stretchCount;
  }

  takeBytes(bytes: Buffer, whole: boolean): void {
    const isStretch = stretchFinder(bytes);
    const isWanted = (start: number, stop: number) => {
      if (whole || !isStretch(start, stop)) return true;
      this.leftOut++;
      this.uncached++;
      return false;
    };
    for (const line of linesOf(bytes, this.lines, isWanted)) this.#take(line);
    const end = wholeLength(bytes);
    this.offset += end;
    this.lines += countNewlines(bytes.subarray(0, end));
  }

  #take({ text, number, open }: Pick<Line, 'text' | 'number' | 'open'>): void {
    const read = text === null ? NOT_UTF8 : readEvent(text);
    if (read.kind === 'event') {
      this.#events.push(read.event);
      if (read.event.type === 'stretch' && !open) this.uncached++;
    } else if (read.kind === 'bad') {
      this.problems.push({ file: this.#journal, line: number, problem: read.problem });
    } else if (!open) {
      this.unknown.set(read.type, (this.unknown.get(read.type) ?? 0) + 1);
      this.#maxSeq = Math.max(this.#maxSeq, read.seq);
    }
  }
}
