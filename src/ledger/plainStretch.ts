/**
 * Nearly every line of a ledger is a stretch as Rapport itself writes it. Those are recognised here, ten times faster
 * than by the schema, which stays the one that decides: what is not recognised is for it to check. That nothing is
 * recognised which the schema would refuse or read differently is held by a property test.
 */
import type { EventOf } from '../domain/events.ts';
import { isId } from './id.ts';

/** Fields of a stretch that is no part of a larger action. */
const FIELDS = 19;
/** The greatest seq and count that are worth a quick look. */
const GREATEST = 1e12;
/** As `toISOString` writes it; the last days of a month are left to the schema. */
const INSTANT =
  /^(?:19[7-9]\d|2\d{3})-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** False says nothing. */
export function isPlainStretch(value: unknown): value is EventOf<'stretch'> {
  if (typeof value !== 'object' || value === null) return false;
  const event = value as { readonly [F in keyof EventOf<'stretch'>]: unknown };
  return (
    event.type === 'stretch' &&
    event.v === 1 &&
    isPlainId(event.id) &&
    isCount(event.seq) &&
    event.seq > 0 &&
    isPlainInstant(event.at) &&
    isPlainId(event.by) &&
    isPlainId(event.device) &&
    isPlainId(event.stretch) &&
    isPlainInstant(event.start) &&
    isPlainInstant(event.end) &&
    typeof event.window === 'string' &&
    isPlainId(event.repository) &&
    (event.branch === null || typeof event.branch === 'string') &&
    (event.task === null || isPlainId(event.task)) &&
    typeof event.zone === 'string' &&
    isCount(event.edits) &&
    isCount(event.looks) &&
    isCount(event.runs) &&
    isCount(event.background) &&
    // All that it may have it has, so there is nothing else.
    Object.keys(event).length === FIELDS
  );
}

function isPlainId(value: unknown): boolean {
  return typeof value === 'string' && isId(value);
}

function isPlainInstant(value: unknown): boolean {
  return typeof value === 'string' && INSTANT.test(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= GREATEST;
}
