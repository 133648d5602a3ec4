/** What can be done with a task: each command is one action, which is undone as one. */
import * as vscode from 'vscode';
import { setTasks } from '../app/tasks.ts';
import { type Id, PRIORITIES, TASK_STATES, type TaskState } from '../domain/events.ts';
import { ENGLISH } from '../view/boardStrings.ts';
import type { Command } from './commands.ts';
import type { Desk } from './desk.ts';
import { askForTask } from './taskPicker.ts';
import { changeClientDate, changeTaskState } from './taskState.ts';

export const TASK_COMMANDS = {
  'rapport.setTaskState': async ({ desk }, args) => {
    const tasks = await tasksFor(desk, args);
    if (tasks.length === 0) return;
    const state = await chooseState(desk, tasks);
    if (state !== undefined) await changeTaskState(desk, tasks, state);
  },

  'rapport.setTaskPriority': async ({ desk }, args) => {
    const tasks = await tasksFor(desk, args);
    if (tasks.length === 0) return;
    const items = PRIORITIES.map((priority) => ({ label: ENGLISH.priorities[priority], priority }));
    const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which priority?') });
    if (chosen !== undefined) await setTasks(desk.book, tasks, { priority: chosen.priority });
  },

  'rapport.setClientDate': async ({ desk }, args) => {
    const [task] = await tasksFor(desk, args.slice(0, 1));
    if (task !== undefined) await changeClientDate(desk, task);
  },
} satisfies Record<string, Command>;

/** The tasks that the caller names, else the one that the person chooses; none when they turn away. */
async function tasksFor(desk: Desk, [one]: readonly unknown[]): Promise<readonly Id[]> {
  if (typeof one === 'string') return [one];
  const placeholder = vscode.l10n.t('Which task?');
  const task = await askForTask(desk, [...desk.book.state.projects.keys()], { placeholder });
  return task == null ? [] : [task.id];
}

async function chooseState(desk: Desk, tasks: readonly Id[]): Promise<TaskState | undefined> {
  const states = new Set(tasks.map((id) => desk.book.state.tasks.get(id)?.state));
  const items = TASK_STATES.map((state) => ({
    label: `${states.has(state) ? '$(check)' : '$(blank)'} ${ENGLISH.states[state]}`,
    state,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which state?') }))?.state;
}
