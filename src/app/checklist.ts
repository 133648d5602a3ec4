/** A task's checklist, which says how far the task is. Each function is one action, undone as one. */
import * as l10n from '@vscode/l10n';
import type { ChecklistLine } from '../domain/entities.ts';
import type { Fact, Id } from '../domain/events.ts';
import { byOrder } from '../domain/order.ts';
import { reorder } from '../domain/reorder.ts';
import type { Book } from './book.ts';
import { oneLine } from './checks.ts';
import { Expected } from './expected.ts';

/** The lines of a task, in order. */
export function checklistOf(book: Pick<Book, 'state'>, task: Id): readonly ChecklistLine[] {
  return [...book.state.checklist.values()].filter((line) => line.task === task).sort(byOrder);
}

/** Adds a line at the end. @throws Expected when it is empty */
export async function addLine(book: Book, task: Id, text: string): Promise<Id> {
  const line = book.newId();
  const order = Math.max(0, ...checklistOf(book, task).map((other) => other.order)) + 1;
  const fact: Fact = {
    type: 'checklist.set',
    line,
    task,
    text: oneLine(text, l10n.t('A line of a checklist cannot be empty.')),
    order,
  };
  await book.record([fact, ...unsaid(book, task)]);
  return line;
}

/** @throws Expected when the line is not there any more, or its text would be empty */
export async function setLine(
  book: Book,
  line: Id,
  changes: { readonly text?: string; readonly done?: boolean },
): Promise<void> {
  const { task } = findLine(book, line);
  const text =
    changes.text === undefined ? {} : { text: oneLine(changes.text, l10n.t('A line of a checklist cannot be empty.')) };
  const facts: readonly Fact[] = [{ type: 'checklist.set', line, ...changes, ...text }];
  await book.record(changes.done === undefined ? facts : [...facts, ...unsaid(book, task)]);
}

/** Puts a line before another one; null: last. @throws Expected when it is not there any more */
export async function moveLine(book: Book, line: Id, before: Id | null): Promise<void> {
  const { task } = findLine(book, line);
  // Before itself it stands already.
  if (before === line) return;
  const orders = reorder(checklistOf(book, task), [line], before);
  await book.record([...orders].map(([id, order]): Fact => ({ type: 'checklist.set', line: id, order })));
}

/** @throws Expected when it is not there any more */
export async function removeLine(book: Book, line: Id): Promise<void> {
  const { task } = findLine(book, line);
  await book.record([{ type: 'checklist.set', line, gone: true }, ...unsaid(book, task)]);
}

function findLine(book: Book, id: Id): ChecklistLine {
  const line = book.state.checklist.get(id);
  if (line === undefined) throw new Expected(l10n.t('That line of the checklist is not there any more.'));
  return line;
}

/** The checklist is newer than what was said to be left. */
function unsaid(book: Book, task: Id): readonly Fact[] {
  const left = book.state.tasks.get(task)?.leftMs ?? null;
  return left === null ? [] : [{ type: 'task.set', task, left_ms: null }];
}
