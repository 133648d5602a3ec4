/** What a language must know to make lines of commit subjects. */

/**
 * `vague`: says nothing a client could use; `half`: a part of the sentence is missing; `verb`: it would be wrong in
 * the past; `glossary`, `code`: words for the inside of a program.
 */
export type Unfit = 'vague' | 'half' | 'verb' | 'glossary' | 'code';

export interface CommitWords {
  /** First words of subjects in the past, by how they are written, in lower case. */
  readonly past: ReadonlyMap<string, string>;
  readonly and: string;
  /** What stands around a quotation, instead of straight marks. */
  readonly quotes: readonly [string, string];
  /** Whether a form that `past` knows is a verb after "and" as well, and no noun. */
  isVerbInside(word: string): boolean;
  /** Before an "and", these say that the verb after it goes with them and not with the first one. */
  readonly asideFrom: RegExp;
  /** Words in capitals that everybody knows. */
  readonly abbreviations: ReadonlySet<string>;
  /** What authors add at the end of a line and says nothing: "and minor fixes". */
  readonly tail: RegExp;
  /** Why a line, put in the past, is not for a client; null: it may be. `known`: see `gateRule`. */
  unfit(line: string, known: ReadonlySet<string>): Unfit | null;
  /** The line with the small words that commits leave out and a sentence has. */
  natural(line: string): string;
}
