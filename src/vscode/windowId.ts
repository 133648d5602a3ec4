/** A name for this window that stays the same when it is reloaded or the editor restarts. */
import type * as vscode from 'vscode';
import { newId } from '../app/systemBook.ts';

const KEY = 'rapport.window';

export function windowId(context: vscode.ExtensionContext): string {
  const kept = context.workspaceState.get<string>(KEY);
  if (kept !== undefined) return kept;
  const id = newId();
  void context.workspaceState.update(KEY, id);
  return id;
}
