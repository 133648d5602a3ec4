/** rapport timesheet */
import { type Command, Option } from 'commander';
import { readTimesheet, SHEET_LINES, type SheetLines } from '../app/timesheet.ts';
import { timesheetCsv, timesheetJson } from '../deliver/timesheet.ts';
import { type Amount, decimalOf } from '../domain/money.ts';
import { rangeOf } from '../domain/periods.ts';
import {
  ROUNDING_MODES,
  ROUNDING_STEPS,
  ROUNDING_UNITS,
  type Rounding,
  type RoundingMode,
  type RoundingUnit,
} from '../domain/rounding.ts';
import type { SheetRow, Timesheet } from '../domain/timesheet.ts';
import { formatClock } from '../view/format.ts';
import { type Context, openHours, printJson } from './context.ts';
import { type FilterOptions, filterOf, jsonOption, withFilter } from './options.ts';
import { type Column, table } from './text.ts';

interface RoundingOptions {
  readonly round?: RoundingMode;
  /** One of ROUNDING_STEPS, as it was written. */
  readonly minutes?: string;
  readonly per?: RoundingUnit;
}
interface TimesheetOptions extends FilterOptions, RoundingOptions {
  readonly billableOnly?: boolean;
  readonly by: SheetLines;
  readonly csv?: boolean;
  readonly json?: boolean;
}

export function registerTimesheet(program: Command, context: Context): void {
  withFilter(
    program.command('timesheet').description('the counted time of this month by day and task, as it is billed'),
  )
    .addOption(
      new Option('--round <how>', 'round for the bill; what is recorded stays as it is').choices(ROUNDING_MODES),
    )
    .addOption(
      new Option('--minutes <step>', 'to whole steps of so many (default: 15)').choices(ROUNDING_STEPS.map(String)),
    )
    .addOption(
      new Option(
        '--per <unit>',
        'round each piece of time, a day’s on a task, or a project’s day (default: task)',
      ).choices(ROUNDING_UNITS),
    )
    .option('--billable-only', 'leave out unassigned time and tasks that are not billed')
    .addOption(
      new Option('--by <what>', 'a row for each day and task, or for each task of the period')
        .choices(SHEET_LINES)
        .default('day'),
    )
    .addOption(new Option('--csv', 'print CSV').conflicts('json'))
    .addOption(jsonOption())
    .action(async ({ billableOnly, by, csv, json, ...options }: TimesheetOptions, command: Command) => {
      const rounding = roundingOf(options, command);
      const book = await context.openBook();
      const asked = filterOf(book, options);
      const month = rangeOf('thisMonth', book.clock.now(), book.clock.zone());
      const filter = asked.from === undefined && asked.to === undefined ? { ...asked, ...month } : asked;
      const hours = await openHours(book, options.idle);
      const sheet = readTimesheet(book, hours, filter, { rounding, billableOnly: billableOnly ?? false, by });
      if (json) await printJson(context, timesheetJson(sheet));
      else await context.print(csv ? timesheetCsv(sheet) : toTable(sheet, by, rounding !== null));
    });
}

function roundingOf({ round, minutes, per }: RoundingOptions, command: Command): Rounding | null {
  if (round === undefined) {
    if (minutes !== undefined || per !== undefined)
      command.error('error: say how to round, with --round up or nearest');
    return null;
  }
  const step = ROUNDING_STEPS.find((each) => String(each) === minutes) ?? 15;
  return { mode: round, minutes: step, per: per ?? 'task' };
}

function toTable({ rows, exactMs, roundedMs, amounts }: Timesheet, by: SheetLines, rounded: boolean): string {
  if (rows.length === 0) return 'No time is recorded here.\n';
  const day = by === 'day' ? [{ title: 'Day' }] : [];
  const exact = rounded ? [{ title: 'Exact', align: 'right' as const }] : [];
  const columns: readonly Column[] = [
    ...day,
    { title: 'Project' },
    { title: 'Component' },
    { title: 'Task' },
    ...exact,
    { title: 'Hours', align: 'right' },
    { title: 'Amount', align: 'right' },
    { title: 'Notes' },
  ];
  const figures = (exactMs: number, roundedMs: number) =>
    (rounded ? [exactMs, roundedMs] : [roundedMs]).map(formatClock);
  const line = (row: SheetRow) => [
    ...(by === 'day' ? [row.day ?? ''] : []),
    row.project?.name ?? '',
    row.component?.name ?? '',
    row.task?.title ?? 'Unassigned',
    ...figures(row.exactMs, row.roundedMs),
    row.billable ? (row.amount === null ? '' : money(row.amount)) : 'not billed',
    row.notes.join('; '),
  ];
  const names = columns.findIndex(({ title }) => title === (rounded ? 'Exact' : 'Hours'));
  const total = ['Total', ...Array.from({ length: names - 1 }, () => '')];
  return table(columns, [...rows.map(line), [...total, ...figures(exactMs, roundedMs), amounts.map(money).join(', ')]]);
}

function money(amount: Amount): string {
  return `${decimalOf(amount)} ${amount.currency}`;
}
