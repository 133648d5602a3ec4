/** *Link Branch to Task*: says which task the branch that the person is on belongs to. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { checkFits, linkBranch, taskOfBranch } from '../app/links.ts';
import { projectsOf } from '../app/setup.ts';
import type { Id } from '../domain/events.ts';
import { plain } from '../view/status.ts';
import type { Desk, TrackedRepository } from './desk.ts';
import { askForTask } from './taskPicker.ts';

export async function linkBranchHere(desk: Desk): Promise<void> {
  const repository = desk.tracked;
  if (repository === null) return;
  const { branch } = repository.head;
  if (branch === null)
    throw new Expected(vscode.l10n.t('HEAD is detached: there is no branch to link. Pick a task instead.'));
  if (desk.isShared(branch)) {
    throw new Expected(
      vscode.l10n.t(
        '{0} is a shared branch: many tasks meet there, so it is not linked to one. Pick the task instead.',
        branch,
      ),
    );
  }
  const projects = projectsOf(desk.book, repository.id);
  const placeholder = vscode.l10n.t('Which task is {0}?', plain(branch, 100));
  const task = await askForTask(desk, projects, { placeholder });
  if (task === undefined || task === null) return;
  await link(desk, repository, branch, task.id);
}

/** *Link Branch* of a task: says which branch of the window's repository it is worked on. @throws Expected */
export async function linkTask(desk: Desk, task: Id): Promise<void> {
  const repository = desk.tracked;
  if (repository === null) throw new Expected(vscode.l10n.t('Open a file of a tracked repository first.'));
  checkFits(desk.book, repository.id, task);
  const { openGit } = await import('../git/git.ts');
  const names = (await openGit(repository.place.root).localBranches()).map(({ name }) => name);
  const { branch } = repository.head;
  const own = names.filter((name) => !desk.isShared(name));
  const items = [...own.filter((name) => name === branch), ...own.filter((name) => name !== branch)].map((name) => {
    const linked = taskOfBranch(desk.book, repository.id, name);
    const title = linked === null ? '' : plain(desk.book.state.tasks.get(linked)?.title ?? '');
    return { label: `$(git-branch) ${plain(name, 100)}`, description: title, name };
  });
  if (items.length === 0) {
    throw new Expected(vscode.l10n.t('There is no branch to link: pick the task, and Rapport makes one for it.'));
  }
  const title = plain(desk.book.state.tasks.get(task)?.title ?? '');
  const placeHolder = vscode.l10n.t('On which branch is "{0}" worked on?', title);
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  if (chosen !== undefined) await link(desk, repository, chosen.name, task);
}

async function link(desk: Desk, repository: TrackedRepository, branch: string, task: Id): Promise<void> {
  const before = taskOfBranch(desk.book, repository.id, branch);
  const earlier = before !== null && before !== task ? await askEarlier(before, desk) : false;
  if (earlier === undefined) return;
  await linkBranch(desk.book, repository.id, branch, task, earlier);
  if (branch === repository.head.branch && desk.pickedIn(repository) !== null) await desk.pick(repository, null);
}

/** A branch that is linked anew: do the hours so far stay where they are? */
async function askEarlier(before: string, desk: Desk): Promise<boolean | undefined> {
  const title = plain(desk.book.state.tasks.get(before)?.title ?? '');
  const items = [
    {
      label: vscode.l10n.t('From now on'),
      description: vscode.l10n.t('earlier hours stay on "{0}"', title),
      earlier: false,
    },
    {
      label: vscode.l10n.t('Earlier hours too'),
      description: vscode.l10n.t('they were never "{0}"', title),
      earlier: true,
    },
  ];
  return (await vscode.window.showQuickPick(items, { ignoreFocusOut: true }))?.earlier;
}
