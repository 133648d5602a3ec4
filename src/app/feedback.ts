/**
 * The client's comments: gathered on a task one by one, handed over to be worked on as one list, and settled each with
 * what was done about it. Each function is one action, undone as one. Instants are ms.
 */
import * as l10n from '@vscode/l10n';
import type { Feedback } from '../domain/entities.ts';
import type { Fact, Id } from '../domain/events.ts';
import type { Book } from './book.ts';
import { oneLine } from './checks.ts';
import { Expected } from './expected.ts';
import { iso } from './instant.ts';

/** The comments on a task, the oldest first. */
export function feedbackOf(book: Pick<Book, 'state'>, task: Id): readonly Feedback[] {
  return [...book.state.feedback.values()]
    .filter((each) => each.task === task)
    .sort((a, b) => (a.receivedAt ?? 0) - (b.receivedAt ?? 0) || (a.id < b.id ? -1 : 1));
}

/** `receivedAt` null: now. @throws Expected when the text is empty or it came later than now */
export async function addFeedback(book: Book, task: Id, text: string, receivedAt: number | null = null): Promise<Id> {
  const now = book.clock.now();
  if (receivedAt !== null && receivedAt > now)
    throw new Expected(l10n.t('The comment cannot have come later than now.'));
  const feedback = book.newId();
  const received_at = iso(receivedAt ?? now);
  await book.record([
    { type: 'feedback.set', feedback, task, text: oneLine(text, l10n.t('A comment cannot be empty.')), received_at },
  ]);
  return feedback;
}

/** @throws Expected when the comment is not there any more, or would be empty */
export async function setFeedback(book: Book, feedback: Id, text: string): Promise<void> {
  findFeedback(book, feedback);
  await book.record([{ type: 'feedback.set', feedback, text: oneLine(text, l10n.t('A comment cannot be empty.')) }]);
}

/** Hands over what was gathered on a task; returns it. @throws Expected when nothing was */
export async function handOverFeedback(book: Book, task: Id): Promise<readonly Feedback[]> {
  const gathered = feedbackOf(book, task).filter(
    ({ handedOverAt, settledAt }) => handedOverAt === null && settledAt === null,
  );
  if (gathered.length === 0) throw new Expected(l10n.t('No comments of the client are gathered on this task.'));
  const handed_over_at = iso(book.clock.now());
  await book.record(gathered.map(({ id }): Fact => ({ type: 'feedback.set', feedback: id, handed_over_at })));
  return gathered;
}

/** What was done about it, in the client's words; null: nothing yet. @throws Expected when it is not there any more */
export async function settleFeedback(book: Book, feedback: Id, outcome: string | null): Promise<void> {
  findFeedback(book, feedback);
  const settled =
    outcome === null
      ? { outcome, settled_at: null }
      : { outcome: oneLine(outcome, l10n.t('What was done cannot be empty.')), settled_at: iso(book.clock.now()) };
  await book.record([{ type: 'feedback.set', feedback, ...settled }]);
}

/** @throws Expected when it is not there any more */
export async function removeFeedback(book: Book, feedback: Id): Promise<void> {
  findFeedback(book, feedback);
  await book.record([{ type: 'feedback.set', feedback, gone: true }]);
}

function findFeedback(book: Book, id: Id): Feedback {
  const feedback = book.state.feedback.get(id);
  if (feedback === undefined) throw new Expected(l10n.t('That comment is not there any more.'));
  return feedback;
}
