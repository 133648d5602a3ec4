/** The review list: what of the hours waits for the person's word, and what they say to it. */
import type { Fact } from '../domain/events.ts';
import { isOffered, type ReviewItem, reviewOf, waitingTime } from '../domain/review.ts';
import type { Book } from './book.ts';
import { unconfirmedTimers } from './doubtfulTimers.ts';
import type { HoursBook } from './hours.ts';
import { iso } from './instant.ts';
import { SHARED_BRANCHES } from './links.ts';
import { Past } from './past.ts';
import { findTimer } from './statements.ts';
import { suggester } from './suggester.ts';

/** Newest day first. Of what the book has read so far. `sharedBranches`: patterns of branches that name no task. */
export function reviewItems(
  book: Book,
  hours: HoursBook,
  sharedBranches: readonly string[] = SHARED_BRANCHES,
): readonly ReviewItem[] {
  const timeline = hours.own;
  const waiting = waitingTime(timeline, unconfirmedTimers(book, hours), book.clock.now());
  return reviewOf(waiting, suggester(book, timeline, sharedBranches));
}

/**
 * Takes the suggestions of the items as one action; those without one are left as they are. A timer ends where it
 * should probably have been stopped, whether it still runs or not. Returns how many items it took.
 * @throws Expected when one cannot be taken any more; then none is
 */
export async function acceptReview(book: Book, items: readonly ReviewItem[]): Promise<number> {
  const past = new Past(book);
  const taken = items.filter(isOffered);
  const facts = taken.flatMap(({ ranges, suggestion, timer }): readonly Fact[] => {
    if (timer !== null) {
      const { id, task } = findTimer(book, timer.id);
      return [{ type: 'timer.stop', timer: id, task, to: iso(timer.suggestedStop) }];
    }
    if (suggestion === null) return [];
    return ranges.flatMap((range) => past.work(range, suggestion.task));
  });
  if (facts.length > 0) await book.record(facts);
  return taken.length;
}

/** As one action: the time was not work; a timer is right as it is. @throws Expected like `acceptReview` */
export async function dismissReview(book: Book, items: readonly ReviewItem[]): Promise<void> {
  const past = new Past(book);
  const facts = items.flatMap(({ ranges, timer }): readonly Fact[] => {
    if (timer === null) return ranges.map((range) => past.notWork(range));
    const { id, task, to } = findTimer(book, timer.id);
    return [{ type: 'timer.confirm', timer: id, task, to: iso(to ?? book.clock.now()) }];
  });
  if (facts.length > 0) await book.record(facts);
}
