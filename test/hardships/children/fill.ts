/**
 * `fill HOME ROOM…`: records until the disk takes no more, and goes on while it is full; then runs the shell commands
 * ROOM, each of which makes some room, and records once more after each. Prints what it saw of its home.
 */
import { execSync } from 'node:child_process';
import { Recording } from '../../../src/app/recording.ts';
import { openBook } from '../../../src/app/systemBook.ts';
import { JournalReader } from '../../../src/ledger/journals.ts';
import { newEvents } from '../../support/journals.ts';

const [home = '', ...rooms] = process.argv.slice(2);
const book = await openBook({ home });
const said: string[] = [];
const recording = new Recording({
  book,
  window: 'w',
  onError: (error) => said.push(String(error)),
  onSaved: () => undefined,
  onPickDropped: () => undefined,
});

let finished = -1;
/** Another branch each time: a stretch ends and is saved. */
async function work(): Promise<void> {
  finished++;
  recording.signal('edit', Date.now(), 'r', `b${finished}`);
  await recording.flush();
}

async function look() {
  const reader = new JournalReader(home);
  const branches = (await newEvents(reader)).flatMap((event) => (event.type === 'stretch' ? [event.branch] : []));
  return { finished, branches, torn: reader.problems.length };
}

while (said.length === 0 && finished < 2_000) await work();
const atOnce = await look();
for (let more = 0; more < 20; more++) await work();
const full = await look();
for (const room of rooms) {
  execSync(room);
  await work();
}
recording.close();
finished++;
const inTheEnd = await look();
process.stdout.write(JSON.stringify({ said, atOnce, full, inTheEnd }));
