/**
 * Stretches in few bytes: three columns of numbers, one that says on what subject each was, and the ids as text. Reading
 * them back takes a hundredth of the time that their journal lines take.
 */
import * as v from 'valibot';
import type { SeenStretch } from '../domain/decode.ts';
import type { Id } from '../domain/events.ts';
import { HASH_OF_NOTHING, hashOn, type StretchBlock, type StretchSubject } from '../domain/stretchTable.ts';
import { isId, LONGEST_ID } from './id.ts';
import { MAX_SEQ } from './schema.ts';

/** Who did it and where, shared by many stretches. */
type Subject = readonly [
  person: Id,
  repository: Id,
  branch: string | null,
  task: Id | null,
  zone: string,
  worked: boolean,
];

/** By hand, because a cache of years has thousands of them. */
export const subjectSchema = v.custom<Subject>((value) => {
  if (!Array.isArray(value) || value.length !== 6) return false;
  const [person, repository, branch, task, zone, worked] = value as readonly unknown[];
  return (
    isId(person) &&
    isId(repository) &&
    (branch === null || typeof branch === 'string') &&
    (task === null || isId(task)) &&
    typeof zone === 'string' &&
    typeof worked === 'boolean'
  );
});

export interface Columns {
  readonly count: number;
  readonly subjects: readonly Subject[];
  /** Little-endian, as all that runs an editor is: starts, ends and seqs (8 bytes each), subjects (4), then the ids. */
  readonly body: Buffer;
}

/** Starts, ends and seqs are one float each: instants do not fit into 32 bits. */
const NUMBERS = 3;
const FLOAT = Float64Array.BYTES_PER_ELEMENT;
const WHOLE = Uint32Array.BYTES_PER_ELEMENT;

/** The last instant that a Date can hold (ms). */
const LAST_INSTANT = 8.64e15;

export function pack(stretches: readonly SeenStretch[]): Columns {
  const count = stretches.length;
  const numbers = new Float64Array(NUMBERS * count);
  const rows = new Uint32Array(count);
  const subjects: Subject[] = [];
  const known = new Map<string, number>();
  const ids: string[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const { person, repository, branch, task, zone, worked } = stretch;
    const subject: Subject = [person, repository, branch, task, zone, worked];
    const key = JSON.stringify(subject);
    const row = known.get(key) ?? subjects.push(subject) - 1;
    known.set(key, row);
    numbers[index] = stretch.start;
    numbers[count + index] = stretch.end;
    numbers[2 * count + index] = stretch.seq;
    rows[index] = row;
    ids.push(stretch.id);
  }
  const body = Buffer.concat([Buffer.from(numbers.buffer), Buffer.from(rows.buffer), Buffer.from(ids.join('\n'))]);
  return { count, subjects, body };
}

/** null when it is not what `pack` made. */
export function unpack({ count, subjects, body }: Columns): StretchBlock | null {
  const split = NUMBERS * FLOAT * count;
  const end = split + WHOLE * count;
  if (body.length < end) return null;
  // Copied, because columns must begin at multiples of their size.
  const numbers = new Float64Array(new Uint8Array(body.subarray(0, split)).buffer);
  const on = new Uint32Array(new Uint8Array(body.subarray(split, end)).buffer);
  const [starts, ends] = [numbers.subarray(0, count), numbers.subarray(count, 2 * count)];
  const seqs = numbers.subarray(2 * count);
  for (let index = 0; index < count; index++) {
    const start = starts[index] as number;
    const isSound =
      isWithin(start, -LAST_INSTANT, LAST_INSTANT) &&
      isWithin(ends[index] as number, start, LAST_INSTANT) &&
      isWithin(seqs[index] as number, 1, MAX_SEQ) &&
      (on[index] as number) < subjects.length;
    if (!isSound) return null;
  }
  const found = idsIn(body.subarray(end), count);
  return found === null ? null : { starts, ends, seqs, on, subjects: subjects.map(subjectOf), ...found };
}

function subjectOf([person, repository, branch, task, zone, worked]: Subject): StretchSubject {
  return { person, repository, branch, task, zone, worked };
}

const NEWLINE = 0x0a;
/** Whether a byte may be in an id (1), and begin one (2). */
const IN_ID = Uint8Array.from({ length: 256 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return isId(letter) ? 2 : isId(`a${letter}`) ? 1 : 0;
});

/** As many ids, one on each line. Every byte is looked at once. null when they are not so many, or one is no id. */
function idsIn(lines: Buffer, count: number): Pick<StretchBlock, 'ids' | 'idEnds' | 'hashes'> | null {
  const idEnds = new Uint32Array(count);
  const hashes = new Uint32Array(count);
  let start = 0;
  for (let index = 0; index < count; index++) {
    let hash = HASH_OF_NOTHING;
    let at = start;
    for (; at < lines.length; at++) {
      const code = lines[at] as number;
      if (code === NEWLINE) break;
      if ((IN_ID[code] as number) < (at === start ? 2 : 1)) return null;
      hash = hashOn(hash, code);
    }
    const isLast = index === count - 1;
    if (at === start || at - start > LONGEST_ID || (at === lines.length) !== isLast) return null;
    idEnds[index] = at;
    hashes[index] = hash;
    start = at + 1;
  }
  return count === 0 && lines.length > 0 ? null : { ids: lines.toString('latin1'), idEnds, hashes };
}

function isWithin(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}
