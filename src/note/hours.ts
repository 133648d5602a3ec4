/** The figures of a note. */
import type { NoteFacts } from './facts.ts';
import type { NoteHours } from './note.ts';

const TENTH = 360_000;

/** What is left is the difference of the two figures that are shown, so that a client who adds them up finds no error. */
export function noteHours({ usedMs, periodMs, unassignedMs, project }: NoteFacts): NoteHours {
  const budgetMs = project.budgetMs !== null && project.budgetMs > 0 ? project.budgetMs : null;
  const used = tenths(usedMs);
  const budget = budgetMs === null ? null : tenths(budgetMs);
  return {
    usedMs,
    periodMs,
    budgetMs,
    unassignedMs,
    usedTenths: used,
    periodTenths: Math.min(used, tenths(periodMs)),
    budgetTenths: budget,
    leftTenths: budget === null ? null : Math.max(0, budget - used),
    overTenths: budget === null ? null : Math.max(0, used - budget),
  };
}

/** Something is never told as nothing. */
export function tenths(ms: number): number {
  return ms > 0 ? Math.max(1, Math.round(ms / TENTH)) : 0;
}
