/** Which rows of the list are in sight. All in px, from the list's top. */
import type { BoardRow } from '../view/boardRows.ts';

const LINE = 24;
/** In a narrow window a task has two lines, and fingers want more of the others, too. */
const NARROW_TASK = 42;
const NARROW_LINE = 28;

export interface Sight {
  /** Where each row begins, and at the end where the list ends. */
  readonly tops: readonly number[];
  readonly scroll: number;
  readonly height: number;
}

export function rowTops(rows: readonly BoardRow[], narrow: boolean): number[] {
  const tops = [0];
  let top = 0;
  for (const row of rows) {
    top += narrow ? (row.kind === 'task' ? NARROW_TASK : NARROW_LINE) : LINE;
    tops.push(top);
  }
  return tops;
}

/** Index of the row at `y`; the first or last one beyond the ends. */
export function rowAt(tops: readonly number[], y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
