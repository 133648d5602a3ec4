/** The client's comments in a note: what was done about those that were settled, and which wait to be. */
import type { NoteFacts } from './facts.ts';
import type { NoteComment } from './note.ts';

/** What was settled before the period has been told; what is still being gathered was not taken on yet. */
export function commentsToTell({
  feedback = [],
  periodStart,
}: Pick<NoteFacts, 'feedback' | 'periodStart'>): readonly NoteComment[] {
  return feedback
    .filter(({ handedOverAt, settledAt }) =>
      settledAt === null ? handedOverAt !== null : periodStart === null || settledAt > periodStart,
    )
    .map(({ id, task, text, outcome }) => ({ id, task, text, outcome }));
}

/** How many of them are settled, and how many are left. */
export function countComments(comments: readonly NoteComment[]): { readonly settled: number; readonly left: number } {
  const settled = comments.filter(({ outcome }) => outcome !== null).length;
  return { settled, left: comments.length - settled };
}
