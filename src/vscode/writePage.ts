/** *Write Client Page*: into which folder, behind which password, and where it is then. */
import * as vscode from 'vscode';
import { checkPassword, makePage, newPassword, savePage } from '../app/clientPage.ts';
import { Expected } from '../app/expected.ts';
import type { Project } from '../domain/entities.ts';
import { unlinked } from '../view/status.ts';
import { takeInAll } from './compose.ts';
import type { Desk } from './desk.ts';
import { isAtHand, saveAs } from './outside.ts';
import { isExpected } from './say.ts';
import { setting } from './settings.ts';

/** Where the editor keeps things for us. */
export type Kept = Pick<vscode.ExtensionContext, 'globalState' | 'secrets'>;

/** Does nothing when the person turns away. @throws Expected | LedgerError | GitError */
export async function writeClientPage(desk: Desk, project: Project, kept: Kept): Promise<void> {
  const key = `rapport.page.${project.id}`;
  const choice = await chooseFolder(kept.globalState.get<unknown>(key));
  if (choice === undefined) return;
  const before = choice.anew ? undefined : await kept.secrets.get(key);
  const password = before ?? (await askForPassword(desk, project));
  if (password === undefined) return;
  const progress = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Writing the client page') };
  const page = await vscode.window.withProgress(progress, async () => {
    await takeInAll(desk);
    const sharedBranches = setting('sharedBranches');
    return makePage(desk.book, desk.hours, project, password, { sharedBranches });
  });
  const path = await place(choice.folder, page);
  if (path === undefined) return;
  // Only now, so that what is kept is what opens the page that the client has.
  await kept.secrets.store(key, password);
  await kept.globalState.update(key, path.folder);
  await tellWhere(path.file, page, password);
}

interface FolderChoice {
  readonly folder: string;
  /** The person wants another password. */
  readonly anew: boolean;
}

/** `kept`: the folder of last time, if there was one. */
async function chooseFolder(kept: unknown): Promise<FolderChoice | undefined> {
  if (typeof kept !== 'string') return openFolder();
  const rows = [
    { label: vscode.l10n.t('$(check) Write It to the Same Folder'), description: kept, choose: same(kept, false) },
    { label: vscode.l10n.t('$(folder) Choose Another Folder…'), description: '', choose: openFolder },
    { label: vscode.l10n.t('$(key) Give It Another Password…'), description: kept, choose: same(kept, true) },
  ];
  const row = await vscode.window.showQuickPick(rows, {
    placeHolder: vscode.l10n.t('Where to write the client page?'),
  });
  return row?.choose();
}

function same(folder: string, anew: boolean): () => Promise<FolderChoice> {
  return () => Promise.resolve({ folder, anew });
}

async function openFolder(): Promise<FolderChoice | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Folder for the client page'),
      openLabel: vscode.l10n.t('Write Page Here'),
      canSelectFolders: true,
      canSelectFiles: false,
    })) ?? [];
  if (uri === undefined) return undefined;
  if (uri.scheme !== 'file') throw new Expected(vscode.l10n.t('Choose a folder of the machine that Rapport runs on.'));
  return { folder: uri.fsPath, anew: false };
}

/** Offers five words; undefined when the person turns away. */
function askForPassword({ book }: Desk, project: Project): Promise<string | undefined> {
  const another = { iconPath: new vscode.ThemeIcon('refresh'), tooltip: vscode.l10n.t('Other Words') };
  const copy = { iconPath: new vscode.ThemeIcon('copy'), tooltip: vscode.l10n.t('Copy Password') };
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Password of the client page');
  box.prompt = vscode.l10n.t(
    'These five words, or a password of your own. Tell it to the client on another way than the address.',
  );
  box.value = newPassword();
  box.ignoreFocusOut = true;
  box.buttons = [another, copy];
  const check = () => {
    box.validationMessage = weaknessIn(() => checkPassword(book, project, box.value));
    return box.validationMessage === undefined;
  };
  return new Promise((resolve) => {
    box.onDidTriggerButton(async (button) => {
      if (button === another) box.value = newPassword();
      else await vscode.env.clipboard.writeText(box.value);
      check();
    });
    box.onDidChangeValue(check);
    box.onDidAccept(() => {
      if (!check()) return;
      resolve(box.value);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

function weaknessIn(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof Expected) return error.message;
    throw error;
  }
}

/** While the folder does not take it, the person may choose another one; undefined when they turn away. */
async function place(folder: string, page: string): Promise<{ folder: string; file: string } | undefined> {
  try {
    return { folder, file: await savePage(folder, page) };
  } catch (error) {
    if (!isExpected(error)) throw error;
    const other = vscode.l10n.t('Choose Another Folder…');
    if ((await vscode.window.showErrorMessage(unlinked(error.message), other)) !== other) return undefined;
    const choice = await openFolder();
    return choice === undefined ? undefined : place(choice.folder, page);
  }
}

async function tellWhere(path: string, page: string, password: string): Promise<void> {
  const open = isAtHand() ? vscode.l10n.t('Open') : vscode.l10n.t('Save As…');
  const copy = vscode.l10n.t('Copy Password');
  const said = vscode.l10n.t('The client page is written: {0}', unlinked(path));
  const choice = await vscode.window.showInformationMessage(said, open, copy);
  if (choice === copy) await vscode.env.clipboard.writeText(password);
  if (choice !== open) return;
  if (isAtHand()) await vscode.env.openExternal(vscode.Uri.file(path));
  else await saveAs(path, page);
}
