/**
 * The timesheet: a row for each day and task, made of the timeline's segments, with rounding and amounts by the rules
 * of docs/hours.md. Pure; instants and durations are ms.
 */
import { DaySplitter } from './days.ts';
import type { Client, Component, Project, Task } from './entities.ts';
import type { State } from './entityStore.ts';
import type { Id } from './events.ts';
import { type Amount, amountFor, sumAmounts } from './money.ts';
import { apportion, type Rounding, roundTo } from './rounding.ts';
import type { Source } from './timeline.ts';

/** A counted segment with whose and what project's it is. */
export interface SheetSegment {
  readonly start: number;
  readonly end: number;
  readonly person: Id;
  readonly project: Id | null;
  /** null: unassigned. */
  readonly task: Id | null;
  readonly source: Source;
  readonly zone: string;
}

/** Words about a range of a person's time. */
export interface SheetNote {
  readonly person: Id;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Of a mark: said about time of its own task that was stated; undefined: about whatever is in the range. */
  readonly task?: Id;
  /** The task of that time when it was written: while any of that time still is this task's, the words are about it. */
  readonly about?: Id;
}

export interface SheetRow {
  /** "yyyy-MM-dd", in the zone in which the time was recorded; null: of the whole period. */
  readonly day: string | null;
  readonly client: Client | null;
  readonly project: Project | null;
  readonly component: Component | null;
  /** null: unassigned, or of a task that is not known here. */
  readonly task: Task | null;
  readonly notes: readonly string[];
  /** On the bill: the task is, and there is one. */
  readonly billable: boolean;
  readonly exactMs: number;
  readonly roundedMs: number;
  /** At the project's rate; null: it has none, or the row is not billable. */
  readonly amount: Amount | null;
}

export interface Timesheet {
  readonly rows: readonly SheetRow[];
  readonly exactMs: number;
  /** The sum of the rows. */
  readonly roundedMs: number;
  /** The sums of the rows' amounts, one for each currency. */
  readonly amounts: readonly Amount[];
}

type Names = Pick<State, 'clients' | 'projects' | 'components' | 'tasks'>;

interface Cell {
  readonly day: string;
  readonly project: Id | null;
  readonly task: Id | null;
  readonly billable: boolean;
  /** Lengths of its unbroken pieces. */
  readonly pieces: number[];
  readonly notes: Set<SheetNote>;
  exactMs: number;
}

/**
 * `segments`: person by person, each one's in order of time. `rounding` null: exact.
 *
 * What is rounded together is of one day, of one project, and either billable or not: so a row is the same whatever
 * else is on the sheet. Rows are sorted by day, then project, component and task in the order of the board.
 */
export function makeTimesheet(
  segments: readonly SheetSegment[],
  notes: readonly SheetNote[],
  names: Names,
  rounding: Rounding | null,
): Timesheet {
  const cells = cellsOf(segments, notes, names);
  const rounded = roundCells(cells, rounding);
  const rows = cells.map((cell) => rowOf(cell, rounded.get(cell) ?? cell.exactMs, names));
  return sheetOf(rows.sort(compareRows));
}

/** The same time with one row for each task, over all days: the lines of an invoice. */
export function sumDays({ rows }: Timesheet): Timesheet {
  const groups = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.project?.id, row.task?.id]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return sheetOf([...groups.values()].map(joinRows).sort(compareRows));
}

/** Some rows of a sheet with their own totals. */
export function pickRows(sheet: Timesheet, wanted: (row: SheetRow) => boolean): Timesheet {
  return sheetOf(sheet.rows.filter(wanted));
}

function sheetOf(rows: readonly SheetRow[]): Timesheet {
  return {
    rows,
    exactMs: rows.reduce((sum, { exactMs }) => sum + exactMs, 0),
    roundedMs: rows.reduce((sum, { roundedMs }) => sum + roundedMs, 0),
    amounts: sumAmounts(rows.flatMap(({ amount }) => amount ?? [])),
  };
}

function cellsOf(segments: readonly SheetSegment[], notes: readonly SheetNote[], { tasks }: Names): readonly Cell[] {
  const cells = new Map<string, Cell>();
  const splitter = new DaySplitter();
  const notesAt = noteFinder(notes);
  let last: { readonly cell: Cell; readonly person: Id; readonly end: number } | null = null;
  for (const segment of segments) {
    for (const part of splitter.split(segment)) {
      const { day, project, person, start, end } = part;
      // A task that was removed, or that is on another machine, is on nobody's bill.
      const known = part.task === null ? undefined : tasks.get(part.task);
      const task = known?.id ?? null;
      const key = JSON.stringify([day, project, task]);
      let cell = cells.get(key);
      if (cell === undefined) {
        cell = { day, project, task, billable: known?.billable === true, pieces: [], notes: new Set(), exactMs: 0 };
        cells.set(key, cell);
      }
      const goesOn: boolean = last?.cell === cell && last.person === person && last.end === start;
      if (goesOn) cell.pieces[cell.pieces.length - 1] = (cell.pieces.at(-1) ?? 0) + end - start;
      else cell.pieces.push(end - start);
      cell.exactMs += end - start;
      for (const note of notesAt(part)) cell.notes.add(note);
      last = { cell, person, end };
    }
  }
  leaveWithTheirTask([...cells.values()]);
  return [...cells.values()];
}

