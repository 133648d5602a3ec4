/**
 * The entities of the state, each computed from its own events whenever these change. Keys are "kind id", as `keyOf`
 * makes them.
 */
import * as d from './decode.ts';
import * as p from './decodePeople.ts';
import * as w from './decodeWork.ts';
import type * as e from './entities.ts';
import type { Event, EventOf, Id } from './events.ts';
import { type Fields, merge } from './fields.ts';
import { isAfterwards, type LinkEvent, listLinks, listStatements, type Ranked } from './ordered.ts';

/** What the events add up to. The maps are live: they change as events are added. */
export interface State {
  readonly persons: ReadonlyMap<Id, e.Person>;
  readonly absences: ReadonlyMap<Id, e.Absence>;
  /** The persons' own words. */
  readonly words: ReadonlyMap<Id, e.OwnWord>;
  readonly clients: ReadonlyMap<Id, e.Client>;
  readonly contacts: ReadonlyMap<Id, e.Contact>;
  readonly glossary: ReadonlyMap<Id, e.Term>;
  readonly projects: ReadonlyMap<Id, e.Project>;
  readonly repositories: ReadonlyMap<Id, e.Repository>;
  readonly components: ReadonlyMap<Id, e.Component>;
  readonly tasks: ReadonlyMap<Id, e.Task>;
  /** Lines of the tasks' checklists. */
  readonly checklist: ReadonlyMap<Id, e.ChecklistLine>;
  readonly questions: ReadonlyMap<Id, e.Question>;
  readonly feedback: ReadonlyMap<Id, e.Feedback>;
  readonly attachments: ReadonlyMap<Id, e.Attachment>;
  /** Which repositories belong to which projects. */
  readonly memberships: ReadonlyMap<string, { readonly project: Id; readonly repository: Id }>;
  /** Where repositories lie, by device. */
  readonly places: ReadonlyMap<string, { readonly device: Id; readonly repository: Id; readonly path: string }>;
  readonly commits: ReadonlyMap<string, e.SeenCommit>;
  readonly updates: ReadonlyMap<Id, e.SentUpdate>;
  readonly mentions: ReadonlyMap<Id, e.Mention>;
  readonly meetings: ReadonlyMap<Id, e.Meeting>;
  /** By the warning's key. */
  readonly toldWarnings: ReadonlyMap<string, e.ToldWarning>;
  /** By project. */
  readonly reminders: ReadonlyMap<Id, e.ToldReminder>;
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
    absences: new Map(),
    words: new Map(),
    clients: new Map(),
    contacts: new Map(),
    glossary: new Map(),
    projects: new Map(),
    repositories: new Map(),
    components: new Map(),
    tasks: new Map(),
    checklist: new Map(),
    questions: new Map(),
    feedback: new Map(),
    attachments: new Map(),
    memberships: new Map(),
    places: new Map(),
    commits: new Map(),
    updates: new Map(),
    mentions: new Map(),
    meetings: new Map(),
    toldWarnings: new Map(),
    reminders: new Map(),
    notes: new Map(),
  };
  readonly #tasks = new Map<Id, TaskEvents>();
  /** Every line that a task ever had. */
  readonly #lines = new Map<Id, Set<Id>>();
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
    const put = <V>(map: Map<string, V>, value: V | null) => {
      if (value === null || isGone(events)) map.delete(id);
      else map.set(id, value);
    };
    const all = this.maps;
    switch (kind) {
      case 'person': {
        // A lost alias does not remove its person.
        const person = p.decodePerson(id, merge(events, 'person.set'), merge(events, 'profile.set'), emailsOf(events));
        if (events.length === 0) all.persons.delete(id);
        else all.persons.set(id, person);
        break;
      }
      case 'client':
        put(all.clients, p.decodeClient(id, merge(events)));
        break;
      case 'contact':
        put(all.contacts, p.decodeContact(id, merge(events)));
        break;
      case 'term':
        put(all.glossary, p.decodeTerm(id, merge(events)));
        break;
      case 'project':
        put(all.projects, w.decodeProject(id, merge(events)));
        break;
      case 'repository':
        put(all.repositories, w.decodeRepository(id, merge(events)));
        break;
      case 'component':
        put(all.components, w.decodeComponent(id, merge(events)));
        break;
      case 'task':
        this.#tasks.set(id, { fields: merge(events), addedAt: addedAt(events), gone: isGone(events) });
        this.#putTask(id);
        break;
      case 'line': {
        const before = all.checklist.get(id)?.task;
        put(all.checklist, w.decodeLine(id, merge(events)));
        const after = all.checklist.get(id)?.task;
        if (after !== undefined) this.#lines.set(after, (this.#lines.get(after) ?? new Set()).add(id));
        for (const task of new Set([before, after])) if (task !== undefined) this.#putTask(task);
        break;
      }
      case 'feedback':
        put(all.feedback, w.decodeFeedback(id, merge(events)));
        break;
      case 'attachment':
        put(all.attachments, w.decodeAttachment(id, merge(events)));
        break;
      case 'absence':
        put(all.absences, p.decodeAbsence(id, merge(events)));
        break;
      case 'word':
        put(all.words, p.decodeWord(id, merge(events)));
        break;
      case 'mention':
        put(all.mentions, d.decodeMention(id, merge(events), addedAt(events)));
        break;
      case 'meeting':
        put(all.meetings, d.decodeMeeting(id, merge(events)));
        break;
      case 'told': {
        const told = events[0] as EventOf<'warning.told'> | undefined;
        put(all.toldWarnings, told === undefined ? null : d.decodeTold(told));
        break;
      }
      case 'reminder': {
        const { due, later } = merge<'reminder.told'>(events);
        put(all.reminders, due === undefined ? null : { project: id, due, later: later ?? null });
        break;
      }
      case 'question':
        put(all.questions, w.decodeQuestion(id, merge(events)));
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

  /** Every line that the task's checklist ever had. */
  linesOf(task: Id): ReadonlySet<Id> {
    return this.#lines.get(task) ?? new Set();
  }

  /** How far a task is hangs on its lines, which have events of their own. */
  #putTask(id: Id): void {
    const { tasks, checklist } = this.maps;
    const own = this.#tasks.get(id);
    if (own === undefined) return;
    const lines = [...this.linesOf(id)].flatMap((line) => checklist.get(line) ?? []).filter(({ task }) => task === id);
    const task = own.gone ? null : w.decodeTask(id, own.fields, own.addedAt, lines);
    if (task === null) tasks.delete(id);
    else tasks.set(id, task);
  }
}

interface TaskEvents {
  readonly fields: Fields<'task.set'>;
  readonly addedAt: number;
  readonly gone: boolean;
}

/** Whether the newest word on it is that it was removed, or there is none at all. */
function isGone(events: readonly Event[]): boolean {
  const said = events.findLast((event) => (event as { readonly gone?: boolean }).gone !== undefined);
  return events.length === 0 || (said as { readonly gone?: boolean } | undefined)?.gone === true;
}

/** When an entity's first event was made (ms); 0 without any. */
export function addedAt([first]: readonly Event[]): number {
  return first === undefined ? 0 : Date.parse(first.at);
}

function emailsOf(events: readonly Event[]): readonly string[] {
  const emails = new Map<string, boolean>();
  for (const event of events) {
    if (event.type === 'person.email') emails.set(event.email.trim().toLowerCase(), event.gone !== true);
  }
  return [...emails].filter(([, kept]) => kept).map(([email]) => email);
}
