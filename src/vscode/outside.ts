/** Files that leave the editor: opened by another program, or saved where the person wants them. */
import { homedir } from 'node:os';
import { basename, extname, join } from 'node:path';
import * as vscode from 'vscode';
import { saveExport } from '../app/save.ts';

/** Whether the files of this machine are those of the person's programs: not in a browser nor in a remote window. */
export function isAtHand(): boolean {
  return vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
}

/** Asks where to, and saves the text there; `path` names it and its kind. @throws LedgerError */
export async function saveAs(path: string, text: string): Promise<void> {
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.file(join(homedir(), basename(path))),
    filters: { [extname(path).slice(1).toUpperCase()]: [extname(path).slice(1)] },
  });
  if (uri !== undefined) await saveTo(uri, text);
}

/** A place that is no folder of this machine has its own way of writing. @throws LedgerError */
export async function saveTo(uri: vscode.Uri, text: string): Promise<void> {
  if (uri.scheme === 'file') await saveExport(uri.fsPath, text);
  else await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
