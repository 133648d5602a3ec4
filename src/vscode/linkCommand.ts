/** *Link Branch to Task*: says which task the branch that the person is on belongs to. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { linkBranch, taskOfBranch } from '../app/links.ts';
import { projectsOf } from '../app/setup.ts';
import { plain } from '../view/status.ts';
import type { Desk } from './desk.ts';
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
  const before = taskOfBranch(desk.book, repository.id, branch);
  const earlier = before !== null && before !== task.id ? await askEarlier(before, desk) : false;
  if (earlier === undefined) return;
  await linkBranch(desk.book, repository.id, branch, task.id, earlier);
  if (desk.pickedIn(repository) !== null) await desk.pick(repository, null);
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
