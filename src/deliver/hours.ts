/** Sums of hours as files for other programs. */
import { csv } from './csv.ts';

export interface HoursLine {
  /** The id (or day) of what it is the sum of; '' for what has none. */
  readonly key: string;
  readonly title: string;
  readonly ms: number;
}

const HOUR = 3_600_000;

export function hoursCsv(rows: readonly HoursLine[]): string {
  return csv([
    ['key', 'title', 'ms', 'hours'],
    ...rows.map(({ key, title, ms }) => [key, title, ms, (ms / HOUR).toFixed(2)]),
  ]);
}
