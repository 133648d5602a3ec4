/** From a component's tasks to what the note says of it, as data. */
import type { Task } from '../domain/entities.ts';
import { type Id, PRIORITIES, type Priority, type TaskState } from '../domain/events.ts';
import { isOpen, workLeft } from '../domain/workLeft.ts';
import { WHOLE } from './brevity.ts';
import { commentsToTell } from './comments.ts';
import { TOLD_OTHERWISE } from './commits/kinds.ts';
import type { CommitLines } from './commits/lines.ts';
import type { NoteFacts, ReportedCommit, TaskFact } from './facts.ts';
import { shareTenths } from './hours.ts';
import type { Account, NoteComment, NoteComponent, Slip, Standing } from './note.ts';
import { levelOf, weightedProgress } from './progress.ts';

/** What of a component the note shows; letters of its questions are given later, when all are known. */
export interface Shown {
  readonly component: Omit<NoteComponent, 'questions'>;
  /** The open tasks, whose questions belong here. */
  readonly openTasks: readonly Id[];
  /** The commits that stand in it. */
  readonly reported: readonly ReportedCommit[];
}

interface Part {
  readonly id: Id | null;
  readonly name: string;
  readonly tasks: readonly TaskFact[];
  readonly comments: readonly NoteComment[];
}

/**
 * The components that are changed or open, at detail A all of them, in their order; tasks of no component come last
 * under `otherName`. At most `most` lines of commits stand in each: at detail A, else in one without tasks.
 */
export function showComponents(
  facts: NoteFacts,
  commits: CommitLines,
  today: string,
  otherName: string,
  most = WHOLE.commitLines,
): Shown[] {
  const known = new Set(facts.components.map(({ id }) => id));
  const ofNone = facts.tasks.filter(({ task }) => task.component === null || !known.has(task.component));
  const comments = commentsToTell(facts);
  const partOf = (id: Id | null, name: string, tasks: readonly TaskFact[]): Part => {
    const own = new Set(tasks.map(({ task }) => task.id));
    return { id, name, tasks, comments: comments.filter(({ task }) => own.has(task)) };
  };
  const parts = facts.components.map(({ id, name }) =>
    partOf(
      id,
      name,
      facts.tasks.filter(({ task }) => task.component === id),
    ),
  );
  parts.push(partOf(null, otherName, ofNone));
  const full = facts.detail === 'A';
  const shown = parts.filter(
    (part) =>
      // Of one without tasks only commits could tell that it is unchanged.
      (full && part.id !== null && (part.tasks.length > 0 || facts.unread !== true)) ||
      part.tasks.some(({ task }) => isOpen(task)) ||
      part.comments.length > 0 ||
      isChanged(part, commits),
  );
  const accounts = full ? accountsOf(shown, commits, most) : [];
  return shown.map((part, index) => show(part, index + 1, commits, today, accounts[index] ?? null, most));
}

/** Something of it moved in the period: a task, its hours, a comment, or a commit that belongs to it. */
function isChanged(part: Part, commits: CommitLines): boolean {
  return (
    part.tasks.some((fact) => fact.periodMs > 0 || taskChanged(fact)) ||
    part.comments.some(({ outcome }) => outcome !== null) ||
    commits.touched.has(part.id) ||
    commits.lines.some(({ component }) => component === part.id)
  );
}

/** Our own due date is no news, nor is what is filled in for a task that was closed and stays so. */
export function taskChanged({ task, before }: TaskFact): boolean {
  if (before === null) return true;
  if (!isOpen(task) && !isOpen(before)) return false;
  return task.state !== before.state || task.progress !== before.progress || task.clientDue !== before.clientDue;
}

function show(
  part: Part,
  number: number,
  commits: CommitLines,
  today: string,
  account: Account | null,
  most: number,
): Shown {
  const changed = isChanged(part, commits);
  const fresh = toldTasks(part);
  // A comment is about a task, also when that was closed long ago.
  const told = fresh.length === 0 && (!changed || part.comments.length > 0) ? part.tasks : fresh;
  const tasks = told.map(({ task }) => task);
  const open = tasks.filter(isOpen);
  const slip = slipOf(told);
  const standing = tasks.length > 0 || changed ? standingOf(tasks, slip) : 'empty';
  const date = latest(open.map(({ clientDue }) => clientDue));
  const progress = weightedProgress([...tasks, ...alongside(part, open.length)]);
  const own = commits.lines.filter(({ component }) => component === part.id);
  const rolledBack = own.filter((line) => line.rolledBack);
  const fit = own.filter((line) => !line.rolledBack);
  // Where no task speaks, one line is the least that can be said.
  const room = account === null ? WHOLE.commitLines : standing === 'commits' ? Math.max(1, most) : most;
  const lines = standing === 'commits' || account !== null ? fit.slice(0, room) : [];
  return {
    component: {
      number,
      id: part.id,
      name: part.name,
      standing,
      priority: highest(open),
      progress,
      level: levelOf(progress),
      date,
      late: date !== null && date < today,
      slip,
      reason: reasonOf(told, standing),
      changed,
      remarks: filled(open.map(({ remark }) => remark)),
      remarksSuffice: open.length > 0 && open.every(({ remark }) => remark !== null && remark.trim() !== ''),
      tasks: tasks.map(({ id }) => id),
      usedMs: sum(part.tasks.map(({ usedMs }) => usedMs)),
      periodMs: sum(part.tasks.map(({ periodMs }) => periodMs)),
      commitLines: lines.map(({ text }) => text),
      rolledBack: rolledBack.map(({ text }) => text),
      work:
        fit.length === 0 && (standing === 'commits' || (account !== null && most > 0)) ? commits.workOn(part.id) : [],
      comments: part.comments,
      account,
    },
    openTasks: open.map(({ id }) => id),
    reported: [...lines, ...rolledBack],
  };
}

