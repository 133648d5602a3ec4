/** What can be said of clients, projects and people in a field each, and how what is typed there is read. Pure. */
import { DETAILS, type Fact, LANGUAGES, PROCESSES, RHYTHM_KINDS } from '../domain/events.ts';
import { parseGlobs } from './parse.ts';
import {
  into,
  lineOf,
  oneOf,
  orNone,
  type Reader,
  readDay,
  readDayHours,
  readEmail,
  readHours,
  readRate,
  readZone,
  wholeOf,
  wordsOf,
} from './readings.ts';

type Changes<T extends Fact['type'], K extends string> = Partial<Omit<Extract<Fact, { type: T }>, 'type' | K>>;

const NAME = lineOf(200);
const LINE = orNone(lineOf(200));
const RATE = into(orNone(readRate), (rate) => ({
  rate_amount: rate?.amount ?? null,
  rate_currency: rate?.currency ?? null,
}));
const HOURS_PER_DAY = into(orNone(readDayHours), (hours_per_day) => ({ hours_per_day }));

const CLIENT = {
  name: into(NAME, (name) => ({ name })),
  company: into(LINE, (company) => ({ company })),
  language: into(oneOf(LANGUAGES), (language) => ({ language })),
  detail: into(oneOf(DETAILS), (detail) => ({ detail })),
  greeting: into(LINE, (greeting) => ({ greeting })),
  signature: into(orNone(wordsOf(1000)), (signature) => ({ signature })),
  channel: into(LINE, (channel) => ({ channel })),
  process: into(orNone(oneOf(PROCESSES)), (process) => ({ process })),
  zone: into(orNone(readZone), (zone) => ({ zone })),
  quietUntil: into(orNone(readDay), (quiet_until) => ({ quiet_until })),
  rhythm: into(orNone(oneOf(RHYTHM_KINDS)), (rhythm) => ({ rhythm })),
  weekday: into(wholeOf(1, 7, 'weekday'), (rhythm_weekday) => ({ rhythm_weekday })),
  hour: into(wholeOf(0, 23, 'hour'), (rhythm_hour) => ({ rhythm_hour })),
  days: into(wholeOf(1, 365, 'days'), (rhythm_days) => ({ rhythm_days })),
} satisfies Record<string, Reader<Changes<'client.set', 'client'>>>;

const CONTACT = {
  name: into(LINE, (name) => ({ name })),
  email: into(orNone(readEmail), (email) => ({ email })),
  position: into(LINE, (position) => ({ position })),
  phone: into(LINE, (phone) => ({ phone })),
} satisfies Record<string, Reader<Changes<'contact.set', 'contact' | 'client'>>>;

const TERM = {
  from: into(NAME, (from) => ({ from })),
  to: into(LINE, (to) => ({ to })),
} satisfies Record<string, Reader<Changes<'glossary.set', 'term' | 'client'>>>;

const PROJECT = {
  name: into(NAME, (name) => ({ name })),
  budget: into(orNone(readHours), (budget_ms) => ({ budget_ms })),
  launch: into(orNone(readDay), (launch) => ({ launch })),
  hoursPerDay: HOURS_PER_DAY,
  rate: RATE,
  baseline: into(orNone(readDay), (baseline) => ({ baseline })),
} satisfies Record<string, Reader<Changes<'project.set', 'project' | 'client'>>>;

const COMPONENT = {
  name: into(NAME, (name) => ({ name })),
  paths: into(orNone(lineOf(1000)), (globs) => ({ paths: parseGlobs(globs ?? '') })),
} satisfies Record<string, Reader<Changes<'component.set', 'component' | 'project'>>>;

const PROFILE = {
  name: into(NAME, (name) => ({ name })),
  position: into(LINE, (position) => ({ position })),
  company: into(LINE, (company) => ({ company })),
  contacts: into(orNone(wordsOf(1000)), (lines) => ({ contacts: lines?.split('\n') ?? [] })),
  rate: RATE,
  hoursPerDay: HOURS_PER_DAY,
} satisfies Record<string, Reader<Changes<'profile.set', 'person'>>>;

const ABSENCE = {
  from: into(readDay, (from) => ({ from })),
  to: into(readDay, (to) => ({ to })),
  standIn: into(LINE, (standIn) => ({ standIn })),
  reach: into(LINE, (reach) => ({ reach })),
} satisfies Record<string, Reader<AbsenceChanges>>;

interface AbsenceChanges {
  readonly from?: string;
  readonly to?: string;
  readonly standIn?: string | null;
  readonly reach?: string | null;
}

/** By what the fields are of. */
export const FORM_READERS = {
  client: CLIENT as Readonly<Record<keyof typeof CLIENT, Reader<Changes<'client.set', 'client'>>>>,
  contact: CONTACT as Readonly<Record<keyof typeof CONTACT, Reader<Changes<'contact.set', 'contact' | 'client'>>>>,
  term: TERM as Readonly<Record<keyof typeof TERM, Reader<Changes<'glossary.set', 'term' | 'client'>>>>,
  project: PROJECT as Readonly<Record<keyof typeof PROJECT, Reader<Changes<'project.set', 'project' | 'client'>>>>,
  component: COMPONENT as Readonly<
    Record<keyof typeof COMPONENT, Reader<Changes<'component.set', 'component' | 'project'>>>
  >,
  profile: PROFILE as Readonly<Record<keyof typeof PROFILE, Reader<Changes<'profile.set', 'person'>>>>,
  absence: ABSENCE as Readonly<Record<keyof typeof ABSENCE, Reader<AbsenceChanges>>>,
} as const;

export type RecordKind = keyof typeof FORM_READERS;
export const RECORD_KINDS = Object.keys(FORM_READERS) as readonly RecordKind[];
export type FieldOf<K extends RecordKind> = keyof (typeof FORM_READERS)[K] & string;

export function fieldsOf<K extends RecordKind>(kind: K): readonly FieldOf<K>[] {
  return Object.keys(FORM_READERS[kind]) as FieldOf<K>[];
}

/** The reader of a field; undefined: nothing of that kind has the field. */
export function readerOf(kind: RecordKind, field: string): Reader<unknown> | undefined {
  const readers: Readonly<Record<string, Reader<unknown>>> = FORM_READERS[kind];
  return Object.hasOwn(readers, field) ? readers[field] : undefined;
}
