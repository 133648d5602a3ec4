/** Where two lists of statements or links say different things, so that only that is derived anew. */
import type { Link, Statement } from './entities.ts';
import type { Id } from './events.ts';
import { type LinkTable, linksOf } from './links.ts';
import type { Range } from './pieces.ts';

/** A statement with an end: an open one lasts until now. */
export type Closed = Statement & { readonly to: number };

/** Ranges outside of which both lists paint the same; both in the order of painting. They may overlap or be empty. */
export function changedRanges(before: readonly Closed[], after: readonly Closed[]): readonly Range[] {
  const { head, tail } = commonEnds(before, after, isSame);
  const gone = before.slice(head, before.length - tail);
  const come = after.slice(head, after.length - tail);
  if (gone.length !== come.length) return [...gone, ...come];
  return gone.flatMap((old, index) => changesOf(old, come[index] as Closed));
}

/** Of two statements in one place of the order; one that was lengthened or still runs says new things at its ends only. */
function changesOf(old: Closed, next: Closed): readonly Range[] {
  if (!saysSame(old, next)) return [old, next];
  return [
    { from: Math.min(old.from, next.from), to: Math.max(old.from, next.from) },
    { from: Math.min(old.to, next.to), to: Math.max(old.to, next.to) },
  ];
}

function isSame(a: Closed, b: Closed): boolean {
  return a === b || (a.from === b.from && a.to === b.to && saysSame(a, b));
}

function saysSame(a: Statement, b: Statement): boolean {
  return a.kind === b.kind && a.task === b.task && a.zone === b.zone;
}

/** A branch that is linked otherwise inside the range. */
export interface Relinked extends Range {
  readonly repository: Id;
  readonly branch: string;
  readonly before: readonly Link[];
  readonly after: readonly Link[];
}

export function relinkedBranches(before: LinkTable, after: LinkTable): readonly Relinked[] {
  const changed: Relinked[] = [];
  for (const repository of new Set([...before.keys(), ...after.keys()])) {
    const branches = new Set([...(before.get(repository)?.keys() ?? []), ...(after.get(repository)?.keys() ?? [])]);
    for (const branch of branches) {
      const [old, next] = [linksOf(before, repository, branch), linksOf(after, repository, branch)];
      changed.push({ repository, branch, before: old, after: next, ...differenceOf(old, next) });
    }
  }
  return changed.filter(({ from, to }) => from < to);
}

/** A link is in force until the next one, so lists that begin alike or end alike say the same there. */
function differenceOf(old: readonly Link[], next: readonly Link[]): Range {
  const { head, tail } = commonEnds(old, next, (a, b) => a.since === b.since && a.task === b.task);
  const since = (link: Link | undefined) => link?.since ?? Number.POSITIVE_INFINITY;
  return { from: Math.min(since(old[head]), since(next[head])), to: since(old[old.length - tail]) };
}

/** How many items are the same at the beginning of both lists and, of the others, at the end. */
function commonEnds<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean) {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && same(before[head] as T, after[head] as T)) head++;
  let tail = 0;
  while (tail < least - head && same(before.at(-1 - tail) as T, after.at(-1 - tail) as T)) tail++;
  return { head, tail };
}
