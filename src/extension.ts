/** Activation: the commands and the status bar item are there at once, everything else is loaded after it. */
import * as vscode from 'vscode';
import { registerCommands } from './vscode/commandIds.ts';
import { createStatusItem } from './vscode/statusItem.ts';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Rapport', { log: true });
  const item = createStatusItem();
  const running = whenTrusted(context, item)
    .then(() => import('./vscode/start.ts'))
    .then(({ start }) => start(context, log, item));
  running.catch(async (error: unknown) => {
    const { sayBroken } = await import('./vscode/say.ts');
    await sayBroken(error, item, log);
  });
  context.subscriptions.push(item, registerCommands(running, log));
  // Last, for what ends before it may still have to say something.
  void running.catch(() => undefined).then(() => context.subscriptions.push(log));
}

/** No git is run and nothing is recorded before the person trusts the folder. */
function whenTrusted(context: vscode.ExtensionContext, item: vscode.StatusBarItem): Promise<void> {
  if (vscode.workspace.isTrusted) return Promise.resolve();
  item.text = '$(shield) Rapport';
  item.tooltip = vscode.l10n.t('Rapport runs no git and records no time until you trust this folder.');
  item.command = 'workbench.trust.manage';
  item.show();
  return new Promise((resolve) => {
    context.subscriptions.push(vscode.workspace.onDidGrantWorkspaceTrust(() => resolve()));
  });
}
