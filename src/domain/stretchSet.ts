/**
 * All stretches, sorted by start. The same stretch may arrive several times (while it grows, finished by its window,
 * adopted after a crash): the earliest start, the latest end and the greatest counts stand.
 */
import { decodeStretch } from './decode.ts';
import type { Stretch } from './entities.ts';
import { compareEvents, type EventOf, type Id, type Stamp } from './events.ts';

interface Kept {
  stretch: Stretch;
  /** The event that says on what subject it was: the first, should several disagree. */
  source: Stamp;
}

export class StretchSet {
  readonly #kept = new Map<Id, Kept>();
  readonly #sorted: Stretch[] = [];
  /** Files are read one after the other, so sorting waits until somebody asks. */
  #unsorted = false;

  /** By start, then id. */
  get list(): readonly Stretch[] {
    if (this.#unsorted) this.#sorted.sort(compare);
    this.#unsorted = false;
    return this.#sorted;
  }

  /** False when it says nothing new. */
  add(event: EventOf<'stretch'>): boolean {
    const next = decodeStretch(event);
    const kept = this.#kept.get(next.id);
    if (kept === undefined) {
      this.#kept.set(next.id, { stretch: next, source: stampOf(event) });
      this.#insert(next);
      return true;
    }
    const first = compareEvents(event, kept.source) < 0 ? next : kept.stretch;
    const merged: Stretch = {
      ...first,
      start: Math.min(kept.stretch.start, next.start),
      end: Math.max(kept.stretch.end, next.end),
      worked: kept.stretch.worked || next.worked,
    };
    if (first === next) kept.source = stampOf(event);
    if (isSame(merged, kept.stretch)) return false;
    this.#replace(kept.stretch, merged);
    kept.stretch = merged;
    return true;
  }

  #insert(stretch: Stretch): void {
    const last = this.#sorted.at(-1);
    if (last !== undefined && compare(last, stretch) > 0) this.#unsorted = true;
    this.#sorted.push(stretch);
  }

  #replace(old: Stretch, merged: Stretch): void {
    const at = this.#unsorted ? this.#sorted.indexOf(old) : this.#search(old);
    this.#sorted[at] = merged;
    if (old.start !== merged.start) this.#unsorted = true;
  }

  /** The index of a stretch in the sorted list. */
  #search(stretch: Stretch): number {
    let low = 0;
    let high = this.#sorted.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.#sorted[middle] as Stretch, stretch) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function compare(a: Stretch, b: Stretch): number {
  return a.start - b.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function isSame(a: Stretch, b: Stretch): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.worked === b.worked &&
    a.repository === b.repository &&
    a.branch === b.branch &&
    a.task === b.task &&
    a.zone === b.zone &&
    a.person === b.person
  );
}

/** Without the rest of the event, so that 300 000 of them do not stay in memory. */
function stampOf({ v, id, seq, at, by, device }: Stamp): Stamp {
  return { v, id, seq, at, by, device };
}
