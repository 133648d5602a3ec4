/** What the commands do, by topic. */
import * as vscode from 'vscode';
import type { Id } from '../domain/events.ts';
import type { CommandId } from './commandIds.ts';
import { DAY_COMMANDS } from './dayCommands.ts';
import { DRAFT_COMMANDS } from './draftCommands.ts';
import { EDIT_COMMANDS } from './editCommands.ts';
import { linkBranchHere } from './linkCommand.ts';
import { openTask } from './openTask.ts';
import { REVIEW_COMMANDS } from './reviewCommands.ts';
import { sayFailure } from './say.ts';
import { setUpProject } from './setUp.ts';
import type { Running } from './start.ts';
import { TASK_COMMANDS } from './taskCommands.ts';
import { pickTaskHere } from './taskPicker.ts';
import { namedTask } from './taskSubjects.ts';
import { TIMER_COMMANDS } from './timerCommands.ts';
import { UNDO_COMMANDS } from './undoCommands.ts';

/** `args`: what the menu or the caller passes; nothing from the palette. */
export type Command = (running: Running, args: readonly unknown[]) => Promise<void>;

const COMMANDS: Readonly<Record<CommandId, Command>> = {
  'rapport.pickTask': async (running, [task]) => {
    if (await ensureTracked(running)) await pickTaskHere(running.desk, namedTask(running, task));
  },
  'rapport.trackRepository': async ({ desk, tracking }) => {
    if (desk.current === null) return offerRepository();
    if (desk.tracked === null) await tracking.track(desk.current);
    else await vscode.commands.executeCommand('rapport.setUpProject');
  },
  'rapport.setUpProject': async ({ desk }, [project]) => {
    await setUpProject(desk, idOrNothing(project));
  },
  'rapport.openBoard': ({ showBoard }) => showBoard(),
  'rapport.openWeek': ({ showBoard }) => showBoard({ view: 'week', day: null }),
  'rapport.openDay': ({ showBoard }) => showBoard({ view: 'day', day: null }),
  'rapport.openTask': async (running, [task]) => {
    await openTask(running, namedTask(running, task));
  },
  'rapport.openBudget': ({ showBoard }, [project]) =>
    showBoard({ view: 'budget', project: idOrNothing(project) ?? null }),
  'rapport.writeUpdate': async (running, [project]) => {
    const { desk, tracking } = running;
    if (desk.book.state.projects.size === 0 && desk.current === null) return offerRepository();
    const { chooseSubject, showSample, writeUpdate } = await import('./documents.ts');
    const subject = await chooseSubject(desk, idOrNothing(project));
    if (subject === undefined) return;
    if ('place' in subject) await showSample(desk, tracking, subject);
    else await writeUpdate(desk, subject);
  },
  'rapport.keepSample': async ({ desk, tracking }, [uri]) => {
    const { keepSample } = await import('./documents.ts');
    await keepSample(desk, tracking, uri instanceof vscode.Uri ? uri : undefined);
  },
  'rapport.linkBranch': async (running) => {
    if (await ensureTracked(running)) await linkBranchHere(running.desk);
  },
  'rapport.importHours': async ({ desk }) => (await import('./documents.ts')).importHours(desk),
  'rapport.exportHours': async ({ desk }) => (await import('./documents.ts')).exportHours(desk),
  ...TASK_COMMANDS,
  ...DRAFT_COMMANDS,
  ...EDIT_COMMANDS,
  ...TIMER_COMMANDS,
  ...DAY_COMMANDS,
  ...REVIEW_COMMANDS,
  ...UNDO_COMMANDS,
};

/** Runs a command and tells the person when it fails. */
export async function runCommand(
  id: CommandId,
  running: Promise<Running>,
  args: readonly unknown[],
  log: vscode.LogOutputChannel,
): Promise<void> {
  try {
    await COMMANDS[id](await running, args);
  } catch (error) {
    void sayFailure(error, log);
  }
}

/** Whether the window's repository belongs to a project now; offers to make one. */
async function ensureTracked({ desk, tracking }: Running): Promise<boolean> {
  if (desk.tracked !== null) return true;
  if (desk.current === null) {
    await offerRepository();
    return false;
  }
  await tracking.track(desk.current);
  return desk.tracked !== null;
}

/** Without a repository there is nothing to work on: says so, with the ways to one. */
async function offerRepository(): Promise<void> {
  const text = vscode.l10n.t(
    'There is no git repository in this window: open a folder that is one, or run "git init" in it.',
  );
  const open = vscode.l10n.t('Open Folder…');
  const make = vscode.l10n.t('Make a Repository Here');
  const isOpen = vscode.workspace.workspaceFolders !== undefined;
  const answer = await vscode.window.showErrorMessage(text, open, ...(isOpen ? [make] : []));
  if (answer === open) await vscode.commands.executeCommand('vscode.openFolder');
  if (answer === make) await vscode.commands.executeCommand('git.init');
}

/** Menus pass their own arguments (a resource), which are no ids. */
function idOrNothing(argument: unknown): Id | undefined {
  return typeof argument === 'string' ? argument : undefined;
}
