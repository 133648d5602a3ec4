import * as vscode from 'vscode';

/** The one status bar item; what it says is decided elsewhere. */
export function createStatusItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('rapport.status', vscode.StatusBarAlignment.Left, 10);
  item.name = vscode.l10n.t('Rapport: Task and Time');
  return item;
}
