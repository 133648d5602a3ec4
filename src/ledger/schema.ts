/** The schema of everything the ledger reads: one place where bytes become typed events. */
import * as v from 'valibot';
import { isDay } from '../domain/days.ts';
import { DETAILS, type Event, type Fact, type FactType, LANGUAGES, PRIORITIES, TASK_STATES } from '../domain/events.ts';
import { ID, LONGEST_ID } from './id.ts';
import { isPlainStretch } from './plainStretch.ts';

/** With a zone, as ISO 8601 demands of an instant. */
const ISO_INSTANT = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:?\d\d)$/;

const isInstant = (text: string) =>
  ISO_INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

/** An ISO 8601 instant with its zone, read as ms. */
export const instantSchema = v.pipe(
  v.string(),
  v.check(isInstant, 'not an instant with a zone (ISO 8601)'),
  v.transform((text) => Date.parse(text)),
);

const instant = v.pipe(v.string(), v.check(isInstant, 'not an instant with a zone (ISO 8601)'));
const day = v.pipe(v.string(), v.check(isDay, 'not a day (yyyy-MM-dd)'));
const id = v.pipe(v.string(), v.maxLength(LONGEST_ID), v.regex(ID, 'not an id'));

export { id as idSchema };

const text = v.string();
const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema));
const duration = v.pipe(v.number(), v.finite(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const gone = v.optional(v.boolean());
const order = v.optional(v.pipe(v.number(), v.finite()));

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

const FACTS = {
  'person.set': { person: id, name: maybe(text) },
  'person.email': { person: id, email: text, gone },
  'client.set': {
    client: id,
    name: v.optional(text),
    language: v.optional(v.picklist(LANGUAGES)),
    detail: v.optional(v.picklist(DETAILS)),
    signature: maybe(text),
    greeting: maybe(text),
    gone,
  },
  'contact.set': { contact: id, client: id, name: maybe(text), email: maybe(text), gone },
  'glossary.set': { term: id, client: id, from: v.optional(text), to: maybe(text), gone },
  'project.set': {
    project: id,
    client: v.optional(id),
    name: v.optional(text),
    budget_ms: maybe(duration),
    launch: maybe(day),
    hours_per_day: maybe(v.pipe(v.number(), v.minValue(0), v.maxValue(24))),
    rate_amount: maybe(v.pipe(v.number(), v.finite(), v.minValue(0))),
    rate_currency: maybe(text),
    gone,
  },
  'project.repository': { project: id, repository: id, gone },
  'repository.set': {
    repository: id,
    client: v.optional(id),
    name: v.optional(text),
    first_commit: maybe(text),
    remote: maybe(text),
    gone,
  },
  'repository.place': { repository: id, path: text, gone },
  'component.set': {
    component: id,
    project: v.optional(id),
    name: v.optional(text),
    paths: v.optional(v.array(text)),
    order,
    gone,
  },
  'task.set': {
    task: id,
    project: v.optional(id),
    component: maybe(id),
    title: v.optional(text),
    state: v.optional(v.picklist(TASK_STATES)),
    priority: v.optional(v.picklist(PRIORITIES)),
    progress: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
    estimate_ms: maybe(duration),
    left_ms: maybe(duration),
    due: maybe(day),
    client_due: maybe(day),
    remark: maybe(text),
    reason: maybe(text),
    why: maybe(text),
    done_when: maybe(text),
    billable: v.optional(v.boolean()),
    order,
    gone,
  },
  'question.set': {
    question: id,
    task: v.optional(id),
    text: v.optional(text),
    asked_at: maybe(instant),
    answer_by: maybe(instant),
    otherwise: maybe(text),
    answer: maybe(text),
    answered_at: maybe(instant),
    gone,
  },
  'link.set': { repository: id, branch: text, task: v.nullable(id), from: v.optional(instant) },
  'pick.set': { repository: id, branch: v.nullable(text), window: v.nullable(text), task: v.nullable(id) },
  stretch: {
    stretch: id,
    start: instant,
    end: instant,
    window: text,
    repository: id,
    branch: v.nullable(text),
    task: v.nullable(id),
    zone: text,
    edits: count,
    looks: count,
    runs: count,
    background: count,
  },
  'mark.set': { mark: id, from: instant, to: instant, task: v.nullable(id), note: maybe(text), zone: text },
  'timer.start': { timer: id, task: v.nullable(id), from: instant, zone: text },
  'timer.stop': { timer: id, task: v.nullable(id), to: instant },
  'timer.confirm': { timer: id, task: v.nullable(id), to: instant },
  'pause.start': { pause: id, from: instant, zone: text },
  'pause.stop': { pause: id, to: instant },
  'note.set': { note: id, task: v.nullable(id), from: instant, to: instant, text, zone: text, gone },
  'commit.seen': { repository: id, hash: text, authored_at: instant, task: v.nullable(id) },
  'update.sent': {
    update: id,
    project: id,
    from: v.nullable(instant),
    to: instant,
    language: v.picklist(LANGUAGES),
    detail: v.picklist(DETAILS),
    subject: text,
    text,
    data: v.unknown(),
  },
  undo: { events: v.array(id) },
} as const satisfies Record<FactType, v.ObjectEntries>;

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
