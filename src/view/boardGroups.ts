/** The tasks of the board's project, by component, as rows. Pure. */
import { dayOf } from '../domain/days.ts';
import type { Project, Task } from '../domain/entities.ts';
import { CLOSED_STATES, type Id, type Priority, type TaskState } from '../domain/events.ts';
import type { BoardHours, BoardInput } from './board.ts';
import type { BoardBar, BoardDate, BoardGroup, BoardLink, BoardTask } from './boardModel.ts';
import type { BoardStrings } from './boardStrings.ts';
import { clockOrNothing, formatClock, formatDay } from './format.ts';
import { memo } from './memo.ts';

/** What needs attention first. */
const STATE_RANK: Readonly<Record<TaskState, number>> = {
  active: 0,
  review: 1,
  waiting: 2,
  planned: 3,
  postponed: 4,
  done: 5,
  dropped: 6,
};
const PRIORITY_RANK: Readonly<Record<Priority, number>> = { high: 0, normal: 1, low: 2 };
const MINUTE = 60_000;
export const NO_HOURS: BoardHours = { todayMs: 0, weekMs: 0, totalMs: 0 };

export function groups(input: BoardInput, project: Project, locale: string, strings: BoardStrings): BoardGroup[] {
  const compareNames = byName(locale);
  const components = input.components
    .filter((component) => component.project === project.id)
    .sort((a, b) => a.order - b.order || compareNames(a, b));
  const known = new Set(components.map((component) => component.id));
  const tasks = new Map<Id | null, Task[]>();
  for (const task of input.tasks) {
    if (task.project !== project.id) continue;
    const key = task.component !== null && known.has(task.component) ? task.component : null;
    const list = tasks.get(key);
    if (list) list.push(task);
    else tasks.set(key, [task]);
  }
  const row = taskRow(input, project, locale);
  const group = (id: Id | null, name: string) => taskGroup(id, name, tasks.get(id) ?? [], input, row);
  const named = components.map((component) => group(component.id, component.name));
  return tasks.has(null) || named.length === 0 ? [...named, group(null, strings.noComponent)] : named;
}

function taskGroup(
  id: Id | null,
  name: string,
  tasks: readonly Task[],
  input: BoardInput,
  row: (task: Task) => BoardTask,
): BoardGroup {
  const sorted = [...tasks].sort(byUrgency);
  const sum = addHours(tasks.map((task) => input.hours.get(task.id) ?? NO_HOURS));
  return {
    id,
    name,
    open: sorted.filter((task) => !isClosed(task)).map(row),
    closed: sorted.filter(isClosed).map(row),
    estimate: clockOrNothing(tasks.reduce((all, task) => all + (task.estimateMs ?? 0), 0)),
    today: clockOrNothing(sum.todayMs),
    week: clockOrNothing(sum.weekMs),
    total: clockOrNothing(sum.totalMs),
  };
}

// A task is replaced, never changed; its row is the same as long as what else it shows is.
const rows = new WeakMap<Task, { readonly shown: readonly unknown[]; readonly row: BoardTask }>();

function taskRow(input: BoardInput, project: Project, locale: string): (task: Task) => BoardTask {
  const today = dayOf(input.now, input.zone);
  const dayLabel = memo((day: string) => formatDay(day, locale));
  const projects = new Map(input.tasks.map((task) => [task.id, task.project]));
  const own = input.links.filter((link) => projects.get(link.task) === project.id);
  const repositories = new Set(own.map((link) => link.repository));
  const links = new Map<Id, BoardLink[]>();
  for (const { task, repository, repositoryName, branch } of input.links) {
    const label = repositories.size > 1 ? `${repositoryName}: ${branch}` : branch;
    links.set(task, [...(links.get(task) ?? []), { repository, branch, label }]);
  }
  const questions = new Map<Id, number>();
  for (const { task, answer } of input.questions) {
    if (answer === null) questions.set(task, (questions.get(task) ?? 0) + 1);
  }
  const make = (task: Task, hours: BoardHours): BoardTask => {
    const date = (day: string | null): BoardDate | null =>
      day === null ? null : { day, label: dayLabel(day), late: day < today && !isClosed(task) };
    const over = task.estimateMs !== null && task.estimateMs > 0 ? hours.totalMs - task.estimateMs : 0;
    return {
      id: task.id,
      title: task.title,
      state: task.state,
      priority: task.priority,
      progress: task.progress,
      due: date(task.due),
      clientDue: date(task.clientDue),
      estimate: clockOrNothing(task.estimateMs ?? 0),
      today: clockOrNothing(hours.todayMs),
      week: clockOrNothing(hours.weekMs),
      total: clockOrNothing(hours.totalMs),
      // Less than a minute over is not shown: "+0:00" would only puzzle.
      over: over >= MINUTE ? `+${formatClock(over)}` : '',
      bar: bar(hours.totalMs, task.estimateMs ?? 0),
      order: task.order,
      links: (links.get(task.id) ?? []).sort((a, b) => a.label.localeCompare(b.label, locale)),
      questions: questions.get(task.id) ?? 0,
      active: task.id === input.activeTask,
    };
  };
  return (task) => {
    const hours = input.hours.get(task.id) ?? NO_HOURS;
    const labels = links.get(task.id)?.map(({ repository, label }) => `${repository} ${label}`);
    const { todayMs, weekMs, totalMs } = hours;
    const active = task.id === input.activeTask;
    const shown = [locale, today, todayMs, weekMs, totalMs, questions.get(task.id), active, labels?.join()];
    const known = rows.get(task);
    if (known?.shown.every((each, index) => each === shown[index])) return known.row;
    const row = make(task, hours);
    rows.set(task, { shown, row });
    return row;
  };
}

/** As long as the greater of both. */
function bar(totalMs: number, estimateMs: number): BoardBar | null {
  if (estimateMs <= 0) return null;
  const over = totalMs - estimateMs >= MINUTE ? totalMs - estimateMs : 0;
  const percent = (ms: number) => Math.round((100 * ms) / (estimateMs + over));
  return { used: Math.min(100, percent(totalMs - over)), over: percent(over) };
}

function byUrgency(a: Task, b: Task): number {
  return (
    STATE_RANK[a.state] - STATE_RANK[b.state] ||
    PRIORITY_RANK[a.priority] - PRIORITY_RANK[b.priority] ||
    a.order - b.order ||
    (a.id < b.id ? -1 : 1)
  );
}

export function byName(locale: string): (a: { name: string; id: Id }, b: { name: string; id: Id }) => number {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return (a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

function isClosed(task: Task): boolean {
  return CLOSED_STATES.includes(task.state);
}

export function addHours(all: readonly BoardHours[]): BoardHours {
  return all.reduce(
    (sum, { todayMs, weekMs, totalMs }) => ({
      todayMs: sum.todayMs + todayMs,
      weekMs: sum.weekMs + weekMs,
      totalMs: sum.totalMs + totalMs,
    }),
    NO_HOURS,
  );
}
