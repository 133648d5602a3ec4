/** Which documents are drafts of updates. */
import { relative, sep } from 'node:path';
import type * as vscode from 'vscode';

/** A Markdown file below the home's drafts/. */
export function isDraftOf(home: string, uri: vscode.Uri): boolean {
  if (uri.scheme !== 'file') return false;
  const path = relative(home, uri.fsPath);
  return path.startsWith(`drafts${sep}`) && path.endsWith('.md');
}
