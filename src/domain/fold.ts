/**
 * State as the fold over the *set* of events: the order of arrival, duplicates and the file an event sits in make no
 * difference. A field holds the value of the greatest (seq, id); what was undone is left out.
 */
import { decodeLine, decodeTask } from './decodeWork.ts';
import type { Task } from './entities.ts';
import { keyOf } from './entityKey.ts';
import { addedAt, EntityStore, type State } from './entityStore.ts';
import { compareEvents, type Event, type EventOf, type FactType, type Id } from './events.ts';
import { merge } from './fields.ts';
import type { SortedStretches } from './sortedStretches.ts';
import { type StretchLog, StretchSet } from './stretchSet.ts';
import type { StretchBlock } from './stretchTable.ts';

export class Fold {
  readonly #events = new Map<Id, Event>();
  /** The events of each entity, in their order. */
  readonly #byEntity = new Map<string, Event[]>();
  readonly #undos = new Map<Id, EventOf<'undo'>>();
  /** Everything that any undo event names. */
  readonly #named = new Set<Id>();
  #undone: ReadonlySet<Id> = new Set();
  #unsettled = false;
  #lastAction: { readonly revision: number; readonly person: Id; readonly events: readonly Event[] } | null = null;
  readonly #stretches = new StretchSet();
  readonly #store = new EntityStore();
  readonly #state = liveState(this.#store, this.#stretches);
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

  /** Grows whenever anything but the stretches may have changed. */
  get statedRevision(): number {
    return this.#revision - this.#stretches.revision;
  }

  /** What changed among the stretches. */
  get stretchLog(): StretchLog {
    return this.#stretches;
  }

  /** By start, then id. It is live: it changes with the next event. */
  get stretches(): SortedStretches {
    return this.#stretches.sorted;
  }

  get stretchCount(): number {
    return this.#stretches.size;
  }

  /** It is live: it changes with the next event; what is a list is another one then. */
  get state(): State {
    this.#settle();
    return this.#state;
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
        this.#store.refresh(key, this.#inForce(key));
      }
      if (this.#named.has(event.id)) this.#unsettled = true;
    }
    this.#revision++;
    return true;
  }

  /** Adds stretches whose events were decoded before; false when that changed nothing. */
  addStretches(block: StretchBlock): boolean {
    let greatest = 0;
    for (let row = 0; row < block.seqs.length; row++) greatest = Math.max(greatest, block.seqs[row] as number);
    this.see(greatest);
    const before = this.#stretches.revision;
    if (!this.#stretches.addBlock(block)) return false;
    this.#revision += this.#stretches.revision - before;
    return true;
  }

  /** A task as it stood at `at` (ms); null if it was not there yet. */
  taskAt(task: Id, at: number): Task | null {
    this.#settle();
    const before = (key: string) => this.#inForce(key).filter((event) => Date.parse(event.at) <= at);
    const events = before(`task ${task}`);
    const fields = merge<'task.set'>(events);
    if (fields.gone === true) return null;
    const lines = [...this.#store.linesOf(task)].flatMap((id) => {
      const line = merge<'checklist.set'>(before(`line ${id}`));
      return line.gone === true ? [] : (decodeLine(id, line) ?? []);
    });
    const own = lines.filter((line) => line.task === task);
    return decodeTask(task, fields, addedAt(events), own);
  }

  /** When a project was made (ms), by the clock of who did it; null if there is none of this id. */
  projectMadeAt(project: Id): number | null {
    this.#settle();
    const events = this.#inForce(`project ${project}`);
    return events.length === 0 ? null : addedAt(events);
  }

  /** What was said of a task and of what hangs on it now, in order; nothing that was undone. */
  taskEvents(task: Id): readonly Event[] {
    this.#settle();
    const { checklist, questions, feedback, attachments } = this.#store.maps;
    const keys = Object.entries({ line: checklist, question: questions, feedback, attachment: attachments }).flatMap(
      ([kind, entities]) =>
        [...entities.values()].filter((each) => each.task === task).map(({ id }) => `${kind} ${id}`),
    );
    return [`task ${task}`, ...keys].flatMap((key) => this.#inForce(key)).sort(compareEvents);
  }

  /** A pick's events of a repository, the newest last. */
  picks(repository: Id): readonly EventOf<'pick.set'>[] {
    this.#settle();
    return this.#inForce(`pick ${repository}`) as EventOf<'pick.set'>[];
  }

  /** The events of a person's last action that can be taken back and was not; empty if there is none. */
  lastAction(person: Id): readonly Event[] {
    const revision = this.statedRevision;
    // The board asks with every change, and there are many events.
    if (this.#lastAction?.revision !== revision || this.#lastAction.person !== person) {
      this.#lastAction = { revision, person, events: this.#findLastAction(person) };
    }
    return this.#lastAction.events;
  }

  #findLastAction(person: Id): readonly Event[] {
    this.#settle();
    let last: Event | null = null;
    for (const event of this.#events.values()) {
      if (event.by !== person || !isAction(event) || this.#undone.has(event.id)) continue;
      if (last === null || compareEvents(event, last) > 0) last = event;
    }
    if (last === null) return [];
    const act = last.act ?? last.id;
    return [...this.#events.values()].filter((event) => (event.act ?? event.id) === act && event.by === person);
  }

  /**
   * The last undo of a person that can be taken back itself, with the action that it took back; null when there is none
   * or something new was done since, as in every editor.
   */
  lastUndo(person: Id): { readonly undo: EventOf<'undo'>; readonly action: readonly Event[] } | null {
    this.#settle();
    let undo: EventOf<'undo'> | null = null;
    for (const event of this.#undos.values()) {
      if (event.by !== person || this.#undone.has(event.id) || this.#actionsOf(event).length === 0) continue;
      if (undo === null || compareEvents(event, undo) > 0) undo = event;
    }
    if (undo === null) return null;
    for (const event of this.#events.values()) {
      if (event.by === person && isAction(event) && compareEvents(event, undo) > 0) return null;
    }
    return { undo, action: this.#actionsOf(undo) };
  }

  /** What an undo took back, other undos apart. */
  #actionsOf(undo: EventOf<'undo'>): readonly Event[] {
    return undo.events
      .map((id) => this.#events.get(id))
      .filter((event) => event !== undefined && event.type !== 'undo') as readonly Event[];
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
    for (const key of keys) this.#store.refresh(key, this.#inForce(key));
  }

  #inForce(key: string): readonly Event[] {
    const events = this.#byEntity.get(key) ?? [];
    return this.#undone.size === 0 ? events : events.filter(({ id }) => !this.#undone.has(id));
  }
}

/** What happens by itself, what is frozen, and undoing itself are not actions to be taken back. */
const NOT_ACTIONS: ReadonlySet<FactType> = new Set<FactType>([
  'undo',
  'stretch',
  'commit.seen',
  'repository.place',
  'person.set',
  'person.email',
  'warning.told',
  'reminder.told',
]);

/** A pick mostly ends by itself, with its branch. */
function isAction(event: Event): boolean {
  return !NOT_ACTIONS.has(event.type) && !(event.type === 'pick.set' && event.task === null);
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

function liveState(store: EntityStore, stretches: StretchSet): State {
  return {
    ...store.maps,
    get links() {
      return store.links;
    },
    get statements() {
      return store.statements;
    },
    get stretches() {
      return stretches.sorted.list;
    },
  };
}
