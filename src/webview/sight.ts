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

/** Which lines of a list are in sight: the first of them, how many fit (0: that is not known yet), how many there are. */
export interface Lines {
  readonly at: number;
  readonly fit: number;
  readonly count: number;
}

export function linesInSight({ tops, scroll, height }: Sight): Lines {
  return { at: rowAt(tops, scroll), fit: Math.ceil(height / LINE), count: tops.length - 1 };
}

/** What to draw with `margin` lines beyond each edge: always as many, if there are so many. */
export function runOf({ at, fit, count }: Lines, margin: number): Run {
  if (fit === 0) return { first: 0, last: 0 };
  // Of a list that is scrolled one line is in sight at each edge in part.
  const most = Math.min(count, fit + 1 + 2 * margin);
  const first = Math.max(0, Math.min(at - margin, count - most));
  return { first, last: first + most };
}

/** The run's indexes and the focused one, so that the keyboard and screen readers keep their place; -1: none is. */
export function drawn({ first, last }: Run, focused: number): number[] {
  const indexes = linesOf({ first, last });
  if (focused < 0 || isWithin({ first, last }, focused)) return indexes;
  return focused < first ? [focused, ...indexes] : [...indexes, focused];
}

/** What is in an element: the line, and what stands in it. */
interface Taken {
  readonly slot: number;
  readonly key: string;
}

/**
 * Which lines of a list are drawn, and in which of its elements. Over a short way a line keeps its own, and only what
 * comes into sight is filled anew. Over a long way each element stays where it is and is filled anew: that costs less
 * than to move it in the document.
 */
export class Slots {
  /** Lines beyond each edge, so that a quick scroll shows no gap. */
  readonly #margin: number;
  /** By line, in their order. */
  #taken: ReadonlyMap<number, Taken> = new Map();
  #run: Run = { first: 0, last: 0 };
  #whole = false;
  #made = 0;

  constructor(margin: number) {
    this.#margin = margin;
  }

  /**
   * What to draw now. Where most of what is in sight stands there already, that is with what lies beyond the edges; else,
   * and in a list that only `appears`, what is in sight has to be there first, and the rest can be drawn later.
   */
  take(lines: Lines, keyOf: (line: number) => string, appears = false): Drawing {
    const near = runOf(lines, 0);
    const wide = runOf(lines, this.#margin);
    const known = linesOf(near).filter((line) => this.#taken.get(line)?.key === keyOf(line)).length;
    const run = !appears && 3 * known > 2 * (near.last - near.first) ? wide : near;
    this.#fill(run, keyOf);
    this.#run = run;
    this.#whole = run.last - run.first === wide.last - wide.first;
    return { run, slotOf: (line) => this.#taken.get(line)?.slot, whole: this.#whole };
  }

  /** Whether all is drawn that must be for now. */
  covers(lines: Lines): boolean {
    const { first, last } = runOf(lines, this.#whole ? this.#margin : 0);
    return first >= this.#run.first && last <= this.#run.last;
  }

  #fill(run: Run, keyOf: (line: number) => string): void {
    const before = this.#taken;
    const lines = linesOf(run);
    const kept = lines.filter((line) => before.has(line));
    const stay = 3 * kept.length > 2 * Math.min(lines.length, before.size) ? kept : [];
    const held = new Set(stay.map((line) => before.get(line)?.slot));
    const free = [...before.values()].flatMap(({ slot }) => (held.has(slot) ? [] : [slot]));
    this.#taken = new Map(
      lines.map((line) => {
        const own = stay.length > 0 ? before.get(line)?.slot : undefined;
        return [line, { slot: own ?? free.shift() ?? this.#made++, key: keyOf(line) }];
      }),
    );
  }
}

/** What of a list is drawn. */
export interface Drawing {
  readonly run: Run;
  /** A number for the element of a line of the run. */
  readonly slotOf: (line: number) => number | undefined;
  /** Nothing is left for later. */
  readonly whole: boolean;
}

function linesOf({ first, last }: Run): number[] {
  return Array.from({ length: last - first }, (_, offset) => first + offset);
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
