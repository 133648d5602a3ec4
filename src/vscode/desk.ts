/** What this window is working on: its repository, branch and task, and the recording of it. */
import * as vscode from 'vscode';
import type { Book } from '../app/book.ts';
import { HoursBook } from '../app/hours.ts';
import { activeTask, checkFits, heldPick, isSharedBranch, pickTask } from '../app/links.ts';
import { Recording } from '../app/recording.ts';
import { runningTimer } from '../app/statements.ts';
import { dayOf } from '../domain/days.ts';
import type { Task } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { type OpenRepository, Repositories } from './repositories.ts';
import { sayFailure, sentenceOf } from './say.ts';
import { setting, workdaysSetting } from './settings.ts';

const MINUTE_MS = 60_000;

/** A repository that belongs to a project. */
export type TrackedRepository = OpenRepository & { readonly id: Id };

export class Desk implements vscode.Disposable {
  readonly book: Book;
  readonly hours: HoursBook;
  readonly recording: Recording;
  readonly repositories: Repositories;
  readonly #window: string;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #current: OpenRepository | null = null;
  #problem: string | null = null;
  /** Moves the time of a hand-started timer; only while one runs. A pause shows since when it is, and lets all rest. */
  #ticker: NodeJS.Timeout | null = null;

  /** The repository, the branch, the task or anything in the state is another one. */
  readonly onDidChange = this.#changed.event;

  /** `window` stays the same over reloads. */
  constructor(book: Book, window: string, log: vscode.LogOutputChannel) {
    this.book = book;
    this.#window = window;
    this.#log = log;
    this.hours = new HoursBook(book, () => ({ idleMs: setting('idleMinutes') * 60_000 }), workdaysSetting);
    this.repositories = new Repositories(book, log);
    this.recording = new Recording({
      book,
      window,
      onError: (error) => this.#failed(error),
      onSaved: () => this.#saved(),
      onPickDropped: (repository) => this.#dropPick(repository),
    });
    this.#subscription = book.onDidChange(() => {
      if (this.#current !== null) this.#takePick(this.#current);
      this.#tick();
      this.#changed.fire();
    });
    this.#tick();
  }

  get current(): OpenRepository | null {
    return this.#current;
  }

  get tracked(): TrackedRepository | null {
    return this.#current !== null && isTracked(this.#current) ? this.#current : null;
  }

  get picked(): Id | null {
    return this.tracked === null ? null : this.pickedIn(this.tracked);
  }

  pickedIn(repository: TrackedRepository): Id | null {
    return this.recording.pickOf(repository.id)?.task ?? null;
  }

  /** What time in this window goes to. */
  get task(): Task | null {
    const repository = this.tracked;
    return repository === null ? null : activeTask(this.book, repository.id, repository.head.branch, this.picked);
  }

  /** "yyyy-MM-dd", where the person is. */
  get today(): string {
    const { clock } = this.book;
    return dayOf(clock.now(), clock.zone());
  }

  isShared(branch: string): boolean {
    return isSharedBranch(branch, setting('sharedBranches'));
  }

  /** The branch or the time is another one. */
  refresh(): void {
    this.#changed.fire();
  }

  moveTo(repository: OpenRepository | null): void {
    this.#current = repository;
    if (repository !== null) this.#takePick(repository);
    this.#changed.fire();
  }

  /** From now on the time of this window in the repository, on the branch that it is on, goes to the task. */
  async pick(repository: TrackedRepository, task: Id | null): Promise<void> {
    const { branch } = repository.head;
    checkFits(this.book, repository.id, task);
    this.recording.pick(this.book.clock.now(), task, repository.id, branch);
    await pickTask(this.book, repository.id, branch, this.#window, task);
  }

  /** Why the hours are not being saved; null while they are. */
  get problem(): string | null {
    return this.#problem;
  }

  dispose(): void {
    if (this.#ticker !== null) clearInterval(this.#ticker);
    this.#subscription.dispose();
    this.recording.close();
    this.repositories.dispose();
    this.#changed.dispose();
  }

  /** A pick made before a reload, or outside the editor, holds while its branch is the same. */
  #takePick(repository: OpenRepository): void {
    if (!isTracked(repository)) return;
    const { branch } = repository.head;
    const held = heldPick(this.book, repository.id, branch, this.#window);
    if (held === (this.recording.pickOf(repository.id)?.task ?? null)) return;
    this.recording.restorePick(repository.id, held === null ? null : { branch, task: held });
  }

  #tick(): void {
    const running = runningTimer(this.book) !== null;
    if (running) this.#ticker ??= setInterval(() => this.#changed.fire(), MINUTE_MS);
    else if (this.#ticker !== null) {
      clearInterval(this.#ticker);
      this.#ticker = null;
    }
  }

  /** Told once, and then shown until something can be saved again. */
  #failed(error: unknown): void {
    const first = this.#problem === null;
    this.#problem = sentenceOf(error);
    if (first) void sayFailure(error, this.#log);
    else this.#log.error(String(error));
    this.#changed.fire();
  }

  #saved(): void {
    const changed = this.#problem !== null || this.recording.open === null;
    this.#problem = null;
    if (changed) this.#changed.fire();
  }

  #dropPick(repository: Id): void {
    // Not on the path of the keystroke that showed the other branch.
    queueMicrotask(() => {
      pickTask(this.book, repository, null, this.#window, null).catch((error: unknown) => {
        this.#log.error(String(error));
      });
    });
  }
}

export function isTracked(repository: OpenRepository): repository is TrackedRepository {
  return repository.id !== null;
}
