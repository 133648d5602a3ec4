/** A form for a client, a project or the person, as plain JSON, worded: what the host computes and the page draws. */
import type { Id } from '../domain/events.ts';
import type { Field } from './field.ts';
import type { RecordKind } from './formFields.ts';
import type { FormStrings } from './formStrings.ts';
import type { FormSheet } from './place.ts';

/** Something whose fields are saved one by one. */
export interface FormRecord {
  readonly kind: RecordKind;
  readonly id: Id;
  /** What it is called where only that is told. */
  readonly name: string;
  readonly fields: readonly Field[];
  readonly removable: boolean;
}
/** A list to which one more can be added. */
export interface FormAdd {
  readonly kind: 'contact' | 'term' | 'component' | 'absence';
  /** How it is written. */
  readonly placeholder: string;
}
export interface FormSection {
  readonly title: string;
  readonly hint: string;
  readonly records: readonly FormRecord[];
  /** Several of a kind, each with a frame of its own. */
  readonly isList: boolean;
  /** Its records have an order that can be changed. */
  readonly isSorted: boolean;
  /** Lines to read. */
  readonly lines: readonly string[];
  /** What is said when there is nothing in it. */
  readonly empty: string;
  readonly add: FormAdd | null;
  readonly links: readonly { readonly label: string; readonly to: FormSheet }[];
  /** What the client gets to see of it: lines of a note. */
  readonly preview: readonly string[];
}
export interface FormModel {
  readonly locale: string;
  readonly strings: FormStrings;
  readonly sheet: FormSheet;
  readonly title: string;
  /** What kind of thing it is. */
  readonly what: string;
  readonly sections: readonly FormSection[];
}
