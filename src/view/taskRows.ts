/** A project's tasks as rows of the Tasks view: components, and below each its tasks. Pure. Durations are ms. */

import * as l10n from '@vscode/l10n';
import { dayOf } from '../domain/days.ts';
import type { Component, Question, Task } from '../domain/entities.ts';
import type { Id, TaskState } from '../domain/events.ts';
import { byOrder } from '../domain/order.ts';
import { isOpen } from '../domain/workLeft.ts';
import { ENGLISH } from './boardStrings.ts';
import { fill, formatClock, formatDay, formatHours } from './format.ts';
import { memo } from './memo.ts';
import { plain } from './status.ts';
import { translated } from './translated.ts';

export interface TaskTreeInput {
  /** ms */
  readonly now: number;
  readonly zone: string;
  readonly locale: string;
  readonly components: readonly Component[];
  /** Of the project. */
  readonly tasks: readonly Task[];
  readonly questions: readonly Question[];
  readonly branches: ReadonlyMap<Id, readonly string[]>;
  readonly todayMs: ReadonlyMap<Id | null, number>;
  readonly totalMs: ReadonlyMap<Id | null, number>;
  /** What time goes to now. */
  readonly active: Id | null;
}

interface Shown {
  /** Stays the same while the row says something else. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
  /** For screen readers. */
  readonly spoken: string;
  /** What can be done with it, for the menus of package.json. */
  readonly context: string;
}

export interface TaskRow extends Shown {
  readonly kind: 'task';
  readonly task: Id;
  readonly component: Id | null;
  /** One line each. */
  readonly tooltip: readonly string[];
  /** The name of a codicon, and of a colour of the theme. */
  readonly icon: string;
  readonly colour: string | null;
}
/** Done and dropped tasks, folded away. */
export interface ClosedRow extends Shown {
  readonly kind: 'closed';
  readonly component: Id | null;
  readonly rows: readonly TaskRow[];
}
export interface ComponentRow extends Shown {
  readonly kind: 'component';
  /** null: the tasks without one. */
  readonly component: Id | null;
  readonly rows: readonly (TaskRow | ClosedRow)[];
}

const MAX_TITLE = 120;
const MINUTE = 60_000;

const ICONS: Readonly<Record<TaskState, string>> = {
  planned: 'circle-large-outline',
  active: 'play-circle',
  waiting: 'comment-unresolved',
  review: 'eye',
  done: 'pass-filled',
  postponed: 'calendar',
  dropped: 'circle-slash',
};

/** In the order of the person, but that what time goes to now comes first, with its component. */
export function taskRows(input: TaskTreeInput): readonly ComponentRow[] {
  const components = [...input.components].sort(byOrder);
  const known = new Set(components.map(({ id }) => id));
  const placeOf = ({ component }: Task) => (component !== null && known.has(component) ? component : null);
  const members = new Map<Id | null, Task[]>();
  for (const task of [...input.tasks].sort(byOrder)) {
    const place = members.get(placeOf(task));
    if (place === undefined) members.set(placeOf(task), [task]);
    else place.push(task);
  }
  const rowOf = rowMaker(input);
  const rows = components.map(({ id, name }) =>
    componentRow(id, plain(name, MAX_TITLE), members.get(id) ?? [], rowOf, input),
  );
  const loose = members.get(null);
  if (loose !== undefined) rows.push(componentRow(null, translated(ENGLISH).noComponent, loose, rowOf, input));
  return activeFirst(rows, ({ rows }) => rows.some((row) => row.kind === 'task' && row.task === input.active));
}

function componentRow(
  component: Id | null,
  label: string,
  tasks: readonly Task[],
  rowOf: (task: Task) => TaskRow,
  { todayMs, active, locale }: TaskTreeInput,
): ComponentRow {
  const isShown = (task: Task) => isOpen(task) || task.id === active;
  const open = tasks.filter(isShown);
  const closed = tasks.filter((task) => !isShown(task));
  const today = tasks.reduce((sum, { id }) => sum + (todayMs.get(id) ?? 0), 0);
  const strings = translated(ENGLISH);
  const count = open.length === 0 ? l10n.t('nothing open') : fill(strings.taskCount, open.length);
  const description = [count, todayText(today)].filter(Boolean).join(' · ');
  const key = component ?? '-';
  const rows: (TaskRow | ClosedRow)[] = [...activeFirst(open.map(rowOf), ({ task }) => task === active)];
  if (closed.length > 0) {
    const folded = fill(strings.closed, new Intl.NumberFormat(locale).format(closed.length));
    const shown = { key: `closed ${key}`, label: folded, description: '', spoken: folded, context: 'closed' };
    rows.push({ kind: 'closed', ...shown, component, rows: closed.map(rowOf) });
  }
  return {
    kind: 'component',
    key: `component ${key}`,
    label,
    description,
    spoken: `${label}, ${description}`,
    context: 'component',
    component,
    rows,
  };
}

