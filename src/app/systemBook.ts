/** The book over the real home, clock and random ids. */
import { v7 } from 'uuid';
import { homeFolder } from '../ledger/home.ts';
import { Book, type Clock } from './book.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/** UUIDv7: later ids sort later. */
export function newId(): string {
  return v7();
}

/** @throws LedgerError when the home cannot be used. */
export function openBook(home = homeFolder(process.env), clock: Clock = systemClock): Promise<Book> {
  return Book.open({ home, clock, newId });
}
