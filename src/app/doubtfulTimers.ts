/** Timers that nothing bears out, and what they stand in the way of. */

import * as l10n from '@vscode/l10n';
import { dayOf } from '../domain/days.ts';
import type { Id } from '../domain/events.ts';
import { type UnseenTimer, unseenTimers } from '../domain/unseenTimers.ts';
import { formatClock } from '../view/format.ts';
import type { Book } from './book.ts';
import type { HoursBook } from './hours.ts';

/** Those of the person at this machine that they have not confirmed. Of what the book has read so far. */
export function unconfirmedTimers(book: Book, hours: HoursBook): readonly UnseenTimer[] {
  // In months that were not read yet no timer seems to be borne out.
  const known = book.complete ? Number.NEGATIVE_INFINITY : hours.own.begin;
  return unseenTimers(hours.ownStatements, hours.own, book.clock.now()).filter(({ from }) => from >= known);
}

/**
 * A sentence with what to do before the hours of a period (ms; `from` null: from the beginning) are told to a client,
 * if such a timer of the project, or of no task, ran in it; else null.
 */
export function timerInDoubt(
  book: Book,
  hours: HoursBook,
  project: Id,
  period: { readonly from: number | null; readonly to: number },
): string | null {
  const { tasks } = book.state;
  const start = period.from ?? Number.NEGATIVE_INFINITY;
  const doubtful = unconfirmedTimers(book, hours).find(
    ({ timer: { task, to }, from }) =>
      from < period.to && (to === null || to > start) && (task === null || tasks.get(task)?.project === project),
  );
  if (doubtful === undefined) return null;
  const { timer, from, to } = doubtful;
  const title = timer.task === null ? undefined : tasks.get(timer.task)?.title;
  const name = title === undefined ? l10n.t('The timer without a task') : l10n.t('The timer on "{0}"', title);
  return l10n.t(
    '{0} ran for {1} on {2} while nothing was seen of you; say in the review list (`rapport review`) what is right, and write the update again.',
    name,
    formatClock(to - from),
    dayOf(from, timer.zone),
  );
}
