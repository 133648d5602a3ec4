import * as l10n from '@vscode/l10n';
import { GitError } from './gitError.ts';
import type { GitRunner } from './run.ts';

export interface Branch {
  /** Without "refs/heads/". Any text that git allows, so only ever to be shown as text. */
  readonly name: string;
  /** Committer date of its last commit, ms. */
  readonly committedAt: number;
}

export interface Switched {
  /** What a hook had to complain of although the switch was made; null: nothing. */
  readonly hookSays: string | null;
}

/** Newest first. A branch without commits is not among them. */
export async function listBranches(git: GitRunner): Promise<Branch[]> {
  const format = '--format=%(refname:lstrip=2)%00%(committerdate:unix)';
  const text = await git.read('for-each-ref', format, '--sort=-committerdate', 'refs/heads/');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', seconds] = line.split('\0');
      return { name, committedAt: Number(seconds) * 1000 };
    });
}

export async function listCommitsOnlyOn(git: GitRunner, branch: string, others: readonly string[]): Promise<string[]> {
  const hidden = others.filter((other) => other !== branch).map((other) => `^refs/heads/${other}`);
  const text = await git.read('rev-list', '--end-of-options', `refs/heads/${branch}`, ...hidden, '--');
  return text.split('\n').filter((hash) => hash !== '');
}

/** Whether git takes this, letter by letter, for a branch's name. */
export async function isBranchName(git: GitRunner, name: string): Promise<boolean> {
  // Options and what no argument can hold never reach git; "@{-1}" and the like stand for another name.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: git forbids them in names, so they are looked for
  if (name === '' || name.startsWith('-') || /[\x00-\x1f\x7f]/.test(name)) return false;
  try {
    return (await git.read('check-ref-format', '--branch', name)) === `${name}\n`;
  } catch (error) {
    if (error instanceof GitError && error.code === 'failed') return false;
    throw error;
  }
}

/**
 * Makes a branch where HEAD is and switches to it; the working tree stays as it is.
 * @throws GitError 'refused', nothing having changed
 */
export async function createBranch(git: GitRunner, name: string): Promise<Switched> {
  await checkName(git, name);
  return switchTo(git, name, l10n.t('Git did not create the branch “{0}”.', name), ['--no-track', '-c', name]);
}

/**
 * Switches to a branch; one that only a remote has is made to follow it, as git does. Changes that are not
 * committed go along where git can take them untouched, otherwise git refuses; ignored files are not overwritten.
 * @throws GitError 'refused', nothing having changed
 */
export async function switchBranch(git: GitRunner, name: string): Promise<Switched> {
  await checkName(git, name);
  return switchTo(git, name, l10n.t('Git did not switch to the branch “{0}”.', name), [
    '--guess',
    '--end-of-options',
    name,
  ]);
}

/** What git says HEAD is: null branch when detached, null commit when there is none. */
export async function askHead(git: GitRunner): Promise<{ branch: string | null; commit: string | null }> {
  const [ref, hash] = await Promise.all([
    git.readOrNull('symbolic-ref', '--quiet', 'HEAD'),
    git.readOrNull('rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}'),
  ]);
  const branch = /^refs\/heads\/(.+)\n$/.exec(ref ?? '')?.[1] ?? null;
  return { branch, commit: hash?.trim() || null };
}

async function checkName(git: GitRunner, name: string): Promise<void> {
  if (await isBranchName(git, name)) return;
  throw new GitError(
    'refused',
    l10n.t('“{0}” cannot be the name of a branch.', name),
    `'${name}' is not a valid branch name`,
  );
}

async function switchTo(git: GitRunner, name: string, refusal: string, args: readonly string[]): Promise<Switched> {
  const before = await askHead(git);
  try {
    await git.write('switch', '--quiet', '--no-overwrite-ignore', ...args);
    return { hookSays: null };
  } catch (error) {
    if (!(error instanceof GitError) || error.code !== 'failed') throw error;
    // A post-checkout hook that fails makes git's status a failure, but the switch stands.
    const after = await askHead(git);
    if (after.branch === name && before.branch !== name) return { hookSays: error.gitSays };
    throw new GitError('refused', refusal, error.gitSays, error);
  }
}
