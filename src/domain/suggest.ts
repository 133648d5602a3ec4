/**
 * Which task a piece of unassigned time probably belongs to. It may end up on a bill, so of two that are alike neither
 * is suggested.
 */
import type { Id } from './events.ts';
import type { BranchName, Likeness, TaskIndex } from './taskIndex.ts';

/**
 * `link`: the branch is linked to the task now, or it was picked; `issue`: the branch names its issue; `branch`: the
 * branch is called like it; `neighbours`: the time right before and after is its.
 */
export type SuggestedBy = 'link' | 'issue' | 'branch' | 'neighbours';

export interface Suggestion {
  readonly task: Id;
  readonly why: SuggestedBy;
}

/** What is known about the time. */
export interface Clues {
  /** What its branch is linked to now. */
  readonly linked: Id | null;
  /** null: of no branch, or of one on which many tasks meet. */
  readonly branch: NamedTasks | null;
  /** Whose the time right before and after it is; asked only when nothing else tells. */
  readonly neighbour: () => Id | null;
}

/** What the name of a branch says. */
export interface NamedTasks {
  readonly withIssue: readonly Id[];
  /** Those that have exactly its words. */
  readonly exact: readonly Id[];
  readonly alike: Likeness;
}

export function namedBy(branch: BranchName, tasks: TaskIndex): NamedTasks {
  return {
    withIssue: tasks.withIssueOf(branch),
    exact: tasks.calledAs(branch),
    alike: tasks.calledLike(branch),
  };
}

/** Among the tasks that may be suggested. null: none, or several that are alike. */
export function suggest({ linked, branch, neighbour }: Clues, isPossible: (task: Id) => boolean): Suggestion | null {
  if (linked !== null && isPossible(linked)) return { task: linked, why: 'link' };
  if (branch !== null) {
    const [named, ...others] = branch.withIssue.filter(isPossible);
    // Two of them: the branch is of both, and its words would only pick one by chance.
    if (named !== undefined) return others.length > 0 ? null : { task: named, why: 'issue' };
    const alike = mostAlike(branch, isPossible);
    if (alike !== null) return { task: alike, why: 'branch' };
  }
  const near = neighbour();
  return near !== null && isPossible(near) ? { task: near, why: 'neighbours' } : null;
}

/** The task whose title has the words of the branch: half of them at least, and twice as many as any other. */
function mostAlike({ exact, alike }: NamedTasks, isPossible: (task: Id) => boolean): Id | null {
  const [same, twin] = exact.filter(isPossible);
  if (same !== undefined) return twin === undefined ? same : null;
  const [best, second] = alike.found.filter(({ task }) => isPossible(task));
  if (best === undefined || best.count * 2 < alike.words) return null;
  return best.count >= (second?.count ?? 0) * 2 ? best.task : null;
}
