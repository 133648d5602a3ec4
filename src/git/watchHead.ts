import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { type AskHead, type Head, readHead, sameHead } from './head.ts';
import type { Place } from './place.ts';

export interface WatchOptions {
  /** What the caller takes HEAD to be; a first reading that differs is reported. Without it, it is the baseline. */
  readonly from?: Head;
  readonly askHead?: AskHead;
  /** Told of an exception of `onChange`: a bug of the caller's, which must not end the watching. */
  readonly onError?: (error: unknown) => void;
}

export interface HeadWatch {
  /** Reads HEAD now, for callers that heard of a change by another way. */
  check(): void;
  dispose(): void;
}

/** Changes come in bursts; a burst is read once, this long after its first sign. */
const SETTLE_MS = 50;
/** How often a git folder that has gone is looked for. */
const RETRY_MS = 1000;
/** Folders to watch: HEAD and what is in progress are in the first, a commit appends to the second. */
const FOLDERS = ['', 'logs', 'reftable'];
/** What else git writes there (index, FETCH_HEAD, …) says nothing about HEAD. */
const SIGNS = /^(?:HEAD|ORIG_HEAD|logs|reftable|tables\.list|rebase-merge|rebase-apply|BISECT_\w+)(?:\.lock)?$/;

/**
 * Calls `onChange` with the new and the previous value whenever HEAD has really changed, by whatever program,
 * within 100 ms where the system reports changes. While the git folder is gone it says nothing and waits.
 */
export function watchHead(
  place: Place,
  onChange: (head: Head, previous: Head | null) => void,
  options: WatchOptions = {},
): HeadWatch {
  const watchers = new Map<string, FSWatcher>();
  let last = options.from ?? null;
  let timer: NodeJS.Timeout | null = null;
  let reading = false;
  let again = false;
  let disposed = false;

  function listen(): void {
    for (const folder of FOLDERS) {
      if (watchers.has(folder)) continue;
      try {
        const watcher = watch(join(place.gitDir, folder), { persistent: false }, (_event, name) => {
          if (name === null || SIGNS.test(name)) schedule(SETTLE_MS);
          // Our own folder's name: it was moved or removed, and the watcher with it.
          if (name === null || !SIGNS.test(name)) void name;
        });
        watcher.on('error', () => unlisten());
        watchers.set(folder, watcher);
      } catch {
        // Not there (yet): the next reading tries again.
      }
    }
  }

  function unlisten(): void {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
    schedule(RETRY_MS);
  }

  function schedule(delay: number): void {
    if (disposed) return;
    if (reading) again = true;
    else timer ??= setTimeout(() => void read(), delay).unref();
  }

  async function read(): Promise<void> {
    timer = null;
    reading = true;
    listen();
    const head = await readHead(place, options.askHead).catch(() => null);
    reading = false;
    if (disposed) return;
    if (head === null) unlisten();
    else report(head);
    if (again) {
      again = false;
      schedule(SETTLE_MS);
    }
  }

  function report(head: Head): void {
    const previous = last;
    last = head;
    if (previous === null || sameHead(previous, head)) return;
    try {
      onChange(head, previous);
    } catch (error) {
      options.onError?.(error);
    }
  }

  listen();
  void read();
  return {
    check: () => schedule(0),
    dispose() {
      disposed = true;
      if (timer) clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}
