/** The commits of one task, read from git when somebody wants to see them. */
import type { Id } from '../domain/events.ts';
import { openGit } from '../git/git.ts';
import type { Commit } from '../git/log.ts';
import type { Book } from './book.ts';
import { currentLinks, isSharedBranch } from './links.ts';
import { placeHere } from './places.ts';

/** The newest are enough to look at, and one command line takes so many hashes. */
const MOST = 100;

export interface TaskCommits {
  /** Newest first. */
  readonly commits: readonly Commit[];
  /** Names of repositories that are not on this machine (any more). */
  readonly missing: readonly string[];
}

/**
 * Those that were made for the task, and those that only its branches have.
 * @throws GitError when git fails in one of the repositories
 */
export async function readTaskCommits(book: Book, task: Id, sharedBranches?: readonly string[]): Promise<TaskCommits> {
  const recorded = [...book.state.commits.values()].filter((seen) => seen.task === task);
  const links = currentLinks(book).filter((link) => link.task === task);
  const commits: Commit[] = [];
  const missing: string[] = [];
  for (const repository of new Set([...recorded, ...links].map((each) => each.repository))) {
    const place = await placeHere(book, repository);
    if (place === null) {
      missing.push(book.state.repositories.get(repository)?.name ?? repository);
      continue;
    }
    const git = openGit(place.root);
    const own = recorded.filter((seen) => seen.repository === repository);
    const hashes = own.sort((a, b) => b.authoredAt - a.authoredAt).map(({ hash }) => hash);
    const branches = links.filter((link) => link.repository === repository).map(({ branch }) => branch);
    const onBranches = await hashesOn(git, branches, sharedBranches);
    commits.push(...(await git.commits([...new Set([...onBranches, ...hashes])].slice(0, MOST))));
  }
  return { commits: commits.sort((a, b) => b.committedAt - a.committedAt).slice(0, MOST), missing };
}

async function hashesOn(
  git: ReturnType<typeof openGit>,
  branches: readonly string[],
  sharedBranches: readonly string[] | undefined,
): Promise<readonly string[]> {
  if (branches.length === 0) return [];
  const names = (await git.localBranches()).map(({ name }) => name);
  const shared = names.filter((name) => isSharedBranch(name, sharedBranches));
  const found: string[] = [];
  for (const branch of branches) {
    // Without a branch that others work on too, all of history would be this one's.
    if (!names.includes(branch) || shared.length === 0) continue;
    found.push(...(await git.commitsOnlyOn(branch, shared)).slice(0, MOST));
  }
  return found;
}
