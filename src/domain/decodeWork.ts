/** Projects, tasks and what hangs on them, from the merged fields of their events; null like in decodePeople. */
import { decodeRate } from './decodePeople.ts';
import type * as e from './entities.ts';
import type { Id } from './events.ts';
import { type Fields, instantOrNull } from './fields.ts';

export function decodeProject(id: Id, set: Fields<'project.set'>): e.Project | null {
  if (set.name === undefined || set.client === undefined) return null;
  return {
    id,
    client: set.client,
    name: set.name,
    budgetMs: set.budget_ms ?? null,
    launch: set.launch ?? null,
    hoursPerDay: set.hours_per_day ?? null,
    rate: decodeRate(set.rate_amount, set.rate_currency),
    baseline: set.baseline ?? null,
  };
}

export function decodeRepository(id: Id, set: Fields<'repository.set'>): e.Repository | null {
  if (set.client === undefined) return null;
  return {
    id,
    client: set.client,
    name: set.name ?? id,
    firstCommit: set.first_commit ?? null,
    remote: set.remote ?? null,
  };
}

export function decodeComponent(id: Id, set: Fields<'component.set'>): e.Component | null {
  if (set.name === undefined || set.project === undefined) return null;
  return { id, project: set.project, name: set.name, paths: set.paths ?? [], order: set.order ?? 0 };
}

/** `addedAt`: see `e.Task`. `lines`: those of its checklist. */
export function decodeTask(
  id: Id,
  set: Fields<'task.set'>,
  addedAt: number,
  lines: readonly e.ChecklistLine[],
): e.Task | null {
  if (set.title === undefined || set.project === undefined) return null;
  const checklist = lines.length === 0 ? null : { done: lines.filter(({ done }) => done).length, total: lines.length };
  const progress = checklist === null ? (set.progress ?? 0) : shareOf(checklist);
  return {
    id,
    project: set.project,
    component: set.component ?? null,
    title: set.title,
    state: set.state ?? 'planned',
    priority: set.priority ?? 'normal',
    // Done means done; the progress said before comes back when the task is taken up again.
    progress: set.state === 'done' ? 100 : progress,
    checklist,
    estimateMs: set.estimate_ms ?? null,
    leftMs: set.left_ms ?? null,
    due: set.due ?? null,
    clientDue: set.client_due ?? null,
    remark: set.remark ?? null,
    reason: set.reason ?? null,
    why: set.why ?? null,
    doneWhen: set.done_when ?? null,
    billable: set.billable ?? true,
    value: set.value ?? null,
    addedAt,
    order: set.order ?? 0,
  };
}

/** Whole percent; 0 and 100 only for none and all. */
function shareOf({ done, total }: { readonly done: number; readonly total: number }): number {
  if (done === 0 || done === total) return done === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((100 * done) / total)));
}

export function decodeLine(id: Id, set: Fields<'checklist.set'>): e.ChecklistLine | null {
  if (set.text === undefined || set.task === undefined) return null;
  return { id, task: set.task, text: set.text, done: set.done ?? false, order: set.order ?? 0 };
}

export function decodeFeedback(id: Id, set: Fields<'feedback.set'>): e.Feedback | null {
  if (set.text === undefined || set.task === undefined) return null;
  return {
    id,
    task: set.task,
    text: set.text,
    receivedAt: instantOrNull(set.received_at),
    handedOverAt: instantOrNull(set.handed_over_at),
    outcome: set.outcome ?? null,
    settledAt: instantOrNull(set.settled_at),
  };
}

export function decodeAttachment(id: Id, set: Fields<'attachment.set'>): e.Attachment | null {
  if (set.target === undefined || set.task === undefined) return null;
  return { id, task: set.task, target: set.target, label: set.label ?? null };
}

export function decodeQuestion(id: Id, set: Fields<'question.set'>): e.Question | null {
  if (set.text === undefined || set.task === undefined) return null;
  return {
    id,
    task: set.task,
    text: set.text,
    askedAt: instantOrNull(set.asked_at),
    by: instantOrNull(set.answer_by),
    otherwise: set.otherwise ?? null,
    answer: set.answer ?? null,
    answeredAt: instantOrNull(set.answered_at),
  };
}
