/** Types without end into a home, saving every 200 ms; prints the instant of each signal. To be killed. */
import { writeSync } from 'node:fs';
import { Recording } from '../../../src/app/recording.ts';
import { openBook } from '../../../src/app/systemBook.ts';

const book = await openBook(process.argv[2]);
await book.adopt();
const onError = (error: unknown) => process.stderr.write(String(error));
const recording = new Recording({
  book,
  window: 'w',
  onError,
  onSaved: () => undefined,
  onPickDropped: () => undefined,
  saveMs: 200,
});
setInterval(() => {
  const now = Date.now();
  recording.signal('edit', now, 'r', 'main');
  writeSync(1, `${now}\n`);
}, 5);
