/** Where the ledger's repositories lie on this machine. */
import type { Id } from '../domain/events.ts';
import { findPlace, type Place } from '../git/place.ts';
import type { Book } from './book.ts';

/** The first folder of the repository that is (still) there; null: none. */
export async function placeHere(book: Pick<Book, 'state' | 'device'>, repository: Id): Promise<Place | null> {
  for (const place of book.state.places.values()) {
    if (place.device !== book.device || place.repository !== repository) continue;
    const found = await findPlace(place.path);
    if (found !== null) return found;
  }
  return null;
}
