/** rapport mark, rapport undo */
import { type Command, Option } from 'commander';
import { findTask } from '../app/refs.ts';
import { mark } from '../app/statements.ts';
import { undo } from '../app/tasks.ts';
import type { Context } from './context.ts';
import { describeAction } from './describe.ts';
import { momentOption } from './options.ts';
import { endOf, type Moment, startOf } from './parse.ts';

interface MarkOptions {
  readonly from: Moment;
  readonly to: Moment;
  readonly task?: string;
  readonly notWork?: boolean;
  readonly note?: string;
}

export function registerMark(program: Command, context: Context): void {
  program
    .command('mark')
    .description('say what a range of time was; it goes before what was recorded')
    .addOption(momentOption('--from <time>', 'a day, a local time or an instant').makeOptionMandatory())
    .addOption(momentOption('--to <time>', 'the same; a day is included').makeOptionMandatory())
    .option('--task <task>', 'id or title')
    .addOption(new Option('--not-work', 'it was not work').conflicts('task'))
    .option('--note <text>', 'for yourself')
    .action(async ({ from, to, task, notWork, note }: MarkOptions, command: Command) => {
      if (task === undefined && !notWork) command.error('error: name a task with --task, or say --not-work');
      const book = await context.openBook();
      const zone = context.clock.zone();
      const id = task === undefined ? null : findTask(book.state, task).id;
      await mark(book, startOf(from, zone), endOf(to, zone), id, note || null);
    });

  program
    .command('undo')
    .description('take back the last thing that you did')
    .action(async () => {
      const book = await context.openBook();
      const undone = await undo(book);
      await context.print(`Undone: ${describeAction(undone, book.state, context.clock.zone())}.\n`);
    });
}
