/** Files that leave the editor: opened by another program, or saved where the person wants them. */
import { homedir } from 'node:os';
import { basename, extname, join } from 'node:path';
import * as vscode from 'vscode';
import { saveExport } from '../app/save.ts';
import { explain } from '../ledger/ledgerError.ts';

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
  if (uri.scheme === 'file') return saveExport(uri.fsPath, text);
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch (error) {
    throw explain(error, vscode.l10n.t('Rapport could not save to {0}', uri.path));
  }
}