function rowMaker(input: TaskTreeInput): (task: Task) => TaskRow {
  const { zone, locale, now } = input;
  const today = dayOf(now, zone);
  const strings = translated(ENGLISH);
  const inReview = l10n.t('in review');
  const words: Words = {
    day: memo((day: string) => formatDay(day, locale)),
    hours: memo((ms: number) => formatHours(ms, locale)),
  };
  const waiting = new Map<Id, Question[]>();
  for (const question of input.questions) {
    if (question.answer === null && question.answeredAt === null) {
      waiting.set(question.task, [...(waiting.get(question.task) ?? []), question]);
    }
  }
  const since = (questions: readonly Question[]) => {
    const [first] = questions.flatMap(({ askedAt }) => askedAt ?? []).sort((a, b) => a - b);
    return first === undefined ? l10n.t('waiting') : l10n.t('waiting since {0}', words.day(dayOf(first, zone)));
  };
  return (task) => {
    const questions = waiting.get(task.id) ?? [];
    const total = input.totalMs.get(task.id) ?? 0;
    const estimate = task.estimateMs ?? 0;
    const over = estimate > 0 && total - estimate >= MINUTE ? total - estimate : 0;
    const day = task.due ?? task.clientDue;
    const overdue = isOpen(task) && day !== null && day < today;
    const timed = task.id === input.active;
    const parts = [
      timed ? l10n.t('now') : '',
      overdue ? l10n.t('overdue {0}', words.day(day)) : '',
      task.state === 'waiting' ? since(questions) : task.state === 'review' ? inReview : '',
      over > 0 ? l10n.t('+{0} over', formatClock(over)) : '',
      todayText(input.todayMs.get(task.id) ?? 0),
      task.progress > 0 && isOpen(task) ? `${task.progress} %` : '',
      overdue || day === null || !isOpen(task)
        ? ''
        : task.state === 'postponed'
          ? l10n.t('until {0}', words.day(day))
          : words.day(day),
    ].filter(Boolean);
    const label = plain(task.title, MAX_TITLE);
    const branches = input.branches.get(task.id) ?? [];
    return {
      kind: 'task',
      key: `task ${task.id}`,
      task: task.id,
      component: task.component,
      label: task.priority === 'high' && isOpen(task) ? `! ${label}` : label,
      description: parts.join(' · '),
      tooltip: tooltipOf(task, { total, branches, questions }, words, locale),
      icon: timed ? 'record' : ICONS[task.state],
      colour: timed ? 'charts.green' : colourOf(task, overdue, over > 0),
      spoken: [label, strings.states[task.state], priorityOf(task, locale)]
        .concat(parts.filter((part) => part !== inReview))
        .join(', '),
      context: ['task', isOpen(task) ? 'open' : 'shut', ...(branches.length > 0 ? ['branch'] : [])].join(' '),
    };
  };
}

function colourOf({ state }: Task, overdue: boolean, over: boolean): string | null {
  if (overdue) return 'list.errorForeground';
  if (over) return 'list.warningForeground';
  if (state === 'done' || state === 'dropped' || state === 'postponed') return 'disabledForeground';
  return state === 'waiting' ? 'charts.yellow' : null;
}

/** What a locale makes of days and hours. */
interface Words {
  readonly day: (day: string) => string;
  readonly hours: (ms: number) => string;
}

interface Around {
  readonly total: number;
  readonly branches: readonly string[];
  readonly questions: readonly Question[];
}

function tooltipOf(
  task: Task,
  { total, branches, questions }: Around,
  words: Words,
  locale: string,
): readonly string[] {
  const { estimateMs, checklist, due, clientDue, why } = task;
  const spent = formatClock(total);
  return [
    task.title,
    `${translated(ENGLISH).states[task.state]}, ${priorityOf(task, locale)}`,
    checklist === null
      ? l10n.t('{0} % done', task.progress)
      : l10n.t('{0} of {1} lines done', checklist.done, checklist.total),
    estimateMs === null ? spent : l10n.t('{0} of {1} h', spent, words.hours(estimateMs)),
    due === null ? '' : l10n.t('Our date: {0}', words.day(due)),
    clientDue === null ? '' : l10n.t('The client’s date: {0}', words.day(clientDue)),
    ...questions.map(({ text }) => l10n.t('Asked: {0}', text)),
    branches.join(', '),
    why ?? '',
  ].filter(Boolean);
}

function todayText(ms: number): string {
  return ms >= MINUTE ? l10n.t('{0} today', formatClock(ms)) : '';
}

/** "priority high" */
function priorityOf({ priority }: Task, locale: string): string {
  const { newPriority, priorities } = translated(ENGLISH);
  return fill(newPriority, priorities[priority].toLocaleLowerCase(locale));
}

function activeFirst<T>(rows: readonly T[], isActive: (row: T) => boolean): readonly T[] {
  return [...rows.filter(isActive), ...rows.filter((row) => !isActive(row))];
}
