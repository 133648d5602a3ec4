/** What a command works with: everything it touches of the world outside comes through here. */
import type { Command } from 'commander';
import type { Book, Clock } from '../app/book.ts';
import { HoursBook } from '../app/hours.ts';
import { readPolicy } from '../ledger/policy.ts';

export interface Context {
  readonly clock: Clock;
  /** What paths on the command line are relative to. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Opens the home and says on stderr what of it could not be read. @throws LedgerError */
  openBook(): Promise<Book>;
  /** The same without a word about such lines. @throws LedgerError */
  openQuietly(): Promise<Book>;
  /** Writes to standard output; resolves when it is written or nobody reads on. */
  print(text: string): Promise<void>;
  /** One line to standard error. */
  warn(sentence: string): void;
}

/** Adds one group of commands to the program. */
export type Register = (program: Command, context: Context) => void;

export function printJson(context: Context, value: unknown): Promise<void> {
  return context.print(`${JSON.stringify(value, null, 2)}\n`);
}

/** What a command that makes something says: its id, bare or as JSON. */
export function printId(context: Context, id: string, json: boolean | undefined): Promise<void> {
  return json ? printJson(context, { id }) : context.print(`${id}\n`);
}

/**
 * The hours by the idle limit and the working days of this machine, or by another limit (minutes) and with more days
 * off. @throws LedgerError
 */
export async function openHours(book: Book, idleMinutes?: number, daysOff: readonly string[] = []): Promise<HoursBook> {
  const policy = await readPolicy(book.ledger.home);
  const workdays = { weekdays: policy.weekdays, holidays: [...policy.holidays, ...daysOff] };
  const idleMs = (idleMinutes ?? policy.idleMinutes) * 60_000;
  return new HoursBook(
    book,
    () => ({ idleMs }),
    () => workdays,
  );
}
