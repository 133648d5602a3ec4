/**
 * Which stretches are known, by id: rows of a table and objects side by side. A hash table of numbers, because a Map of
 * a few hundred thousand strings takes longer to fill than all else that is done with them.
 */
import type { SeenStretch } from './decode.ts';
import type { Id } from './events.ts';
import { hashOf } from './idWords.ts';
import { type StretchBlock, StretchTable } from './stretchTable.ts';

/** A row of the table or the stretch itself. */
export type StretchRef<S = SeenStretch> = number | S;

const FREE = 0;
const LEAST_SLOTS = 64;

export class KnownStretches {
  readonly table = new StretchTable();
  /** Each is `FREE`, row + 1, or -1 - the place in `#objects`; where one is taken, the search goes on with the next. */
  #slots = new Int32Array(LEAST_SLOTS);
  /** By slot. */
  #hashes = new Uint32Array(LEAST_SLOTS);
  #size = 0;
  readonly #objects: SeenStretch[] = [];
  /** Rows that do not count: an object stands in their place, or their id was known before. */
  readonly #replaced = new Set<number>();

  get size(): number {
    return this.#size;
  }

  get(id: Id): SeenStretch | undefined {
    const entry = this.#slots[this.#slotOf(hashOf(id), id)] as number;
    if (entry === FREE) return undefined;
    return entry > 0 ? this.table.at(entry - 1) : this.#objects[-1 - entry];
  }

  /** Puts it in, or in the place of the one with its id. */
  set(stretch: SeenStretch): void {
    this.#makeRoom(1);
    const hash = hashOf(stretch.id);
    const slot = this.#slotOf(hash, stretch.id);
    const entry = this.#slots[slot] as number;
    if (entry < 0) {
      this.#objects[-1 - entry] = stretch;
      return;
    }
    if (entry === FREE) {
      this.#hashes[slot] = hash;
      this.#size++;
    } else this.#replaced.add(entry - 1);
    this.#slots[slot] = -this.#objects.push(stretch);
  }

  /** Puts all of a block in of which the ids are not known; returns the others. */
  addBlock(block: StretchBlock): readonly SeenStretch[] {
    const first = this.table.length;
    this.table.add(block);
    this.#makeRoom(block.hashes.length);
    const known: SeenStretch[] = [];
    const [slots, taken, { hashes }] = [this.#slots, this.#hashes, block];
    const last = slots.length - 1;
    for (let index = 0; index < hashes.length; index++) {
      const row = first + index;
      const hash = hashes[index] as number;
      let slot = hash & last;
      while (slots[slot] !== FREE && taken[slot] !== hash) slot = (slot + 1) & last;
      // Hardly ever: one of the same hash is there.
      if (slots[slot] !== FREE) slot = this.#slotOf(hash, row);
      if (slots[slot] === FREE) {
        taken[slot] = hash;
        slots[slot] = row + 1;
      } else {
        this.#replaced.add(row);
        known.push(this.table.at(row));
      }
    }
    this.#size += hashes.length - known.length;
    return known;
  }

  /** Those whose start and end pass, in no order. */
  refs(passes: (start: number, end: number) => boolean): StretchRef[] {
    const { table } = this;
    const refs: StretchRef[] = [];
    for (let row = 0; row < table.length; row++) {
      if (passes(table.startAt(row), table.endAt(row)) && !this.#replaced.has(row)) refs.push(row);
    }
    for (const stretch of this.#objects) if (passes(stretch.start, stretch.end)) refs.push(stretch);
    return refs;
  }

  /** Where the id, or that of a row, stands, or where it would stand. */
  #slotOf(hash: number, of: Id | number): number {
    const last = this.#slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const entry = this.#slots[slot] as number;
      if (entry === FREE) return slot;
      if (this.#hashes[slot] !== hash) continue;
      const id = typeof of === 'number' ? this.table.idAt(of) : of;
      if (id === (entry > 0 ? this.table.idAt(entry - 1) : (this.#objects[-1 - entry] as SeenStretch).id)) return slot;
    }
  }

  /** At least a third of the slots stays free, so that no search is long. */
  #makeRoom(more: number): void {
    const needed = (this.#size + more) * 1.5;
    if (needed <= this.#slots.length) return;
    const [oldSlots, oldHashes] = [this.#slots, this.#hashes];
    // A power of two.
    const length = 2 ** Math.ceil(Math.log2(needed * 1.5));
    const [slots, hashes] = [new Int32Array(length), new Uint32Array(length)];
    for (let from = 0; from < oldSlots.length; from++) {
      const entry = oldSlots[from] as number;
      if (entry === FREE) continue;
      const hash = oldHashes[from] as number;
      let slot = hash & (length - 1);
      while (slots[slot] !== FREE) slot = (slot + 1) & (length - 1);
      slots[slot] = entry;
      hashes[slot] = hash;
    }
    this.#slots = slots;
    this.#hashes = hashes;
  }
}
