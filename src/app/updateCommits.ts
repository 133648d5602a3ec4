/** The commits of an update's period, from the repositories of its project. */
import * as l10n from '@vscode/l10n';
import type { Id } from '../domain/events.ts';
import { linkedTask, linkTable } from '../domain/links.ts';
import { openGit } from '../git/git.ts';
import type { Commit } from '../git/log.ts';
import type { CommitFact } from '../note/facts.ts';
import type { Book } from './book.ts';
import { isSharedBranch } from './links.ts';
import { projectRoots } from './projectRoots.ts';
import { recentStart } from './recentCommits.ts';
import { makeOwner } from './sharedRepository.ts';

interface CommitPeriod {
  /** null: what was new when the project was made, and all since then. */
  readonly since: number | null;
  readonly until: number;
  readonly firstOf: number;
}

/**
 * The commits of the project's repositories in the period, with their tasks, and what they do not tell all of. `unread`:
 * one of them is not here, so nobody knows that nothing was done in it.
 */
export async function gatherCommits(
  book: Book,
  project: Id,
  { since, until, firstOf }: CommitPeriod,
  { sharedBranches, signal }: { readonly sharedBranches?: readonly string[]; readonly signal?: AbortSignal },
): Promise<{ commits: readonly CommitFact[]; unread: boolean; warnings: readonly string[] }> {
  const commits: CommitFact[] = [];
  const warnings: string[] = [];
  let unread = false;
  for (const { repository, name, root } of await projectRoots(book, project)) {
    if (root === null) {
      unread = true;
      warnings.push(
        l10n.t('The repository "{0}" is not on this machine (any more): its commits are not in the note.', name),
      );
      continue;
    }
    const git = openGit(root, { signal });
    // A date of a second is the finest that git knows: one made in the second of the last note counts to this one
    // too, and the note leaves out what the client was told.
    const start = since ?? (await recentStart(git, firstOf, book.clock.zone()));
    const second = start === null ? null : Math.floor(start / 1000) * 1000;
    const [made, cuts, taskOf] = await Promise.all([
      git.commitsSince({ since: second, until: until + 1000 }),
      git.shallowCuts(),
      commitTasks(book, repository, git, sharedBranches),
    ]);
    if (made.some(({ hash }) => cuts.has(hash))) {
      warnings.push(
        l10n.t('The repository "{0}" is a shallow clone: older commits of the period are not in the note.', name),
      );
    }
    const ownerOf = makeOwner(book.state, repository, project);
    let nobodys = 0;
    for (const commit of made) {
      const fact = { ...commit, repository, task: taskOf(commit) };
      const owner = ownerOf(fact);
      if (owner !== 'others') commits.push(fact);
      if (owner === 'nobody' && commit.parents < 2) nobodys++;
    }
    if (nobodys > 0) {
      warnings.push(
        l10n.t(
          'Several projects share the repository "{0}". Commits of the period that belong to none of them: {1}. Give the components their paths, or link branches to tasks.',
          name,
          nobodys,
        ),
      );
    }
  }
  return { commits, unread, warnings };
}

/**
 * A commit's task: the one recorded when it was made (its author date outlives a rebase), else that of the linked
 * branch that it is on and no shared branch has.
 */
async function commitTasks(
  book: Book,
  repository: Id,
  git: ReturnType<typeof openGit>,
  sharedBranches: readonly string[] | undefined,
): Promise<(commit: Commit) => Id | null> {
  const byHash = new Map<string, Id | null>();
  // null: commits of several tasks were made in that second, so it tells nothing.
  const byDate = new Map<number, Id | null>();
  for (const { repository: place, task, hash, authoredAt } of book.state.commits.values()) {
    if (place !== repository) continue;
    byHash.set(hash, task);
    const other = byDate.get(authoredAt);
    byDate.set(authoredAt, other === undefined || other === task ? task : null);
  }
  const table = linkTable(book.state.links);
  const names = (await git.localBranches()).map(({ name }) => name);
  const shared = names.filter((name) => isSharedBranch(name, sharedBranches));
  const byBranch = new Map<string, string>();
  for (const name of names) {
    if (shared.includes(name) || linkedTask(table, repository, name, book.clock.now()) === null) continue;
    for (const hash of await git.commitsOnlyOn(name, shared)) byBranch.set(hash, name);
  }
  return ({ hash, authoredAt }) => {
    const recorded = byHash.has(hash) ? byHash.get(hash) : byDate.get(authoredAt);
    if (recorded != null) return recorded;
    const branch = byBranch.get(hash);
    return branch === undefined ? null : linkedTask(table, repository, branch, book.clock.now());
  };
}
