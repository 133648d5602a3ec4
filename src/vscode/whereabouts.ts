/** In which folder or file something of the editor's happens that is no text document. */
import { isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';

/** Where a terminal is now, or was opened. */
export function folderOfTerminal({ shellIntegration, creationOptions }: vscode.Terminal): string | undefined {
  if (shellIntegration?.cwd !== undefined) return shellIntegration.cwd.fsPath;
  const opened = 'cwd' in creationOptions ? creationOptions.cwd : undefined;
  return typeof opened === 'string' ? opened : opened?.fsPath;
}

/** An extension runs its own things in it, out of sight. */
export function isHidden({ creationOptions }: vscode.Terminal): boolean {
  return 'hideFromUser' in creationOptions && creationOptions.hideFromUser === true;
}

/** Where a task runs: where it says so itself, else in the folder that it belongs to. */
export function folderOfTask({ scope, execution }: vscode.Task): string | undefined {
  const folder = typeof scope === 'object' ? scope.uri.fsPath : undefined;
  const cwd = execution !== undefined && 'options' in execution ? execution.options?.cwd : undefined;
  // Variables are known to the editor alone.
  if (cwd === undefined || cwd.includes('${')) return folder;
  if (isAbsolute(cwd)) return cwd;
  return folder === undefined ? undefined : join(folder, cwd);
}

/** The file that a tab shows; of a diff, the changed side. */
export function fileOfTab({ input }: vscode.Tab): vscode.Uri | undefined {
  if (
    input instanceof vscode.TabInputText ||
    input instanceof vscode.TabInputCustom ||
    input instanceof vscode.TabInputNotebook
  )
    return input.uri;
  if (input instanceof vscode.TabInputTextDiff || input instanceof vscode.TabInputNotebookDiff) {
    return input.modified.scheme === 'file' ? input.modified : input.original;
  }
  return undefined;
}

/** The file of the open diff of which `side` is a side that some extension has made. */
export function fileBehind(side: vscode.Uri): vscode.Uri | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (!(tab?.input instanceof vscode.TabInputTextDiff)) return undefined;
  const { original, modified } = tab.input;
  const sides = [modified.toString(), original.toString()];
  if (!sides.includes(side.toString())) return undefined;
  return [modified, original].find(({ scheme }) => scheme === 'file' || scheme === 'git');
}
