/**
 * The state in memory and the only way to change it: facts are stamped, folded in and appended to the ledger;
 * what others wrote is read and folded in; listeners hear of either.
 */
import type { State } from '../domain/entityStore.ts';
import type { Event, EventOf, Fact, Id } from '../domain/events.ts';
import { Fold } from '../domain/fold.ts';
import { folderOf } from '../domain/folder.ts';
import { type Entry, UnsavedError } from '../ledger/append.ts';
import { Ledger } from '../ledger/ledger.ts';
import { MAX_SEQ, parseEvent } from '../ledger/schema.ts';
import { iso } from './instant.ts';

export interface Clock {
  /** ms */
  now(): number;
  /** IANA name of the person's time zone. */
  zone(): string;
}

export interface Disposable {
  dispose(): void;
}

/** `recent`: what happened in months gone by, stretches above all, is left out until `readAll` is called. */
export type History = 'all' | 'recent';

export interface BookOptions {
  readonly home: string;
  readonly clock: Clock;
  readonly newId: () => Id;
  /** `all` if missing. */
  readonly history?: History;
}

export class Book {
  readonly clock: Clock;
  readonly newId: () => Id;
  readonly fold = new Fold();
  readonly #ledger: Ledger;
  readonly #listeners = new Set<() => void>();
  /** Folded in, but the ledger could not take it: tried again with every later write. */
  #unsaved: Entry[] = [];
  #saving: Promise<void> = Promise.resolve();
  #reading: Promise<void> = Promise.resolve();
  #completing: Promise<void> | null = null;
  #history: History;
  #told = 0;

  /** Opens the home and reads it. @throws LedgerError when the home cannot be used. */
  static async open(options: BookOptions): Promise<Book> {
    const book = new Book(options, await Ledger.open(options.home, options.newId));
    await book.refresh();
    return book;
  }

  private constructor({ clock, newId, history = 'all' }: BookOptions, ledger: Ledger) {
    this.clock = clock;
    this.newId = newId;
    this.#history = history;
    this.#ledger = ledger;
  }

  get state(): State {
    return this.fold.state;
  }

  get ledger(): Ledger {
    return this.#ledger;
  }

  /** The person at this machine. */
  get person(): Id {
    return this.#ledger.device.person;
  }

  get device(): Id {
    return this.#ledger.device.id;
  }

  /** Types of events that only a newer Rapport understands, with their number. */
  get unknownTypes(): ReadonlyMap<string, number> {
    return this.#ledger.unknownTypes;
  }

  /** Every stretch there is has been read. Whatever is not a stretch always has. */
  get complete(): boolean {
    return this.#ledger.complete;
  }

  /** Reads what `history: 'recent'` left out, once; what comes later is then read too. @throws LedgerError */
  readAll(): Promise<void> {
    this.#history = 'all';
    if (this.complete) return Promise.resolve();
    this.#completing ??= this.refresh().finally(() => {
      this.#completing = null;
    });
    return this.#completing;
  }

  onDidChange(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Reads what was written elsewhere since the last call. */
  refresh(): Promise<void> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#read());
    return this.#reading;
  }

  /**
   * Records facts as one action, which is undone as one. They are in the state when this returns or throws.
   * @throws LedgerError when the disk did not take them; they are tried again with the next write.
   */
  async record(facts: readonly Fact[]): Promise<readonly Event[]> {
    const events = this.#stamp(facts);
    const entries = this.#enter(events);
    this.#tell();
    await this.#save(entries);
    return events;
  }

  /** Records at once, with all that is not saved yet, for a process that is about to end. @throws LedgerError */
  recordNow(facts: readonly Fact[]): void {
    this.#unsaved = this.#unsaved.concat(this.#enter(this.#stamp(facts)));
    const batch = this.#unsaved;
    try {
      this.#ledger.appendNow(batch);
      this.#settle(batch);
    } catch (error) {
      if (error instanceof UnsavedError) this.#settle(batch, error.entries);
      throw error;
    }
  }

  /** An event of a stretch that still grows: in the state from now on, in no journal yet. */
  grow(stretch: Extract<Fact, { type: 'stretch' }>): EventOf<'stretch'> {
    const [event] = this.#stamp([stretch]);
    this.fold.add(event as Event);
    this.#tell();
    return event as EventOf<'stretch'>;
  }

  /** Takes over the stretches that dead windows left behind. */
  async adopt(): Promise<void> {
    const adopted = await this.#ledger.adopt(Date.now(), (stretch) => this.#entryOf(stretch));
    for (const event of adopted) this.fold.add(event);
    this.#tell();
  }

  async #read(): Promise<void> {
    const now = this.#history === 'all' ? null : this.clock.now();
    for await (const { events, stretches, maxSeq } of this.#ledger.read(now)) {
      for (const event of events) this.fold.add(event);
      if (stretches !== null) this.fold.addStretches(stretches);
      this.fold.see(maxSeq);
    }
    for (const { event } of await this.#ledger.readLive(Date.now())) this.fold.add(event);
    this.#tell();
  }

  #stamp(facts: readonly Fact[]): Event[] {
    const at = iso(this.clock.now());
    let seq = this.fold.maxSeq;
    let act: Id | undefined;
    return facts.map((fact) => {
      const id = this.newId();
      // No event of a writer gone mad may push ours beyond what can be read back.
      seq = Math.min(seq + 1, MAX_SEQ);
      const stamp = { v: 1, id, seq, at, by: this.person, device: this.device } as const;
      const event = { ...stamp, ...(act === undefined ? {} : { act }), ...fact } as Event;
      const read = parseEvent(event);
      // A bug of ours; written, it would be a line that nobody can read.
      if (read.kind !== 'event') throw new Error(`${fact.type}: ${read.kind === 'bad' ? read.problem : 'unknown'}`);
      if (facts.length > 1) act ??= id;
      return event;
    });
  }

  /** Folds in first: an event's folder may depend on another event of the same action. */
  #enter(events: readonly Event[]): readonly Entry[] {
    for (const event of events) this.fold.add(event);
    return events.map((event) => this.#entryOf(event));
  }

  #entryOf(event: Event): Entry {
    return { event, folder: folderOf(event, this.state) };
  }

  /** Rejects only for the given entries; what else could not be saved is known to whoever recorded it. */
  #save(entries: readonly Entry[]): Promise<void> {
    // An import may have more of them than a call can have arguments.
    this.#unsaved = this.#unsaved.concat(entries);
    const saving = this.#saving.then(async () => {
      const batch = [...this.#unsaved];
      if (batch.length === 0) return;
      try {
        await this.#ledger.append(batch);
        this.#settle(batch);
      } catch (error) {
        if (!(error instanceof UnsavedError)) throw error;
        this.#settle(batch, error.entries);
        if (error.entries.some((entry) => entries.includes(entry))) throw error;
      }
    });
    this.#saving = saving.catch(() => undefined);
    return saving;
  }

  /** Of `batch`, only `failed` is still to be saved. More may have come in the meantime. */
  #settle(batch: readonly Entry[], failed: readonly Entry[] = []): void {
    const saved = new Set(batch);
    for (const entry of failed) saved.delete(entry);
    this.#unsaved = this.#unsaved.filter((entry) => !saved.has(entry));
  }

  #tell(): void {
    if (this.#told === this.fold.revision) return;
    this.#told = this.fold.revision;
    for (const listener of [...this.#listeners]) listener();
  }
}
