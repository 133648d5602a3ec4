/** rapport calendar */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readCalendar } from '../app/calendar.ts';
import { saveExport } from '../app/save.ts';
import { type Context, openHours } from './context.ts';
import { type FilterOptions, filterOf, withFilter } from './options.ts';

interface CalendarOptions extends FilterOptions {
  readonly out?: string;
}

export function registerCalendar(program: Command, context: Context): void {
  withFilter(program.command('calendar').description('the counted time as an iCalendar file'))
    .option('--out <file>', 'where to save it (default: standard output)')
    .action(async ({ out, ...options }: CalendarOptions) => {
      const book = await context.openBook();
      const calendar = readCalendar(book, await openHours(book, options.idle), filterOf(book, options));
      if (out === undefined) await context.print(calendar);
      else await saveExport(resolve(context.cwd, out), calendar);
    });
}
