/** `timer HOME`: starts a timer, says so, and stays until it is killed. */
import { startTimer } from '../../../src/app/statements.ts';
import { openBook } from '../../../src/app/systemBook.ts';

const book = await openBook({ home: process.argv[2] ?? '' });
await startTimer(book, null);
process.stdout.write('started\n');
setInterval(() => undefined, 1000);
