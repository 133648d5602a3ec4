/** How failures reach the person: what they can mend as one sentence, a bug as a line in the log and a way there. */
import * as vscode from 'vscode';
import { Expected, NothingToDo } from '../app/expected.ts';
import { GitError } from '../git/gitError.ts';
import { LedgerError } from '../ledger/ledgerError.ts';
import { unlinked } from '../view/status.ts';

/** Tells of a failure; never throws. */
export async function sayFailure(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  const showLog = vscode.l10n.t('Show Log');
  if (error instanceof NothingToDo) {
    await vscode.window.showInformationMessage(unlinked(error.message));
    return;
  }
  if (isExpected(error)) {
    log.warn(error.message);
    await vscode.window.showErrorMessage(unlinked(sentenceOf(error)));
    return;
  }
  log.error(error instanceof Error ? error : String(error));
  const text = vscode.l10n.t('Rapport ran into a problem of its own. Nothing recorded is lost; the log says more.');
  if ((await vscode.window.showErrorMessage(text, showLog)) === showLog) log.show();
}

/** Rapport could not start: the status bar keeps saying so. */
export async function sayBroken(
  error: unknown,
  item: vscode.StatusBarItem,
  log: vscode.LogOutputChannel,
): Promise<void> {
  item.text = '$(error) Rapport';
  item.tooltip = sentenceOf(error);
  item.accessibilityInformation = { label: `Rapport: ${sentenceOf(error)}`, role: 'button' };
  item.command = 'rapport.showLog';
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  item.show();
  await sayFailure(error, log);
}

/** The sentence for the person; of git's refusals, in git's own words. */
export function sentenceOf(error: unknown): string {
  if (error instanceof GitError && error.gitSays) return `${error.message} ${error.gitSays}`;
  return error instanceof Error ? error.message : String(error);
}

export function isExpected(error: unknown): error is Error {
  return error instanceof Expected || error instanceof GitError || error instanceof LedgerError;
}
