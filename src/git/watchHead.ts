import { type FSWatcher, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { type AskHead, type Head, readHead, sameHead } from './head.ts';
import type { Place } from './place.ts';

export interface WatchOptions {
  /** What the caller takes HEAD to be: a first reading that differs is reported. Without it, that is the baseline. */
  readonly from?: Head;
  readonly askHead?: AskHead;
  /** Told of an exception of `onChange`: a bug of the caller's, which must not end the watching. */
  readonly onError?: (error: unknown) => void;
}

export interface HeadWatch {
  /** Reads HEAD soon, for callers that heard of a change by another way. */
  check(): void;
  dispose(): void;
}

/** Changes come in bursts; a burst is read once, this long after its first sign. */
const SETTLE_MS = 50;
/** How often HEAD is read while the git folder is gone, or the system will not watch it. */
const POLL_MS = 5000;
/** HEAD and what is in progress are in the git folder itself; a commit appends to `logs`. */
const FOLDERS = ['', 'logs', 'reftable'] as const;
/** What else git writes there (index, FETCH_HEAD, …) says nothing about HEAD. */
const SIGNS = /^(?:HEAD|ORIG_HEAD|logs|reftable|tables\.list|rebase-merge|rebase-apply|BISECT_\w+)(?:\.lock)?$/;

/**
 * Calls `onChange` with the new and the previous value whenever HEAD has really changed, by whatever program,
 * within 100 ms where the system reports changes. While the git folder is gone it says nothing and waits for it.
 */
export function watchHead(
  place: Place,
  onChange: (head: Head, previous: Head) => void,
  options: WatchOptions = {},
): HeadWatch {
  const watchers = new Map<string, FSWatcher>();
  let last = options.from ?? null;
  let timer: NodeJS.Timeout | null = null;
  let reading = false;
  let again = false;
  let disposed = false;

  function listen(folder: string): void {
    if (watchers.has(folder)) return;
    const path = join(place.gitDir, folder);
    try {
      const watcher = watch(path, { persistent: false }, (event, name) => {
        // A folder's own name means that it was moved or removed, and the watcher looks at what is no longer there.
        const gone = event === 'rename' && name === basename(path);
        if (gone) ignore(folder);
        if (gone || name === null || SIGNS.test(name)) schedule(SETTLE_MS);
      });
      watcher.on('error', () => {
        ignore(folder);
        schedule(POLL_MS);
      });
      watchers.set(folder, watcher);
    } catch {
      // Not there yet, or the system has no watchers left: the next reading tries again.
    }
  }

  function ignore(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  function schedule(delay: number): void {
    if (disposed) return;
    if (reading) again = true;
    else timer ??= setTimeout(() => void read(), delay).unref();
  }

  async function read(): Promise<void> {
    timer = null;
    reading = true;
    // Before HEAD is read, so that no change falls in between.
    FOLDERS.forEach(listen);
    const head = await readHead(place, options.askHead).catch(() => null);
    reading = false;
    if (disposed) return;
    if (head === null) FOLDERS.forEach(ignore);
    else report(head);
    if (again) schedule(SETTLE_MS);
    again = false;
    if (!watchers.has('')) schedule(POLL_MS);
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

  void read();
  return {
    check: () => schedule(0),
    dispose() {
      disposed = true;
      if (timer) clearTimeout(timer);
      FOLDERS.forEach(ignore);
    },
  };
}
