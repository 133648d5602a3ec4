/** From the events of an entity to the newest value of each field. */
import type { Event, Fact, FactType } from './events.ts';

/** The newest value of every field of an entity's events. */
export type Fields<T extends FactType> = Partial<Extract<Fact, { type: T }>>;

/** The newest value of every field; `events` in their order. */
export function merge<T extends FactType>(events: readonly Event[], type?: T): Fields<T> {
  const fields: Record<string, unknown> = {};
  for (const event of events) {
    if (type !== undefined && event.type !== type) continue;
    for (const [field, value] of Object.entries(event)) if (value !== undefined) fields[field] = value;
  }
  return fields as Fields<T>;
}

/** ms of an ISO instant. */
export function instantOrNull(text: string | null | undefined): number | null {
  return text == null ? null : Date.parse(text);
}
