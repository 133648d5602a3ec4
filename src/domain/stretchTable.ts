/**
 * Stretches in columns instead of objects: years of them take a fifth of the memory and no time to speak of, and one
 * becomes an object when somebody asks for it. Rows are only added; what a row says never changes.
 */
import type { SeenStretch } from './decode.ts';
import type { Id } from './events.ts';
import { ID_WORDS, idOf } from './idWords.ts';

/** Who did it and where: shared by many stretches. */
export type StretchSubject = Pick<SeenStretch, 'person' | 'repository' | 'branch' | 'task' | 'zone' | 'worked'>;

/** Some stretches; each column has one value for each of them. Instants are ms. */
export interface StretchBlock {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly seqs: Float64Array;
  /** Which of `subjects` it is on. */
  readonly on: Uint32Array;
  readonly subjects: readonly StretchSubject[];
  /** The ids, `ID_WORDS` numbers each. */
  readonly ids: Uint32Array;
  /** `hashOf` each id. */
  readonly hashes: Uint32Array;
}

export class StretchTable {
  #length = 0;
  #starts: Float64Array = new Float64Array(0);
  #ends: Float64Array = new Float64Array(0);
  #seqs: Float64Array = new Float64Array(0);
  #on: Uint32Array = new Uint32Array(0);
  readonly #subjects: StretchSubject[] = [];
  #ids: Uint32Array = new Uint32Array(0);

  /** How many rows there are. */
  get length(): number {
    return this.#length;
  }

  /** Of all rows; one may be there several times. */
  get subjects(): readonly StretchSubject[] {
    return this.#subjects;
  }

  /** Appends rows in the order of the block. */
  add(block: StretchBlock): void {
    const { length } = this;
    const subjects = this.#subjects.length;
    this.#length += block.starts.length;
    this.#starts = appended(this.#starts, length, block.starts);
    this.#ends = appended(this.#ends, length, block.ends);
    this.#seqs = appended(this.#seqs, length, block.seqs);
    this.#on = appended(this.#on, length, block.on);
    this.#ids = appended(this.#ids, ID_WORDS * length, block.ids);
    const [on, end] = [this.#on, this.#length];
    for (let row = length; row < end; row++) (on[row] as number) += subjects;
    for (const subject of block.subjects) this.#subjects.push(subject);
  }

  at(row: number): SeenStretch {
    const { person, repository, branch, task, zone, worked } = this.subjectAt(row);
    const start = this.startAt(row);
    const end = this.endAt(row);
    const seq = this.#seqs[row] as number;
    // In this order: then it is the same kind of object as `decodeStretch` makes, and as fast.
    return { id: this.idAt(row), person, start, end, repository, branch, task, zone, worked, seq };
  }

  startAt(row: number): number {
    return this.#starts[row] as number;
  }

  endAt(row: number): number {
    return this.#ends[row] as number;
  }

  subjectAt(row: number): StretchSubject {
    return this.#subjects[this.#on[row] as number] as StretchSubject;
  }

  idAt(row: number): Id {
    return idOf(this.#ids, ID_WORDS * row);
  }

  /** The order of two rows: by start, then id. */
  compare(a: number, b: number): number {
    const apart = (this.#starts[a] as number) - (this.#starts[b] as number);
    if (apart !== 0) return apart;
    const ids = this.#ids;
    for (let word = 0; word < ID_WORDS; word++) {
      const differ = (ids[ID_WORDS * a + word] as number) - (ids[ID_WORDS * b + word] as number);
      if (differ !== 0) return differ;
    }
    return 0;
  }
}

/** The first `length` values and then `more`: in place if there is room, else with room for twice as many. */
function appended<C extends Float64Array | Uint32Array>(column: C, length: number, more: C): C {
  const needed = length + more.length;
  const grown = needed <= column.length ? column : sized(column, Math.max(needed, 2 * length));
  if (grown !== column) grown.set(column.subarray(0, length));
  grown.set(more, length);
  return grown;
}

function sized<C extends Float64Array | Uint32Array>(like: C, length: number): C {
  return (like instanceof Float64Array ? new Float64Array(length) : new Uint32Array(length)) as C;
}
