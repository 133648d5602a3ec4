/** What the messages about a task's checklist, comments and files do. */
import * as vscode from 'vscode';
import { attach, detach } from '../app/attachments.ts';
import type { Book } from '../app/book.ts';
import { addLine, moveLine, removeLine, setLine } from '../app/checklist.ts';
import { Expected } from '../app/expected.ts';
import { addFeedback, handOverFeedback, removeFeedback, setFeedback, settleFeedback } from '../app/feedback.ts';
import { removeQuestion } from '../app/tasks.ts';
import type { Id } from '../domain/events.ts';
import type { ItemKind, TaskRequest } from '../view/taskProtocol.ts';
import { openAttachment } from './openAttachment.ts';

const ITEM_REQUESTS = [
  'addItem',
  'setItem',
  'removeItem',
  'tickLine',
  'moveLine',
  'handOver',
  'settle',
  'openFile',
] as const;
export type ItemRequest = Extract<TaskRequest, { readonly type: (typeof ITEM_REQUESTS)[number] }>;

export function isItemRequest(message: TaskRequest): message is ItemRequest {
  return ITEM_REQUESTS.some((type) => type === message.type);
}

/** @throws Expected */
export async function handleItem(book: Book, message: ItemRequest): Promise<void> {
  const { task } = message;
  switch (message.type) {
    case 'addItem':
      await add(book, task, message.kind, message.text);
      return;
    case 'setItem':
      checkItem(book, task, message.kind, message.item);
      if (message.kind === 'line') return setLine(book, message.item, { text: message.text });
      return setFeedback(book, message.item, message.text);
    case 'removeItem':
      checkItem(book, task, message.kind, message.item);
      return remove(book, message.kind, message.item);
    case 'tickLine':
      checkItem(book, task, 'line', message.item);
      return setLine(book, message.item, { done: message.done });
    case 'moveLine':
      checkItem(book, task, 'line', message.item);
      return moveLine(book, message.item, message.before);
    case 'handOver':
      return handOver(book, task);
    case 'settle':
      checkItem(book, task, 'feedback', message.item);
      return settleFeedback(book, message.item, message.outcome);
    case 'openFile':
      checkItem(book, task, 'file', message.item);
      return openAttachment(book.state.attachments.get(message.item)?.target ?? '');
  }
}

/** @throws Expected when it is not there (any more), or another task's */
export function checkItem({ state }: Book, task: Id, kind: ItemKind, item: Id): void {
  const { checklist, feedback, attachments, questions } = state;
  const all = { line: checklist, feedback, file: attachments, question: questions }[kind];
  if (all.get(item)?.task !== task) throw new Expected(vscode.l10n.t('That is not there any more.'));
}

function add(book: Book, task: Id, kind: 'line' | 'feedback' | 'file', text: string): Promise<Id> {
  switch (kind) {
    case 'line':
      return addLine(book, task, text);
    case 'feedback':
      return addFeedback(book, task, text);
    case 'file':
      return attach(book, task, text, null);
  }
}

function remove(book: Book, kind: ItemKind, item: Id): Promise<void> {
  switch (kind) {
    case 'line':
      return removeLine(book, item);
    case 'feedback':
      return removeFeedback(book, item);
    case 'file':
      return detach(book, item);
    case 'question':
      return removeQuestion(book, item);
  }
}

/** As one list, which whoever works on it is given. */
async function handOver(book: Book, task: Id): Promise<void> {
  const gathered = await handOverFeedback(book, task);
  const title = book.state.tasks.get(task)?.title ?? '';
  const list = gathered.map(({ text }, index) => `${index + 1}. ${text}`);
  await vscode.env.clipboard.writeText(`${title}\n\n${list.join('\n')}\n`);
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t('The list of {0} is on the clipboard', String(gathered.length))}`,
    8000,
  );
}
