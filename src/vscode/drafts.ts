/** Which documents are drafts of updates. */
import { relative, sep } from 'node:path';
import * as vscode from 'vscode';
import type { Project } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import type { Desk } from './desk.ts';

/** The id of the project whose draft a document is: a Markdown file in drafts/<project>/; null for any other. */
export function projectOfDraft(home: string, uri: vscode.Uri): Id | null {
  if (uri.scheme !== 'file') return null;
  const [drafts, project, name, more] = relative(home, uri.fsPath).split(sep);
  return drafts === 'drafts' && name?.endsWith('.md') && more === undefined ? (project ?? null) : null;
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
