/**
 * One window of several: `window HOME NAME REPOSITORY FROM-TO…`. In each range (ms) somebody types in it, every ten
 * seconds; at its end the window loses the focus. It saves all the time.
 */
import { Recording } from '../../../src/app/recording.ts';
import { openBook } from '../../../src/app/systemBook.ts';

const [home = '', window = '', repository = '', ...ranges] = process.argv.slice(2);
let now = 0;
const book = await openBook({ home, clock: { now: () => now, zone: () => 'UTC' } });
const recording = new Recording({
  book,
  window,
  onError: (error) => process.stderr.write(String(error)),
  onSaved: () => undefined,
  onPickDropped: () => undefined,
});
for (const range of ranges) {
  const [from = 0, to = 0] = range.split('-').map(Number);
  for (now = from; now < to; now += 10_000) {
    recording.signal('edit', now, repository, 'main');
    await recording.flush();
  }
  now = to;
  recording.blur(now);
  await recording.flush();
  // What the other windows write comes in between.
  await book.refresh();
}
recording.close();
