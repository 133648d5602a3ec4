/** The timesheet of the ledger: the same for the command line and the editor. */
import { personResolver } from '../domain/persons.ts';
import type { Rounding } from '../domain/rounding.ts';
import { makeTimesheet, pickRows, type SheetNote, sumDays, type Timesheet } from '../domain/timesheet.ts';
import type { Book } from './book.ts';
import type { HoursBook, HoursFilter } from './hours.ts';

export const SHEET_LINES = ['day', 'task'] as const;
/** A row for each day and task, or for each task of the whole period. */
export type SheetLines = (typeof SHEET_LINES)[number];

export interface TimesheetOptions {
  /** null: exact. */
  readonly rounding: Rounding | null;
  readonly billableOnly?: boolean;
  readonly by?: SheetLines;
}

/** Everybody's counted time inside the filter. Rounding is by day and project, so no filter changes a row's figures. */
export function readTimesheet(
  book: Book,
  hours: HoursBook,
  filter: HoursFilter,
  { rounding, billableOnly = false, by = 'day' }: TimesheetOptions,
): Timesheet {
  const all = makeTimesheet(hours.segments(filter), notesOf(book), book.state, rounding);
  const sheet = billableOnly ? pickRows(all, ({ billable }) => billable) : all;
  return by === 'task' ? sumDays(sheet) : sheet;
}

/** What people wrote about ranges of time, and on marks. */
function notesOf(book: Book): readonly SheetNote[] {
  const { notes, statements, persons } = book.state;
  const resolve = personResolver(persons, book.person);
  const said: SheetNote[] = [...notes.values()].map(({ person, from, to, text, task }) => ({
    person: resolve(person),
    from,
    to,
    text,
    ...(task === null ? {} : { about: task }),
  }));
  for (const { person, from, to, note, task } of statements) {
    if (note !== null && task !== null) {
      said.push({ person: resolve(person), from, to: to ?? book.clock.now(), text: note, task });
    }
  }
  return said;
}
