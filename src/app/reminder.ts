/** A word about a timer that may have been forgotten. */
import type { Statement } from '../domain/entities.ts';
import type { Book } from './book.ts';
import { runningTimer } from './statements.ts';

/** The running timer, if it has run for `afterMs` since it was started or the person last said that it is right. */
export function timerReminder(book: Book, afterMs: number, now: number): Statement | null {
  const timer = runningTimer(book);
  if (timer === null) return null;
  return now - Math.max(timer.from, timer.confirmedTo ?? timer.from) >= afterMs ? timer : null;
}
