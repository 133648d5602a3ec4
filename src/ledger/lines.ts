/** The lines of a journal's bytes. */
import { isUtf8 } from 'node:buffer';

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Where it is in the bytes, from `start` up to its newline or their end. */
  readonly start: number;
  readonly stop: number;
  /** null: not UTF-8. */
  readonly text: string | null;
  /** Its newline is missing: it may still be being written and is read again next time. */
  readonly open: boolean;
}

export const NOT_UTF8 = { kind: 'bad', problem: 'not UTF-8' } as const;

const NEWLINE = 0x0a;
const BRACE = 0x7b;
const STRETCH = Buffer.from('"type":"stretch"');

/**
 * The lines that are not empty; `before`: how many went before. Those between `start` and `stop` for which `isWanted`
 * is false are counted and left out without being looked at any further.
 */
export function* linesOf(
  bytes: Buffer,
  before: number,
  isWanted: (start: number, stop: number) => boolean = () => true,
): Generator<Line> {
  const clean = isUtf8(bytes);
  let number = before;
  for (let start = 0; start < bytes.length; ) {
    const next = bytes.indexOf(NEWLINE, start);
    const stop = next < 0 ? bytes.length : next;
    number++;
    if (stop > start && isWanted(start, stop)) {
      const text = bytes
        .toString('utf8', start, stop)
        .replace(/^\uFEFF/, '')
        .trim();
      if (text !== '') {
        yield { number, start, stop, text: clean || isUtf8(bytes.subarray(start, stop)) ? text : null, open: next < 0 };
      }
    }
    start = stop + 1;
  }
}

/**
 * Tells lines that hold a stretch, as Rapport writes them, from all others without reading them; for ranges that go
 * forward. True only if the line's own type says so: quotes inside a text are escaped, and no other object is open.
 */
export function stretchFinder(bytes: Buffer): (start: number, stop: number) => boolean {
  let found = -1;
  return (start, stop) => {
    if (found < start) found = bytes.indexOf(STRETCH, start);
    if (found < 0) found = bytes.length;
    if (found >= stop) return false;
    const inner = bytes.indexOf(BRACE, start + 1);
    return inner < 0 || inner > found;
  };
}

/** The end of the last whole line. */
export function wholeLength(bytes: Buffer): number {
  return bytes.lastIndexOf(NEWLINE) + 1;
}

export function countNewlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
