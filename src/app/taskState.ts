/** What follows from putting a task into a state. Each function is one action, undone as one. */
import * as l10n from '@vscode/l10n';
import { dayOf, daysBetween, plusDays } from '../domain/days.ts';
import type { Statement, Task } from '../domain/entities.ts';
import type { Fact, Id, TaskState } from '../domain/events.ts';
import { isOpen } from '../domain/workLeft.ts';
import { nextTask } from '../domain/workOrder.ts';
import type { Book } from './book.ts';
import { checkDay, oneLine } from './checks.ts';
import { Expected } from './expected.ts';
import { iso } from './instant.ts';
import { setTaskFacts, type TaskChanges } from './tasks.ts';

/** A state with what it cannot do without. Instants are ms, days "yyyy-MM-dd". */
export type StateChange =
  | {
      readonly state: 'waiting';
      /** What the client is asked for; null: for the answers to the task's open questions. */
      readonly what: string | null;
      /** Since when they have been asked; null: since now. */
      readonly since: number | null;
      readonly by: number | null;
      /** What we do without an answer, in the client's words. */
      readonly otherwise: string | null;
    }
  | {
      readonly state: 'postponed';
      /** In the client's words. */
      readonly reason: string;
      /** The date that the client is given. */
      readonly until: string;
    }
  | { readonly state: Exclude<TaskState, 'waiting' | 'postponed'> };

export interface StateChanged {
  /** This person's timer on the task that was stopped, as it ran. */
  readonly timer: Statement | null;
  /** What the project can be gone on with once the task is closed. */
  readonly next: Task | null;
}

/**
 * Waiting makes a question of what is asked for. Postponed moves the client's date, and ours by as many days. Done and
 * dropped stop this person's timer on the task. `fields`: what else is changed with it.
 * @throws Expected when something is missing or the new date has passed
 */
export function changeState(
  book: Book,
  task: Id,
  change: StateChange,
  fields: Omit<TaskChanges, 'state'> = {},
): Promise<StateChanged> {
  return changeStates(book, [task], change, () => fields);
}

/**
 * The same for several tasks of a project, as one action; each gets the question that is asked of the client.
 * `fieldsOf`: what else is changed with a task; `others`: what else belongs to the action.
 * @throws Expected like `changeState`
 */
export async function changeStates(
  book: Book,
  tasks: readonly Id[],
  change: StateChange,
  fieldsOf: (task: Id) => Omit<TaskChanges, 'state'> = () => ({}),
  others: readonly Fact[] = [],
): Promise<StateChanged> {
  const known = tasks.map((task) => findTask(book, task));
  const facts = [...known.flatMap((task) => factsOf(book, task, change, fieldsOf(task.id))), ...others];
  const timer = stoppedBy(book, facts);
  if (facts.length > 0) await book.record(facts);
  const [first] = known;
  if (first === undefined) return { timer, next: null };
  const { launch = null } = book.state.projects.get(first.project) ?? {};
  const siblings = [...book.state.tasks.values()].filter(
    ({ id, project }) => project === first.project && !tasks.includes(id),
  );
  const changed = book.state.tasks.get(first.id);
  return { timer, next: changed === undefined || isOpen(changed) ? null : nextTask(siblings, launch) };
}

/**
 * Gives the client another date for the task, or none; the next note says so, with the reason where it is later. The
 * reason of an earlier move does not stay.
 * @throws Expected when the task or the day is not there
 */
export async function moveClientDate(book: Book, task: Id, day: string | null, reason: string | null): Promise<void> {
  findTask(book, task);
  checkDay(day);
  const why = reason === null ? null : oneLine(reason, l10n.t('A reason cannot be empty.'));
  await book.record(setTaskFacts(book, task, { client_due: day, reason: why }));
}

function factsOf(book: Book, task: Task, change: StateChange, fields: Omit<TaskChanges, 'state'>): readonly Fact[] {
  switch (change.state) {
    case 'waiting':
      return [...setTaskFacts(book, task.id, { ...fields, state: 'waiting' }), ...asked(book, task, change)];
    case 'postponed':
      return setTaskFacts(book, task.id, {
        ...fields,
        ...postponed(book, task, change, fields.due),
        state: 'postponed',
      });
    default:
      return setTaskFacts(book, task.id, { ...fields, state: change.state });
  }
}

function asked(
  book: Book,
  task: Task,
  { what, since, by, otherwise }: Extract<StateChange, { state: 'waiting' }>,
): readonly Fact[] {
  if (what === null) {
    const open = [...book.state.questions.values()].some(
      (question) => question.task === task.id && question.answer === null && question.answeredAt === null,
    );
    if (!open)
      throw new Expected(l10n.t('Say what the task is waiting for, so that the next note can ask the client for it.'));
    return [];
  }
  const now = book.clock.now();
  const asked_at = since ?? now;
  if (asked_at > now) throw new Expected(l10n.t('The client cannot have been asked later than now.'));
  const question = {
    question: book.newId(),
    task: task.id,
    text: oneLine(what, l10n.t('What the task is waiting for cannot be empty.')),
    asked_at: iso(asked_at),
    answer_by: by === null ? null : iso(by),
    otherwise,
  };
  return [{ type: 'question.set', ...question }];
}

function postponed(
  book: Book,
  { due, clientDue }: Task,
  { reason, until }: Extract<StateChange, { state: 'postponed' }>,
  newDue: string | null | undefined,
): TaskChanges {
  checkDay(until);
  if (until < dayOf(book.clock.now(), book.clock.zone())) {
    throw new Expected(l10n.t('The new date has passed already; choose one that is to come.'));
  }
  const changes = { reason: oneLine(reason, l10n.t('A reason cannot be empty.')), client_due: until };
  if (newDue !== undefined || due === null || clientDue === null) return changes;
  return { ...changes, due: plusDays(due, daysBetween(clientDue, until)) };
}

/** The running timer that is among what the facts stop. */
function stoppedBy(book: Book, facts: readonly Fact[]): Statement | null {
  const stop = facts.find((fact) => fact.type === 'timer.stop');
  const timer = book.state.statements.find(({ id }) => id === stop?.timer);
  return timer === undefined ? null : { ...timer, to: book.clock.now() };
}

function findTask(book: Book, id: Id): Task {
  const task = book.state.tasks.get(id);
  if (task === undefined) throw new Expected(l10n.t('That task is not there any more.'));
  return task;
}
