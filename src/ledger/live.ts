/**
 * Stretches that still grow, each in a file of its own below live/, rewritten as a whole and removed when the journal
 * has it; when its process is gone, any window appends what it left to the journal.
 */

import { rmSync } from 'node:fs';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import type { EventOf, Id } from '../domain/events.ts';
import { FILE_MODE, liveFolder, makeFolder } from './home.ts';
import { explain, isMissing } from './ledgerError.ts';
import { readPlainFile } from './plainFile.ts';
import { parseEvent } from './schema.ts';

/** A live file is rewritten every few seconds while it grows and removed a minute later: this old, it is left over. */
const LEFT_OVER_MS = 3 * 60_000;

const liveSchema = v.object({ host: v.string(), pid: v.number(), stretch: v.unknown() });

export interface LiveStretch {
  readonly path: string;
  readonly event: EventOf<'stretch'>;
  /** Nobody is going to finish it. */
  readonly orphan: boolean;
}

/** The live files of one process, one a stretch. Writes are atomic: a reader sees the old content or the new. */
export class LiveFiles {
  readonly #home: string;
  /** By stretch; kept, so that a late word of the watcher about a removed file is known too. */
  readonly #own = new Set<Id>();
  #made = false;

  constructor(home: string) {
    this.#home = home;
  }

  /** Whether a file name below live/ is one of this process's. */
  isOwn(name: string): boolean {
    return this.#own.has(name.split('.')[0] ?? '');
  }

  /** @throws LedgerError */
  async write(event: EventOf<'stretch'>): Promise<void> {
    if (!this.#made) await makeFolder(liveFolder(this.#home));
    this.#made = true;
    this.#own.add(event.stretch);
    const path = this.#pathOf(event.stretch);
    const draft = `${path}.tmp`;
    try {
      const text = JSON.stringify({ host: hostname(), pid: process.pid, stretch: event });
      await writeFile(draft, text, { mode: FILE_MODE });
      await rename(draft, path);
    } catch (error) {
      if (isMissing(error)) this.#made = false;
      throw explain(error, l10n.t('Rapport could not save to {0}', path));
    }
  }

  async remove(stretch: Id): Promise<void> {
    await rm(this.#pathOf(stretch), { force: true });
  }

  /** For a process that is about to end. */
  removeNow(stretch: Id): void {
    rmSync(this.#pathOf(stretch), { force: true });
  }

  #pathOf(stretch: Id): string {
    return join(liveFolder(this.#home), `${stretch}.json`);
  }
}

/** All live stretches; a file that is no live stretch (yet) is left alone. */
export async function readLive(home: string, now: number): Promise<readonly LiveStretch[]> {
  const folder = liveFolder(home);
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw explain(error, l10n.t('Rapport cannot read {0}', folder));
  });
  const found: LiveStretch[] = [];
  for (const name of names) {
    // What a killed process was just writing is dropped; the file it was to replace is whole.
    if (name.endsWith('.tmp')) await removeOld(join(folder, name), now);
    if (!name.endsWith('.json')) continue;
    const live = await readLiveFile(join(folder, name), now);
    if (live !== null) found.push(live);
  }
  return found;
}

async function readLiveFile(path: string, now: number): Promise<LiveStretch | null> {
  try {
    const { mtimeMs } = await stat(path);
    const { host, pid, stretch } = v.parse(liveSchema, JSON.parse((await readPlainFile(path)).toString()));
    const read = parseEvent(stretch);
    if (read.kind !== 'event' || read.event.type !== 'stretch') return null;
    const age = now - Math.max(mtimeMs, Date.parse(read.event.end));
    const orphan = age > LEFT_OVER_MS || (host === hostname() && !isAlive(pid));
    return { path, event: read.event, orphan };
  } catch {
    // Being replaced or removed by its window at this moment, or not ours.
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function removeOld(path: string, now: number): Promise<void> {
  const made = await stat(path).catch(() => null);
  if (made !== null && now - made.mtimeMs > LEFT_OVER_MS) await rm(path, { force: true }).catch(() => undefined);
}
