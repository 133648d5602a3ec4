/** Commits made here, recorded when they are made. */
import type { Id } from '../domain/events.ts';
import type { Book } from './book.ts';
import { iso } from './instant.ts';

/** Keeps which task a commit was made for; one that is known already (another window was quicker) stays as it is. */
export async function recordCommit(
  book: Book,
  repository: Id,
  commit: { readonly hash: string; readonly authoredAt: number },
  task: Id | null,
): Promise<void> {
  const known = [...book.state.commits.values()].some(
    (seen) => seen.repository === repository && seen.hash === commit.hash,
  );
  if (known) return;
  const authored_at = iso(commit.authoredAt);
  await book.record([{ type: 'commit.seen', repository, hash: commit.hash, authored_at, task }]);
}