/** Where a part of the time that words are about went to another task, they stay with their own. */
function leaveWithTheirTask(cells: readonly Cell[]): void {
  const kept = new Set(cells.flatMap(({ task, notes }) => [...notes].filter(({ about }) => about === task)));
  for (const { task, notes } of cells) {
    for (const note of notes) if (kept.has(note) && note.about !== task) notes.delete(note);
  }
}

/** Of each person the notes are walked along with the segments: both are in order of time. */
function noteFinder(notes: readonly SheetNote[]): (part: SheetSegment) => readonly SheetNote[] {
  const waiting = new Map<Id, SheetNote[]>();
  // The earliest is last, where it is taken from.
  for (const note of notes.toSorted((a, b) => b.from - a.from)) {
    const own = waiting.get(note.person);
    if (own === undefined) waiting.set(note.person, [note]);
    else own.push(note);
  }
  const open = new Map<Id, readonly SheetNote[]>();
  return ({ person, start, end, task, source }) => {
    const ahead = waiting.get(person);
    if (ahead === undefined) return [];
    const begun = [...(open.get(person) ?? [])];
    for (let next = ahead.at(-1); next !== undefined && next.from < end; next = ahead.at(-1)) {
      begun.push(next);
      ahead.pop();
    }
    const here = begun.filter((note) => note.to > start);
    open.set(person, here);
    return here.filter((note) => note.task === undefined || (note.task === task && source !== 'auto'));
  };
}

/** The rounded length of each cell. */
function roundCells(cells: readonly Cell[], rounding: Rounding | null): ReadonlyMap<Cell, number> {
  if (rounding === null) return new Map();
  switch (rounding.per) {
    case 'segment':
      return new Map(cells.map((cell) => [cell, cell.pieces.reduce((sum, ms) => sum + roundTo(rounding, ms), 0)]));
    case 'task':
      return new Map(cells.map((cell) => [cell, roundTo(rounding, cell.exactMs)]));
    case 'day':
      return roundDays(cells, rounding);
  }
}

function roundDays(cells: readonly Cell[], rounding: Rounding): ReadonlyMap<Cell, number> {
  const days = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.day, cell.project, cell.billable]);
    const day = days.get(key);
    if (day === undefined) days.set(key, [cell]);
    else day.push(cell);
  }
  const rounded = new Map<Cell, number>();
  for (const day of days.values()) {
    const lengths = day.map(({ exactMs }) => exactMs);
    const total = roundTo(
      rounding,
      lengths.reduce((sum, ms) => sum + ms, 0),
    );
    apportion(total, lengths).forEach((ms, index) => {
      rounded.set(day[index] as Cell, ms);
    });
  }
  return rounded;
}

function rowOf({ day, notes, billable, exactMs, ...cell }: Cell, roundedMs: number, names: Names): SheetRow {
  const task = (cell.task === null ? null : names.tasks.get(cell.task)) ?? null;
  const project = (cell.project === null ? null : names.projects.get(cell.project)) ?? null;
  return {
    day,
    client: (project === null ? null : names.clients.get(project.client)) ?? null,
    project,
    component: (task?.component == null ? null : names.components.get(task.component)) ?? null,
    task,
    notes: [...new Set([...notes].map(({ text }) => text))],
    billable,
    exactMs,
    roundedMs,
    amount: billable && project?.rate != null ? amountFor(roundedMs, project.rate) : null,
  };
}

function joinRows(rows: readonly SheetRow[]): SheetRow {
  const { exactMs, roundedMs, amounts } = sheetOf(rows);
  const first = rows[0] as SheetRow;
  // One project, so one rate: at most one currency.
  const notes = [...new Set(rows.flatMap((row) => row.notes))];
  return { ...first, day: null, notes, exactMs, roundedMs, amount: amounts[0] ?? null };
}

function compareRows(a: SheetRow, b: SheetRow): number {
  const last = Number.POSITIVE_INFINITY;
  return (
    compareTexts(a.day ?? '', b.day ?? '') ||
    compareTexts(a.project?.name ?? '\uffff', b.project?.name ?? '\uffff') ||
    compareTexts(a.project?.id ?? '', b.project?.id ?? '') ||
    compareNumbers(a.component?.order ?? last, b.component?.order ?? last) ||
    compareTexts(a.component?.id ?? '\uffff', b.component?.id ?? '\uffff') ||
    compareNumbers(a.task?.order ?? last, b.task?.order ?? last) ||
    compareTexts(a.task?.id ?? '', b.task?.id ?? '')
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Both may be infinite. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
