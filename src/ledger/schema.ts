/** The schema of everything the ledger reads: one place where bytes become typed events. */
import * as v from 'valibot';
import type { Event, Fact, FactType } from '../domain/events.ts';
import { FACTS } from './factSchemas.ts';
import { isPlainStretch } from './plainStretch.ts';
import { id, instant, text } from './valueSchemas.ts';

/** No ledger gets there by counting. */
export const MAX_SEQ = 1e12;

const stamp = {
  v: v.literal(1),
  id,
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MAX_SEQ)),
  at: instant,
  by: id,
  device: id,
  act: v.optional(id),
};

type Written<E> = E extends v.ObjectEntries ? v.InferOutput<v.ObjectSchema<E, undefined>> : never;
type Disagreeing = {
  [T in FactType]: { type: T } & Written<(typeof FACTS)[T]> extends Extract<Fact, { type: T }> ? never : T;
}[FactType];
/** An event, unless a schema and its type in domain/events.ts say different things: then nothing compiles. */
type Checked = [Disagreeing] extends [never] ? Event : { disagreeing: Disagreeing };

const schemas = new Map<string, v.GenericSchema>(
  Object.entries(FACTS).map(([type, entries]) => [
    type,
    v.looseObject({ ...stamp, type: v.literal(type), ...entries }),
  ]),
);
const stampSchema = v.looseObject({ ...stamp, type: text });

export type ReadEvent =
  | { readonly kind: 'event'; readonly event: Event }
  /** Written by a newer Rapport: kept in its file, left out of the state. */
  | { readonly kind: 'unknown'; readonly type: string; readonly seq: number }
  | { readonly kind: 'bad'; readonly problem: string };

/** Reads one journal line. */
export function readEvent(line: string): ReadEvent {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: 'bad', problem: 'not JSON' };
  }
  return parseEvent(value);
}

/** Checks a value that should be an event. */
export function parseEvent(value: unknown): ReadEvent {
  if (isPlainStretch(value)) return { kind: 'event', event: value };
  const { type, v: version } = (value ?? {}) as { readonly type?: unknown; readonly v?: unknown };
  // Of a later version of the format nothing is known but that it is one.
  if (typeof type === 'string' && typeof version === 'number' && version > 1) return { kind: 'unknown', type, seq: 0 };
  const schema = typeof type === 'string' ? schemas.get(type) : undefined;
  const result = v.safeParse(schema ?? stampSchema, value, { abortEarly: true });
  if (!result.success) return { kind: 'bad', problem: v.summarize(result.issues).replaceAll(/\s+/g, ' ') };
  if (schema === undefined) {
    const { seq } = result.output as { seq: number };
    return { kind: 'unknown', type: String(type), seq };
  }
  return { kind: 'event', event: result.output as Checked };
}
