/** rapport hours */
import { type Command, Option } from 'commander';
import { GROUPINGS, type Grouping, type Hours } from '../app/hours.ts';
import { hoursCsv } from '../deliver/csv.ts';
import { formatClock } from '../view/format.ts';
import { type Context, openHours, printJson } from './context.ts';
import { type FilterOptions, filterOf, jsonOption, withFilter } from './options.ts';
import { table } from './text.ts';

interface HoursOptions extends FilterOptions {
  readonly by: Grouping;
  readonly csv?: boolean;
  readonly json?: boolean;
}

export function registerHours(program: Command, context: Context): void {
  withFilter(program.command('hours').description('the counted time'))
    .addOption(new Option('--by <what>', 'a row for each').choices(GROUPINGS).default('task'))
    .addOption(new Option('--csv', 'print CSV').conflicts('json'))
    .addOption(jsonOption())
    .action(async ({ by, csv: asCsv, json, ...options }: HoursOptions) => {
      const book = await context.openBook();
      const hours = (await openHours(book, options.idle)).hours(filterOf(book, options), by);
      if (json) await printJson(context, toJson(hours));
      else await context.print(asCsv ? hoursCsv(hours.rows) : toTable(hours, by));
    });
}

function toJson({ totalMs, unassignedMs, rows }: Hours) {
  return {
    total_ms: totalMs,
    unassigned_ms: unassignedMs,
    rows: rows.map(({ key, title, ms }) => ({ key, title, ms })),
  };
}

/** Unassigned time is a line of its own however the rest is grouped. */
function toTable({ totalMs, unassignedMs, rows }: Hours, by: Grouping): string {
  if (rows.length === 0) return 'No time is recorded here.\n';
  const own = by === 'task' ? rows.filter(({ key }) => key !== '') : rows;
  const lines = own.map(({ title, ms }) => [title, formatClock(ms)]);
  if (unassignedMs > 0 && by === 'task') lines.push(['Unassigned', formatClock(unassignedMs)]);
  lines.push(['Total', formatClock(totalMs)]);
  if (unassignedMs > 0 && by !== 'task') lines.push(['Unassigned of it', formatClock(unassignedMs)]);
  const heading = by.slice(0, 1).toUpperCase() + by.slice(1);
  return table([{ title: heading }, { title: 'Hours', align: 'right' }], lines);
}
