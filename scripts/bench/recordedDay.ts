/**
 * What recording a working day takes: a simulated day's signals through the same recording as the editor's, into a real
 * home, with a clock that is moved. `node scripts/bench/recordedDay.ts` prints the rows.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Book } from '../../src/app/book.ts';
import { HoursBook } from '../../src/app/hours.ts';
import { Recording, SAVE_MS } from '../../src/app/recording.ts';
import { newId } from '../../src/app/systemBook.ts';
import { main, Refusal } from '../tell.ts';
import { memory } from './memory.ts';
import type { BenchRow } from './row.ts';
import { ZONE } from './sampleYears.ts';
import type { Seen } from './truth.ts';
import { makeWorkday } from './workday.ts';

const MIDNIGHT = Date.parse('2026-06-15T00:00:00Z');
const HOUR = 3_600_000;

/** @throws Refusal where the system does not count what a process writes */
export async function measureRecordedDay(): Promise<readonly BenchRow[]> {
  const home = mkdtempSync(join(tmpdir(), 'rapport-day-'));
  try {
    let now = MIDNIGHT;
    const book = await Book.open({ home, clock: { now: () => now, zone: () => ZONE }, newId });
    const hours = new HoursBook(book);
    const [memoryBefore, writtenBefore] = [memory(), bytesWritten()];
    const recording = new Recording({
      book,
      window: 'window',
      onError: (error) => {
        throw error;
      },
      onSaved: () => hours.sums(),
      onPickDropped: () => {},
    });
    let saved = now;
    const seen = makeWorkday(1).seen.filter(({ window }) => window === 'w1');
    for (const each of seen) {
      now = MIDNIGHT + each.at;
      signal(recording, each, now);
      // So the timer would have it.
      if (now - saved < SAVE_MS) continue;
      saved = now;
      await recording.flush();
    }
    await recording.flush();
    recording.close();
    const counted = hours.hours({}, 'task').totalMs;
    if (counted === 0) throw new Error('nothing was recorded');
    const written = (bytesWritten() - writtenBefore) / 1000 / (counted / HOUR);
    return [
      { name: 'written an hour of work', value: written, unit: 'KB', bound: null, held: null },
      { name: 'memory that a day takes', value: memory() - memoryBefore, unit: 'MB', bound: null, held: null },
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function signal(recording: Recording, { kind }: Seen, at: number): void {
  switch (kind) {
    case 'blur':
      recording.blur(at);
      break;
    case 'agent':
      recording.background();
      break;
    default:
      recording.signal(kind === 'stay' ? 'look' : kind, at, 'repository', 'main');
  }
}

function bytesWritten(): number {
  if (process.platform !== 'linux') throw new Refusal('What a process writes is counted on Linux only.');
  return Number(/^wchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
}

if (import.meta.main) {
  main(async () => {
    for (const { name, value, unit } of await measureRecordedDay()) console.log(`${name}: ${value.toFixed(1)} ${unit}`);
    return 0;
  });
}
