/** `write HOME NAME COUNT`: appends events of the person NAME to a home in batches of one to some hundred. */
import type { Event } from '../../../src/domain/events.ts';
import type { Folder } from '../../../src/domain/folder.ts';
import { appendEntries } from '../../../src/ledger/append.ts';

const [home = '', name = '', count = '0'] = process.argv.slice(2);
const FOLDERS: readonly Folder[] = [{ kind: 'person' }, { kind: 'activity', client: 'c' }];
const SIZES = [1, 2, 500, 7, 60, 1, 250, 30];

function eventOf(number: number): Event {
  const at = '2026-03-02T09:00:00.000Z';
  const stamp = { v: 1, id: `${name}-${number}`, seq: number + 1, at, by: name, device: 'd' } as const;
  // Of very different lengths.
  return { ...stamp, type: 'person.set', person: name, name: 'é'.repeat((number * 37) % 400) };
}

for (let [written, batch] = [0, 0]; written < Number(count); batch++) {
  const size = Math.min(SIZES[batch % SIZES.length] ?? 1, Number(count) - written);
  const numbers = Array.from({ length: size }, (_, index) => written + index);
  await appendEntries(
    home,
    numbers.map((number) => ({ event: eventOf(number), folder: FOLDERS[number % 2] ?? { kind: 'person' } })),
  );
  written += size;
}
