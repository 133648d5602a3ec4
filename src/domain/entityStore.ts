/**
 * The entities of the state, each computed from its own events whenever these change. Keys are "kind id", as `keyOf`
 * makes them.
 */
import * as d from './decode.ts';
import type * as e from './entities.ts';
import { compareEvents, type Event, type EventOf, type FactType, type Id } from './events.ts';

/** What the events add up to. The maps are live: they change as events are added. */
export interface State {
  readonly persons: ReadonlyMap<Id, e.Person>;
  readonly clients: ReadonlyMap<Id, e.Client>;
  readonly contacts: ReadonlyMap<Id, e.Contact>;
  readonly glossary: ReadonlyMap<Id, e.Term>;
  readonly projects: ReadonlyMap<Id, e.Project>;
  readonly repositories: ReadonlyMap<Id, e.Repository>;
  readonly components: ReadonlyMap<Id, e.Component>;
  readonly tasks: ReadonlyMap<Id, e.Task>;
  readonly questions: ReadonlyMap<Id, e.Question>;
  /** Which repositories belong to which projects. */
  readonly memberships: ReadonlyMap<string, { readonly project: Id; readonly repository: Id }>;
  /** Where repositories lie, by device. */
  readonly places: ReadonlyMap<string, { readonly device: Id; readonly repository: Id; readonly path: string }>;
  readonly commits: ReadonlyMap<string, e.SeenCommit>;
  readonly updates: ReadonlyMap<Id, e.SentUpdate>;
  readonly notes: ReadonlyMap<Id, e.Note>;
  /** In the order in which they were made. */
  readonly links: readonly e.Link[];
  /** In the order in which they are painted. */
  readonly statements: readonly e.Statement[];
  readonly stretches: readonly e.Stretch[];
}

type Entities = {
  -readonly [K in Exclude<keyof State, 'links' | 'statements' | 'stretches'>]: Map<
    string,
    State[K] extends ReadonlyMap<string, infer V> ? V : never
  >;
};

export class EntityStore {
  readonly maps: Entities = {
    persons: new Map(),
    clients: new Map(),
    contacts: new Map(),
    glossary: new Map(),
    projects: new Map(),
    repositories: new Map(),
    components: new Map(),
    tasks: new Map(),
    questions: new Map(),
    memberships: new Map(),
    places: new Map(),
    commits: new Map(),
    updates: new Map(),
    notes: new Map(),
  };
  readonly #links = new Map<string, readonly LinkEvent[]>();
  readonly #statements = new Map<string, Ranked<e.Statement>>();
  #linkList: readonly e.Link[] | null = null;
  #statementList: readonly e.Statement[] | null = null;

  /** In the order in which they were made. */
  get links(): readonly e.Link[] {
    this.#linkList ??= listLinks(this.#links.values());
    return this.#linkList;
  }

  /** In the order in which they are painted. */
  get statements(): readonly e.Statement[] {
    this.#statementList ??= listStatements([...this.#statements.values()]);
    return this.#statementList;
  }

  /** Computes one entity anew from those of its events that are in force, in their order. */
  refresh(key: string, events: readonly Event[]): void {
    const kind = key.slice(0, key.indexOf(' '));
    const id = key.slice(kind.length + 1);
    const gone = events.length === 0 || merge<'task.set'>(events).gone === true;
    const put = <V>(map: Map<string, V>, value: V | null) => {
      if (value === null || gone) map.delete(id);
      else map.set(id, value);
    };
    const all = this.maps;
    switch (kind) {
      case 'person': {
        // A lost alias does not remove its person.
        const person = d.decodePerson(id, merge(events, 'person.set'), emailsOf(events));
        if (events.length === 0) all.persons.delete(id);
        else all.persons.set(id, person);
        break;
      }
      case 'client':
        put(all.clients, d.decodeClient(id, merge(events)));
        break;
      case 'contact':
        put(all.contacts, d.decodeContact(id, merge(events)));
        break;
      case 'term':
        put(all.glossary, d.decodeTerm(id, merge(events)));
        break;
      case 'project':
        put(all.projects, d.decodeProject(id, merge(events)));
        break;
      case 'repository':
        put(all.repositories, d.decodeRepository(id, merge(events)));
        break;
      case 'component':
        put(all.components, d.decodeComponent(id, merge(events)));
        break;
      case 'task':
        put(all.tasks, d.decodeTask(id, merge(events)));
        break;
      case 'question':
        put(all.questions, d.decodeQuestion(id, merge(events)));
        break;
      case 'member': {
        const { project, repository } = merge<'project.repository'>(events);
        put(all.memberships, project && repository ? { project, repository } : null);
        break;
      }
      case 'place': {
        const { path, repository } = merge<'repository.place'>(events);
        const device = events[0]?.device;
        put(all.places, path && repository && device ? { device, repository, path } : null);
        break;
      }
      case 'commit': {
        // Several windows may have seen it: the first that knew its task is right.
        const sightings = events as readonly EventOf<'commit.seen'>[];
        const seen = sightings.find(({ task }) => task !== null) ?? sightings[0];
        put(all.commits, seen === undefined ? null : d.decodeCommit(seen));
        break;
      }
      case 'update': {
        // Sent is sent: the first record of a note stands.
        const sent = events[0] as EventOf<'update.sent'> | undefined;
        put(all.updates, sent === undefined ? null : d.decodeUpdate(sent));
        break;
      }
      case 'note': {
        const note = events.at(-1) as EventOf<'note.set'> | undefined;
        put(all.notes, note === undefined ? null : d.decodeNote(note));
        break;
      }
      case 'link':
        this.#links.set(key, events as LinkEvent[]);
        this.#linkList = null;
        break;
      case 'mark':
      case 'timer':
      case 'pause': {
        const [first, last] = [events[0], events.at(-1)];
        const statement = d.decodeStatement(id, events as Parameters<typeof d.decodeStatement>[1]);
        if (statement === null || first === undefined || last === undefined) this.#statements.delete(key);
        else
          this.#statements.set(key, { first, last, ran: kind === 'timer' && !isAfterwards(events), value: statement });
        this.#statementList = null;
        break;
      }
    }
  }
}

type LinkEvent = EventOf<'link.set'>;
interface Ranked<V> {
  readonly first: Event;
  readonly last: Event;
  /** A timer that ran while it was timed. */
  readonly ran: boolean;
  readonly value: V;
}

/** The newest value of every field; `events` in their order. */
export function merge<T extends FactType>(events: readonly Event[], type?: T): d.Fields<T> {
  const fields: Record<string, unknown> = {};
  for (const event of events) {
    if (type !== undefined && event.type !== type) continue;
    for (const [field, value] of Object.entries(event)) if (value !== undefined) fields[field] = value;
  }
  return fields as d.Fields<T>;
}

function emailsOf(events: readonly Event[]): readonly string[] {
  const emails = new Map<string, boolean>();
  for (const event of events) {
    if (event.type === 'person.email') emails.set(event.email.trim().toLowerCase(), event.gone !== true);
  }
  return [...emails].filter(([, kept]) => kept).map(([email]) => email);
}

/** A branch's first link counts from the beginning of time, a later one from when it was made or said to. */
function listLinks(branches: Iterable<readonly LinkEvent[]>): readonly e.Link[] {
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
function isAfterwards([start, ...others]: readonly Event[]): boolean {
  const act = start?.act ?? start?.id;
  return others.some((event) => event.type === 'timer.stop' && event.act === act);
}

/** A timer started while another of the same person ran stopped that one. */
function listStatements(statements: Ranked<e.Statement>[]): readonly e.Statement[] {
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
