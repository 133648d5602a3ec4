/** What a line of a note was made from, so that a person can ask of every sentence where it comes from. */
import type { Id } from '../domain/events.ts';

/** What makes a line. `goal`, `done`, `left` and `comment` are the lines of detail A under a component. */
export const PARTS = [
  'subject',
  'recipients',
  'greeting',
  'bottomLine',
  'component',
  'others',
  'goal',
  'done',
  'left',
  'comment',
  'question',
  'hours',
  'absence',
  'next',
  'closing',
] as const;
export type Part = (typeof PARTS)[number];

export interface Origin {
  readonly part: Part;
  /** Of which it speaks; null: the tasks without a component. */
  readonly components: readonly (Id | null)[];
  readonly tasks: readonly Id[];
  readonly questions: readonly Id[];
  /** Whose words stand in it; the hash is of one copy. */
  readonly commits: readonly { readonly hash: string; readonly subject: string }[];
  /** What was counted for it (ms), in all and in the period; null: it tells of no hours. */
  readonly hours: { readonly usedMs: number; readonly periodMs: number } | null;
}

/** A line of which nothing more is to be said than what made it. */
export function madeBy(part: Part, more: Partial<Omit<Origin, 'part'>> = {}): Origin {
  return { part, components: [], tasks: [], questions: [], commits: [], hours: null, ...more };
}
