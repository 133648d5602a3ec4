/** *Track This Repository*: client, project and components are made from what is there, and can be changed at once. */
import * as vscode from 'vscode';
import { readRecent } from '../app/recentCommits.ts';
import { alikeRepositories, placeRepository, trackRepository } from '../app/setup.ts';
import { guessSetup, type SetupGuess } from '../app/setupGuess.ts';
import type { Id } from '../domain/events.ts';
import { openGit } from '../git/git.ts';
import type { Identity } from '../git/identity.ts';
import { plain, unlinked } from '../view/status.ts';
import type { Desk } from './desk.ts';
import { ownLanguage } from './language.ts';
import type { OpenRepository } from './repositories.ts';

export interface SetUp {
  readonly project: Id;
  readonly guess: SetupGuess;
}

/** null: there is no new project, for it is a copy of a known one, or they turned away. @throws Expected when another window was quicker */
export async function setUpRepository({ book }: Desk, repository: OpenRepository): Promise<SetUp | null> {
  const git = openGit(repository.place.root);
  const identity = await git.identity();
  const same = await askWhetherSame(alikeRepositories(book, identity));
  if (same === undefined) return null;
  if (same !== null) {
    await placeRepository(book, same, repository.place, identity);
    return null;
  }
  const { commits } = await readRecent(git, book.clock.now(), book.clock.zone());
  const guess = guessSetup(identity, commits, ownLanguage());
  return { project: await trackRepository(book, repository.place, identity, guess), guess };
}

/** Says what was guessed, and leads to the list to change it in. */
export function tellOfSetUp({ project, guess }: SetUp): void {
  const change = vscode.l10n.t('Change…');
  const components = guess.components.map(({ name }) => name).join(', ');
  const told = unlinked(
    vscode.l10n.t('Tracking "{0}" for the client "{1}": {2}.', guess.project, guess.client, components),
  );
  void vscode.window.showInformationMessage(told, change).then((answer) => {
    if (answer === change) void vscode.commands.executeCommand('rapport.setUpProject', project);
  });
}

export function identify(repository: OpenRepository): Promise<Identity> {
  return openGit(repository.place.root).identity();
}

/** The known repository that this is a copy of; null: none of them; undefined: the person turned away. */
async function askWhetherSame(candidates: ReturnType<typeof alikeRepositories>): Promise<string | null | undefined> {
  if (candidates.length === 0) return null;
  const items: (vscode.QuickPickItem & { id: string | null })[] = candidates.map(({ id, name }) => ({
    label: vscode.l10n.t('It is another copy of {0}', plain(name, 80)),
    description: vscode.l10n.t('its hours go on here'),
    id,
  }));
  items.push({ label: vscode.l10n.t('It is a project of its own'), id: null });
  const placeHolder = vscode.l10n.t('Rapport knows a repository with the same history');
  return (await vscode.window.showQuickPick(items, { placeHolder, ignoreFocusOut: true }))?.id;
}
