/**
 * Stretches in few bytes: columns of numbers, and one that says on what subject each was. Reading them back takes a
 * hundredth of the time that their journal lines take.
 */
import * as v from 'valibot';
import type { SeenStretch } from '../domain/decode.ts';
import type { Id } from '../domain/events.ts';
import { hashOf, hasWords, ID_WORDS, wordsOf } from '../domain/idWords.ts';
import type { StretchBlock, StretchSubject } from '../domain/stretchTable.ts';
import { isId } from './id.ts';
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
  /**
   * Little-endian, as all that runs an editor is: starts, ends and seqs (8 bytes each), then subjects, hashes of the ids
   * (4 each) and the ids (16).
   */
  readonly body: Buffer;
}

/** Starts, ends and seqs are one float each: instants do not fit into 32 bits. */
const FLOATS = 3;
/** Subject, hash and id. */
const WHOLES = 2 + ID_WORDS;
const FLOAT = Float64Array.BYTES_PER_ELEMENT;
const WHOLE = Uint32Array.BYTES_PER_ELEMENT;
/** Columns must begin at multiples of their size. */
export const ALIGNMENT = FLOAT;

/** The last instant that a Date can hold (ms). */
const LAST_INSTANT = 8.64e15;

/** Whether columns can hold it: ids that Rapport did not make may be anything. */
export function fitsColumns({ id }: SeenStretch): boolean {
  return hasWords(id);
}

/** Stretches that fit. */
export function pack(stretches: readonly SeenStretch[]): Columns {
  const count = stretches.length;
  const floats = new Float64Array(FLOATS * count);
  const wholes = new Uint32Array(WHOLES * count);
  const subjects: Subject[] = [];
  const known = new Map<string, number>();
  for (const [index, stretch] of stretches.entries()) {
    const { person, repository, branch, task, zone, worked } = stretch;
    const subject: Subject = [person, repository, branch, task, zone, worked];
    const key = JSON.stringify(subject);
    const row = known.get(key) ?? subjects.push(subject) - 1;
    known.set(key, row);
    floats[index] = stretch.start;
    floats[count + index] = stretch.end;
    floats[2 * count + index] = stretch.seq;
    wholes[index] = row;
    wholes[count + index] = hashOf(stretch.id);
    wholes.set(wordsOf(stretch.id), 2 * count + ID_WORDS * index);
  }
  const body = Buffer.concat([Buffer.from(floats.buffer), Buffer.from(wholes.buffer)]);
  return { count, subjects, body };
}

/** null when it is not what `pack` made; `body` must begin at a multiple of `ALIGNMENT` in its memory. */
export function unpack({ count, subjects, body }: Columns): StretchBlock | null {
  const middle = FLOATS * FLOAT * count;
  const end = middle + WHOLES * WHOLE * count;
  if (body.length !== end || body.byteOffset % ALIGNMENT !== 0) return null;
  // Not copied: all of them are looked at once.
  const floats = new Float64Array(body.buffer, body.byteOffset, FLOATS * count);
  const wholes = new Uint32Array(body.buffer, body.byteOffset + middle, WHOLES * count);
  const [starts, ends] = [floats.subarray(0, count), floats.subarray(count, 2 * count)];
  const seqs = floats.subarray(2 * count);
  const [on, hashes] = [wholes.subarray(0, count), wholes.subarray(count, 2 * count)];
  for (let index = 0; index < count; index++) {
    const start = starts[index] as number;
    const isSound =
      isWithin(start, -LAST_INSTANT, LAST_INSTANT) &&
      isWithin(ends[index] as number, start, LAST_INSTANT) &&
      isWithin(seqs[index] as number, 1, MAX_SEQ) &&
      (on[index] as number) < subjects.length;
    if (!isSound) return null;
  }
  const ids = wholes.subarray(2 * count);
  return { starts, ends, seqs, on, subjects: subjects.map(subjectOf), ids, hashes };
}

function subjectOf([person, repository, branch, task, zone, worked]: Subject): StretchSubject {
  return { person, repository, branch, task, zone, worked };
}

function isWithin(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}
