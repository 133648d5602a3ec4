/** New facts for a text that a person has worked on: their words stay as they are. */
import { matchLines } from './lineMatch.ts';

export interface Merged {
  readonly text: string;
  /** Where both changed the same lines: the person's stand in the text, from `line` (from 0) on. */
  readonly conflicts: readonly Conflict[];
}

export interface Conflict {
  readonly line: number;
  /** How many lines of the text are the person's own; 0: they took the lines out. */
  readonly count: number;
  /** What the facts would have said there; empty: nothing. */
  readonly theirs: readonly string[];
}

/** `base`: as it was generated; `mine`: as the person has it; `theirs`: as it would be generated now. */
export function mergeTexts(base: string, mine: string, theirs: string): Merged {
  const [old, own, fresh] = [base.split('\n'), mine.split('\n'), theirs.split('\n')];
  const inOwn = new Map(matchLines(old, own));
  const inFresh = new Map(matchLines(old, fresh));
  const lines: string[] = [];
  const conflicts: Conflict[] = [];
  let [o, m, t] = [0, 0, 0];
  const settle = (was: readonly string[], have: readonly string[], would: readonly string[]) => {
    const untouched = same(have, was);
    if (!untouched && !same(would, was) && !same(would, have)) {
      conflicts.push({ line: lines.length, count: have.length, theirs: would });
    }
    lines.push(...(untouched ? would : have));
  };
  const change = (toOld: number, toOwn: number, toFresh: number) => {
    const [was, have, would] = [old.slice(o, toOld), own.slice(m, toOwn), fresh.slice(t, toFresh)];
    // Neighbours that were each rewritten are settled one by one.
    const each = was.length === have.length && was.length === would.length;
    if (each) was.forEach((line, at) => void settle([line], have.slice(at, at + 1), would.slice(at, at + 1)));
    else settle(was, have, would);
    [o, m, t] = [toOld, toOwn, toFresh];
  };
  for (let line = 0; line < old.length; line++) {
    const [place, other] = [inOwn.get(line), inFresh.get(line)];
    if (place === undefined || other === undefined) continue;
    change(line, place, other);
    lines.push(old[line] ?? '');
    [o, m, t] = [line + 1, place + 1, other + 1];
  }
  change(old.length, own.length, fresh.length);
  return { text: lines.join('\n'), conflicts };
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
