/**
 * Stretches in few bytes: three columns of numbers, one that says on what subject each was, and the ids as text. Reading
 * them back takes a hundredth of the time that their journal lines take.
 */
import * as v from 'valibot';
import type { SeenStretch } from '../domain/decode.ts';
import { LONGEST_ID } from './id.ts';
import { MAX_SEQ } from './schema.ts';
import { id as idSchema } from './valueSchemas.ts';

/** Who did it and where, shared by many stretches: person, repository, branch, task, zone, whether work was in it. */
export const subjectSchema = v.strictTuple([
  idSchema,
  idSchema,
  v.nullable(v.string()),
  v.nullable(idSchema),
  v.string(),
  v.boolean(),
]);
type Subject = v.InferOutput<typeof subjectSchema>;

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
export function unpack({ count, subjects, body }: Columns): readonly SeenStretch[] | null {
  const split = NUMBERS * FLOAT * count;
  const end = split + WHOLE * count;
  if (body.length < end) return null;
  // Copied, because columns must begin at multiples of their size.
  const numbers = new Float64Array(new Uint8Array(body.subarray(0, split)).buffer);
  const rows = new Uint32Array(new Uint8Array(body.subarray(split, end)).buffer);
  const ids = idsIn(body.toString('latin1', end));
  if (ids?.length !== count) return null;
  const stretches: SeenStretch[] = [];
  for (let index = 0; index < count; index++) {
    const subject = subjects[rows[index] as number];
    const id = ids[index] as string;
    const start = numbers[index] as number;
    const stop = numbers[count + index] as number;
    const seq = numbers[2 * count + index] as number;
    const isSound =
      subject !== undefined &&
      isWithin(start, -LAST_INSTANT, LAST_INSTANT) &&
      isWithin(stop, start, LAST_INSTANT) &&
      isWithin(seq, 1, MAX_SEQ);
    if (!isSound) return null;
    const [person, repository, branch, task, zone, worked] = subject;
    // In this order: then it is the same kind of object as `decodeStretch` makes, and as fast.
    stretches.push({ id, person, start, end: stop, repository, branch, task, zone, worked, seq });
  }
  return stretches;
}

/** One on each line. All are looked over at once: one by one takes longer than all else. null when one is no id. */
function idsIn(lines: string): readonly string[] | null {
  if (lines === '') return [];
  const ids = lines.split('\n');
  const isSound = !/[^A-Za-z0-9_\n-]/.test(lines) && !/(?:^|\n)(?:[_\n-]|$)/.test(lines);
  return isSound && ids.every(({ length }) => length <= LONGEST_ID) ? ids : null;
}

function isWithin(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}
