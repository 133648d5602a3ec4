/** A task that a message or a menu names, looked up: it may have been taken back meanwhile, here or elsewhere. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import type { Task } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import type { Desk } from './desk.ts';

/** @throws Expected when it is not there any more */
export function knownTask({ book }: Desk, id: Id): Task {
  const task = book.state.tasks.get(id);
  if (task === undefined) throw new Expected(vscode.l10n.t('That task is not there any more.'));
  return task;
}
