/** Sums over the timeline's segments. All in ms; any grouping of the same segments adds up to the same number. */
import type { Segment } from './timeline.ts';

/** The part of the segments inside [from, to). */
export function clip<S extends { readonly start: number; readonly end: number }>(
  segments: readonly S[],
  from: number,
  to: number,
): readonly S[] {
  const first = firstEndingAfter(segments, from);
  const clipped: S[] = [];
  for (let i = first; i < segments.length; i++) {
    const segment = segments[i] as S;
    if (segment.start >= to) break;
    const start = Math.max(segment.start, from);
    const end = Math.min(segment.end, to);
    if (start < end)
      clipped.push(start === segment.start && end === segment.end ? segment : { ...segment, start, end });
  }
  return clipped;
}

/** ms by key, in the order of first appearance. */
export function sumBy<S extends { readonly start: number; readonly end: number }, K>(
  segments: Iterable<S>,
  keyOf: (segment: S) => K,
): Map<K, number> {
  const sums = new Map<K, number>();
  for (const segment of segments) {
    const key = keyOf(segment);
    sums.set(key, (sums.get(key) ?? 0) + segment.end - segment.start);
  }
  return sums;
}

/** The same of what is added up already. */
export function sumMs<S extends { readonly ms: number }, K>(parts: Iterable<S>, keyOf: (part: S) => K): Map<K, number> {
  const sums = new Map<K, number>();
  for (const part of parts) {
    const key = keyOf(part);
    sums.set(key, (sums.get(key) ?? 0) + part.ms);
  }
  return sums;
}

/** The index of the first that ends after an instant; sorted and disjoint. */
export function firstEndingAfter(segments: readonly Pick<Segment, 'end'>[], at: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Pick<Segment, 'end'>).end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
