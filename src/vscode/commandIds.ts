/** The ids of package.json's commands, registered at activation; what they do is loaded when first used. */
import * as vscode from 'vscode';
import type { Running } from './start.ts';

export const COMMAND_IDS = [
  'rapport.pickTask',
  'rapport.trackRepository',
  'rapport.setUpProject',
  'rapport.openBoard',
  'rapport.writeUpdate',
  'rapport.copyUpdate',
  'rapport.markUpdateSent',
  'rapport.linkBranch',
  'rapport.startTimer',
  'rapport.stopTimer',
  'rapport.undo',
] as const;
export type CommandId = (typeof COMMAND_IDS)[number];

/** A command that is run before Rapport is ready waits for it; if it cannot start, that was said already. */
export function registerCommands(running: Promise<Running>, log: vscode.LogOutputChannel): vscode.Disposable {
  const registered = COMMAND_IDS.map((id) =>
    vscode.commands.registerCommand(id, async (argument: unknown) => {
      const { runCommand } = await import('./commands.ts');
      await runCommand(id, running, argument, log);
    }),
  );
  const showLog = vscode.commands.registerCommand('rapport.showLog', () => log.show());
  return vscode.Disposable.from(...registered, showLog);
}
