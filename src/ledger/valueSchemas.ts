/** The kinds of values that stand in the ledger, as docs/ledger-format.md names them. */
import * as v from 'valibot';
import { isDay } from '../domain/days.ts';
import { isId } from './id.ts';

/** With a zone, as ISO 8601 demands of an instant. */
const ISO_INSTANT = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:?\d\d)$/;

/** As `toISOString` writes it; the last days of a month are left to what takes longer. */
const PLAIN_INSTANT =
  /^(?:19[7-9]\d|2\d{3})-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** False says nothing: most instants are told by it, many times as fast. */
export function isPlainInstant(text: string): boolean {
  return PLAIN_INSTANT.test(text);
}

const isInstant = (text: unknown) =>
  typeof text === 'string' &&
  (isPlainInstant(text) || (ISO_INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))));

// These two are in every line of a ledger, several times: one check each, because a pipe of them takes three times as long.
export const instant = v.custom<string>(isInstant, 'not an instant with a zone (ISO 8601)');
export const id = v.custom<string>(isId, 'not an id');

/** An ISO 8601 instant with its zone, read as ms. */
export const instantSchema = v.pipe(
  instant,
  v.transform((text) => Date.parse(text)),
);

export const day = v.pipe(v.string(), v.check(isDay, 'not a day (yyyy-MM-dd)'));

export const text = v.string();
export const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema));
export const duration = v.pipe(v.number(), v.finite(), v.minValue(0));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const gone = v.optional(v.boolean());
export const order = v.optional(v.pipe(v.number(), v.finite()));
