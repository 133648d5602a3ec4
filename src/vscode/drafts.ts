/** Which documents are drafts of updates. */
import { relative, sep } from 'node:path';
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import type { Project } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { REPLY_FILE } from '../ledger/drafts.ts';
import type { Desk } from './desk.ts';

/** The id of the project whose draft a document is: a Markdown file in drafts/<project>/; null for any other. */
export function projectOfDraft(home: string, uri: vscode.Uri): Id | null {
  if (uri.scheme !== 'file') return null;
  const [drafts, project, name, more] = relative(home, uri.fsPath).split(sep);
  return drafts === 'drafts' && name?.endsWith('.md') && more === undefined ? (project ?? null) : null;
}

/** The id of the project that a document is a client's reply about; null for any other. */
export function projectOfReply(home: string, uri: vscode.Uri): Id | null {
  if (uri.scheme !== 'file') return null;
  const [drafts, project, name, more] = relative(home, uri.fsPath).split(sep);
  return drafts === 'drafts' && name === REPLY_FILE && more === undefined ? (project ?? null) : null;
}

/** The project whose draft a document is, if it is known here. */
export function draftProject({ book }: Desk, uri: vscode.Uri): Project | null {
  const id = projectOfDraft(book.ledger.home, uri);
  return id === null ? null : (book.state.projects.get(id) ?? null);
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
    throw new Expected(vscode.l10n.t('Open the update first: run "Rapport: Write Client Update".'));
  }
  return { document: editor.document, selection: editor.selection, project };
}
