import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import {
  askHead,
  type Branch,
  createBranch,
  isBranchName,
  listBranches,
  listCommitsOnlyOn,
  type Switched,
  switchBranch,
} from './branches.ts';
import { GitError } from './gitError.ts';
import type { Head } from './head.ts';
import { type Identity, type Names, readIdentity, readNames } from './identity.ts';
import { type Commit, type CommitRange, logCommit, logCommits, logThese } from './log.ts';
import { findPlace } from './place.ts';
import { createRunner, type GitOptions } from './run.ts';
import { showCommit } from './show.ts';
import { readText } from './text.ts';

/** What Rapport asks of git in one repository. Every method rejects with a GitError where git fails. */
export interface Git {
  /** e.g. "2.39.5". */
  version(): Promise<string>;
  identity(): Promise<Identity>;
  /** The part of it for which the history need not be read. */
  names(): Promise<Names>;
  /** Newest first. */
  localBranches(): Promise<Branch[]>;
  validBranchName(name: string): Promise<boolean>;
  /** Makes a branch at HEAD and switches to it; 'refused': nothing has changed. */
  createBranch(name: string): Promise<Switched>;
  /** Switches to a branch without losing anything; 'refused': nothing has changed. */
  checkout(name: string): Promise<Switched>;
  /** Of all branches, newest first. */
  commitsSince(range: CommitRange): Promise<Commit[]>;
  /** Full hashes of the commits that a branch has and none of the `others` have; both are names of local branches. */
  commitsOnlyOn(branch: string, others: readonly string[]): Promise<string[]>;
  /** One commit by its full hash; null if it is not there. */
  commit(hash: string): Promise<Commit | null>;
  /** Those of the commits, by their full hashes, that are there; newest first. */
  commits(hashes: readonly string[]): Promise<Commit[]>;
  /** A commit with its changes, for people to read; null if it is not there. */
  show(hash: string): Promise<string | null>;
  /** The hashes of the commits before which a shallow clone knows nothing; none for a whole one. */
  shallowCuts(): Promise<ReadonlySet<string>>;
  /** What git says HEAD is, where readHead cannot see it. */
  symbolicHead(): Promise<Pick<Head, 'branch' | 'commit'>>;
}

/**
 * Git in the repository whose top folder (Place.root) is `root`. Running it is up to the caller: not in a workspace
 * that is not trusted.
 * @throws GitError 'no-git' or 'not-a-repository'
 */
export function openGit(root: string, options: GitOptions = {}): Git {
  const git = createRunner(root, options);

  async function place() {
    const found = await findPlace(root);
    if (found === null) throw new GitError('not-a-repository', l10n.t('There is no git repository in {0}.', root));
    return found;
  }

  async function shallowCuts(): Promise<ReadonlySet<string>> {
    const cuts = await readText(join((await place()).commonDir, 'shallow'), Number.POSITIVE_INFINITY);
    return new Set(cuts?.split('\n').filter((hash) => hash !== ''));
  }

  return {
    version: async () => /\d+(?:\.\d+)+/.exec(await git.read('version'))?.[0] ?? '',
    identity: async () => readIdentity(git, await place()),
    names: async () => readNames(git, await place()),
    localBranches: () => listBranches(git),
    validBranchName: (name) => isBranchName(git, name),
    createBranch: (name) => createBranch(git, name),
    checkout: (name) => switchBranch(git, name),
    async commitsSince(range) {
      return logCommits(git, range, await shallowCuts());
    },
    commitsOnlyOn: (branch, others) => listCommitsOnlyOn(git, branch, others),
    commit: (hash) => logCommit(git, hash),
    commits: (hashes) => logThese(git, hashes),
    show: (hash) => showCommit(git, hash),
    shallowCuts,
    symbolicHead: () => askHead(git),
  };
}
