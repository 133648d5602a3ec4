/** What is said between the thread in which words are looked up and whoever asks it. */
import type { Language } from '../domain/events.ts';

export interface Request {
  readonly id: number;
  readonly language: Language;
  readonly words: readonly string[];
}

/** Words that no dictionary has, with what may have been meant; or why nothing is known. */
export type Reply =
  | { readonly id: number; readonly misspelt: ReadonlyMap<string, readonly string[]> }
  | { readonly id: number; readonly problem: string };
