/** "Track this repository?": asked once, quietly; until yes, nothing is recorded. */
import * as vscode from 'vscode';
import { alikeRepositories, placeRepository, trackRepository } from '../app/setup.ts';
import { guessSetup } from '../app/setupGuess.ts';
import type { Identity } from '../git/identity.ts';
import { plain, unlinked } from '../view/status.ts';
import type { Desk } from './desk.ts';
import type { OpenRepository } from './repositories.ts';

/** Common git folders of the repositories that were asked about. */
const ASKED_KEY = 'rapport.asked';

export class Tracking {
  readonly #desk: Desk;
  readonly #memento: vscode.Memento;

  constructor(desk: Desk, memento: vscode.Memento) {
    this.#desk = desk;
    this.#memento = memento;
  }

  /** Asks about a repository in which the person works, unless they were asked before. */
  async offer(repository: OpenRepository): Promise<void> {
    const { commonDir, bare } = repository.place;
    const asked = this.#memento.get<readonly string[]>(ASKED_KEY, []);
    if (bare || asked.includes(commonDir)) return;
    const identity = await identify(repository);
    const track = vscode.l10n.t('Track');
    const never = vscode.l10n.t("Don't Track");
    const question = vscode.l10n.t(
      'Track this repository? Rapport then times your work in {0}, on this machine only.',
      unlinked(identity.repositoryName),
    );
    const answer = await vscode.window.showInformationMessage(question, track, never);
    // Closed without an answer is an answer too: the status bar offers it from now on.
    await this.#memento.update(ASKED_KEY, [...this.#memento.get<readonly string[]>(ASKED_KEY, []), commonDir]);
    if (answer === track) await this.track(repository, identity);
  }

  /** Makes client, project and components from what is there. */
  async track(repository: OpenRepository, known?: Identity): Promise<void> {
    const { book } = this.#desk;
    const identity = known ?? (await identify(repository));
    const same = await askWhetherSame(alikeRepositories(book, identity));
    if (same === undefined) return;
    if (same !== null) {
      await placeRepository(book, same, repository.place, identity);
      return;
    }
    const guess = guessSetup(identity);
    const project = await trackRepository(book, repository.place, identity, guess);
    const change = vscode.l10n.t('Change…');
    const components = guess.components.map(({ name }) => name).join(', ');
    const told = unlinked(
      vscode.l10n.t('Tracking "{0}" for the client "{1}": {2}.', guess.project, guess.client, components),
    );
    void vscode.window.showInformationMessage(told, change).then((answer) => {
      if (answer === change) void vscode.commands.executeCommand('rapport.setUpProject', project);
    });
  }
}

async function identify(repository: OpenRepository): Promise<Identity> {
  const { openGit } = await import('../git/git.ts');
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
