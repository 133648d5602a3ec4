/** Stretches in the order of their start, into which single changes are put in place. */
import type { Stretch } from './entities.ts';
import type { Id } from './events.ts';
import type { StretchRef } from './knownStretches.ts';
import type { StretchColumns } from './layer.ts';
import { type StretchSubject, StretchTable } from './stretchTable.ts';

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
  readonly #table: StretchTable;
  readonly #refs: StretchRef<Stretch>[];

  /** Takes over an array of stretches and rows of the table, in any order unless it is said that they are sorted. */
  constructor(refs: StretchRef<Stretch>[] = [], table = new StretchTable(), sorted = false) {
    this.#table = table;
    this.#refs = sorted ? refs : refs.sort((a, b) => this.#compare(a, b));
  }

  get length(): number {
    return this.#refs.length;
  }

  /** By start, then id. Made anew with each call: of years rather ask for those that are needed. */
  get list(): readonly Stretch[] {
    return this.slice(0, this.length);
  }

  startAt(index: number): number {
    return this.#startOf(this.#refs[index] as StretchRef<Stretch>);
  }

  endAt(index: number): number {
    const ref = this.#refs[index] as StretchRef<Stretch>;
    return typeof ref === 'number' ? this.#table.endAt(ref) : ref.end;
  }

  /** Copies of those from one index up to, without it, another. */
  columns(first: number, last: number): StretchColumns {
    const [starts, ends] = [new Float64Array(last - first), new Float64Array(last - first)];
    const subjects: StretchSubject[] = [];
    for (let index = first; index < last; index++) {
      const ref = this.#refs[index] as StretchRef<Stretch>;
      const row = typeof ref === 'number';
      starts[index - first] = row ? this.#table.startAt(ref) : ref.start;
      ends[index - first] = row ? this.#table.endAt(ref) : ref.end;
      subjects.push(row ? this.#table.subjectAt(ref) : ref);
    }
    return { starts, ends, subjects };
  }

  /** From one index up to, without it, another. */
  slice(first: number, last: number): readonly Stretch[] {
    const stretches: Stretch[] = [];
    for (let index = first; index < last; index++) {
      const ref = this.#refs[index] as StretchRef<Stretch>;
      stretches.push(typeof ref === 'number' ? this.#table.at(ref) : ref);
    }
    return stretches;
  }

  /** The index of the first that starts at an instant or later (ms). */
  indexFrom(at: number): number {
    return this.#firstWhere((ref) => this.#startOf(ref) >= at);
  }

  /** Those of one group each, in the same order. */
  groupBy<K>(keyOf: (person: Id) => K): Map<K, SortedStretches> {
    const only = this.#onlyKey(keyOf);
    if (only !== null) return new Map([[only.key, new SortedStretches([...this.#refs], this.#table, true)]]);
    const groups = new Map<K, StretchRef<Stretch>[]>();
    // Asked when the person changes: there are few of them and many stretches.
    const lists = new Map<Id, StretchRef<Stretch>[]>();
    let last: Id | null = null;
    let list: StretchRef<Stretch>[] = [];
    for (const ref of this.#refs) {
      const { person } = typeof ref === 'number' ? this.#table.subjectAt(ref) : ref;
      if (person !== last) {
        last = person;
        const known = lists.get(person);
        if (known === undefined) {
          const key = keyOf(person);
          list = groups.get(key) ?? [];
          groups.set(key, list);
          lists.set(person, list);
        } else list = known;
      }
      list.push(ref);
    }
    return new Map([...groups].map(([key, refs]) => [key, new SortedStretches(refs, this.#table, true)]));
  }

  /** The key of all that there is, mostly one person's; null: there are several, or none. */
  #onlyKey<K>(keyOf: (person: Id) => K): { readonly key: K } | null {
    const persons = new Set(this.#table.subjects.map(({ person }) => person));
    for (const ref of this.#refs) if (typeof ref !== 'number') persons.add(ref.person);
    const keys = new Set([...persons].map(keyOf));
    return keys.size === 1 ? { key: [...keys][0] as K } : null;
  }

  /** `old` must be there as it is. Moving what comes after is one move of memory: 0.1 ms among 300 000. */
  put({ old, next }: StretchChange): void {
    if (old !== null && next !== null && old.start === next.start && old.id === next.id) {
      this.#refs[this.#search(old)] = next;
      return;
    }
    if (old !== null) this.#refs.splice(this.#search(old), 1);
    if (next !== null) this.#refs.splice(this.#search(next), 0, next);
  }

  #search(stretch: Stretch): number {
    return this.#firstWhere((other) => this.#compare(other, stretch) >= 0);
  }

  #compare(a: StretchRef<Stretch>, b: StretchRef<Stretch>): number {
    if (typeof a === 'number' && typeof b === 'number') return this.#table.compare(a, b);
    const apart = this.#startOf(a) - this.#startOf(b);
    if (apart !== 0) return apart;
    const first = this.#idOf(a);
    const second = this.#idOf(b);
    return first < second ? -1 : first > second ? 1 : 0;
  }

  #startOf(ref: StretchRef<Stretch>): number {
    return typeof ref === 'number' ? this.#table.startAt(ref) : ref.start;
  }

  #idOf(ref: StretchRef<Stretch>): Id {
    return typeof ref === 'number' ? this.#table.idAt(ref) : ref.id;
  }

  /** The index of the first for which it holds; it must hold for all that come after. */
  #firstWhere(holds: (ref: StretchRef<Stretch>) => boolean): number {
    let low = 0;
    let high = this.#refs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#refs[middle] as StretchRef<Stretch>)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
