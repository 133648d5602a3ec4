/**
 * Keeps what one editor window records: signals become stretches, a growing stretch is saved to its live file every
 * few seconds, a finished one goes to the journal. Nothing runs while nothing happens.
 */
import type { Fact, Id } from '../domain/events.ts';
import { type ActivityKind, type OpenStretch, type Pick, STRETCH_GAP_MS, WindowRecorder } from '../domain/recorder.ts';
import type { Book } from './book.ts';
import { iso } from './instant.ts';

/** What a killed process loses at most is this and the write; together they stay below 5 s. */
export const SAVE_MS = 4_800;

type StretchFact = Extract<Fact, { type: 'stretch' }>;

export interface RecordingOptions {
  readonly book: Book;
  /** Stays the same when the window is reloaded. */
  readonly window: string;
  /** Something could not be saved; it is tried again with the next. */
  readonly onError: (error: unknown) => void;
  /** What was recorded so far is on the disk, or a stretch ended. */
  readonly onSaved: () => void;
  /** The pick that held for a repository ended because another branch was seen there. */
  readonly onPickDropped: (repository: Id) => void;
  readonly saveMs?: number;
}

export class Recording {
  readonly #options: RecordingOptions;
  readonly #recorder: WindowRecorder;
  readonly #saveMs: number;
  #zone = '';
  #timer: NodeJS.Timeout | null = null;
  /** Signals came since the live file was written. */
  #dirty = false;
  #closed = false;
  /** Finished stretches on their way to the journal. */
  readonly #finishedFacts: StretchFact[] = [];
  /** Finished stretches whose live files stay until the journal has them. */
  readonly #leftLive = new Set<Id>();
  #work: Promise<void> = Promise.resolve();

  constructor(options: RecordingOptions) {
    const { book } = options;
    this.#options = options;
    this.#saveMs = options.saveMs ?? SAVE_MS;
    this.#recorder = new WindowRecorder(book.newId, {
      finished: (stretch) => this.#finished(stretch),
      pickDropped: options.onPickDropped,
    });
  }

  /** The repository of the last signal. */
  get repository(): Id | undefined {
    return this.#recorder.repository;
  }

  get open(): Readonly<OpenStretch> | null {
    return this.#recorder.open;
  }

  pickOf(repository: Id): Pick | undefined {
    return this.#recorder.pickOf(repository);
  }

  restorePick(repository: Id, pick: Pick | null): void {
    this.#recorder.restorePick(repository, pick);
  }

  /** On the keystroke path: one more edit as the last signal was. False: nothing was done, `signal` finds out why. */
  editAgain(at: number, repository: Id | null | undefined): boolean {
    if (!this.#recorder.editAgain(at, repository)) return false;
    if (!this.#dirty) this.#touched();
    return true;
  }

  signal(kind: ActivityKind, at: number, repository?: Id, branch?: string | null): void {
    this.#mindClock(at);
    this.#recorder.signal(kind, at, repository, branch);
    if (!this.#dirty) this.#touched();
  }

  branch(at: number, repository: Id, branch: string | null): void {
    this.#mindClock(at);
    this.#recorder.branch(at, repository, branch);
    if (!this.#dirty) this.#touched();
  }

  pick(at: number, task: Id | null, repository: Id, branch: string | null): void {
    this.#mindClock(at);
    this.#recorder.pick(at, task, repository, branch);
    if (!this.#dirty) this.#touched();
  }

  seen(repository: Id, branch: string | null): void {
    this.#recorder.seen(repository, branch);
  }

  blur(at: number): void {
    this.#mindClock(at);
    this.#recorder.blur(at);
  }

  background(): void {
    this.#recorder.background();
  }

  /** Writes down what there is; resolves when it is on the disk. */
  async flush(): Promise<void> {
    this.#save();
    await this.#work;
  }

  /** Ends the open stretch and writes at once all that is not written: the process is about to end. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#recorder.finish();
    const { book, onError } = this.#options;
    const facts = this.#takeFinished();
    try {
      book.recordNow(facts);
      for (const stretch of this.#leftLive) book.ledger.live.removeNow(stretch);
    } catch (error) {
      // The live files still have all but the last seconds.
      onError(error);
    }
  }

  /** A signal long before the last one: it comes late, or the clock was set back. The clock knows. */
  #mindClock(at: number): void {
    const early = this.#recorder.last - STRETCH_GAP_MS;
    if (at < early && this.#options.book.clock.now() < early) this.#recorder.clockSetBack(at);
  }

  #touched(): void {
    this.#dirty = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), this.#saveMs);
  }

  #save(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const open = this.#recorder.open;
    if (open === null || this.#closed) {
      this.#dirty = false;
      return;
    }
    if (this.#dirty) {
      this.#dirty = false;
      const { book } = this.#options;
      const fact = this.#factOf(open);
      this.#enqueue(async () => {
        if (this.#closed) return;
        await book.ledger.live.write(book.grow(fact));
        this.#options.onSaved();
      });
    }
    // Only a new signal or the end of the stretch is worth waking up for.
    const left = open.end + STRETCH_GAP_MS - this.#options.book.clock.now();
    this.#timer = setTimeout(() => this.#rest(), this.#isOver(open) ? 0 : Math.min(left, STRETCH_GAP_MS) + 1);
  }

  #rest(): void {
    this.#timer = null;
    const open = this.#recorder.open;
    if (open === null) return;
    if (this.#isOver(open)) this.#recorder.finish();
    else this.#save();
  }

  /** No signal can join it any more: none came, or the clock was set back. */
  #isOver(open: OpenStretch): boolean {
    return Math.abs(this.#options.book.clock.now() - open.end) > STRETCH_GAP_MS;
  }

  #finished(open: OpenStretch): void {
    this.#finishedFacts.push(this.#factOf(open));
    this.#zone = '';
    this.#dirty = false;
    this.#enqueue(async () => {
      // All there are, so that a slow disk does not fall behind; none if it was closed in the meantime.
      const facts = this.#takeFinished();
      if (facts.length === 0) return;
      const { book } = this.#options;
      await book.record(facts);
      for (const stretch of this.#leftLive) await book.ledger.live.remove(stretch);
      this.#leftLive.clear();
      this.#options.onSaved();
    });
  }

  #takeFinished(): readonly StretchFact[] {
    const facts = this.#finishedFacts.splice(0);
    for (const { stretch } of facts) this.#leftLive.add(stretch);
    return facts;
  }

  #factOf(open: OpenStretch): StretchFact {
    this.#zone ||= this.#options.book.clock.zone();
    const { id, start, end, repository, branch, task, edits, looks, runs, background } = open;
    return {
      type: 'stretch',
      stretch: id,
      start: iso(start),
      end: iso(end),
      window: this.#options.window,
      repository,
      branch,
      task,
      zone: this.#zone,
      edits,
      looks,
      runs,
      background,
    };
  }

  #enqueue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch(this.#options.onError);
  }
}
