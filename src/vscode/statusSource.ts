/** What the status bar is told: the desk's task and time, and what was set going by hand or waits for a word. */
import { basename } from 'node:path';
import * as vscode from 'vscode';
import { lastAway } from '../app/away.ts';
import { openPause, runningTimer } from '../app/statements.ts';
import type { Away } from '../domain/away.ts';
import { dayAt } from '../domain/days.ts';
import type { Id } from '../domain/events.ts';
import { sumBy } from '../domain/totals.ts';
import { offeredAway } from '../view/awayOffer.ts';
import type { Pause, StatusInput, Timer } from '../view/status.ts';
import { type Desk, isTracked } from './desk.ts';

/** Up to where time away was spoken of or left (ms). */
const SETTLED_KEY = 'rapport.awaySettled';

export class StatusSource {
  readonly #desk: Desk;
  readonly #memento: vscode.Memento;
  /** When the latest time away that was offered began: earlier ones are not gone back to. */
  #latest = 0;
  /** The pause in force and how much had been typed in the open stretch when it was first seen. */
  #pause: { readonly id: Id; readonly stretch: Id | null; readonly edits: number } | null = null;

  constructor(desk: Desk, memento: vscode.Memento) {
    this.#desk = desk;
    this.#memento = memento;
  }

  input(): StatusInput {
    const { book, current, problem, task, picked, recording } = this.#desk;
    const standing = { zone: book.clock.zone(), ...this.#standing(), away: this.away };
    if (current === null) return { kind: 'nowhere', ...standing };
    if (!isTracked(current)) return { kind: 'untracked', repository: basename(current.place.root), ...standing };
    const sums = this.#today();
    const titleOf = (id: Id | null) => this.#titleOf(id) ?? vscode.l10n.t('Unassigned');
    const today = [...sums].sort((a, b) => b[1] - a[1]).map(([id, ms]) => ({ title: titleOf(id), ms }));
    return {
      kind: 'tracked',
      branch: current.head.branch,
      task,
      picked: picked !== null,
      recording: recording.open !== null,
      problem,
      todayMs: sums.get(task?.id ?? null) ?? 0,
      today,
      ...standing,
    };
  }

  /** The time away that waits for a word: the last one, for half an hour after the person is back. */
  get away(): Away | null {
    const { book, hours } = this.#desk;
    const last = lastAway(book, hours);
    const memory = { settledTo: this.#memento.get<number>(SETTLED_KEY, 0), latestFrom: this.#latest };
    const away = offeredAway(last, memory, book.clock.now());
    if (away !== null) this.#latest = away.from;
    return away;
  }

  /** Nothing more is said about it. */
  async settle(away: Away): Promise<void> {
    await this.#memento.update(SETTLED_KEY, away.to);
    this.#desk.refresh();
  }

  /** Of a pause and a timer, the one that was started last. */
  #standing(): { timer: Timer | null; pause: Pause | null } {
    const { book } = this.#desk;
    const timer = runningTimer(book);
    const pause = openPause(book);
    if (pause === null) this.#pause = null;
    if (pause !== null && (timer === null || timer.from <= pause.from)) {
      return { timer: null, pause: { since: pause.from, editing: this.#editsSince(pause.id) } };
    }
    if (timer === null) return { timer: null, pause: null };
    return { timer: { title: this.#titleOf(timer.task), runningMs: book.clock.now() - timer.from }, pause: null };
  }

  /** Whether the person has edited in this window since the pause began. */
  #editsSince(id: Id): boolean {
    const { open } = this.#desk.recording;
    if (this.#pause?.id !== id) this.#pause = { id, stretch: open?.id ?? null, edits: open?.edits ?? 0 };
    if (open === null) return false;
    return open.edits > (open.id === this.#pause.stretch ? this.#pause.edits : 0);
  }

  /** null: no task, or an unknown one. */
  #titleOf(id: Id | null): string | null {
    return id === null ? null : (this.#desk.book.state.tasks.get(id)?.title ?? vscode.l10n.t('Unknown task'));
  }

  /** Today's time by task (ms). */
  #today(): Map<Id | null, number> {
    const { book, hours } = this.#desk;
    const { start, end } = dayAt(book.clock.now(), book.clock.zone());
    return sumBy(hours.own.segmentsIn(start, end), ({ task }) => task);
  }
}
