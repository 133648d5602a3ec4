import type { Stats } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseCoreConfig } from './config.ts';
import { readText } from './text.ts';

/** Where a repository lies. All paths are real paths, without links in them. */
export interface Place {
  /** Top folder of the working tree; of a bare repository its git folder. */
  readonly root: string;
  /** This working tree's own git folder: HEAD, logs/HEAD and what is in progress are here. */
  readonly gitDir: string;
  /** The git folder that all working trees of the repository share: its identity on this machine. */
  readonly commonDir: string;
  readonly bare: boolean;
}

/**
 * The repository that a file or folder is in, found as git finds it (the nearest one wins) but without running
 * git. A file that is a link belongs where the link lies; a path that does not exist yet, where its nearest
 * existing folder lies. Null if there is no repository, or if the way to it cannot be read.
 */
export async function findPlace(path: string): Promise<Place | null> {
  let folder = await nearestFolder(resolve(path));
  while (folder !== null) {
    const place = await placeAt(folder);
    if (place !== undefined) return place;
    const parent = dirname(folder);
    folder = parent === folder ? null : parent;
  }
  return null;
}

async function nearestFolder(path: string): Promise<string | null> {
  for (let at = path; ; at = dirname(at)) {
    try {
      if ((await stat(at)).isDirectory()) return await realpath(at);
    } catch (error) {
      if (!isMissing(error)) return null;
    }
    if (at === dirname(at)) return null;
  }
}

/** The repository whose top or git folder this is; null: git gives up here; undefined: look further up. */
async function placeAt(folder: string): Promise<Place | null | undefined> {
  const dotGit = join(folder, '.git');
  const found = await look(dotGit);
  if (found === 'unreadable') return null;
  if (found?.isDirectory()) {
    const place = await openPlace(await realOrNull(dotGit), folder);
    if (place) return place;
  }
  if (found?.isFile()) {
    const target = /^gitdir: (.+?)[\r\n]*$/s.exec((await readText(dotGit)) ?? '')?.[1];
    return target === undefined ? null : openPlace(await realOrNull(resolve(folder, target)), folder);
  }
  return (await insideGitDir(folder)) ?? undefined;
}

/** The place of a folder that is itself a git folder: bare, or one whose working tree is elsewhere. */
async function insideGitDir(folder: string): Promise<Place | null> {
  const linked = await readText(join(folder, 'gitdir'));
  if (linked !== null) {
    const root = await realOrNull(dirname(resolve(folder, linked.trim())));
    return root === null ? null : openPlace(folder, root);
  }
  return openPlace(folder, basename(folder) === '.git' ? dirname(folder) : null);
}

async function openPlace(gitDir: string | null, root: string | null): Promise<Place | null> {
  if (gitDir === null || !(await exists(join(gitDir, 'HEAD')))) return null;
  const shared = await readText(join(gitDir, 'commondir'));
  const commonDir = shared === null ? gitDir : await realOrNull(resolve(gitDir, shared.trim()));
  if (commonDir === null) return null;
  const folders = await Promise.all([look(join(commonDir, 'objects')), look(join(commonDir, 'refs'))]);
  if (!folders.every((found) => found !== 'unreadable' && found?.isDirectory())) return null;
  if (shared !== null && root !== null) return { root, gitDir, commonDir, bare: false };

  const core = parseCoreConfig((await readText(join(commonDir, 'config'))) ?? '');
  if (core.bare && core.worktree === null) return { root: gitDir, gitDir, commonDir, bare: true };
  const configured = core.worktree === null ? null : await realOrNull(resolve(gitDir, core.worktree));
  const top = root ?? configured;
  return { root: top ?? gitDir, gitDir, commonDir, bare: top === null };
}

async function look(path: string): Promise<Stats | 'unreadable' | null> {
  try {
    return await stat(path);
  } catch (error) {
    return isMissing(error) ? null : 'unreadable';
  }
}

async function realOrNull(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    return null;
  }
}

/** True for a link that leads nowhere too: HEAD of a repository without commits may be one. */
async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
