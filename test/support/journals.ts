import type { Event } from '../../src/domain/events.ts';
import { JournalReader } from '../../src/ledger/journals.ts';

/** Every event that a reader has not given yet. */
export async function newEvents(reader: JournalReader, since: string | null = null): Promise<readonly Event[]> {
  const found: Event[] = [];
  for await (const { events } of reader.read(since)) found.push(...events);
  return found;
}

/** Every event in the journals below a home. */
export function eventsIn(home: string): Promise<readonly Event[]> {
  return newEvents(new JournalReader(home));
}
