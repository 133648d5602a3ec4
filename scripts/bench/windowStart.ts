/**
 * What a window does at its start with a home of years, in a process that holds nothing else: forked by ledger.ts with
 * the home and the time, answers with a {@link WindowStart}.
 */
import { readFileSync } from 'node:fs';
import { Book } from '../../src/app/book.ts';
import { HoursBook } from '../../src/app/hours.ts';
import { newId } from '../../src/app/systemBook.ts';
import { memory } from './memory.ts';

export interface WindowStart {
  readonly ms: number;
  /** Stretches known then. */
  readonly known: number;
  /** From disks or their cache; null where the system does not count it. */
  readonly bytesRead: number | null;
  /** MB taken then, and when all hours were asked for. */
  readonly memory: number;
  readonly memoryOfAll: number;
}

async function startWindow(home: string, now: number): Promise<WindowStart> {
  const clock = { now: () => now, zone: () => 'Europe/Berlin' };
  const [before, readBefore] = [memory(), bytesRead()];
  const begun = performance.now();
  const book = await Book.open({ home, clock, newId, history: 'recent' });
  const ms = performance.now() - begun;
  const read = readBefore === null ? null : (bytesRead() ?? 0) - readBefore;
  const known = book.state.stretches.length;
  const recent = memory() - before;
  await book.readAll();
  const hours = new HoursBook(book);
  if (hours.hours({}, 'task').totalMs === 0) throw new Error('there are no hours');
  return { ms, known, bytesRead: read, memory: recent, memoryOfAll: memory() - before };
}

function bytesRead(): number | null {
  if (process.platform !== 'linux') return null;
  return Number(/^rchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1] ?? 0);
}

const [home = '', now = ''] = process.argv.slice(2);
process.send?.(await startWindow(home, Number(now)), () => process.exit(0));
