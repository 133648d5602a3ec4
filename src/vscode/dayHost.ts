/** The board's Day view: which day it shows, and what its messages do. */
import * as vscode from 'vscode';
import { addRange, annotate, assign, notWork, trim } from '../app/corrections.ts';
import { type DayEntry, readDay } from '../app/day.ts';
import { Expected } from '../app/expected.ts';
import type { Id } from '../domain/events.ts';
import type { Range } from '../domain/pieces.ts';
import { findEntry } from '../view/day.ts';
import type { DayModel, EntryRef } from '../view/dayModel.ts';
import type { DayMessage, DayRequest } from '../view/dayProtocol.ts';
import { ENGLISH_DAY } from '../view/dayStrings.ts';
import { type Typed, typedAddition, typedSplit, typedTrim } from '../view/rangeInput.ts';
import { translated } from '../view/translated.ts';
import { viewDay } from './dayView.ts';
import type { Desk } from './desk.ts';
import { knownTask } from './knownTask.ts';

/** Tasks are sorted by when they were last used within so long, ms. */
const RECENT_MS = 60 * 24 * 60 * 60_000;

interface Shown {
  /** null: today, whichever day that is. */
  readonly day: string | null;
  readonly explained?: EntryRef | null;
}

export class DayHost implements vscode.Disposable {
  readonly #desk: Desk;
  readonly #changed = new vscode.EventEmitter<void>();
  /** null: the page shows no day. */
  #shown: Shown | null = null;

  /** The day that was asked for last. */
  #asked: { readonly day: string | null } | null = null;

  /** Another day is shown, or more of it. */
  readonly onDidChange = this.#changed.event;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** null: nobody looks at a day. */
  opened(): { readonly type: 'day'; readonly model: DayModel } | null {
    return this.#shown && { type: 'day', model: this.#model(this.#shown) };
  }

  #model(shown: Shown): DayModel {
    const day = shown.day ?? this.#desk.today;
    return viewDay(this.#desk, day, this.#explained(day, shown.explained), {
      lastUsed: this.#lastUsed(),
    });
  }

  /** A page that was just loaded shows no day until it asks for one. */
  close(): void {
    this.#asked = null;
    this.#shown = null;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Answers what only the page that asked needs to know. @throws Expected with a sentence for the person */
  async handle(message: DayRequest): Promise<DayMessage | undefined> {
    const { book } = this.#desk;
    switch (message.type) {
      case 'openDay':
        await this.#open(message.day);
        return undefined;
      case 'closeDay':
        this.close();
        return undefined;
      case 'explain':
        this.#explain(message.day, message.open ? message.entry : undefined);
        return undefined;
      case 'readWords': {
        const { value, said } = this.#typed(message.text, message.day);
        return { type: 'words', text: message.text, ok: value !== null, reading: said };
      }
      case 'addTime': {
        const { range, note } = accepted(this.#typed(message.text, message.day));
        if (message.task !== null) knownTask(this.#desk, message.task);
        await addRange(book, range, message.task, note === '' ? null : note);
        return undefined;
      }
      default:
        await this.#correct(message);
        return undefined;
    }
  }

  async #correct(message: Extract<DayRequest, { readonly entry: EntryRef }>): Promise<void> {
    const { book } = this.#desk;
    const entry = this.#entry(message.day, message.entry);
    const range: Range = { from: entry.start, to: entry.end };
    switch (message.type) {
      case 'assign':
        knownTask(this.#desk, message.task);
        return assign(book, [range], message.task);
      case 'notWork':
        return notWork(book, [range]);
      case 'split': {
        const at = accepted(typedSplit(message.at, entry, this.#around(message.day)));
        const part: Range = message.part === 'before' ? { from: range.from, to: at } : { from: at, to: range.to };
        if (message.task === null) return notWork(book, [part]);
        knownTask(this.#desk, message.task);
        return assign(book, [part], message.task);
      }
      case 'trim': {
        if (!('statement' in entry)) throw gone();
        const typed = `${message.from}-${message.to}`;
        return trim(book, entry, accepted(typedTrim(typed, entry, book.clock.now(), this.#around(message.day))));
      }
      case 'annotate':
        return annotate(book, range, entry.task, message.text);
    }
  }

  async #open(day: string | null): Promise<void> {
    const asked = { day };
    this.#asked = asked;
    // Today is always there; of days gone by, not every stretch has been read.
    if (day !== null && day !== this.#desk.today) await this.#desk.book.readAll();
    // Somebody who pages quickly is no longer waiting for it.
    if (this.#asked !== asked) return;
    this.#shown = asked;
    this.#changed.fire();
  }

  #explain(day: string, explained: EntryRef | null | undefined): void {
    if (this.#shown === null || (this.#shown.day ?? this.#desk.today) !== day) return;
    if (explained) this.#entry(day, explained);
    this.#shown = { day: this.#shown.day, ...(explained === undefined ? {} : { explained }) };
    this.#changed.fire();
  }

  /** What is to be explained as it is now; undefined when it has become another entry, or nothing was asked. */
  #explained(day: string, asked: EntryRef | null | undefined): EntryRef | null | undefined {
    if (!asked) return asked;
    const entry = this.#find(day, asked);
    return entry && { kind: asked.kind, start: entry.start, end: entry.end };
  }

  #find(day: string, ref: EntryRef) {
    return findEntry<DayEntry>(readDay(this.#desk.book, this.#desk.hours, day).entries, ref);
  }

  /** @throws Expected when it is not there any more as it was seen */
  #entry(day: string, ref: EntryRef) {
    const entry = this.#find(day, ref);
    if (entry === undefined) throw gone();
    return entry;
  }

  #typed(text: string, day: string) {
    return typedAddition(text, this.#desk.book.clock.now(), this.#around(day));
  }

  #around(day: string) {
    return { day, zone: this.#desk.book.clock.zone(), locale: vscode.env.language };
  }

  #lastUsed(): ReadonlyMap<Id, number> {
    const used = new Map<Id, number>();
    const { book, hours } = this.#desk;
    for (const { task, end } of hours.own.segmentsIn(book.clock.now() - RECENT_MS, Number.POSITIVE_INFINITY)) {
      if (task !== null) used.set(task, end);
    }
    return used;
  }
}

function gone(): Expected {
  return new Expected(translated(ENGLISH_DAY).vanished);
}

function accepted<T>(typed: Typed<T>): T {
  if (typed.value === null) throw new Expected(typed.said);
  return typed.value;
}
