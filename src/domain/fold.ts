/**
 * State as the fold over the *set* of events: the order of arrival, duplicates and the file an event sits in make no
 * difference. A field holds the value of the greatest (seq, id); what was undone is left out.
 */
import * as d from './decode.ts';
import type * as e from './entities.ts';
import { compareEvents, type Event, type EventOf, type FactType, type Id } from './events.ts';
import { StretchSet } from './stretchSet.ts';

/** What the events add up to. The maps are live: they change as events are added. */
export interface State {
  readonly persons: ReadonlyMap<Id, e.Person>;
  readonly clients: ReadonlyMap<Id, e.Client>;
  readonly contacts: ReadonlyMap<Id, e.Contact>;
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

export class Fold {
  readonly #events = new Map<Id, Event>();
  /** The events of each entity, in their order. */
  readonly #byEntity = new Map<string, Event[]>();
  readonly #undos = new Map<Id, EventOf<'undo'>>();
  /** Everything that any undo event names. */
  readonly #named = new Set<Id>();
  #undone: ReadonlySet<Id> = new Set();
  #unsettled = false;
  readonly #stretches = new StretchSet();
  readonly #entities: Entities = {
    persons: new Map(),
    clients: new Map(),
    contacts: new Map(),
    projects: new Map(),
    repositories: new Map(),
    components: new Map(),
    tasks: new Map(),
    questions: new Map(),
    memberships: new Map(),
    places: new Map(),
    commits: new Map(),
    updates: new Map(),
  };
  readonly #links = new Map<string, readonly LinkEvent[]>();
  readonly #statements = new Map<string, Ranked<e.Statement>>();
  #linkList: readonly e.Link[] | null = null;
  #statementList: readonly e.Statement[] | null = null;
  #maxSeq = 0;
  #revision = 0;

  /** The greatest `seq` seen. */
  get maxSeq(): number {
    return this.#maxSeq;
  }

  /** Grows whenever the state may have changed. */
  get revision(): number {
    return this.#revision;
  }

  get state(): State {
    this.#settle();
    this.#linkList ??= listLinks(this.#links.values());
    this.#statementList ??= listStatements([...this.#statements.values()]);
    return {
      ...this.#entities,
      links: this.#linkList,
      statements: this.#statementList,
      stretches: this.#stretches.list,
    };
  }

  /** Takes note of a `seq` of an event that is not understood. */
  see(seq: number): void {
    this.#maxSeq = Math.max(this.#maxSeq, seq);
  }

