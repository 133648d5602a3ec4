/** CSV as spreadsheets read it. */
import { shown } from '../domain/shown.ts';

/**
 * RFC 4180. Texts are put into one line; one that a spreadsheet would take for a formula is told apart by an
 * apostrophe (full-width signs count too: spreadsheets in Japanese and Chinese take them for the plain ones).
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** Where one would begin: at the start, and behind what parts cells where a decimal number has a comma. */
const FORMULA = /(?:^|;)(?=[=+\-@＝＋－＠])/g;

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = shown(value);
  const safe = text.replaceAll(FORMULA, "$&'");
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export interface HoursLine {
  /** The id (or day) of what it is the sum of; '' for what has none. */
  readonly key: string;
  readonly title: string;
  readonly ms: number;
}

const HOUR = 3_600_000;

/** Sums of hours, a line for each. */
export function hoursCsv(rows: readonly HoursLine[]): string {
  return csv([
    ['key', 'title', 'ms', 'hours'],
    ...rows.map(({ key, title, ms }) => [key, title, ms, (ms / HOUR).toFixed(2)]),
  ]);
}
