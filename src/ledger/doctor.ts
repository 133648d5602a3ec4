/** Looks the whole home over and says what is there and what is wrong; changes nothing. */
import { join } from 'node:path';
import { listJournals } from './journalFiles.ts';
import type { Problem } from './journals.ts';
import { explain } from './ledgerError.ts';
import { linesOf, NOT_UTF8 } from './lines.ts';
import { type LiveStretch, readLive } from './live.ts';
import { findTooOpen } from './permissions.ts';
import { readPlainFile } from './plainFile.ts';
import { readEvent } from './schema.ts';

export interface Examination {
  /** Events by type, the most frequent first. */
  readonly types: readonly Count[];
  /** Events by folder, relative to the home: `person`, `clients/<id>/facts`, … */
  readonly folders: readonly Count[];
  /** Types that only a newer Rapport understands. */
  readonly unknownTypes: readonly Count[];
  /** Lines that could not be read. */
  readonly problems: readonly Problem[];
  /** Stretches whose window is gone; the next window to start takes them over. */
  readonly leftOver: readonly LiveStretch[];
  /** Files and folders that others on this machine may use, relative to the home. Empty on Windows. */
  readonly tooOpen: readonly string[];
}

export interface Count {
  readonly name: string;
  readonly count: number;
}

/** `now`: ms, real time. @throws LedgerError when a folder or file may not be read. */
export async function examine(home: string, now: number): Promise<Examination> {
  const types = new Map<string, number>();
  const folders = new Map<string, number>();
  const unknown = new Map<string, number>();
  const problems: Problem[] = [];
  for (const journal of await listJournals(home)) {
    const bytes = await readPlainFile(join(home, journal)).catch((error: unknown) => {
      throw explain(error, `Rapport cannot read ${join(home, journal)}`);
    });
    const folder = journal.split('/').slice(0, -2).join('/');
    for (const { text, number } of linesOf(bytes, 0)) {
      const read = text === null ? NOT_UTF8 : readEvent(text);
      if (read.kind === 'bad') {
        problems.push({ file: journal, line: number, problem: read.problem });
        continue;
      }
      if (read.kind === 'event') add(types, read.event.type);
      else add(unknown, read.type);
      add(folders, folder);
    }
  }
  return {
    types: counts(types),
    folders: counts(folders),
    unknownTypes: counts(unknown),
    problems,
    leftOver: (await readLive(home, now)).filter(({ orphan }) => orphan),
    tooOpen: await findTooOpen(home),
  };
}

function add(counters: Map<string, number>, name: string): void {
  counters.set(name, (counters.get(name) ?? 0) + 1);
}

function counts(counters: ReadonlyMap<string, number>): readonly Count[] {
  return [...counters]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
