/** Which documents are drafts of what a client gets, or hold what they said. */
import { relative, sep } from 'node:path';
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import type { Project } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { CALL_FILE, draftPath, REPLY_FILE } from '../ledger/drafts.ts';
import { LETTERS_FOLDER } from '../ledger/letters.ts';
import type { Desk } from './desk.ts';

/** What a document in drafts/<project>/ is: an update, another letter, the client's reply, notes of a call. */
export type DraftKind = 'update' | 'letter' | 'reply' | 'call';

/** null for any other document. */
export function draftIn(home: string, uri: vscode.Uri): { readonly project: Id; readonly kind: DraftKind } | null {
  if (uri.scheme !== 'file') return null;
  const [drafts, project, ...rest] = relative(home, uri.fsPath).split(sep);
  const kind = drafts === 'drafts' ? kindOf(rest) : null;
  return kind === null || project === undefined ? null : { project, kind };
}

/** Where a draft of the project is begun. */
export function newDraftPath(home: string, project: Project): string {
  return draftPath(home, project.id, vscode.l10n.t('Update {0}', project.name));
}

function kindOf([name = '', letter, ...more]: readonly string[]): DraftKind | null {
  if (more.length > 0) return null;
  if (letter !== undefined) return name === LETTERS_FOLDER && letter.endsWith('.md') ? 'letter' : null;
  if (name === REPLY_FILE) return 'reply';
  if (name === CALL_FILE) return 'call';
  return name.endsWith('.md') ? 'update' : null;
}

/** The project that a document of this kind is about, if it is known here. */
export function projectIn({ book }: Desk, uri: vscode.Uri, kind: DraftKind): Project | null {
  const draft = draftIn(book.ledger.home, uri);
  return draft?.kind === kind ? (book.state.projects.get(draft.project) ?? null) : null;
}

/** The project to whose client a document is written, an update or another letter, if it is known here. */
export function draftProject(desk: Desk, uri: vscode.Uri): Project | null {
  return projectIn(desk, uri, 'update') ?? projectIn(desk, uri, 'letter');
}

export function openDrafts(desk: Desk): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(
    (document) => !document.isClosed && draftProject(desk, document.uri) !== null,
  );
}

interface ActiveDraft {
  readonly document: vscode.TextDocument;
  readonly selection: vscode.Selection;
  readonly project: Project;
}

/** @throws Expected when no draft is in front */
export function activeDraft(desk: Desk): ActiveDraft {
  const editor = vscode.window.activeTextEditor;
  const project = editor === undefined ? null : draftProject(desk, editor.document.uri);
  if (editor === undefined || project === null) {
    throw noDraft();
  }
  return { document: editor.document, selection: editor.selection, project };
}

export function noDraft(): Expected {
  return new Expected(vscode.l10n.t('Open the update first: run "Rapport: Write Client Update".'));
}

/** Where the draft is seen already, so that it is not opened over its own preview. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const seen = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
  return seen?.viewColumn ?? vscode.ViewColumn.Active;
}
