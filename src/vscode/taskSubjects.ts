/** What a command on tasks is about: rows of the view, the selected ones, or a task that is asked for. */
import * as vscode from 'vscode';
import type { Id } from '../domain/events.ts';
import type { Running } from './start.ts';
import { TaskNode } from './taskNode.ts';
import { askForTask } from './taskPicker.ts';

/** The task that a menu or another command passes. */
function taskIn(argument: unknown): Id | undefined {
  if (typeof argument === 'string') return argument;
  return argument instanceof TaskNode ? (argument.task ?? undefined) : undefined;
}

/** The task that a menu passes, or a key of the view, which means what is selected there; without one it is asked for. */
export function namedTask(running: Running, argument: unknown): Id | undefined {
  const isKey = typeof argument === 'object' && argument !== null && 'selection' in argument;
  return isKey ? selectedTasks(running)[0] : taskIn(argument);
}

/** What is selected in the view; nothing while it is not seen. */
function selectedTasks({ views }: Running): readonly Id[] {
  const { view } = views.tasks;
  return view.visible ? view.selection.flatMap(({ task }) => task ?? []) : [];
}

/**
 * The tasks of a menu: the one that was clicked, and the selected ones if it is among them; else those that are
 * selected, if the view is open; else the one that the person chooses. None when they turn away.
 */
export async function tasksFor(running: Running, [one, several]: readonly unknown[]): Promise<readonly Id[]> {
  const given = (Array.isArray(several) ? several : [one]).flatMap((each) => taskIn(each) ?? []);
  if (given.length > 0) return given;
  const selected = selectedTasks(running);
  if (selected.length > 0) return selected;
  const placeholder = vscode.l10n.t('Which task?');
  const { desk } = running;
  const task = await askForTask(desk, [...desk.book.state.projects.keys()], { placeholder });
  return task == null ? [] : [task.id];
}

/** The same, of one task alone. */
export async function taskFor(running: Running, [one]: readonly unknown[]): Promise<Id | undefined> {
  return (await tasksFor(running, [one]))[0];
}
