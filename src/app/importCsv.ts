/** Tables of hours (CSV), whoever wrote them. */
import * as l10n from '@vscode/l10n';
import Papa from 'papaparse';
import { Expected } from './expected.ts';
import { type Columns, type Recognised, type Role, recogniseColumns } from './importColumns.ts';
import {
  checkCount,
  type DateOrder,
  flawOf,
  type ImportEntry,
  type ImportFile,
  type Unclear,
  type UnclearLine,
} from './importEntry.ts';
import {
  dateOrderOf,
  instantOf,
  readDay,
  readInstant,
  readLength,
  readTime,
  saysOrder,
  showsTime,
} from './importTimes.ts';

export interface CsvOptions {
  readonly preset?: string;
  /** Names of the table's own columns, where the heading is not understood or understood wrong. */
  readonly columns?: Readonly<Partial<Record<Role, string>>>;
  readonly dateOrder?: DateOrder;
  /** Seconds after midnight at which the first piece of a day is put that has a length and no time; missing: it is unclear. */
  readonly dayStart?: number;
  /** IANA name: where clocks showed these times. */
  readonly zone: string;
  /** ms */
  readonly now: number;
}

/** Of a line that cannot be read, so much is shown. */
const LONGEST_SHOWN = 160;

/** The table has days that can be read in two ways: only the person can say which. */
export class AmbiguousDays extends Expected {
  readonly sample: string;

  constructor(sample: string) {
    super(
      `Days like "${sample}" can be read in two ways: say which of day and month comes first (--dates dmy or mdy).`,
    );
    this.sample = sample;
  }
}

/** No column is known to say when the work was. */
export class UnknownColumns extends Expected {
  readonly heading: readonly string[];

  constructor(heading: readonly string[]) {
    super(strange(heading));
    this.heading = heading;
  }
}

/** @throws UnknownColumns | AmbiguousDays */
export function readCsv(text: string, options: CsvOptions): ImportFile {
  // Spreadsheets say their separator so.
  const body = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');
  const [heading = []] = Papa.parse<string[]>(body, { preview: 1 }).data;
  const recognised = withNamed(recogniseColumns(heading, options.preset), heading, options.columns ?? {});
  const { columns, format } = recognised;
  if (columns.date === undefined && columns.start === undefined) throw new UnknownColumns(heading);
  const order = options.dateOrder ?? orderIn(body, columns);
  const reader = new RowReader(columns, order, options);
  let line = 0;
  const lineOffset = body.length === text.replace(/^\uFEFF/, '').length ? 0 : 1;
  Papa.parse<string[]>(body, {
    step: ({ data }) => {
      line++;
      if (line > 1) reader.read(data, line + lineOffset);
      checkCount(reader.entries.length);
    },
  });
  return { format, entries: reader.entries, unclear: reader.unclear };
}

function withNamed(
  recognised: Recognised,
  heading: readonly string[],
  named: Readonly<Partial<Record<Role, string>>>,
): Recognised {
  const columns: Partial<Record<Role, number>> = { ...recognised.columns };
  for (const [role, name] of Object.entries(named) as [Role, string][]) {
    const index = heading.findIndex((each) => each.trim().toLowerCase() === name.trim().toLowerCase());
    if (index < 0) throw new Expected(l10n.t('There is no column "{0}"; there are: {1}.', name, heading.join(', ')));
    columns[role] = index;
  }
  return { ...recognised, columns };
}

function strange(heading: readonly string[]): string {
  const there = heading.slice(0, 20).join(', ').slice(0, 300);
  return `No column has the day or the start of the work; there are: ${there}. Say which with --columns, e.g. "date=Day,length=Hours,task=What".`;
}

function orderIn(body: string, { date, start }: Columns): DateOrder {
  const column = date ?? start ?? 0;
  const texts = new Set<string>();
  let line = 0;
  Papa.parse<string[]>(body, {
    step: ({ data }, parser) => {
      const text = data[column];
      if (line++ === 0 || text === undefined || texts.has(text)) return;
      texts.add(text);
      if (saysOrder(text)) parser.abort();
    },
  });
  const order = dateOrderOf(texts);
  if (order === null) throw new AmbiguousDays([...texts][0] ?? '');
  return order;
}

class RowReader {
  readonly entries: ImportEntry[] = [];
  readonly unclear: UnclearLine[] = [];
  readonly #columns: Columns;
  readonly #order: DateOrder;
  readonly #options: CsvOptions;
  /** Where the next piece without a time begins, by day (ms). */
  readonly #next = new Map<string, number>();

  constructor(columns: Columns, order: DateOrder, options: CsvOptions) {
    this.#columns = columns;
    this.#order = order;
    this.#options = options;
  }

  read(row: readonly string[], line: number): void {
    if (row.every((cell) => cell.trim() === '')) return;
    const cell = (role: Role) => {
      const index = this.#columns[role];
      return index === undefined ? '' : (row[index] ?? '').trim();
    };
    const range = this.#rangeOf(cell);
    if (typeof range === 'string') {
      this.unclear.push({ line, why: range, text: row.join(' · ').slice(0, LONGEST_SHOWN) });
      return;
    }
    const { zone } = this.#options;
    this.entries.push({
      ...{ line, ...range, zone },
      ...{ client: data(cell('client')), project: data(cell('project')) },
      ...{ task: data(cell('task')), note: data(cell('note')) },
    });
  }

  #rangeOf(cell: (role: Role) => string): { readonly from: number; readonly to: number } | Unclear {
    const { zone, now } = this.#options;
    const day = readDay(cell('date') || cell('start'), this.#order);
    if (day === null) return 'no-date';
    const lengthText = cell('length');
    const length = lengthText === '' ? null : readLength(lengthText);
    if (lengthText !== '' && length === null) return 'no-length';
    if (length !== null && length < 0) return 'negative';
    const startText = cell('start') || cell('date');
    const time = readTime(startText);
    const from = readInstant(startText) ?? (time === null ? this.#placed(day, length) : instantOf(day, time, zone));
    if (from === null) return time === null ? 'no-time' : 'skipped-hour';
    const to = this.#endOf(cell, day, from, length);
    if (typeof to === 'string') return to;
    const flaw = flawOf(from, to, now);
    if (flaw !== null) return flaw;
    if (time === null) this.#next.set(day, to);
    return { from, to };
  }

  /** Of a piece that has a day and a length alone: after the one before it, if the person has said where a day begins. */
  #placed(day: string, length: number | null): number | null {
    const { dayStart, zone } = this.#options;
    if (length === null || dayStart === undefined) return null;
    return this.#next.get(day) ?? instantOf(day, dayStart, zone);
  }

  #endOf(cell: (role: Role) => string, day: string, from: number, length: number | null): number | Unclear {
    const text = cell('end');
    if (text === '') return length === null ? 'no-length' : from + length;
    const { zone } = this.#options;
    const endDay = cell('endDate') === '' ? (readDay(text, this.#order) ?? day) : readDay(cell('endDate'), this.#order);
    const time = readTime(text);
    if (endDay === null || time === null) return 'no-length';
    const end = readInstant(text) ?? instantOf(endDay, time, zone);
    if (end === null) return 'skipped-hour';
    if (length === null) return end;
    if (Math.abs(end - from - length) < 60_000) return end;
    // Where the clocks were put back an hour came twice: the length says which was meant.
    return showsTime(from + length, time, zone) ? from + length : 'contradiction';
  }
}

/** Text of a cell, without what spreadsheets put before a formula to make it none. */
function data(text: string): string {
  return text.replace(/^'(?=[=+\-@])/, '').replaceAll(/\s+/g, ' ');
}
