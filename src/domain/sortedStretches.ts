/** Stretches in the order of their start, into which single changes are put in place. */
import type { Stretch } from './entities.ts';

/** One stretch before and after; null: it is not there. */
export interface StretchChange {
  readonly old: Stretch | null;
  readonly next: Stretch | null;
}

/** By start, then id. */
export function compareStretches(a: Stretch, b: Stretch): number {
  return a.start - b.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export class SortedStretches {
  readonly #list: Stretch[];

  /** Takes over an array that is sorted already. */
  constructor(sorted: Stretch[] = []) {
    this.#list = sorted;
  }

  /** By start, then id. It is live: the array changes with the next `put`. */
  get list(): readonly Stretch[] {
    return this.#list;
  }

  /** `old` must be there as it is. Moving what comes after is one move of memory: 0.1 ms among 300 000. */
  put({ old, next }: StretchChange): void {
    if (old !== null && next !== null && old.start === next.start && old.id === next.id) {
      this.#list[this.#search(old)] = next;
      return;
    }
    if (old !== null) this.#list.splice(this.#search(old), 1);
    if (next !== null) this.#list.splice(this.#search(next), 0, next);
  }

  /** Those that start in [from, to). */
  startedIn(from: number, to: number): readonly Stretch[] {
    return this.#list.slice(this.#firstFrom(from), this.#firstFrom(to));
  }

  #search(stretch: Stretch): number {
    return this.#firstWhere((other) => compareStretches(other, stretch) >= 0);
  }

  #firstFrom(at: number): number {
    return this.#firstWhere(({ start }) => start >= at);
  }

  /** The index of the first for which it holds; it must hold for all that come after. */
  #firstWhere(holds: (stretch: Stretch) => boolean): number {
    let low = 0;
    let high = this.#list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#list[middle] as Stretch)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
