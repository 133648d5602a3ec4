/** The book over the real home, clock and random ids. */
import { v7 } from 'uuid';
import { homeFolder } from '../ledger/home.ts';
import { Book, type Clock, type History } from './book.ts';
import { systemZone } from './systemZone.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  zone: systemZone(Date.now),
};

/** UUIDv7: later ids sort later. */
export function newId(): string {
  return v7();
}

export interface OpenOptions {
  /** RAPPORT_HOME or ~/.rapport if missing. */
  readonly home?: string;
  readonly clock?: Clock;
  readonly history?: History;
}

/** @throws LedgerError when the home cannot be used. */
export function openBook(options: OpenOptions = {}): Promise<Book> {
  const { home = homeFolder(process.env), clock = systemClock, history = 'all' } = options;
  return Book.open({ home, clock, newId, history });
}
