/**
 * What a person says about ranges of time afterwards. Each function is one action, which is undone as one, and only adds
 * events: what was observed stays. Instants are ms. All throw Expected when a range is empty or lies ahead.
 */

import * as l10n from '@vscode/l10n';
import { clockAt } from '../domain/days.ts';
import type { Statement } from '../domain/entities.ts';
import type { Fact, Id } from '../domain/events.ts';
import { type Range, without } from '../domain/pieces.ts';
import type { Book } from './book.ts';
import { oneLine } from './checks.ts';
import type { DayEntry } from './day.ts';
import { Expected } from './expected.ts';
import { iso, isoRange } from './instant.ts';
import { Past } from './past.ts';
import { findTimer } from './statements.ts';

/** These ranges were the task. @throws Expected when another client's time would go to it */
export async function assign(book: Book, ranges: readonly Range[], task: Id): Promise<void> {
  const past = new Past(book);
  await record(
    book,
    ranges.flatMap((range) => [...past.work(range, task), ...past.hiddenWords(range, task)]),
  );
}

/** These ranges were not work; `note` says what it was instead. */
export async function notWork(book: Book, ranges: readonly Range[], note: string | null = null): Promise<void> {
  const past = new Past(book);
  const words = note === null ? null : oneLine(note, l10n.t('A note cannot be empty.'));
  await record(
    book,
    ranges.map((range) => past.notWork(range, words)),
  );
}

/** This range was work, whatever was observed; task null: unassigned. @throws Expected like `assign` */
export async function addRange(book: Book, range: Range, task: Id | null, note: string | null): Promise<void> {
  const past = new Past(book);
  const words = note === null ? [] : [past.note(range, task, oneLine(note, l10n.t('A note cannot be empty.')))];
  await record(book, [...past.work(range, task), ...words]);
}

/**
 * The entry lasted from range.from to range.to. What is cut off is not work, what is added is the entry's task. The edge
 * of a mark or pause, and the end of a timer, is moved itself: what lies below shows again.
 * @throws Expected like `assign`; when the ranges do not overlap; when nothing was there, or too little is known
 */
export async function trim(book: Book, entry: DayEntry, range: Range): Promise<void> {
  const past = new Past(book);
  past.check(range);
  const old: Range = { from: entry.start, to: entry.end };
  if (entry.kind === 'away') throw new Expected(l10n.t('Nothing was recorded there; say which task it was instead.'));
  if (range.to <= old.from || range.from >= old.to) {
    throw new Expected(
      l10n.t('The new times must overlap the old ones; mark the old ones as not work and add the new ones.'),
    );
  }
  const statement = past.stated.statements.find(({ id }) => id === entry.statement);
  const moved: { from?: number; to?: number } = {};
  const facts: Fact[] = [];
  const change = (part: Range, isCut: boolean) => {
    const atStart = part.from === Math.min(old.from, range.from);
    if (!isCut && entry.task !== null) past.checkClient(part, entry.task);
    if (statement !== undefined && isMovable(statement, entry, atStart) && (isCut || past.isFree(part, statement))) {
      if (atStart) moved.from = range.from;
      else moved.to = range.to;
    } else facts.push(...(isCut ? cutOff(past, part, entry) : added(past, part, entry)));
  };
  for (const part of without(old, range)) change(part, true);
  for (const part of without(range, old)) change(part, false);
  await record(book, [...(statement === undefined ? [] : movedFacts(statement, moved)), ...facts]);
}

/** Words about a range, in the place of those that were there; null takes them away. `task`: whose time it is. */
export async function annotate(book: Book, range: Range, task: Id | null, text: string | null): Promise<void> {
  const past = new Past(book);
  past.check(range);
  const facts = [...past.wordsRemoved(range)];
  if (text !== null) facts.push(past.note(range, task, oneLine(text, l10n.t('A note cannot be empty.'))));
  await record(book, facts);
}

/** The timer is right as it is, up to its end or up to now. @throws Expected when there is no such timer */
export async function confirmTimer(book: Book, timer: Id): Promise<void> {
  const { task, to } = findTimer(book, timer);
  await record(book, [{ type: 'timer.confirm', timer, task, to: iso(to ?? book.clock.now()) }]);
}

/** The timer ended at `at`, whether it still runs or not. @throws Expected when there is none, or not at that time */
export async function stopTimerAt(book: Book, timer: Id, at: number): Promise<void> {
  const { task, from } = findTimer(book, timer);
  const zone = book.clock.zone();
  if (at <= from)
    throw new Expected(l10n.t('The timer was started at {0}; it cannot end before that.', clockAt(from, zone)));
  if (at > book.clock.now())
    throw new Expected(l10n.t('That is still to come; a timer can only have ended before now.'));
  await record(book, [{ type: 'timer.stop', timer, task, to: iso(at) }]);
}

/** Whether this edge of the entry is the statement's own; a timer's start stays what it was. */
function isMovable(statement: Statement, { start, end, running }: DayEntry, atStart: boolean): boolean {
  if (atStart) return statement.kind !== 'timer' && statement.from === start;
  return running || statement.to === end;
}

function movedFacts(statement: Statement, moved: { readonly from?: number; readonly to?: number }): readonly Fact[] {
  const { id, kind, task, note, zone } = statement;
  const { from = statement.from, to = statement.to } = moved;
  if (moved.from === undefined && moved.to === undefined) return [];
  if (kind === 'mark') {
    return to === null ? [] : [{ type: 'mark.set', mark: id, ...isoRange({ from, to }), task, note, zone }];
  }
  const facts: Fact[] = [];
  if (moved.from !== undefined) facts.push({ type: 'pause.start', pause: id, from: iso(from), zone });
  if (moved.to !== undefined) {
    const end = iso(moved.to);
    facts.push(
      kind === 'timer' ? { type: 'timer.stop', timer: id, task, to: end } : { type: 'pause.stop', pause: id, to: end },
    );
  }
  return facts;
}

function cutOff(past: Past, part: Range, { kind }: DayEntry): readonly Fact[] {
  if (kind === 'notWork' || kind === 'pause') {
    throw new Expected(l10n.t('That was said about more than is shown here; say which task the time was instead.'));
  }
  return [past.notWork(part)];
}

function added(past: Past, part: Range, { kind, task }: DayEntry): readonly Fact[] {
  if (kind === 'reading') throw new Expected(l10n.t('Reading does not count; say which task it was instead.'));
  return kind === 'notWork' || kind === 'pause' ? [past.notWork(part)] : past.work(part, task);
}

async function record(book: Book, facts: readonly Fact[]): Promise<void> {
  if (facts.length > 0) await book.record(facts);
}