/** What was done or dropped before the period has been told already. */
function toldTasks(part: Part): readonly TaskFact[] {
  return part.tasks.filter(({ task, before }) => isOpen(task) || before === null || isOpen(before));
}

/** Tasks that were told as done, and belong to the same piece of work as what is open. */
function alongside({ tasks }: Part, open: number): readonly Task[] {
  return open === 0 ? [] : tasks.filter((fact) => fact.alongside === true).map(({ task }) => task);
}

function accountsOf(parts: readonly Part[], commits: CommitLines, most: number): Account[] {
  const used = shareTenths(parts.map((part) => sum(part.tasks.map(({ usedMs }) => usedMs))));
  const period = shareTenths(parts.map((part) => sum(part.tasks.map(({ periodMs }) => periodMs))));
  return parts.map((part, index) => {
    const tasks = toldTasks(part).map(({ task }) => task);
    const open = tasks.filter(isOpen);
    const lines = commits.lines.filter((line) => line.component === part.id && !line.rolledBack);
    // What is left out without a component may belong to nobody here.
    const leftOut = commits.leftOut.filter(
      ({ component, rule }) => component !== null && component === part.id && !TOLD_OTHERWISE.has(rule),
    );
    return {
      why: filled(open.map(({ why }) => why)),
      doneWhen: filled(open.map(({ doneWhen }) => doneWhen)),
      done: tasks.filter(({ state }) => state === 'done').map(({ title }) => title),
      internalChanges: leftOut.length + Math.max(0, lines.length - most),
      open: open.map((task) => ({
        title: task.title,
        level:
          isToldOf(toldTasks(part)) && alongside(part, open.length).length === 0
            ? null
            : levelOf(weightedProgress([task])),
      })),
      workLeft: workLeft(open),
      usedTenths: used[index] ?? 0,
      // Rounded apart from each other, they must not contradict each other.
      periodTenths: Math.min(used[index] ?? 0, period[index] ?? 0),
    };
  });
}

/** Whether the component's first line tells the progress of its only task, and not a slip or a remark instead. */
function isToldOf(told: readonly TaskFact[]): boolean {
  const [only, more] = told;
  if (only === undefined || more !== undefined) return false;
  return only.task.state !== 'postponed' && filled([only.task.remark]).length === 0 && slipOf(told) === null;
}

/** Each once, without those that say nothing. */
function filled(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text === null || text.trim() === '' ? [] : [text])))];
}

function standingOf(tasks: readonly Task[], slip: Slip | null): Standing {
  if (tasks.length === 0) return 'commits';
  const states = new Set<TaskState>(tasks.map(({ state }) => state));
  if (!tasks.some(isOpen)) return states.has('done') ? 'done' : 'dropped';
  if (slip !== null) return 'slipped';
  const worst = (['waiting', 'active', 'review', 'planned', 'postponed'] as const).find((state) => states.has(state));
  return worst ?? 'planned';
}

/**
 * The client was told one date for the component, the latest that was open; it slips when an open task's date is later
 * than it was and that makes the component's later, or when it was taken back and none is left.
 */
function slipOf(tasks: readonly TaskFact[]): Slip | null {
  const from = latest(tasks.map(({ before }) => (before !== null && isOpen(before) ? before.clientDue : null)));
  if (from === null || !tasks.some(isLater)) return null;
  const to = latest(tasks.map(({ task }) => (isOpen(task) ? task.clientDue : null)));
  return to === null || to > from ? { from, to } : null;
}

function isLater({ task, before }: TaskFact): boolean {
  if (!isOpen(task) || before === null || before.clientDue === null) return false;
  return task.clientDue === null || task.clientDue > before.clientDue;
}

/** Of the task that explains most: the one whose date moved furthest, was postponed or dropped. */
function reasonOf(facts: readonly TaskFact[], standing: Standing): string | null {
  const concerned = facts.filter((fact) => {
    if (standing === 'slipped') return isLater(fact);
    return standing === fact.task.state && (standing === 'postponed' || standing === 'dropped');
  });
  const withReason = concerned.filter(({ task }) => task.reason !== null && task.reason.trim() !== '');
  // No new date at all weighs more than any.
  const far = ({ task }: TaskFact) => task.clientDue ?? '~';
  return withReason.sort((a, b) => (far(a) < far(b) ? 1 : far(a) > far(b) ? -1 : 0))[0]?.task.reason ?? null;
}

function highest(tasks: readonly Task[]): Priority | null {
  return PRIORITIES.find((priority) => tasks.some((task) => task.priority === priority)) ?? null;
}

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
