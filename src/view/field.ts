/** One value that a person can edit, as a page shows it; and the words that every field needs. */
import * as v from 'valibot';
import { fill } from './format.ts';
import type { Problem, Reading } from './readings.ts';

/** `line`: one line; `text`: several; `day`: a date; `choice`: one of a few; `flag`: "true" or "false". */
export const FIELD_KINDS = ['line', 'text', 'day', 'choice', 'flag'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface Choice {
  readonly value: string;
  readonly label: string;
}
export interface Field<K extends string = string> {
  readonly key: K;
  readonly kind: FieldKind;
  readonly label: string;
  /** What it is good for, or how it is written; empty where the label says it. */
  readonly hint: string;
  /** As a person would type it; empty: nothing is said. */
  readonly value: string;
  readonly choices: readonly Choice[];
}

export interface FieldWords {
  readonly label: string;
  readonly hint: string;
}

/** {0} is the greatest length. */
export const ENGLISH_PROBLEMS: Readonly<Record<Problem, string>> = {
  empty: 'This cannot be empty.',
  tooLong: 'That is too long: at most {0} letters.',
  hours: 'Write hours or minutes, such as 9h, 1h30m or 45m.',
  tooManyHours: 'Nobody works that many hours.',
  day: 'Write a day of the calendar, such as 2026-06-30.',
  farDay: 'That day is too far away.',
  percent: 'Write a whole number from 0 to 100.',
  choice: 'Choose one of the values.',
  dayHours: 'Write the hours of a day: more than 0, at most 24.',
  rate: 'Write an amount and a currency, such as 50 EUR.',
  email: 'That is no e-mail address, such as anna@client.example.',
  zone: 'That is no time zone; write it like Europe/Berlin.',
  weekday: 'Choose a day of the week.',
  hour: 'Write an hour of the day, from 0 to 23.',
  days: 'Write a whole number of days, from 1 to 365.',
};
export type ProblemStrings = typeof ENGLISH_PROBLEMS;

/** The sentence for what is wrong with a text; null when nothing is. */
export function problemOf(reading: Reading<unknown>, problems: ProblemStrings): string | null {
  return reading.ok ? null : fill(problems[reading.problem], reading.limit ?? '');
}

/** A field's message schema; `keys`: the fields that there are. */
export function fieldSchema<const K extends string>(keys: readonly K[]): v.GenericSchema<unknown, Field<K>> {
  return v.object({
    key: v.picklist(keys),
    kind: v.picklist(FIELD_KINDS),
    label: v.string(),
    hint: v.string(),
    value: v.string(),
    choices: v.array(v.object({ value: v.string(), label: v.string() })),
  });
}

/** What is typed into a field, before anybody looks at it. */
export const typed = v.pipe(v.string(), v.maxLength(20_000));

export function makeField<const K extends string>(
  key: K,
  kind: FieldKind,
  { label, hint }: FieldWords,
  value: string,
  choices: readonly Choice[] = [],
): Field<K> {
  return { key, kind, label, hint, value, choices };
}
