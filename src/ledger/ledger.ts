/** The ledger on disk: one object that appends, reads what is new, and tells when something changed. */
import { type FSWatcher, watch } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { EventOf, Id } from '../domain/events.ts';
import { appendEntries, appendEntriesNow, type Entry } from './append.ts';
import { makeCache, pruneCache } from './cache.ts';
import { type Device, openDevice } from './device.ts';
import { makeFolder } from './home.ts';
import { listJournals } from './journalFiles.ts';
import { JournalReader, type News, type Problem } from './journals.ts';
import { LiveFiles, type LiveStretch, readLive } from './live.ts';

export class Ledger {
  readonly home: string;
  readonly device: Device;
  readonly live: LiveFiles;
  readonly #reader: JournalReader;

  /** @throws LedgerError when the home cannot be used. */
  static async open(home: string, newId: () => Id): Promise<Ledger> {
    return new Ledger(home, await openDevice(home, newId));
  }

  private constructor(home: string, device: Device) {
    this.home = home;
    this.device = device;
    this.live = new LiveFiles(home);
    this.#reader = new JournalReader(home);
  }

  get problems(): readonly Problem[] {
    return this.#reader.problems;
  }

  /** Types of events that only a newer Rapport understands, with their number. */
  get unknownTypes(): ReadonlyMap<string, number> {
    return this.#reader.unknown;
  }

  /** No stretch was left out so far. */
  get complete(): boolean {
    return this.#reader.complete;
  }

  /**
   * What other windows, processes and machines wrote since the last call, journal by journal. With `now` (ms), stretches
   * of months before the last one are left out; without, those that were left out come too. @throws LedgerError
   */
  read(now: number | null): AsyncGenerator<News> {
    return this.#reader.read(now === null ? null : lastMonth(now));
  }

  /**
   * Makes what was read quicker to read the next time, if that is worth it. Takes its time, a few lines at once. What
   * fails is left: the journals have it all.
   */
  async keepCache(): Promise<void> {
    const { uncached } = this.#reader;
    const lines = [...uncached.values()].reduce((sum, count) => sum + count, 0);
    if (lines < WORTH_CACHING) return;
    try {
      await pruneCache(this.home, await listJournals(this.home));
      for (const journal of uncached.keys()) {
        await makeCache(this.home, journal);
        this.#reader.didCache(journal);
      }
    } catch {
      // A full disk or a read-only home takes nothing away.
    }
  }

  append(entries: readonly Entry[]): Promise<void> {
    return appendEntries(this.home, entries);
  }

  appendNow(entries: readonly Entry[]): void {
    appendEntriesNow(this.home, entries);
  }

  /** `now`: ms, real time, since files are aged by it. */
  readLive(now: number): Promise<readonly LiveStretch[]> {
    return readLive(this.home, now);
  }

  /**
   * Appends the stretches of windows that are gone to the journal. Several windows may do so at once: it is one
   * stretch all the same.
   */
  async adopt(now: number, entryOf: (stretch: EventOf<'stretch'>) => Entry): Promise<readonly EventOf<'stretch'>[]> {
    const orphans = (await this.readLive(now)).filter(({ orphan }) => orphan);
    if (orphans.length === 0) return [];
    await this.append(orphans.map(({ event }) => entryOf(event)));
    await Promise.all(orphans.map(({ path }) => rm(path, { force: true })));
    return orphans.map(({ event }) => event);
  }

  /** Calls back soon after anything below the home changed but the own live files; several changes are one call. */
  async watch(onChange: () => void, onError: (error: unknown) => void): Promise<{ dispose(): void }> {
    await makeFolder(this.home);
    let settling: NodeJS.Timeout | null = null;
    let polling: NodeJS.Timeout | null = null;
    const changed = () => {
      settling ??= setTimeout(() => {
        settling = null;
        onChange();
      }, SETTLE_MS);
    };
    // Where the system watches nothing (any more), looking now and then is better than never.
    const failed = (error: unknown) => {
      onError(error);
      polling ??= setInterval(changed, POLL_MS);
    };
    let watcher: FSWatcher | null = null;
    try {
      watcher = watch(this.home, { recursive: true, persistent: false }, (_event, file) => {
        // Drafts and caches are no facts, and what this process keeps live it knows.
        if (file === null || !(/^(?:drafts|cache)\b/.test(file) || this.live.isOwn(basename(file)))) changed();
      });
      watcher.on('error', failed);
    } catch (error) {
      failed(error);
    }
    return {
      dispose() {
        if (settling !== null) clearTimeout(settling);
        if (polling !== null) clearInterval(polling);
        watcher?.close();
      },
    };
  }
}

/** A change is mostly several file events: wait until they have come. */
const SETTLE_MS = 100;
const POLL_MS = 10_000;
/** Stretches that are read from journals in a few hundredths of a second need no cache. */
const WORTH_CACHING = 2000;

/** "yyyy-mm" of the month before the one that `now` (ms) is in, in UTC as journals are named. */
function lastMonth(now: number): string {
  const date = new Date(now);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1)).toISOString().slice(0, 7);
}
