/** Goes to a branch in the working tree that is open here. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { currentLinks } from '../app/links.ts';
import type { Id } from '../domain/events.ts';
import { plain } from '../view/status.ts';
import type { Desk } from './desk.ts';

/** @throws Expected when the repository is not open in this window; GitError when git refuses */
export async function checkOut(desk: Desk, repository: Id, branch: string): Promise<void> {
  const open = desk.repositories.all.find(({ id }) => id === repository);
  if (open === undefined) throw new Expected(vscode.l10n.t('That repository is not open in this window.'));
  const { openGit } = await import('../git/git.ts');
  await openGit(open.place.root).checkout(branch);
  desk.repositories.checkHead(open);
}

/** The branch of a task; the person chooses where it has several. @throws like `checkOut`, and when it has none here */
export async function checkOutTask(desk: Desk, task: Id): Promise<void> {
  const here = desk.repositories.all.map(({ id }) => id);
  const links = currentLinks(desk.book).filter((link) => link.task === task && here.includes(link.repository));
  const [first, ...others] = links;
  if (first === undefined) {
    throw new Expected(vscode.l10n.t('No branch of a repository in this window is linked to that task.'));
  }
  const { repositories } = desk.book.state;
  const items = links.map((link) => ({
    label: `$(git-branch) ${plain(link.branch, 100)}`,
    description: plain(repositories.get(link.repository)?.name ?? '', 60),
    link,
  }));
  const placeHolder = vscode.l10n.t('Which branch?');
  const link = others.length === 0 ? first : (await vscode.window.showQuickPick(items, { placeHolder }))?.link;
  if (link !== undefined) await checkOut(desk, link.repository, link.branch);
}
