/** The ids of package.json's commands, registered at activation; what they do is loaded when first used. */
import * as vscode from 'vscode';
import type { Running } from './start.ts';

export const COMMAND_IDS = [
  'rapport.pickTask',
  'rapport.trackRepository',
  'rapport.setUpProject',
  'rapport.openBoard',
  'rapport.openWeek',
  'rapport.openDay',
  'rapport.openTask',
  'rapport.openBudget',
  'rapport.editClient',
  'rapport.editProject',
  'rapport.editProfile',
  'rapport.writeUpdate',
  'rapport.keepSample',
  'rapport.copyUpdate',
  'rapport.previewUpdate',
  'rapport.openMailDraft',
  'rapport.writeInMailProgram',
  'rapport.writeClientPage',
  'rapport.markUpdateSent',
  'rapport.traceLine',
  'rapport.whyNot',
  'rapport.showCommit',
  'rapport.showSuggestedChanges',
  'rapport.applySuggestedChanges',
  'rapport.showSentUpdates',
  'rapport.enterReply',
  'rapport.recordReply',
  'rapport.writeMeetingSummary',
  'rapport.recordMeeting',
  'rapport.planAbsence',
  'rapport.writeAbsenceNotice',
  'rapport.linkBranch',
  'rapport.setTaskState',
  'rapport.setTaskPriority',
  'rapport.setTaskProgress',
  'rapport.setTaskEstimate',
  'rapport.setTaskDue',
  'rapport.setClientDate',
  'rapport.tellClient',
  'rapport.renameTask',
  'rapport.openTaskBranch',
  'rapport.linkTaskBranch',
  'rapport.addTask',
  'rapport.showProject',
  'rapport.startTimer',
  'rapport.stopTimer',
  'rapport.timer',
  'rapport.pause',
  'rapport.resume',
  'rapport.away',
  'rapport.assignTime',
  'rapport.splitTime',
  'rapport.trimTime',
  'rapport.notWork',
  'rapport.addTime',
  'rapport.noteTime',
  'rapport.explainTime',
  'rapport.previousDay',
  'rapport.nextDay',
  'rapport.goToToday',
  'rapport.acceptReview',
  'rapport.acceptAllReview',
  'rapport.confirmTimer',
  'rapport.exportHours',
  'rapport.importHours',
  'rapport.undo',
  'rapport.redo',
] as const;
export type CommandId = (typeof COMMAND_IDS)[number];

/** A command that is run before Rapport is ready waits for it; in a folder that is not trusted it says so. */
export function registerCommands(
  running: Promise<Running>,
  log: vscode.LogOutputChannel,
  extension: string,
): vscode.Disposable {
  const registered = COMMAND_IDS.map((id) =>
    vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
      if (!vscode.workspace.isTrusted) {
        await askForTrust();
        return;
      }
      const { runCommand } = await import('./commands.ts');
      await runCommand(id, running, args, log);
    }),
  );
  const showLog = vscode.commands.registerCommand('rapport.showLog', () => log.show());
  const getStarted = vscode.commands.registerCommand('rapport.getStarted', () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension}#start`, false),
  );
  return vscode.Disposable.from(...registered, showLog, getStarted);
}

async function askForTrust(): Promise<void> {
  const manage = vscode.l10n.t('Manage Trust');
  const text = vscode.l10n.t('Rapport runs no git and records no time until you trust this folder.');
  if ((await vscode.window.showInformationMessage(text, manage)) === manage) {
    await vscode.commands.executeCommand('workbench.trust.manage');
  }
}
