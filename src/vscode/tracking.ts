/** "Track this repository?": asked once, quietly; until yes, nothing is recorded. */
import * as vscode from 'vscode';
import { unlinked } from '../view/status.ts';
import type { Desk } from './desk.ts';
import type { OpenRepository } from './repositories.ts';

/** Common git folders of the repositories that were asked about. */
const ASKED_KEY = 'rapport.asked';
/** And of those whose notes the person only looks at. */
const LOOKED_KEY = 'rapport.onlyLooked';

const documents = () => import('./documents.ts');

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
    const identity = await (await documents()).identify(repository);
    const track = vscode.l10n.t('Track');
    const never = vscode.l10n.t("Don't Track");
    const question = vscode.l10n.t(
      'Track this repository? Rapport then times your work in {0}, on this machine only.',
      unlinked(identity.repositoryName),
    );
    const answer = await vscode.window.showInformationMessage(question, track, never);
    // Closed without an answer is an answer too: the status bar offers it from now on.
    await this.#memento.update(ASKED_KEY, [...this.#memento.get<readonly string[]>(ASKED_KEY, []), commonDir]);
    if (answer === track) await this.track(repository);
  }

  /** They were asked with a sample of a note, and only want to look. */
  onlyLooks({ place }: OpenRepository): boolean {
    return this.#memento.get<readonly string[]>(LOOKED_KEY, []).includes(place.commonDir);
  }

  async keepLooking({ place }: OpenRepository): Promise<void> {
    await this.#memento.update(LOOKED_KEY, [...this.#memento.get<readonly string[]>(LOOKED_KEY, []), place.commonDir]);
  }

  /** Makes client, project and components from what is there. */
  async track(repository: OpenRepository): Promise<void> {
    const { setUpRepository, tellOfSetUp } = await documents();
    const done = await setUpRepository(this.#desk, repository);
    if (done !== null) tellOfSetUp(done);
  }
}
