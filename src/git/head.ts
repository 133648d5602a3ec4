import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { GitError } from './gitError.ts';
import type { Place } from './place.ts';
import { readText } from './text.ts';

/** What is checked out in a working tree. */
export interface Head {
  /** Short name; while a rebase or bisect runs, that of the branch being worked on; null: detached. */
  readonly branch: string | null;
  /** Full hash; null if there is none yet. */
  readonly commit: string | null;
  /** On a branch that has no commit yet. */
  readonly unborn: boolean;
  readonly busy: 'rebase' | 'bisect' | null;
}

/** What git itself says HEAD is, for repositories whose refs are not plain files. */
export type AskHead = () => Promise<Pick<Head, 'branch' | 'commit'>>;

const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const HEADS = 'refs/heads/';
/** What HEAD holds in a repository that keeps its refs in another format (reftable). */
const STUB = 'refs/heads/.invalid';
const PACKED_REFS_LIMIT = 256 * 1024 * 1024;

/**
 * Reads HEAD from the git folder's files, without running git. `askHead` is asked only where the refs are not
 * files; without it branch and commit are null there.
 * @throws GitError 'not-a-repository' when HEAD cannot be read, e.g. because the folder has gone
 */
export async function readHead(place: Place, askHead?: AskHead): Promise<Head> {
  const target = await readTarget(place.gitDir);
  const busy = await readBusy(place.gitDir);
  if (target === STUB) {
    const said = askHead ? await askHead() : { branch: null, commit: null };
    const branch = said.branch ?? busy?.branch ?? null;
    return {
      branch,
      commit: said.commit,
      unborn: said.branch !== null && said.commit === null,
      busy: busy?.what ?? null,
    };
  }
  if (HASH.test(target)) {
    // The end of a rebase moves HEAD first and tidies up second: between our two reads it may have done both.
    if (busy === null && (await readTarget(place.gitDir)) !== target) return readHead(place, askHead);
    return { branch: busy?.branch ?? null, commit: target, unborn: false, busy: busy?.what ?? null };
  }
  const commit = await resolveRef(place, target);
  return { branch: branchOf(target), commit, unborn: commit === null, busy: busy?.what ?? null };
}

export function sameHead(a: Head, b: Head): boolean {
  return a.branch === b.branch && a.commit === b.commit && a.unborn === b.unborn && a.busy === b.busy;
}

/** The ref or hash in HEAD. Very old repositories have a symbolic link to the ref instead of text. */
async function readTarget(gitDir: string): Promise<string> {
  const path = join(gitDir, 'HEAD');
  const link = await readlink(path).catch(() => null);
  if (link !== null && isRef(link)) return link;
  const target = parseRef(await readText(path));
  if (target === null)
    throw new GitError('not-a-repository', l10n.t('There is no readable repository at {0}.', gitDir));
  return target;
}

async function readBusy(gitDir: string): Promise<{ what: 'rebase' | 'bisect'; branch: string | null } | null> {
  for (const folder of ['rebase-merge', 'rebase-apply']) {
    // Without this file it is `git am` that is at work, which stays on its branch.
    const name = await readText(join(gitDir, folder, 'head-name'));
    if (name !== null) return { what: 'rebase', branch: branchOf(name.trim()) };
  }
  const start = (await readText(join(gitDir, 'BISECT_START')))?.trim();
  if (start === undefined) return null;
  return { what: 'bisect', branch: start === '' || HASH.test(start) ? null : (branchOf(start) ?? start) };
}

async function resolveRef(place: Place, name: string): Promise<string | null> {
  let ref = name;
  // As deep as git follows symbolic refs.
  for (let depth = 0; depth < 5; depth++) {
    const folder = isPerWorktree(ref) ? place.gitDir : place.commonDir;
    const value = parseRef(await readText(join(folder, ref))) ?? (await findPacked(place.commonDir, ref));
    if (value === null || HASH.test(value)) return value;
    ref = value;
  }
  return null;
}

async function findPacked(commonDir: string, ref: string): Promise<string | null> {
  const text = await readText(join(commonDir, 'packed-refs'), PACKED_REFS_LIMIT);
  const at = text?.indexOf(` ${ref}\n`) ?? -1;
  if (text === null || at < 0) return null;
  const hash = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return HASH.test(hash) ? hash : null;
}

/** The hash or ref name in a ref file; null for anything else, so that no other file's content is taken for one. */
function parseRef(text: string | null): string | null {
  if (text === null) return null;
  const value = /^ref:\s*(.*?)\s*$/s.exec(text)?.[1];
  if (value !== undefined) return isRef(value) ? value : null;
  const hash = text.trim();
  return HASH.test(hash) ? hash : null;
}

/** A name that stays inside the git folder when it is read as a path. */
function isRef(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: git forbids them in names, so they are looked for
  return name.startsWith('refs/') && !/(?:^|\/)\.\.(?:\/|$)|[\\\x00-\x1f]/.test(name);
}

function isPerWorktree(ref: string): boolean {
  return /^refs\/(?:bisect|worktree|rewritten)\//.test(ref);
}

function branchOf(ref: string): string | null {
  return ref.startsWith(HEADS) ? ref.slice(HEADS.length) : null;
}
