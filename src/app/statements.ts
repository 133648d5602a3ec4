/** What a person says about ranges of time: marks, timers started by hand, pauses. Instants are ms. */
import type { Statement } from '../domain/entities.ts';
import type { Fact, Id } from '../domain/events.ts';
import type { Book } from './book.ts';
import { Expected } from './expected.ts';

/** @throws Expected when the range is empty or reversed. */
export async function mark(
  book: Book,
  from: number,
  to: number,
  task: Id | null,
  note: string | null = null,
): Promise<void> {
  if (from >= to) throw new Expected('A mark must end after it starts.');
  const zone = book.clock.zone();
  await book.record([{ type: 'mark.set', mark: book.newId(), from: iso(from), to: iso(to), task, note, zone }]);
}

/** The timer of the person at this machine that runs now, if any. */
export function runningTimer(book: Book): Statement | null {
  const own = book.state.statements.filter(({ kind, person }) => kind === 'timer' && person === book.person);
  const last = own.at(-1);
  return last?.to === null ? last : null;
}

/** A timer that runs already is stopped by this one. */
export async function startTimer(book: Book, task: Id | null): Promise<void> {
  const running = runningTimer(book);
  const now = iso(book.clock.now());
  const facts: Fact[] = [];
  if (running !== null) facts.push({ type: 'timer.stop', timer: running.id, task: running.task, to: now });
  facts.push({ type: 'timer.start', timer: book.newId(), task, from: now, zone: book.clock.zone() });
  await book.record(facts);
}

/** Returns the timer as it ran. @throws Expected when none runs. */
export async function stopTimer(book: Book): Promise<Statement> {
  const running = runningTimer(book);
  if (running === null) throw new Expected('No timer is running; start one with `rapport timer start`.');
  const to = book.clock.now();
  await book.record([{ type: 'timer.stop', timer: running.id, task: running.task, to: iso(to) }]);
  return { ...running, to };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
