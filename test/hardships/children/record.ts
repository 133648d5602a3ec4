/**
 * Types without end into a home: `record HOME BRANCH SAVE_MS SIGNALS`, where after so many signals the work goes on on
 * another branch (0: never). Prints "instant branch" of each signal. To be killed.
 */
import { writeSync } from 'node:fs';
import { Recording } from '../../../src/app/recording.ts';
import { openBook } from '../../../src/app/systemBook.ts';

const [home = '', branch = '', saveMs = '', signals = '0'] = process.argv.slice(2);
const book = await openBook({ home });
await book.adopt();
const recording = new Recording({
  book,
  window: branch,
  onError: (error) => process.stderr.write(String(error)),
  onSaved: () => undefined,
  onPickDropped: () => undefined,
  ...(saveMs === '' ? {} : { saveMs: Number(saveMs) }),
});
let count = 0;
setInterval(() => {
  const now = Date.now();
  const part = signals === '0' ? branch : `${branch}.${Math.floor(count++ / Number(signals)) % 2}`;
  recording.signal('edit', now, 'r', part);
  writeSync(1, `${now} ${part}\n`);
}, 10);
