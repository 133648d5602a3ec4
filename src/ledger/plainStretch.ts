/**
 * Nearly every line of a ledger is a stretch as Rapport itself writes it. Those are recognised here, ten times faster
 * than by the schema, which stays the one that decides: what is not recognised is for it to check. That nothing is
 * recognised which the schema would refuse or read differently is held by a property test.
 */
import type { EventOf } from '../domain/events.ts';
import { isId } from './id.ts';
import { isPlainInstant } from './valueSchemas.ts';

/** Fields of a stretch that is no part of a larger action. */
const FIELDS = 19;
/** The greatest seq and count that are worth a quick look. */
const GREATEST = 1e12;

/** False says nothing. */
export function isPlainStretch(value: unknown): value is EventOf<'stretch'> {
  if (typeof value !== 'object' || value === null) return false;
  const event = value as { readonly [F in keyof EventOf<'stretch'>]: unknown };
  return (
    event.type === 'stretch' &&
    event.v === 1 &&
    isId(event.id) &&
    isCount(event.seq) &&
    event.seq > 0 &&
    isInstant(event.at) &&
    isId(event.by) &&
    isId(event.device) &&
    isId(event.stretch) &&
    isInstant(event.start) &&
    isInstant(event.end) &&
    typeof event.window === 'string' &&
    isId(event.repository) &&
    (event.branch === null || typeof event.branch === 'string') &&
    (event.task === null || isId(event.task)) &&
    typeof event.zone === 'string' &&
    isCount(event.edits) &&
    isCount(event.looks) &&
    isCount(event.runs) &&
    isCount(event.background) &&
    // All that it may have it has, so there is nothing else.
    Object.keys(event).length === FIELDS
  );
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && isPlainInstant(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= GREATEST;
}
