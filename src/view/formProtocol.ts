/** The forms' part of what the board's page and the extension host say to each other. */
import * as v from 'valibot';
import type { Id } from '../domain/events.ts';
import { FIELD_KINDS, typed } from './field.ts';
import { RECORD_KINDS, type RecordKind, readerOf } from './formFields.ts';
import type { FormAdd, FormModel } from './formModel.ts';
import { ENGLISH_FORMS, type FormStrings } from './formStrings.ts';
import { hasShapeOf, id, line } from './parcel.ts';
import { type FormSheet, formSheet } from './place.ts';

/** Page → host. */
export type FormRequest =
  /** Show this form and keep it up to date. */
  | { readonly type: 'openForm'; readonly sheet: FormSheet }
  /** The page shows no form any more. */
  | { readonly type: 'closeForm' }
  /** `text` as it was typed. */
  | {
      readonly type: 'setField';
      readonly kind: RecordKind;
      readonly id: Id;
      readonly field: string;
      readonly text: string;
    }
  /** One more on the form that is open. */
  | { readonly type: 'addRecord'; readonly sheet: FormSheet; readonly kind: FormAdd['kind']; readonly text: string }
  | { readonly type: 'removeRecord'; readonly kind: FormAdd['kind']; readonly id: Id }
  /** `before` null: last. */
  | { readonly type: 'moveComponent'; readonly id: Id; readonly before: Id | null };

/** Host → page. */
export type FormMessage = {
  readonly type: 'form';
  readonly revision: number;
  /** null: what it was for is not there any more. */
  readonly model: FormModel | null;
};

const ADDED = ['contact', 'term', 'component', 'absence'] as const satisfies readonly FormAdd['kind'][];

export const formRequests = [
  v.strictObject({ type: v.literal('openForm'), sheet: formSheet }),
  v.strictObject({ type: v.literal('closeForm') }),
  v.strictObject({
    type: v.literal('setField'),
    kind: v.picklist(RECORD_KINDS),
    id,
    field: v.pipe(v.string(), v.maxLength(40)),
    text: typed,
  }),
  v.strictObject({ type: v.literal('addRecord'), sheet: formSheet, kind: v.picklist(ADDED), text: line(300) }),
  v.strictObject({ type: v.literal('removeRecord'), kind: v.picklist(ADDED), id }),
  v.strictObject({ type: v.literal('moveComponent'), id, before: v.nullable(id) }),
] as const;

const REQUESTS: ReadonlySet<string> = new Set(formRequests.map(({ entries }) => entries.type.literal));

export function isFormRequest(message: { readonly type: string }): message is FormRequest {
  return REQUESTS.has(message.type);
}

const field = v.object({
  key: v.string(),
  kind: v.picklist(FIELD_KINDS),
  label: v.string(),
  hint: v.string(),
  value: v.string(),
  choices: v.array(v.object({ value: v.string(), label: v.string() })),
});
const record = v.pipe(
  v.object({
    kind: v.picklist(RECORD_KINDS),
    id: v.string(),
    name: v.string(),
    fields: v.array(field),
    removable: v.boolean(),
  }),
  v.check(({ kind, fields }) => fields.every(({ key }) => readerOf(kind, key) !== undefined), 'fields that there are'),
);
const section = v.object({
  title: v.string(),
  hint: v.string(),
  records: v.array(record),
  isList: v.boolean(),
  isSorted: v.boolean(),
  lines: v.array(v.string()),
  empty: v.string(),
  add: v.nullable(v.object({ kind: v.picklist(ADDED), placeholder: v.string() })),
  links: v.array(v.object({ label: v.string(), to: formSheet })),
  preview: v.array(v.string()),
});
const model: v.GenericSchema<unknown, FormModel> = v.object({
  locale: v.string(),
  strings: v.custom<FormStrings>((value) => hasShapeOf(value, ENGLISH_FORMS), 'not the table of words'),
  sheet: formSheet,
  title: v.string(),
  what: v.string(),
  sections: v.array(section),
});

export const formMessages = [
  v.object({ type: v.literal('form'), revision: v.number(), model: v.nullable(model) }),
] as const;
