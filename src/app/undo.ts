/** Taking back what was done, and bringing it back: by further events, so that all of it stays in the ledger. */
import * as l10n from '@vscode/l10n';
import type { Event } from '../domain/events.ts';
import type { Book } from './book.ts';
import { Expected, NothingToDo } from './expected.ts';

/** What undo would take back: the person's last action; empty when there is nothing. */
export function nextUndo(book: Book): readonly Event[] {
  const action = book.fold.lastAction(book.person);
  return isSent(action) ? [] : action;
}

/** What redo would bring back; empty when nothing was taken back, or something new was done since. */
export function nextRedo(book: Book): readonly Event[] {
  return book.fold.lastUndo(book.person)?.action ?? [];
}

/** Takes back the person's last action. Returns what was taken back. @throws Expected when there is nothing */
export async function undo(book: Book): Promise<readonly Event[]> {
  const action = book.fold.lastAction(book.person);
  if (action.length === 0) throw new NothingToDo(l10n.t('There is nothing to undo.'));
  if (isSent(action)) {
    throw new Expected(
      l10n.t('The last thing you did was to send an update; what was sent is frozen and cannot be undone.'),
    );
  }
  await book.record([{ type: 'undo', events: action.map(({ id }) => id) }]);
  return action;
}

/** Brings back what was taken back last. Returns what came back. @throws Expected when there is nothing */
export async function redo(book: Book): Promise<readonly Event[]> {
  const last = book.fold.lastUndo(book.person);
  if (last === null) throw new NothingToDo(l10n.t('There is nothing to redo.'));
  await book.record([{ type: 'undo', events: [last.undo.id] }]);
  return last.action;
}

function isSent(action: readonly Event[]): boolean {
  return action.some(({ type }) => type === 'update.sent');
}