  /** Adds an event; false when it changed nothing because it was there already. */
  add(event: Event): boolean {
    this.see(event.seq);
    if (event.type === 'stretch') {
      if (!this.#stretches.add(event)) return false;
    } else {
      if (this.#events.has(event.id)) return false;
      this.#events.set(event.id, event);
      if (event.type === 'undo') {
        this.#undos.set(event.id, event);
        for (const id of event.events) this.#named.add(id);
        this.#unsettled = true;
      } else {
        const key = keyOf(event);
        insertSorted(this.#byEntity, key, event);
        this.#refresh(key);
      }
      if (this.#named.has(event.id)) this.#unsettled = true;
    }
    this.#revision++;
    return true;
  }

  /** A task as it stood at `at` (ms); null if it was not there yet. */
  taskAt(task: Id, at: number): e.Task | null {
    this.#settle();
    const events = this.#inForce(`task ${task}`).filter((event) => Date.parse(event.at) <= at);
    const fields = merge<'task.set'>(events);
    return fields.gone === true ? null : d.decodeTask(task, fields);
  }

  /** A pick's events of a repository, the newest last. */
  picks(repository: Id): readonly EventOf<'pick.set'>[] {
    this.#settle();
    return this.#inForce(`pick ${repository}`) as EventOf<'pick.set'>[];
  }

  /** The events of a person's last action that can be taken back and was not; empty if there is none. */
  lastAction(person: Id): readonly Event[] {
    this.#settle();
    let last: Event | null = null;
    for (const event of this.#events.values()) {
      if (event.by !== person || NOT_ACTIONS.has(event.type) || isDrop(event) || this.#undone.has(event.id)) continue;
      if (last === null || compareEvents(event, last) > 0) last = event;
    }
    if (last === null) return [];
    const act = last.act ?? last.id;
    return [...this.#events.values()].filter((event) => (event.act ?? event.id) === act && event.by === person);
  }

  /** Finds out anew what is undone, if an undo event or something that one names came in, and refreshes what differs. */
  #settle(): void {
    if (!this.#unsettled) return;
    this.#unsettled = false;
    const undone = new Set<Id>();
    // Only an earlier event can be taken back: seen from the latest, every undo is settled before what it names.
    for (const undo of [...this.#undos.values()].sort((a, b) => compareEvents(b, a))) {
      if (undone.has(undo.id)) continue;
      for (const id of undo.events) {
        const target = this.#events.get(id);
        if (target !== undefined && compareEvents(target, undo) < 0) undone.add(id);
      }
    }
    const before = this.#undone;
    this.#undone = undone;
    const keys = new Set<string>();
    for (const id of [...before, ...undone]) {
      const event = this.#events.get(id);
      if (event !== undefined && event.type !== 'undo' && before.has(id) !== undone.has(id)) keys.add(keyOf(event));
    }
    for (const key of keys) this.#refresh(key);
  }

  #inForce(key: string): readonly Event[] {
    const events = this.#byEntity.get(key) ?? [];
    return this.#undone.size === 0 ? events : events.filter(({ id }) => !this.#undone.has(id));
  }

  /** Computes one entity anew from its events. */
  #refresh(key: string): void {
    const events = this.#inForce(key);
    const kind = key.slice(0, key.indexOf(' '));
    const id = key.slice(kind.length + 1);
    const gone = events.length === 0 || merge<'task.set'>(events).gone === true;
    const put = <V>(map: Map<string, V>, value: V | null) => {
      if (value === null || gone) map.delete(id);
      else map.set(id, value);
    };
    const all = this.#entities;
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
        else this.#statements.set(key, { first, last, value: statement });
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
  readonly value: V;
}

/** What happens by itself, what is frozen, and undoing itself are not actions to be taken back. */
const NOT_ACTIONS: ReadonlySet<FactType> = new Set<FactType>([
  'undo',
  'stretch',
  'commit.seen',
  'repository.place',
  'person.set',
  'person.email',
]);

/** A pick mostly ends by itself, with its branch. */
function isDrop(event: Event): boolean {
  return event.type === 'pick.set' && event.task === null;
}

/** "kind id" of the entity that an event is about. */
function keyOf(event: Event): string {
  switch (event.type) {
    case 'person.set':
    case 'person.email':
      return `person ${event.person}`;
    case 'client.set':
      return `client ${event.client}`;
    case 'contact.set':
      return `contact ${event.contact}`;
    case 'project.set':
      return `project ${event.project}`;
    case 'project.repository':
      return `member ${event.project} ${event.repository}`;
    case 'repository.set':
      return `repository ${event.repository}`;
    case 'repository.place':
      return `place ${event.device} ${event.path}`;
    case 'component.set':
      return `component ${event.component}`;
    case 'task.set':
      return `task ${event.task}`;
    case 'question.set':
      return `question ${event.question}`;
    case 'link.set':
      return `link ${event.repository} ${event.branch}`;
    case 'pick.set':
      return `pick ${event.repository}`;
    case 'mark.set':
      return `mark ${event.mark}`;
    case 'timer.start':
    case 'timer.stop':
      return `timer ${event.timer}`;
    case 'pause.start':
    case 'pause.stop':
      return `pause ${event.pause}`;
    case 'commit.seen':
      return `commit ${event.repository} ${event.hash}`;
    case 'update.sent':
      return `update ${event.update}`;
    case 'stretch':
      return `stretch ${event.stretch}`;
    case 'undo':
      return `undo ${event.id}`;
  }
}

function insertSorted(map: Map<string, Event[]>, key: string, event: Event): void {
  const list = map.get(key);
  if (list === undefined) {
    map.set(key, [event]);
    return;
  }
  let at = list.length;
  while (at > 0 && compareEvents(list[at - 1] as Event, event) > 0) at--;
  list.splice(at, 0, event);
}

function merge<T extends FactType>(events: readonly Event[], type?: T): d.Fields<T> {
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

/** A timer started while another of the same person ran stopped that one. */
function listStatements(statements: Ranked<e.Statement>[]): readonly e.Statement[] {
  statements.sort((a, b) => compareEvents(a.first, b.first));
  const next = new Map<Id, Ranked<e.Statement>>();
  const list: e.Statement[] = [];
  for (const ranked of statements.toReversed()) {
    const { value } = ranked;
    const later = value.kind === 'timer' ? next.get(value.person) : undefined;
    list.push(later === undefined ? value : { ...value, to: stopBy(ranked, later) });
    if (value.kind === 'timer') next.set(value.person, ranked);
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
