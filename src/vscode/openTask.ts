/** *Open Task*: a task's page on the board. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import type { Id } from '../domain/events.ts';
import { knownTask } from './knownTask.ts';
import type { Running } from './start.ts';
import { askForTask } from './taskPicker.ts';

/** Without a task, asks for one. */
export async function openTask({ desk, showBoard }: Running, given?: Id): Promise<void> {
  const { projects } = desk.book.state;
  if (projects.size === 0) throw new Expected(vscode.l10n.t('There is no project yet: set one up first.'));
  const placeholder = vscode.l10n.t('Open which task? Or type a title to make one');
  const task = given ?? (await askForTask(desk, [...projects.keys()], { placeholder }))?.id;
  if (task === undefined) return;
  await showBoard({ view: 'task', task: knownTask(desk, task).id });
}
