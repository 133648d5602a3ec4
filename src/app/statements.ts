/** What a person says about their time while it passes: timers started by hand, pauses. Instants are ms. */
import * as l10n from '@vscode/l10n';
import type { Statement, StatementKind } from '../domain/entities.ts';
import type { Fact, Id } from '../domain/events.ts';
import { personResolver } from '../domain/persons.ts';
import type { Book } from './book.ts';
import { Expected, NothingToDo } from './expected.ts';
import { iso } from './instant.ts';

/** Whether a fact is of the person at this machine, whichever of their machines it comes from. */
export function isOwn(book: Pick<Book, 'state' | 'person'>): (fact: { readonly person: Id }) => boolean {
  const resolve = personResolver(book.state.persons, book.person);
  const own = resolve(book.person);
  // Asked once for each id: there are few of them and many facts.
  const known = new Map<Id, boolean>();
  return ({ person }) => {
    const is = known.get(person) ?? resolve(person) === own;
    known.set(person, is);
    return is;
  };
}

/** The timer of the person at this machine that runs now, if any. */
export function runningTimer(book: Book): Statement | null {
  return openStatements(book, 'timer').at(-1) ?? null;
}

/** A timer that runs already is stopped by this one. */
export async function startTimer(book: Book, task: Id | null): Promise<void> {
  const now = iso(book.clock.now());
  const facts: Fact[] = openStatements(book, 'timer').map((running) => stopped(running, now));
  facts.push({ type: 'timer.start', timer: book.newId(), task, from: now, zone: book.clock.zone() });
  await book.record(facts);
}

/** Returns the timer as it ran. @throws Expected when none runs. */
export async function stopTimer(book: Book): Promise<Statement> {
  const running = openStatements(book, 'timer');
  const last = running.at(-1);
  if (last === undefined) throw new NothingToDo(l10n.t('No timer is running; start one with `rapport timer start`.'));
  const to = book.clock.now();
  await book.record(running.map((timer) => stopped(timer, iso(to))));
  return { ...last, to };
}

/** What stops the timers of the person at this machine that run on a task. */
export function stopFacts(book: Book, task: Id): readonly Fact[] {
  const now = iso(book.clock.now());
  return openStatements(book, 'timer')
    .filter((timer) => timer.task === task)
    .map((timer) => stopped(timer, now));
}

/** Ends the running timer where it began, so that it says nothing. @throws Expected when none runs. */
export async function discardTimer(book: Book): Promise<void> {
  const timer = runningTimer(book);
  if (timer === null) throw new NothingToDo(l10n.t('No timer is running.'));
  await book.record([stopped(timer, iso(timer.from))]);
}

/** A timer of the person at this machine, running or not. @throws Expected when there is none with this id. */
export function findTimer(book: Book, timer: Id): Statement {
  const found = book.state.statements.filter(isOwn(book)).find(({ id, kind }) => id === timer && kind === 'timer');
  if (found === undefined) throw new Expected(l10n.t('That timer is not there any more.'));
  return found;
}

/** The pause that the person at this machine is in, if any; it holds until they resume, restarts or not. */
export function openPause(book: Book): Statement | null {
  return openStatements(book, 'pause').at(-1) ?? null;
}

/** @throws Expected when there is a pause already. */
export async function pause(book: Book): Promise<void> {
  if (openPause(book) !== null) throw new Expected(l10n.t('You are on a pause already; `rapport resume` ends it.'));
  const from = iso(book.clock.now());
  await book.record([{ type: 'pause.start', pause: book.newId(), from, zone: book.clock.zone() }]);
}

/** Ends every pause that is open; returns the last one as it was. @throws Expected when there is none. */
export async function resume(book: Book): Promise<Statement> {
  const open = openStatements(book, 'pause');
  const last = open.at(-1);
  if (last === undefined) throw new Expected(l10n.t('There is no pause to end; `rapport pause` begins one.'));
  const to = book.clock.now();
  await book.record(open.map(({ id }) => ({ type: 'pause.stop', pause: id, to: iso(to) })));
  return { ...last, to };
}

function openStatements(book: Book, wanted: StatementKind): readonly Statement[] {
  const open = book.state.statements.filter(({ kind, to }) => kind === wanted && to === null);
  return open.length === 0 ? open : open.filter(isOwn(book));
}

function stopped({ id, task }: Statement, to: string): Fact {
  return { type: 'timer.stop', timer: id, task, to };
}
