/** Which line of the generated text an edited one comes from. */
import { matchLines } from './lineMatch.ts';

/** Two lines are one if they share at least so much of their words, and the next best is this much worse. */
const ALIKE = 0.5;
const CLEARLY = 0.15;

/**
 * For each line of `edited` the index of its line in `generated`: the same line, or between two of those the one that it
 * was clearly made of; null where that is not sure.
 */
export function traceLines(generated: readonly string[], edited: readonly string[]): (number | null)[] {
  const traced: (number | null)[] = edited.map(() => null);
  let [from, to] = [0, 0];
  for (const [line, place] of [...matchLines(generated, edited), [generated.length, edited.length] as const]) {
    traceChanged(generated, edited, [from, line], [to, place], traced);
    if (place < edited.length) traced[place] = line;
    [from, to] = [line + 1, place + 1];
  }
  return traced;
}

type Span = readonly [start: number, end: number];

/** The most alike first; a line is the source of one only. */
function traceChanged(
  generated: readonly string[],
  edited: readonly string[],
  [from, until]: Span,
  [to, end]: Span,
  traced: (number | null)[],
): void {
  const pairs: { line: number; place: number; alike: number }[] = [];
  for (let place = to; place < end; place++) {
    for (let line = from; line < until; line++) {
      const alike = likeness(generated[line] ?? '', edited[place] ?? '');
      if (alike >= ALIKE) pairs.push({ line, place, alike });
    }
  }
  pairs.sort((a, b) => b.alike - a.alike || a.line - b.line || a.place - b.place);
  const used = new Set<number>();
  for (const { line, place, alike } of pairs) {
    if (used.has(line) || traced[place] !== null) continue;
    const rivals = pairs.filter((other) => (other.line === line) !== (other.place === place));
    if (rivals.some((other) => !used.has(other.line) && other.alike > alike - CLEARLY)) continue;
    used.add(line);
    traced[place] = line;
  }
}

/** The share of their words that two lines have in common, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length === 0 || other.length === 0) return 0;
  const left = [...other];
  const common = one.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (one.length + other.length);
}

function wordsOf(line: string): string[] {
  return line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
