/** What the pre-flight of a note says. Offsets are UTF-16 units of the draft's text, as editors count. */
import type { Id } from '../../domain/events.ts';

export const SEVERITIES = ['error', 'warning', 'information'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Replacement {
  readonly title: string;
  readonly kind: 'replace';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
/** Several places at once; none overlaps another. */
export interface Edits {
  readonly title: string;
  readonly kind: 'edits';
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}
/** The client's glossary should have a word for this term; which one is the person's to say. */
export interface NewTerm {
  readonly title: string;
  readonly kind: 'term';
  readonly term: string;
  readonly start: number;
  readonly end: number;
}
/** The word is right, and the person's own list should have it. */
export interface OwnWord {
  readonly title: string;
  readonly kind: 'word';
  readonly word: string;
}
/**
 * What is to be said or done somewhere else than in the text; the text may then be mended by what the rule offers:
 * why a task slipped, what happens without an answer, by when it is needed, a timer, a task, the project, the client.
 */
export type Errand = { readonly title: string } & (
  | { readonly kind: 'reason'; readonly task: Id }
  | { readonly kind: 'confirm'; readonly question: Id; readonly otherwise: string }
  | { readonly kind: 'answerBy'; readonly question: Id }
  | { readonly kind: 'openTask'; readonly task: Id }
  | { readonly kind: 'stopTimer' }
  | { readonly kind: 'setUp' }
  | { readonly kind: 'endQuiet' }
  | { readonly kind: 'suggestion' }
  | { readonly kind: 'editClient' }
);
export type Fix = Replacement | Edits | NewTerm | OwnWord | Errand;

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

/** Puts text in, where nothing is taken away. */
export function insert(title: string, at: number, text: string): Replacement {
  return replace(title, { start: at, end: at }, text);
}
