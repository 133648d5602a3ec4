/** What the pre-flight of a note says. Offsets are UTF-16 units of the draft's text, as editors count. */

export type Severity = 'error' | 'warning' | 'information';

export interface Replacement {
  readonly title: string;
  readonly kind: 'replace';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
/** The client's glossary should have a word for this term; which one is the person's to say. */
export interface NewTerm {
  readonly title: string;
  readonly kind: 'term';
  readonly term: string;
  readonly start: number;
  readonly end: number;
}
export type Fix = Replacement | NewTerm;

/** What a rule found. Its offsets, and those of its fixes, are in the draft's plain text. */
export interface Flaw {
  readonly start: number;
  readonly end: number;
  /** One sentence for the person who writes the note. */
  readonly message: string;
  readonly fixes?: readonly Fix[];
}

export interface Finding extends Required<Flaw> {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
}

export function replace(title: string, range: { start: number; end: number }, text: string): Replacement {
  return { title, kind: 'replace', start: range.start, end: range.end, text };
}
