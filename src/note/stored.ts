/** A note read back from where it was stored: what the rest of Rapport relies on is checked. */
import * as v from 'valibot';
import { DETAILS, LANGUAGES } from '../domain/events.ts';
import { PARTS } from './origin.ts';

const instant = v.pipe(v.string(), v.isoTimestamp());

export const noteSchema = v.looseObject({
  v: v.literal(1),
  project: v.looseObject({ id: v.string(), name: v.string() }),
  from: v.nullable(instant),
  writtenAt: instant,
  language: v.picklist(LANGUAGES),
  detail: v.picklist(DETAILS),
});

const ids = v.array(v.string());
const places = v.array(v.nullable(v.string()));
const words = v.array(
  v.object({
    text: v.string(),
    source: v.picklist(['phrase', 'data', 'signature']),
    style: v.optional(v.picklist(['strong', 'em'])),
  }),
);
const lines = v.array(
  v.object({
    words,
    from: v.object({
      part: v.picklist(PARTS),
      components: places,
      tasks: ids,
      questions: ids,
      commits: v.array(v.object({ hash: v.string(), subject: v.string() })),
      hours: v.nullable(v.object({ usedMs: v.number(), periodMs: v.number() })),
    }),
  }),
);

/** What the lines of a note were made from. */
export const writtenSchema = v.object({
  to: v.array(v.object({ name: v.nullable(v.string()), email: v.string() })),
  subject: v.string(),
  project: v.object({ id: v.string(), name: v.string() }),
  blocks: v.array(
    v.variant('kind', [
      v.object({ kind: v.literal('paragraph'), lines }),
      v.object({ kind: v.literal('list'), items: v.array(v.object({ number: v.number(), lines })) }),
    ]),
  ),
});

/** A note whose commits can be added to. */
export const reportedSchema = v.looseObject({ commits: v.looseObject({ reported: v.array(v.unknown()) }) });

/** What of a note a client can reply to. */
export const askedSchema = v.object({
  questions: v.array(v.object({ letter: v.string(), id: v.string(), text: v.string() })),
  components: v.array(v.object({ number: v.number(), name: v.string(), tasks: ids })),
});

/** What the history of sent notes shows of one. */
export const figuresSchema = v.object({
  hours: v.object({ usedMs: v.number(), periodMs: v.number(), budgetMs: v.nullable(v.number()) }),
  components: v.array(v.object({ name: v.string(), usedMs: v.number(), periodMs: v.number() })),
  commits: v.object({
    total: v.number(),
    reported: v.array(v.object({ hashes: v.array(v.string()), subject: v.string() })),
  }),
  sentAnyway: v.optional(
    v.object({ reason: v.string(), errors: v.array(v.object({ rule: v.string(), message: v.string() })) }),
  ),
});
