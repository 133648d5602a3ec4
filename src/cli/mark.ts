/** rapport mark, rapport add, rapport note */
import { type Command, Option } from 'commander';
import { addRange, annotate, notWork } from '../app/corrections.ts';
import { Expected } from '../app/expected.ts';
import { explainRange } from '../app/explain.ts';
import { findTask } from '../app/refs.ts';
import type { Range } from '../domain/pieces.ts';
import { shown } from '../domain/shown.ts';
import { clockRange } from '../view/dayTimes.ts';
import { formatClock } from '../view/format.ts';
import { parseRange } from '../view/words.ts';
import { type Context, openHours } from './context.ts';
import { dayMeant, parseDayWord } from './day.ts';
import { momentOption } from './options.ts';
import { endOf, type Moment, startOf } from './parse.ts';

interface RangeOptions {
  readonly from: Moment;
  readonly to: Moment;
  readonly task?: string;
}
interface MarkOptions extends RangeOptions {
  readonly notWork?: boolean;
  readonly note?: string;
}

export function registerMark(program: Command, context: Context): void {
  withRange(program.command('mark').description('say what a range of time was; it goes before what was recorded'))
    .option('--task <task>', 'id or title')
    .addOption(new Option('--not-work', 'it was not work').conflicts('task'))
    .option('--note <text>', 'what was done, for timesheets; or what it was instead of work')
    .action(async ({ task, notWork: isNotWork, note, ...range }: MarkOptions, command: Command) => {
      if (task === undefined && !isNotWork) command.error('error: name a task with --task, or say --not-work');
      const book = await context.openBook();
      if (task === undefined) await notWork(book, [rangeOf(range, context)], note || null);
      else await addRange(book, rangeOf(range, context), findTask(book.state, task).id, note || null);
    });

  program
    .command('add')
    .description('add time that is missing, in words: "10:30-12 call with Anna"')
    .argument('<words>', 'when, and what was done')
    .option('--task <task>', 'id or title; without one the time is unassigned')
    .option('--day <day>', 'the day that is meant, unless the words name one', parseDayWord, 'today')
    .action(async (words: string, { task: ref, day }: { readonly task?: string; readonly day: string }) => {
      const book = await context.openBook();
      const zone = context.clock.zone();
      const spoken = parseRange(words, dayMeant(day, context), zone);
      if (spoken === null)
        throw new Expected('No time can be told from that; write it like "10:30-12 call with Anna".');
      const task = ref === undefined ? null : findTask(book.state, ref);
      const { range, rest } = spoken;
      await addRange(book, range, task?.id ?? null, rest || null);
      const whose = task === null ? 'without a task' : `for "${shown(task.title)}"`;
      const length = formatClock(range.to - range.from);
      await context.print(`Added ${clockRange(range.from, range.to, zone)} (${length}) ${whose}.\n`);
    });

  withRange(
    program.command('note').description('say what was done in a range of time, for timesheets; it changes no hours'),
  )
    .argument('<text>', 'an empty one takes the words away')
    .option('--task <task>', 'id or title (default: whose time it is)')
    .action(async (text: string, { task, ...range }: RangeOptions) => {
      const book = await context.openBook();
      const meant = rangeOf(range, context);
      const { pieces } = explainRange(book, await openHours(book), meant);
      const found = pieces.find((piece) => piece.task !== null)?.task ?? null;
      await annotate(book, meant, task === undefined ? found : findTask(book.state, task).id, text.trim() || null);
    });
}

function withRange(command: Command): Command {
  return command
    .addOption(momentOption('--from <time>', 'a day, a local time or an instant').makeOptionMandatory())
    .addOption(momentOption('--to <time>', 'the same; a day is included').makeOptionMandatory());
}

function rangeOf({ from, to }: Pick<RangeOptions, 'from' | 'to'>, { clock }: Context): Range {
  return { from: startOf(from, clock.zone()), to: endOf(to, clock.zone()) };
}
