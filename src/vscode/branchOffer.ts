/** After a task was chosen: the branch for it. Git's refusals are shown in its own words and change nothing. */
import * as vscode from 'vscode';
import { checkFits, currentLinks, linkBranch, taskOfBranch } from '../app/links.ts';
import { changeState } from '../app/taskState.ts';
import type { Task } from '../domain/entities.ts';
import { CLOSED_STATES } from '../domain/events.ts';
import { plain, unlinked } from '../view/status.ts';
import type { Desk, TrackedRepository } from './desk.ts';
import { setting } from './settings.ts';

interface Offer extends vscode.QuickPickItem {
  readonly take: () => Promise<void>;
}

/** Puts the window's time on the task: on a branch of its own, on this branch, or by the pick alone. */
export async function workOn(desk: Desk, repository: TrackedRepository, task: Task): Promise<void> {
  checkFits(desk.book, repository.id, task.id);
  if (CLOSED_STATES.includes(task.state) || task.state === 'planned') {
    await changeState(desk.book, task.id, { state: 'active' });
  }
  const { branch } = repository.head;
  if (branch !== null && taskOfBranch(desk.book, repository.id, branch) === task.id) {
    // The branch says it already; an older pick must not say otherwise.
    if (desk.pickedIn(repository) !== null) await desk.pick(repository, null);
    return;
  }
  const offers = await offersFor(desk, repository, task);
  const placeHolder = vscode.l10n.t('Where do you work on "{0}"?', plain(task.title));
  const chosen = await vscode.window.showQuickPick(offers, { placeHolder, ignoreFocusOut: true });
  if (chosen === undefined) await desk.pick(repository, task.id);
  else await chosen.take();
}

async function offersFor(desk: Desk, repository: TrackedRepository, task: Task): Promise<readonly Offer[]> {
  const { branch } = repository.head;
  const { book } = desk;
  const offers: Offer[] = [];
  const own = currentLinks(book).filter((link) => link.task === task.id && link.repository === repository.id);
  for (const link of own) {
    offers.push({
      label: `$(git-branch) ${vscode.l10n.t('Check out {0}', plain(link.branch, 100))}`,
      take: () => switchTo(desk, repository, task, link.branch, false),
    });
  }
  if (own.length === 0) offers.push(await newBranchOffer(desk, repository, task));
  if (branch !== null && !desk.isShared(branch)) {
    const other = taskOfBranch(book, repository.id, branch);
    const title = other === null ? undefined : book.state.tasks.get(other)?.title;
    const detail =
      title === undefined
        ? {}
        : { detail: vscode.l10n.t('It is linked to "{0}" now; its earlier hours stay there', plain(title)) };
    offers.push({
      label: `$(link) ${vscode.l10n.t('Link {0}, the branch you are on', plain(branch, 100))}`,
      ...detail,
      take: async () => {
        await linkBranch(book, repository.id, branch, task.id);
        await desk.pick(repository, null);
      },
    });
  }
  offers.push({
    label: `$(target) ${vscode.l10n.t('Stay on {0}', plain(branch ?? vscode.l10n.t('the detached HEAD'), 100))}`,
    detail: vscode.l10n.t('The task holds in this window until the branch changes'),
    take: () => desk.pick(repository, task.id),
  });
  return offers;
}

async function newBranchOffer(desk: Desk, repository: TrackedRepository, task: Task): Promise<Offer> {
  const { branchNameFor } = await import('../app/branchName.ts');
  const name = branchNameFor(setting('branchTemplate'), task);
  const { openGit } = await import('../git/git.ts');
  const exists = (await openGit(repository.place.root).localBranches()).some((branch) => branch.name === name);
  return {
    label: exists
      ? `$(git-branch) ${vscode.l10n.t('Check out {0} and link it', plain(name, 100))}`
      : `$(add) ${vscode.l10n.t('Create branch {0}', plain(name, 100))}`,
    take: () => switchTo(desk, repository, task, name, !exists),
  };
}

/** Switches, then links; the pick of the old branch ends with the switch. */
async function switchTo(
  desk: Desk,
  repository: TrackedRepository,
  task: Task,
  branch: string,
  create: boolean,
): Promise<void> {
  const { openGit } = await import('../git/git.ts');
  const git = openGit(repository.place.root);
  const { hookSays } = await (create ? git.createBranch(branch) : git.checkout(branch));
  if (hookSays !== null)
    void vscode.window.showWarningMessage(vscode.l10n.t('A hook complained: {0}', unlinked(hookSays)));
  await linkBranch(desk.book, repository.id, branch, task.id);
  desk.repositories.checkHead(repository);
}
