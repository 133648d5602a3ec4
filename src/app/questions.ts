/** Questions that are there already, said more exactly. */
import * as l10n from '@vscode/l10n';
import type { Id } from '../domain/events.ts';
import type { Book } from './book.ts';
import { oneLine } from './checks.ts';
import { Expected } from './expected.ts';
import { iso } from './instant.ts';

/** What we do without an answer, in the client's words. @throws Expected */
export async function confirmDefault(book: Book, question: Id, otherwise: string): Promise<void> {
  find(book, question);
  await book.record([
    {
      type: 'question.set',
      question,
      otherwise: oneLine(otherwise, l10n.t('What happens without an answer cannot be empty.')),
    },
  ]);
}

/** The instant (ms) by which the client should answer. @throws Expected */
export async function setAnswerBy(book: Book, question: Id, by: number): Promise<void> {
  find(book, question);
  await book.record([{ type: 'question.set', question, answer_by: iso(by) }]);
}

function find(book: Book, question: Id): void {
  if (!book.state.questions.has(question)) throw new Expected(l10n.t('That question is not there any more.'));
}
