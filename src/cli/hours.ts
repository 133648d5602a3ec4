/** rapport hours */
import { type Command, Option } from 'commander';
import { Expected } from '../app/expected.ts';
import { GROUPINGS, type Grouping, type Hours, HoursBook } from '../app/hours.ts';
import { findProject } from '../app/refs.ts';
import { formatClock } from '../view/format.ts';
import { type Context, printJson } from './context.ts';
import { given, jsonOption, momentOption, projectOption } from './options.ts';
import { endOf, type Moment, startOf } from './parse.ts';
import { csv, table } from './text.ts';

interface HoursOptions {
  readonly project?: string;
  readonly from?: Moment;
  readonly to?: Moment;
  readonly by: Grouping;
  readonly csv?: boolean;
  readonly json?: boolean;
}

const HOUR = 3_600_000;

export function registerHours(program: Command, context: Context): void {
  program
    .command('hours')
    .description('the counted time')
    .addOption(projectOption())
    .addOption(momentOption('--from <time>', 'a day, a local time or an instant'))
    .addOption(momentOption('--to <time>', 'the same; a day is included'))
    .addOption(new Option('--by <what>', 'a row for each').choices(GROUPINGS).default('task'))
    .addOption(new Option('--csv', 'print CSV').conflicts('json'))
    .addOption(jsonOption())
    .action(async ({ project, from, to, by, csv: asCsv, json }: HoursOptions) => {
      const book = await context.openBook();
      const zone = context.clock.zone();
      const range = given({
        from: from === undefined ? undefined : startOf(from, zone),
        to: to === undefined ? undefined : endOf(to, zone),
      });
      if (range.from !== undefined && range.to !== undefined && range.from >= range.to) {
        throw new Expected('--to must be after --from.');
      }
      const filter = project === undefined ? range : { ...range, project: findProject(book.state, project).id };
      const hours = new HoursBook(book).hours(filter, by);
      if (json) await printJson(context, toJson(hours));
      else await context.print(asCsv ? toCsv(hours) : toTable(hours, by));
    });
}

function toJson({ totalMs, unassignedMs, rows }: Hours) {
  return {
    total_ms: totalMs,
    unassigned_ms: unassignedMs,
    rows: rows.map(({ key, title, ms }) => ({ key, title, ms })),
  };
}

function toCsv({ rows }: Hours): string {
  return csv([
    ['key', 'title', 'ms', 'hours'],
    ...rows.map(({ key, title, ms }) => [key, title, ms, (ms / HOUR).toFixed(2)]),
  ]);
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
