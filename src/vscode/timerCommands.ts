/** Timers started by hand, pauses, and what was done while away. */
import * as vscode from 'vscode';
import { assign, notWork } from '../app/corrections.ts';
import { NothingToDo } from '../app/expected.ts';
import { discardTimer, openPause, pause, resume, runningTimer, startTimer, stopTimer } from '../app/statements.ts';
import { clockRange } from '../view/dayTimes.ts';
import { formatClock } from '../view/format.ts';
import { plain } from '../view/status.ts';
import type { Command } from './commands.ts';
import type { Desk } from './desk.ts';
import type { StatusSource } from './statusSource.ts';
import { askForTask } from './taskPicker.ts';

interface Choice extends vscode.QuickPickItem {
  readonly take: () => Promise<void>;
}

export const TIMER_COMMANDS = {
  'rapport.startTimer': ({ desk }) => start(desk),
  'rapport.stopTimer': async ({ desk }) => {
    if (runningTimer(desk.book) === null) throw new NothingToDo(vscode.l10n.t('No timer is running.'));
    await stop(desk);
  },
  'rapport.timer': async ({ desk }) => {
    const timer = runningTimer(desk.book);
    if (timer === null) throw new NothingToDo(vscode.l10n.t('No timer is running.'));
    const title = timer.task === null ? undefined : desk.book.state.tasks.get(timer.task)?.title;
    const ran = formatClock(desk.book.clock.now() - timer.from);
    await choose(
      title === undefined
        ? vscode.l10n.t('The timer has been running for {0}', ran)
        : vscode.l10n.t('The timer for "{0}" has been running for {1}', plain(title), ran),
      [
        { label: `$(debug-stop) ${vscode.l10n.t('Stop')}`, take: () => stop(desk) },
        { label: `$(arrow-swap) ${vscode.l10n.t('Switch to another task…')}`, take: () => start(desk) },
        {
          label: `$(trash) ${vscode.l10n.t('Discard')}`,
          detail: vscode.l10n.t('Stop it, and take back that it ran'),
          take: () => discardTimer(desk.book),
        },
      ],
    );
  },
  'rapport.pause': async ({ desk }) => {
    if (openPause(desk.book) !== null) throw new NothingToDo(vscode.l10n.t('Rapport is paused already.'));
    await pause(desk.book);
  },
  'rapport.resume': async ({ desk }) => {
    if (openPause(desk.book) === null) throw new NothingToDo(vscode.l10n.t('Rapport is not paused.'));
    await resume(desk.book);
  },
  'rapport.away': ({ desk, status }) => sayWhatAwayWas(desk, status),
} satisfies Record<string, Command>;

async function sayWhatAwayWas(desk: Desk, status: StatusSource): Promise<void> {
  const { away } = status;
  if (away === null) throw new NothingToDo(vscode.l10n.t('There is no time away to speak of.'));
  const range = clockRange(away.from, away.to, desk.book.clock.zone());
  await choose(vscode.l10n.t('Away {0} ({1}): what was it?', range, formatClock(away.to - away.from)), [
    {
      label: `$(target) ${vscode.l10n.t('It was work…')}`,
      take: async () => {
        const projects = [...desk.book.state.projects.keys()];
        const task = await askForTask(desk, projects, { placeholder: vscode.l10n.t('Which task was it?') });
        if (task == null) return;
        await assign(desk.book, [away], task.id);
        await status.settle(away);
      },
    },
    {
      label: `$(coffee) ${vscode.l10n.t('A break')}`,
      take: async () => {
        await notWork(desk.book, [away]);
        await status.settle(away);
      },
    },
    { label: `$(eye-closed) ${vscode.l10n.t('Leave it')}`, take: () => status.settle(away) },
  ]);
}

async function start(desk: Desk): Promise<void> {
  const task = await askForTask(desk, [...desk.book.state.projects.keys()], {
    placeholder: vscode.l10n.t('What is the timer for? A call, a review…'),
    none: vscode.l10n.t('No task yet'),
  });
  if (task !== undefined) await startTimer(desk.book, task?.id ?? null);
}

async function stop(desk: Desk): Promise<void> {
  const { from, to } = await stopTimer(desk.book);
  const ran = formatClock((to ?? from) - from);
  vscode.window.setStatusBarMessage(`$(debug-stop) ${vscode.l10n.t('Timer stopped: {0}', ran)}`, 5000);
}

async function choose(placeHolder: string, choices: readonly Choice[]): Promise<void> {
  await (await vscode.window.showQuickPick(choices, { placeHolder }))?.take();
}
