/** The figures of a note. */
import { workLeft } from '../domain/workLeft.ts';
import type { NoteFacts } from './facts.ts';
import type { NoteHours } from './note.ts';

const TENTH = 360_000;

/** What is left is the difference of the two figures that are shown, so that a client who adds them up finds no error. */
export function noteHours(facts: NoteFacts): NoteHours {
  const { usedMs, periodMs, unassignedMs, project, tasks, commits, hoursFrom, unread = false } = facts;
  const budgetMs = project.budgetMs !== null && project.budgetMs > 0 ? project.budgetMs : null;
  const used = tenths(usedMs);
  const budget = budgetMs === null ? null : tenths(budgetMs);
  const left = workLeft(tasks.map(({ task }) => task));
  const reserve = budget === null ? -1 : budget - used - tenths(left.ms);
  return {
    usedMs,
    periodMs,
    budgetMs,
    unassignedMs,
    unbooked: unassignedMs > 0 || (periodMs <= 0 && (commits.length > 0 || unread)),
    usedTenths: used,
    periodTenths: Math.min(used, tenths(periodMs)),
    budgetTenths: budget,
    leftTenths: budget === null ? null : Math.max(0, budget - used),
    overTenths: budget === null ? null : Math.max(0, used - budget),
    workLeft: left,
    reserveTenths: reserve < 0 || left.unestimated > 0 ? null : reserve,
    from: hoursFrom ?? null,
  };
}

/** Rounds durations to tenths of an hour so that they add up to the rounded sum. */
export function shareTenths(parts: readonly number[]): number[] {
  let ms = 0;
  let told = 0;
  return parts.map((part) => {
    ms += part;
    const next = Math.max(told, Math.round(ms / TENTH));
    const share = next - told;
    told = next;
    return share;
  });
}

/** Something is never told as nothing. */
export function tenths(ms: number): number {
  return ms > 0 ? Math.max(1, Math.round(ms / TENTH)) : 0;
}
