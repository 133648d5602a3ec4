/** Which branch is which task, and which task a person picked. */
import * as l10n from '@vscode/l10n';
import type { Task } from '../domain/entities.ts';
import type { State } from '../domain/entityStore.ts';
import type { Id } from '../domain/events.ts';
import { linkAt, linkedTask, linkTable } from '../domain/links.ts';
import { matchStars } from '../note/commits/glob.ts';
import type { Book } from './book.ts';
import { Expected } from './expected.ts';
import { iso } from './instant.ts';

/** Branches on which many tasks meet: the editor never links them. `*` is any text. */
export const SHARED_BRANCHES: readonly string[] = ['main', 'master', 'develop', 'release/*'];

export function isSharedBranch(branch: string, patterns: readonly string[] = SHARED_BRANCHES): boolean {
  return patterns.some((pattern) => matchStars([...pattern], [...branch], '*', (wanted, letter) => wanted === letter));
}

/** The names of two clients, if the task is for another one than the repository; null while either is not known. */
export function payersApart(
  { tasks, projects, repositories, clients }: State,
  repository: Id,
  task: Id,
): { readonly title: string; readonly payer: string; readonly owner: string } | null {
  const known = tasks.get(task);
  const payer = known && projects.get(known.project)?.client;
  const owner = repositories.get(repository)?.client;
  if (known === undefined || payer === undefined || owner === undefined || payer === owner) return null;
  const nameOf = (client: Id) => clients.get(client)?.name ?? client;
  return { title: known.title, payer: nameOf(payer), owner: nameOf(owner) };
}

/**
 * One client's time never goes to another client's task.
 * @throws Expected when the task is another client's than the repository
 */
export function checkFits(book: Book, repository: Id, task: Id | null): void {
  const apart = task === null ? null : payersApart(book.state, repository, task);
  if (apart === null) return;
  const { title, payer, owner } = apart;
  throw new Expected(l10n.t('"{0}" is a task for {1}, but this repository is {2}\'s.', title, payer, owner));
}

/**
 * Links a branch to a task, from now on; its first link counts for earlier hours too. With `earlier`, the hours of
 * the link that it replaces follow as well.
 */
export async function linkBranch(book: Book, repository: Id, branch: string, task: Id, earlier = false): Promise<void> {
  checkFits(book, repository, task);
  const replaced = linkAt(linkTable(book.state.links), repository, branch, book.clock.now());
  if (replaced?.task === task && !earlier) return;
  const since = Math.max(replaced?.since ?? 0, 0);
  const from = earlier ? { from: iso(since) } : {};
  await book.record([{ type: 'link.set', repository, branch, task, ...from }]);
}

/** @throws Expected when the branch is not linked. */
export async function unlinkBranch(book: Book, repository: Id, branch: string): Promise<void> {
  if (taskOfBranch(book, repository, branch) === null)
    throw new Expected(l10n.t('The branch {0} is not linked to a task.', branch));
  await book.record([{ type: 'link.set', repository, branch, task: null }]);
}

/** The task that the branch is linked to now. */
export function taskOfBranch(book: Book, repository: Id, branch: string | null): Id | null {
  return linkedTask(linkTable(book.state.links), repository, branch, book.clock.now());
}

/** The branches that are linked to tasks now. */
export function currentLinks(
  book: Book,
): readonly { readonly repository: Id; readonly branch: string; readonly task: Id }[] {
  const table = linkTable(book.state.links);
  const now = book.clock.now();
  const current: { repository: Id; branch: string; task: Id }[] = [];
  for (const list of [...table.values()].flatMap((branches) => [...branches.values()])) {
    const link = list.findLast(({ since }) => since <= now);
    if (link?.task != null) current.push({ repository: link.repository, branch: link.branch, task: link.task });
  }
  return current;
}

/** Records the choice of a task on a branch; `window` null: made outside an editor, for any window there. */
export async function pickTask(
  book: Book,
  repository: Id,
  branch: string | null,
  window: string | null,
  task: Id | null,
): Promise<void> {
  checkFits(book, repository, task);
  await book.record([{ type: 'pick.set', repository, branch, window, task }]);
}

/** The pick that holds in a window for a repository on a branch, or null. Picks of no window are everybody's. */
export function heldPick(book: Book, repository: Id, branch: string | null, window: string | null): Id | null {
  const picks = book.fold.picks(repository).filter((pick) => pick.window === null || pick.window === window);
  const last = picks.at(-1);
  return last === undefined || last.branch !== branch ? null : last.task;
}

/** What time on a branch belongs to: the picked task, else the linked one. */
export function activeTask(book: Book, repository: Id, branch: string | null, picked: Id | null): Task | null {
  const id = picked ?? taskOfBranch(book, repository, branch);
  return id === null ? null : (book.state.tasks.get(id) ?? null);
}
