import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from './place.ts';

export type MoveKind = 'commit' | 'checkout' | 'rebase' | 'reset' | 'merge' | 'other';

/** One line of HEAD's reflog: HEAD went from one commit to another. */
export interface Move {
  /** Full hash; null before the first commit. */
  readonly from: string | null;
  readonly to: string | null;
  /** ms, whole seconds. */
  readonly at: number;
  readonly who: { readonly name: string; readonly email: string };
  /** 'commit': a new commit was made here by hand (plain, initial, amended, a merge's, a revert). */
  readonly kind: MoveKind;
  /** As git wrote it, e.g. "commit (amend): Add the slider". */
  readonly message: string;
}

export interface Moves {
  /** Oldest first. */
  readonly moves: readonly Move[];
  /** Where to read on, in bytes. */
  readonly offset: number;
  /** The file is not the one that was read before (git expired old lines): `moves` are then all that it holds. */
  readonly rewritten: boolean;
}

const LINE = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) (.*?) ?<(.*?)> (\d+) [+-]\d{4}(?:\t(.*))?$/;
const CHUNK = 8192;
const NEWLINE = 0x0a;

/** The last whole line of HEAD's reflog; null if there is none, as in a repository without commits. */
export async function readLastMove(place: Place): Promise<Move | null> {
  return withLog(place, null, async (file, size) => {
    // A line holds a commit's subject, which may be of any length: look back until a whole one is seen.
    for (let length = CHUNK; ; length *= 4) {
      const start = Math.max(0, size - length);
      const bytes = await readRange(file, start, size);
      const end = bytes.lastIndexOf(NEWLINE);
      const begin = end > 0 ? bytes.lastIndexOf(NEWLINE, end - 1) : -1;
      if (begin >= 0 || start === 0) return end < 0 ? null : parseMove(bytes.toString('utf8', begin + 1, end));
    }
  });
}

/** Where the reflog ends now, in bytes: the offset from which to read only what is still to come. */
export async function reflogEnd(place: Place): Promise<number> {
  return withLog(place, 0, async (_file, size) => size);
}

/** What was appended to HEAD's reflog since `offset` (bytes; 0: all). Only whole lines are taken. */
export async function readMovesAfter(place: Place, offset: number): Promise<Moves> {
  const nothing = { moves: [], offset: 0, rewritten: offset > 0 };
  return withLog<Moves>(place, nothing, async (file, size) => {
    const rewritten = offset > size || (offset > 0 && (await readRange(file, offset - 1, offset))[0] !== NEWLINE);
    const start = rewritten ? 0 : offset;
    const bytes = await readRange(file, start, size);
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    const moves = bytes
      .toString('utf8', 0, end)
      .split('\n')
      .map(parseMove)
      .filter((move) => move !== null);
    return { moves, offset: start + end, rewritten };
  });
}

/** Null for a line that is not a reflog's. */
export function parseMove(line: string): Move | null {
  const [, from, to, name, email, seconds, message = ''] = LINE.exec(line) ?? [];
  if (from === undefined || to === undefined || name === undefined || email === undefined) return null;
  return {
    from: hashOrNull(from),
    to: hashOrNull(to),
    at: Number(seconds) * 1000,
    who: { name, email },
    kind: kindOf(message),
    message,
  };
}

function kindOf(message: string): MoveKind {
  if (/^(?:commit(?: \((?:amend|merge|initial)\))?|revert):/.test(message)) return 'commit';
  if (/^checkout:/.test(message)) return 'checkout';
  // Also "rebase -i (pick)", "rebase (finish)" and "pull --rebase origin main (start)".
  if (/^rebase\b|^pull\b[^:]*(?:--rebase|\((?:start|pick|finish)\))/.test(message)) return 'rebase';
  if (/^reset:/.test(message)) return 'reset';
  if (/^(?:merge|pull)\b/.test(message)) return 'merge';
  return 'other';
}

function hashOrNull(hash: string): string | null {
  return /^0+$/.test(hash) ? null : hash;
}

async function readRange(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(end - start);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** Runs `use` on the open reflog and its size in bytes; `missing` if there is no such file. */
async function withLog<T>(place: Place, missing: T, use: (file: FileHandle, size: number) => Promise<T>): Promise<T> {
  let file: FileHandle;
  try {
    file = await open(join(place.gitDir, 'logs', 'HEAD'), 'r');
  } catch {
    return missing;
  }
  try {
    const found = await file.stat();
    return found.isFile() ? await use(file, found.size) : missing;
  } finally {
    await file.close();
  }
}
