/** What people said about ranges of time, the later statement over the earlier (docs/hours.md, rules 4 and 5). */
import type { Statement, StatementKind } from './entities.ts';
import type { Range } from './pieces.ts';
import { clip } from './totals.ts';

/** A piece of time whose last word is a statement; `nothing`: it was not work. */
export interface Painted {
  readonly start: number;
  readonly end: number;
  readonly kind: 'timer' | 'mark' | 'nothing';
  readonly statement: Statement;
}

/**
 * Sorted, disjoint pieces; `statements` come in the order of painting, open ones last until `now`.
 * A sweep over the boundaries with the latest statement on top of a heap: O(n log n).
 */
export function paint(statements: readonly Statement[], now: number): readonly Painted[] {
  const ranges: { from: number; to: number; rank: number; statement: Statement }[] = [];
  for (const [rank, statement] of statements.entries()) {
    const to = statement.to ?? now;
    if (statement.from < to) ranges.push({ from: statement.from, to, rank, statement });
  }
  if (ranges.length === 0) return [];
  ranges.sort((a, b) => a.from - b.from);
  const bounds = [...new Set(ranges.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const heap = new Heap<(typeof ranges)[number]>((a, b) => b.rank - a.rank);
  const pieces: Painted[] = [];
  let next = 0;
  for (let i = 0; i + 1 < bounds.length; i++) {
    const start = bounds[i] as number;
    for (let range = ranges[next]; range !== undefined && range.from <= start; range = ranges[++next]) heap.push(range);
    while (heap.top !== undefined && heap.top.to <= start) heap.pop();
    const top = heap.top;
    if (top !== undefined) pieces.push(pieceOf(top.statement, start, bounds[i + 1] as number));
  }
  return pieces;
}

/** What `paint` makes of them, from `painted`, which holds outside of the range. */
export function repaint(
  painted: readonly Painted[],
  statements: readonly Statement[],
  now: number,
  { from, to }: Range,
): readonly Painted[] {
  if (from >= to) return painted;
  const touching = statements.filter((each) => each.from < to && (each.to ?? now) > from);
  const inside = clip(paint(touching, now), from, to);
  const before = clip(painted, Number.NEGATIVE_INFINITY, from);
  return [...before, ...inside, ...clip(painted, to, Number.POSITIVE_INFINITY)];
}

const PAINTED_AS: Readonly<Record<StatementKind, (statement: Statement) => Painted['kind']>> = {
  timer: () => 'timer',
  mark: (statement) => (statement.task === null ? 'nothing' : 'mark'),
  pause: () => 'nothing',
};

function pieceOf(statement: Statement, start: number, end: number): Painted {
  return { start, end, kind: PAINTED_AS[statement.kind](statement), statement };
}

/** A binary heap; the first by `compare` is on top. */
class Heap<T> {
  readonly #items: T[] = [];
  readonly #compare: (a: T, b: T) => number;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  get top(): T | undefined {
    return this.#items[0];
  }

  push(item: T): void {
    const items = this.#items;
    let i = items.push(item) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.#compare(items[parent] as T, item) <= 0) break;
      items[i] = items[parent] as T;
      i = parent;
    }
    items[i] = item;
  }

  pop(): void {
    const items = this.#items;
    const last = items.pop();
    if (last === undefined || items.length === 0) return;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && this.#compare(items[child + 1] as T, items[child] as T) < 0) child++;
      if (this.#compare(items[child] as T, last) >= 0) break;
      items[i] = items[child] as T;
      i = child;
    }
    items[i] = last;
  }
}
