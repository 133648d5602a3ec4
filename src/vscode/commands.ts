/** What the commands do. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { runningTimer, startTimer, stopTimer } from '../app/statements.ts';
import type { Id } from '../domain/events.ts';
import type { CommandId } from './commandIds.ts';
import { sayFailure } from './say.ts';
import type { Running } from './start.ts';

const COMMANDS: Readonly<Record<CommandId, (running: Running, argument: unknown) => Promise<void>>> = {
  'rapport.pickTask': async (running) => {
    if (await ensureTracked(running)) await (await import('./taskPicker.ts')).pickTaskHere(running.desk);
  },
  'rapport.trackRepository': async ({ desk, tracking }) => {
    if (desk.current === null) throw nowhere();
    if (desk.tracked === null) await tracking.track(desk.current);
    else await vscode.commands.executeCommand('rapport.setUpProject');
  },
  'rapport.setUpProject': async ({ desk }, project) => {
    await (await import('./setUp.ts')).setUpProject(desk, idOrNothing(project));
  },
  'rapport.openBoard': ({ showBoard }) => showBoard(),
  'rapport.writeUpdate': async (running, project) => {
    const { desk } = running;
    if (desk.book.state.projects.size === 0 && !(await ensureTracked(running))) return;
    await (await import('./updateNote.ts')).writeUpdate(desk, idOrNothing(project));
  },
  'rapport.copyUpdate': async ({ desk }) => (await import('./updateNote.ts')).copyUpdate(desk),
  'rapport.markUpdateSent': async ({ desk }) => (await import('./updateNote.ts')).markUpdateSent(desk),
  'rapport.linkBranch': async (running) => {
    if (await ensureTracked(running)) await (await import('./linkCommand.ts')).linkBranchHere(running.desk);
  },
  'rapport.startTimer': async ({ desk }) => {
    const { chooseTask, createTask } = await import('./taskPicker.ts');
    const choice = await chooseTask(desk, [...desk.book.state.projects.keys()], {
      placeholder: vscode.l10n.t('What is the timer for? A call, a review…'),
      none: true,
    });
    if (choice === undefined) return;
    const task =
      typeof choice === 'string' ? await createTask(desk, [...desk.book.state.projects.keys()], choice) : choice;
    if (task !== undefined) await startTimer(desk.book, task?.id ?? null);
  },
  'rapport.stopTimer': async ({ desk }) => {
    if (runningTimer(desk.book) === null) throw new Expected(vscode.l10n.t('No timer is running.'));
    await stopTimer(desk.book);
  },
  'rapport.undo': async ({ desk }) => {
    const { undo } = await import('../app/tasks.ts');
    const undone = await undo(desk.book);
    const text = vscode.l10n.t('$(discard) Undone: {0}', describe(undone[0]?.type ?? ''));
    vscode.window.setStatusBarMessage(text, 5000);
  },
};

/** Runs a command and tells the person when it fails. */
export async function runCommand(
  id: CommandId,
  running: Promise<Running>,
  argument: unknown,
  log: vscode.LogOutputChannel,
): Promise<void> {
  try {
    await COMMANDS[id](await running, argument);
  } catch (error) {
    void sayFailure(error, log);
  }
}

/** Whether the window's repository belongs to a project now; offers to make one. */
async function ensureTracked({ desk, tracking }: Running): Promise<boolean> {
  if (desk.tracked !== null) return true;
  if (desk.current === null) throw nowhere();
  await tracking.track(desk.current);
  return desk.tracked !== null;
}

function nowhere(): Expected {
  return new Expected(
    vscode.l10n.t('There is no git repository in this window: open a folder that is one, or run "git init" in it.'),
  );
}

/** Menus pass their own arguments (a resource), which are no ids. */
function idOrNothing(argument: unknown): Id | undefined {
  return typeof argument === 'string' ? argument : undefined;
}

function describe(type: string): string {
  const words: Readonly<Record<string, string>> = {
    'task.set': vscode.l10n.t('a change to a task'),
    'link.set': vscode.l10n.t('a link of a branch'),
    'mark.set': vscode.l10n.t('a mark on your hours'),
    'timer.start': vscode.l10n.t('starting a timer'),
    'timer.stop': vscode.l10n.t('stopping a timer'),
    'question.set': vscode.l10n.t('a question'),
    'pick.set': vscode.l10n.t('picking a task'),
  };
  return words[type] ?? vscode.l10n.t('a change to the set-up');
}
