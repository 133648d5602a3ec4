/** Rule 1: a rebase or cherry-pick keeps author, author date and subject, so commits that share them are one. */
import type { CommitFact } from '../facts.ts';
import { oneSpaced } from '../words.ts';

export interface Unique {
  readonly commit: CommitFact;
  /** See `commitKey`. */
  readonly key: string;
  /** Of all its copies, so that a revert of any of them is a revert of it. */
  readonly hashes: readonly string[];
}

/** What JSON writes as it is. */
const PLAIN = /^[ !#-[\]-~\u00a0-\ud7ff]*$/;

/** Names a commit across rebases; the author by address, whose name is often written in two ways. */
export function commitKey(commit: CommitFact): string {
  const author = (commit.authorEmail || commit.authorName).trim().toLowerCase();
  const subject = oneSpaced(commit.subject);
  // The same text, in half the time for ten thousand of them.
  if (Number.isSafeInteger(commit.authoredAt) && PLAIN.test(author) && PLAIN.test(subject))
    return `["${author}",${commit.authoredAt},"${subject}"]`;
  return JSON.stringify([author, commit.authoredAt, subject]);
}

/**
 * Oldest first, and in the same order whatever order they came in. Of the copies the one that knows its task is kept.
 */
export function dedupe(commits: readonly CommitFact[]): Unique[] {
  const copies = new Map<string, CommitFact[]>();
  for (const commit of commits) {
    const key = commitKey(commit);
    const same = copies.get(key);
    if (same === undefined) copies.set(key, [commit]);
    else same.push(commit);
  }
  const unique = [...copies].map(([key, same]): Unique => {
    const [only] = same as [CommitFact];
    if (same.length === 1) return { key, commit: only, hashes: [only.hash] };
    same.sort(byTaskThenHash);
    return { key, commit: same[0] as CommitFact, hashes: [...new Set(same.map(({ hash }) => hash))] };
  });
  return unique.sort(
    (a, b) =>
      a.commit.authoredAt - b.commit.authoredAt ||
      revertDepth(a.commit.subject) - revertDepth(b.commit.subject) ||
      compare(a.commit.hash, b.commit.hash),
  );
}

/** Within one second a revert comes after what it reverts. */
function revertDepth(subject: string): number {
  return (subject.match(/\b(?:revert|reapply) "/gi) ?? []).length + (/^Reapply "/.test(subject) ? 1 : 0);
}

function byTaskThenHash(a: CommitFact, b: CommitFact): number {
  return Number(a.task === null) - Number(b.task === null) || compare(a.hash, b.hash);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
