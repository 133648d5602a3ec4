/** What belongs to a task by path or address; nothing of it is read. Each function is one action, undone as one. */
import * as l10n from '@vscode/l10n';
import type { Attachment } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import type { Book } from './book.ts';
import { oneLine } from './checks.ts';
import { Expected } from './expected.ts';

export function attachmentsOf(book: Pick<Book, 'state'>, task: Id): readonly Attachment[] {
  return [...book.state.attachments.values()]
    .filter((each) => each.task === task)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @throws Expected when the target is empty or attached already */
export async function attach(book: Book, task: Id, target: string, label: string | null): Promise<Id> {
  const clean = oneLine(target, l10n.t('A path or address cannot be empty.'));
  if (attachmentsOf(book, task).some((other) => other.target === clean)) {
    throw new Expected(l10n.t('This task has that path or address already.'));
  }
  const attachment = book.newId();
  await book.record([{ type: 'attachment.set', attachment, task, target: clean, label: label?.trim() || null }]);
  return attachment;
}

/** @throws Expected when it is not there any more */
export async function detach(book: Book, attachment: Id): Promise<void> {
  if (!book.state.attachments.has(attachment)) throw new Expected(l10n.t('That is not attached any more.'));
  await book.record([{ type: 'attachment.set', attachment, gone: true }]);
}
