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

/** Rows next to each other, by index; `last` is not among them. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * What to draw of `count` lines, of which `at` is the first in sight: always as many, if there are so many. Without a
 * margin no more than fit; none before it is known how many that are.
 */
export function runFrom(at: number, fit: number, count: number, margin: number): Run {
  if (fit === 0) return { first: 0, last: 0 };
  // Of a list that is scrolled one line is in sight at each edge in part.
  const most = Math.min(count, margin === 0 ? fit : fit + 1 + 2 * margin);
  const first = Math.max(0, Math.min(at - margin, count - most));
  return { first, last: first + most };
}

export function rowsInSight({ tops, scroll, height }: Sight, margin: number): Run {
  return runFrom(rowAt(tops, scroll), Math.ceil(height / LINE), tops.length - 1, margin);
}

/** The run's indexes and the focused one, so that the keyboard and screen readers keep their place; -1: none is. */
export function drawn({ first, last }: Run, focused: number): number[] {
  const indexes = Array.from({ length: last - first }, (_, offset) => first + offset);
  if (focused < 0 || isWithin({ first, last }, focused)) return indexes;
  return focused < first ? [focused, ...indexes] : [...indexes, focused];
}

/**
 * Which of a list's elements a line in sight is drawn in. Over a short way a line keeps its own, and only what comes into
 * sight is filled anew. Over a long way each element stays where it is and is filled anew: that costs less than to move
 * it in the document.
 */
export class Slots {
  /** By line, in their order. */
  #taken = new Map<number, number>();
  #made = 0;

  /** Nothing is drawn yet. */
  get isEmpty(): boolean {
    return this.#taken.size === 0;
  }

  /** A number for the element of each line of the run. */
  take({ first, last }: Run): ReadonlyMap<number, number> {
    const before = this.#taken;
    const lines = Array.from({ length: last - first }, (_, offset) => first + offset);
    const kept = lines.filter((line) => before.has(line));
    const stay = 3 * kept.length > 2 * Math.min(lines.length, before.size) ? kept : [];
    const held = new Set(stay.map((line) => before.get(line)));
    const free = [...before.values()].filter((slot) => !held.has(slot));
    this.#taken = new Map();
    for (const line of lines) {
      const own = stay.length > 0 ? before.get(line) : undefined;
      this.#taken.set(line, own ?? free.shift() ?? this.#made++);
    }
    return this.#taken;
  }
}

export function isWithin({ first, last }: Run, index: number): boolean {
  return index >= first && index < last;
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
