/** What the forms are put together from. */
import type { Rate } from '../domain/entities.ts';
import { type Choice, type Field, type FieldKind, makeField } from './field.ts';
import type { FieldOf, RecordKind } from './formFields.ts';
import type { FormRecord, FormSection } from './formModel.ts';
import type { FormStrings } from './formStrings.ts';

/** A section with nothing but a title. */
export const NO_MORE = {
  hint: '',
  records: [],
  isList: false,
  isSorted: false,
  lines: [],
  empty: '',
  add: null,
  links: [],
  preview: [],
} as const satisfies Omit<FormSection, 'title'>;

export function recordOf(
  kind: RecordKind,
  id: string,
  name: string,
  fields: readonly Field[],
  removable = true,
): FormRecord {
  return { kind, id, name, fields, removable };
}

type MakeField<K extends RecordKind> = (
  key: FieldOf<K>,
  kind: FieldKind,
  value: string,
  choices?: readonly Choice[],
) => Field;

export function fieldsFor<K extends RecordKind>(record: K, strings: FormStrings): MakeField<K> {
  const words = strings.fields[record] as Readonly<Record<string, { readonly label: string; readonly hint: string }>>;
  return (key, kind, value, of = []) => makeField(key, kind, words[key] ?? { label: key, hint: '' }, value, of);
}

export function choices<T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>): Choice[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

export function none({ notAgreed }: FormStrings): Choice {
  return { value: '', label: notAgreed };
}

/** "50 EUR" */
export function rateText(rate: Rate | null): string {
  return rate === null ? '' : `${rate.amount} ${rate.currency}`;
}
