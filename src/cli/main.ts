/** The entry of `rapport`: puts clock, home and streams together and runs one command. */
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import type { Book, Clock } from '../app/book.ts';
import { Expected } from '../app/expected.ts';
import { openBook, systemClock } from '../app/systemBook.ts';
import { shown } from '../domain/shown.ts';
import { explain } from '../ledger/ledgerError.ts';
import type { Context } from './context.ts';
import { failureOf } from './failure.ts';
import { groupsFor } from './groups.ts';
import { type Moment, parseFolder, parseTime, startOf } from './parse.ts';

const program = new Command('rapport')
  .description('tasks tied to branches, hours that count themselves, notes that clients are glad to read')
  .version(manifest.version)
  .addOption(
    new Option('--home <folder>', 'the ledger (default: RAPPORT_HOME, else ~/.rapport)').argParser(parseFolder),
  )
  .addOption(new Option('--now <time>', 'a fixed clock, for scripts and tests').argParser(parseTime))
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(--help shows the usage)')
  .exitOverride();

let opened = null as Book | null;
const context = makeContext(program);
for (const register of await groupsFor(process.argv.slice(2))) register(program, context);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Nobody reads on (`| head`): no reason to complain, and what was to be recorded still is.
  if (error.code === 'EPIPE') return;
  context.warn(explain(error, 'the output could not be written').message);
  process.exitCode = 1;
});

try {
  await program.parseAsync();
  // The person has their answer; the next one comes sooner.
  await opened?.ledger.keepCache();
} catch (error) {
  const { exitCode, message } = failureOf(error, Boolean(process.env.RAPPORT_DEBUG));
  if (message !== null) context.warn(message);
  process.exitCode = exitCode;
}

/** The options are read when a command runs: only then are they known. */
function makeContext(program: Command): Context {
  const options = () => program.opts<{ readonly home?: string; readonly now?: Exclude<Moment, { kind: 'day' }> }>();
  const clock: Clock = {
    now: () => {
      const { now } = options();
      return now === undefined ? systemClock.now() : startOf(now, systemClock.zone());
    },
    zone: systemClock.zone,
  };
  const warn = (sentence: string) => {
    const lines = sentence.split('\n').map(shown);
    process.stderr.write(`rapport: ${lines.join('\n')}\n`);
  };
  const openQuietly = async () => {
    const { home } = options();
    opened = await openBook(home === undefined ? { clock } : { home: resolve(home), clock });
    return opened;
  };
  return {
    clock,
    get cwd() {
      return currentFolder();
    },
    env: process.env,
    stdin: process.stdin,
    warn,
    openQuietly,
    async openBook() {
      const book = await openQuietly();
      const count = book.ledger.problems.length;
      if (count > 0) {
        warn(`${count} ${count === 1 ? 'line' : 'lines'} of the ledger could not be read; run \`rapport doctor\`.`);
      }
      return book;
    },
    print: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
  };
}

/** @throws Expected when the folder was removed under the shell. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new Expected('The current folder is gone; change to another one.');
  }
}
