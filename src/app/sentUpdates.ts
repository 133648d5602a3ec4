/** The notes that went to the client. */
import type { SentUpdate } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import type { Book } from './book.ts';

/** Of the project, the first one first. */
export function sentUpdates(book: Book, project: Id): readonly SentUpdate[] {
  return [...book.state.updates.values()].filter((update) => update.project === project).sort((a, b) => a.to - b.to);
}
