/** The spelling of the open drafts: looked up in a thread of its own, unless another extension does it. */
import * as vscode from 'vscode';
import { spellDraft } from '../app/spelling.ts';
import type { Project } from '../domain/entities.ts';
import type { Misspelt } from '../note/preflight/rule.ts';
import { Speller, withSpeller } from '../spelling/speller.ts';
import type { Desk } from './desk.ts';
import { levels, madeFrom } from './draftMade.ts';
import { sentenceOf } from './say.ts';
import { setting } from './settings.ts';

/** Extensions that underline words in Markdown; two of them would say everything twice. */
const OTHERS = [
  'streetsidesoftware.code-spell-checker',
  'ban.spellright',
  'valentjn.vscode-ltex',
  'ltex-plus.vscode-ltex-plus',
  'neo-ltex.ltex',
  'davidlday.languagetool-linter',
  'adamvoss.vscode-languagetool',
  'elijah-potter.harper',
  'znck.grammarly',
];

export class Spelling implements vscode.Disposable {
  readonly #desk: Desk;
  readonly #log: vscode.LogOutputChannel;
  readonly #speller = new Speller();

  constructor(desk: Desk, log: vscode.LogOutputChannel) {
    this.#desk = desk;
    this.#log = log;
  }

  /** Words of the draft that no dictionary has; none when nobody is to look, or a dictionary cannot be read. */
  async misspelt(project: Project, document: vscode.TextDocument): Promise<Misspelt> {
    if (!isAsked()) return new Map();
    try {
      return await spell(this.#desk, project, document, this.#speller);
    } catch (error) {
      this.#log.warn(`Spelling: ${sentenceOf(error)}`);
      return new Map();
    }
  }

  /** Gives the memory of the dictionaries back until the next draft. */
  rest(): void {
    void this.#speller.rest();
  }

  dispose(): void {
    this.rest();
  }
}

/** The same for one draft that is looked at once. @throws Error when a dictionary cannot be read */
export async function spellOnce(desk: Desk, project: Project, document: vscode.TextDocument): Promise<Misspelt> {
  // Where it cannot stop the update, nobody needs to wait for it.
  if (!isAsked() || levels().get('spelling') !== 'error') return new Map();
  return withSpeller((speller) => spell(desk, project, document, speller));
}

async function spell(
  { book }: Desk,
  project: Project,
  document: vscode.TextDocument,
  speller: Speller,
): Promise<Misspelt> {
  return spellDraft(book, project, document.getText(), await madeFrom(document.uri), levels(), speller);
}

function isAsked(): boolean {
  const wanted = setting('spelling');
  return (
    wanted === 'on' || (wanted === 'auto' && !OTHERS.some((id) => vscode.extensions.getExtension(id) !== undefined))
  );
}
