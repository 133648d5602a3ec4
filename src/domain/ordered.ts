/** Links and statements as lists, in the order of their events: what a later one does to an earlier one. */
import type * as e from './entities.ts';
import { compareEvents, type Event, type EventOf, type Id } from './events.ts';

export type LinkEvent = EventOf<'link.set'>;
/** A statement between the events around it. */
export interface Ranked<V> {
  readonly first: Event;
  readonly last: Event;
  /** A timer that ran while it was timed. */
  readonly ran: boolean;
  readonly value: V;
}

/** A branch's first link counts from the beginning of time, a later one from when it was made or said to. */
export function listLinks(branches: Iterable<readonly LinkEvent[]>): readonly e.Link[] {
  const links: { readonly event: LinkEvent; readonly link: e.Link }[] = [];
  for (const events of branches) {
    for (const [index, event] of events.entries()) {
      const { repository, branch, task } = event;
      const made = index === 0 ? Number.NEGATIVE_INFINITY : Date.parse(event.at);
      const since = event.from === undefined ? made : Date.parse(event.from);
      links.push({ event, link: { repository, branch, task, since } });
    }
  }
  return links.sort((a, b) => compareEvents(a.event, b.event)).map(({ link }) => link);
}

/** A timer that was started and stopped in one action says what was: it never ran, so it stopped no other. */
export function isAfterwards([start, ...others]: readonly Event[]): boolean {
  const act = start?.act ?? start?.id;
  return others.some((event) => event.type === 'timer.stop' && event.act === act);
}

/** A timer started while another of the same person ran stopped that one. */
export function listStatements(statements: Ranked<e.Statement>[]): readonly e.Statement[] {
  statements.sort((a, b) => compareEvents(a.first, b.first));
  const next = new Map<Id, Ranked<e.Statement>>();
  const list: e.Statement[] = [];
  for (const ranked of statements.toReversed()) {
    const { value } = ranked;
    const later = ranked.ran ? next.get(value.person) : undefined;
    list.push(later === undefined ? value : { ...value, to: stopBy(ranked, later) });
    if (ranked.ran) next.set(value.person, ranked);
  }
  return list.reverse();
}

/** The end of a timer after which another was started. */
function stopBy({ value: timer, last }: Ranked<e.Statement>, later: Ranked<e.Statement>): number {
  const limit = Math.max(timer.from, later.value.from);
  if (timer.to === null) return limit;
  // It ran no more; or two machines, each for itself, timed one range after the other.
  if (compareEvents(last, later.first) < 0 || later.value.from < timer.from) return timer.to;
  return Math.min(timer.to, limit);
}
