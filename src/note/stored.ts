/** A note read back from where it was stored: what the rest of Rapport relies on is checked. */
import * as v from 'valibot';
import { DETAILS, LANGUAGES } from '../domain/events.ts';

const instant = v.pipe(v.string(), v.isoTimestamp());

export const noteSchema = v.looseObject({
  v: v.literal(1),
  project: v.looseObject({ id: v.string(), name: v.string() }),
  from: v.nullable(instant),
  writtenAt: instant,
  language: v.picklist(LANGUAGES),
  detail: v.picklist(DETAILS),
});
