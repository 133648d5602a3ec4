/** rapport day */
import { type Command, InvalidArgumentError } from 'commander';
import type { Book } from '../app/book.ts';
import { type Day, type DayEntry, readDay } from '../app/day.ts';
import { iso } from '../app/instant.ts';
import { clockAt, dayOf, plusDays } from '../domain/days.ts';
import { ENGLISH_DAY } from '../view/dayStrings.ts';
import { formatClock } from '../view/format.ts';
import { type Context, openHours, printJson } from './context.ts';
import { idleOption, jsonOption } from './options.ts';
import { parseDay } from './parse.ts';
import { table } from './text.ts';

interface DayOptions {
  readonly idle?: number;
  readonly json?: boolean;
}

export function registerDay(program: Command, context: Context): void {
  program
    .command('day')
    .description('a day as it went: what counts, what does not, and what is missing')
    .argument('[day]', 'a day like 2026-06-30, "today" or "yesterday"', parseDayWord, 'today')
    .addOption(idleOption())
    .addOption(jsonOption())
    .action(async (word: string, { idle, json }: DayOptions) => {
      const book = await context.openBook();
      const day = readDay(book, await openHours(book, idle), dayMeant(word, context));
      if (json) await printJson(context, toJson(day));
      else await context.print(toText(day, book));
    });
}

/** A day, or a word for one, which depends on the clock. */
export function parseDayWord(text: string): string {
  const word = text.toLowerCase();
  if (word === 'today' || word === 'yesterday') return word;
  if (!/^\d/.test(word)) throw new InvalidArgumentError('Expected a day like 2026-06-30, "today" or "yesterday".');
  return parseDay(word);
}

/** "yyyy-MM-dd" */
export function dayMeant(word: string, { clock }: Pick<Context, 'clock'>): string {
  const today = dayOf(clock.now(), clock.zone());
  return word === 'today' ? today : word === 'yesterday' ? plusDays(today, -1) : word;
}

function toJson({ day, start, end, entries, countedMs, unassignedMs, readingMs, awayMs }: Day) {
  return {
    day,
    start: iso(start),
    end: iso(end),
    counted_ms: countedMs,
    unassigned_ms: unassignedMs,
    reading_ms: readingMs,
    away_ms: awayMs,
    entries: entries.map((entry) => ({ ...entry, start: iso(entry.start), end: iso(entry.end) })),
  };
}

function toText({ day, entries, countedMs, unassignedMs, readingMs, awayMs }: Day, book: Book): string {
  if (entries.length === 0) return `Nothing is recorded on ${day}.\n`;
  const zone = book.clock.zone();
  const rows = entries.map((entry) => [
    clockAt(entry.start, zone),
    `${clockAt(entry.end, zone)}${entry.running ? '…' : ''}`,
    KINDS[entry.kind],
    subjectOf(entry, book),
    entry.note ?? '',
    formatClock(entry.end - entry.start),
  ]);
  const sums: readonly (readonly [string, number])[] = [
    ['Unassigned of it', unassignedMs],
    ['Not counted: reading', readingMs],
    ['Not counted: away', awayMs],
  ];
  return [
    `${day}\n`,
    table(COLUMNS, rows),
    `Counted ${formatClock(countedMs)}\n`,
    ...sums.flatMap(([what, ms]) => (ms > 0 ? [`${what} ${formatClock(ms)}\n`] : [])),
  ].join('');
}

const COLUMNS = [
  { title: 'From' },
  { title: 'To' },
  { title: 'What' },
  { title: 'Task' },
  { title: 'Note' },
  { title: 'Time', align: 'right' },
] as const;

const KINDS: Readonly<Record<DayEntry['kind'], string>> = {
  work: 'work',
  reading: 'reading',
  away: 'away',
  timer: 'timer',
  mark: 'mark',
  notWork: 'not work',
  pause: 'pause',
};

/** The task; of time without one, where it was. */
function subjectOf({ kind, task, repository, branch }: DayEntry, { state }: Book): string {
  if (task !== null) return state.tasks.get(task)?.title ?? ENGLISH_DAY.unknownTask;
  if (kind === 'timer') return `(${ENGLISH_DAY.kinds.timer.toLowerCase()})`;
  if (repository === null) return '';
  const place = [state.repositories.get(repository)?.name, branch].filter(Boolean).join(', ');
  return kind === 'work' ? `(unassigned) ${place}` : place;
}
