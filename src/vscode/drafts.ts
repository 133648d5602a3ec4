/** Which documents are drafts of updates. */
import { relative, sep } from 'node:path';
import type * as vscode from 'vscode';
import type { Id } from '../domain/events.ts';

/** The id of the project whose draft a document is: a Markdown file in drafts/<project>/; null for any other. */
export function projectOfDraft(home: string, uri: vscode.Uri): Id | null {
  if (uri.scheme !== 'file') return null;
  const [drafts, project, name, more] = relative(home, uri.fsPath).split(sep);
  return drafts === 'drafts' && name?.endsWith('.md') && more === undefined ? (project ?? null) : null;
}
