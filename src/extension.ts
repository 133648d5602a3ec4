/** Activation: the commands, the views and the status bar item are there at once, everything else is loaded after it. */
import * as vscode from 'vscode';
import { registerCommands } from './vscode/commandIds.ts';
import { createStatusItem } from './vscode/statusItem.ts';
import { createViews } from './vscode/views.ts';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Rapport', { log: true });
  const item = createStatusItem();
  const views = createViews();
  const running = whenTrusted(context, item)
    .then(() => import('./vscode/start.ts'))
    .then(({ start }) => start(context, log, item, views));
  running.catch(async (error: unknown) => {
    const { sayBroken } = await import('./vscode/start.ts');
    await sayBroken(error, item, log);
  });
  context.subscriptions.push(item, views, registerCommands(running, log, context.extension.id));
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
