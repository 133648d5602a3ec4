/** Opens what is attached to a task: an address of the web outside, a file of the workspace in the editor. Nothing is run. */
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';

/** @throws Expected when it is neither, or not there */
export async function openAttachment(target: string): Promise<void> {
  const address = addressOf(target);
  if (address !== null) {
    await vscode.env.openExternal(vscode.Uri.parse(address, true));
    return;
  }
  if (/^[a-z][a-z\d+.-]+:/i.test(target) && !isAbsolute(target)) {
    throw new Expected(vscode.l10n.t('Only web addresses (http, https) and files of this workspace are opened.'));
  }
  const file = await fileInWorkspace(target);
  if (file === null) {
    throw new Expected(vscode.l10n.t('There is no such file inside the folders that are open here: {0}', target));
  }
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(file));
}

/** null: no address of the web. */
function addressOf(target: string): string | null {
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return null;
  const { protocol, href, username, password } = new URL(target);
  // A name before the host makes an address look like another one's.
  return /^https?:$/.test(protocol) && username === '' && password === '' ? href : null;
}

/** The real path of a file in one of the open folders, links followed; null: there is none. */
async function fileInWorkspace(target: string): Promise<string | null> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    if (uri.scheme !== 'file') continue;
    try {
      const root = await realpath(uri.fsPath);
      const named = isAbsolute(target) ? target : join(root, target);
      // Another machine's share is not even asked for: asking would tell it who we are.
      if (!isInside(root, named) && !isInside(uri.fsPath, named)) continue;
      const file = await realpath(named);
      if (isInside(root, file) && (await stat(file)).isFile()) return file;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

function isInside(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== '' && inside.split(/[/\\]/, 1)[0] !== '..' && !isAbsolute(inside);
}
