/** What the board shows, sorted and worded, so that the webview decides nothing. Pure. */

import { dayOf } from '../domain/days.ts';
import type { Client, Component, Project, Question, Task } from '../domain/entities.ts';
import { CLOSED_STATES, type Id, PRIORITIES, type TaskState } from '../domain/events.ts';
import type { ActKind } from './acts.ts';
import type { BoardBudget, BoardGroup, BoardLink, BoardModel, BoardProject, BoardTask } from './boardModel.ts';
import { type BoardStrings, ENGLISH } from './boardStrings.ts';
import { fill, formatClock, formatDay, formatHours } from './format.ts';
import { memo } from './memo.ts';

export interface BoardHours {
  readonly todayMs: number;
  readonly weekMs: number;
  readonly totalMs: number;
}
export interface BoardInput {
  /** ms */
  readonly now: number;
  /** IANA name */
  readonly zone: string;
  /** BCP 47 tag */
  readonly locale?: string;
  readonly strings?: BoardStrings;
  readonly projects: readonly Project[];
  readonly clients: readonly Client[];
  readonly components: readonly Component[];
  readonly tasks: readonly Task[];
  readonly questions: readonly Question[];
  /** The links in force now. */
  readonly links: readonly { task: Id; repository: Id; repositoryName: string; branch: string }[];
  /** By task. */
  readonly hours: ReadonlyMap<Id, BoardHours>;
  /** By project: time that belongs to no task yet. */
  readonly unassigned: ReadonlyMap<Id, BoardHours>;
  readonly activeTask: Id | null;
  readonly currentBranch: { readonly repository: Id; readonly branch: string; readonly shared: boolean } | null;
  /** What they would take back or bring back; null: nothing. */
  readonly undo: ActKind | null;
  readonly redo: ActKind | null;
  /** The project to show; null or unknown: the active task's, else the first by name. */
  readonly project: Id | null;
}

/** What needs attention first. */
const STATE_ORDER: readonly TaskState[] = ['active', 'review', 'waiting', 'planned', 'postponed', 'done', 'dropped'];
const TENTH = 360_000;
const NO_HOURS: BoardHours = { todayMs: 0, weekMs: 0, totalMs: 0 };

/** The board of one project. The project's totals and budget contain its unassigned time: it was worked, too. */
export function boardModel(input: BoardInput): BoardModel {
  const locale = input.locale ?? 'en';
  const strings = input.strings ?? ENGLISH;
  const projects = [...input.projects].sort(byName(locale));
  const clients = new Map(input.clients.map((client) => [client.id, client.name]));
  const active = input.tasks.find((task) => task.id === input.activeTask);
  const shown = shownProject(projects, input.project, active, locale);
  const act = (kind: ActKind | null, sentence: string) => (kind === null ? null : fill(sentence, strings.acts[kind]));
  const linked = input.currentBranch && linkedTask(input, input.currentBranch);
  return {
    locale,
    strings,
    projects: projects.map(({ id, name, client }) => ({ id, label: joined(name, clients.get(client)) })),
    project: shown ? projectHeader(input, shown, clients.get(shown.client) ?? '', locale, strings) : null,
    groups: shown ? groups(input, shown, locale, strings) : [],
    branch: input.currentBranch && {
      ...input.currentBranch,
      task: linked ? { id: linked.id, title: linked.title } : null,
    },
    undo: act(input.undo, strings.undoWhat),
    redo: act(input.redo, strings.redoWhat),
  };
}

/** The project that is chosen, else that of the task that time goes to, else the first by name. */
export function shownProject(
  projects: readonly Project[],
  chosen: Id | null,
  active: Task | null | undefined,
  locale: string,
): Project | undefined {
  const byId = (id: Id | null | undefined) => projects.find((project) => project.id === id);
  return byId(chosen) ?? byId(active?.project) ?? [...projects].sort(byName(locale))[0];
}

function linkedTask(input: BoardInput, at: { repository: Id; branch: string }): Task | undefined {
  const link = input.links.find((each) => each.repository === at.repository && each.branch === at.branch);
  return link && input.tasks.find((task) => task.id === link.task);
}

function projectHeader(
  input: BoardInput,
  project: Project,
  client: string,
  locale: string,
  strings: BoardStrings,
): BoardProject {
  const unassigned = input.unassigned.get(project.id) ?? NO_HOURS;
  const tasks = input.tasks.filter((task) => task.project === project.id);
  const sum = add([unassigned, ...tasks.map((task) => input.hours.get(task.id) ?? NO_HOURS)]);
  return {
    id: project.id,
    name: project.name,
    client,
    today: formatClock(sum.todayMs),
    week: formatClock(sum.weekMs),
    unassigned: clock(unassigned.weekMs),
    budget: budget(sum.totalMs, project.budgetMs, locale, strings),
    launch: project.launch === null ? '' : fill(strings.launch, formatDay(project.launch, locale)),
  };
}

function budget(usedMs: number, budgetMs: number | null, locale: string, strings: BoardStrings): BoardBudget | null {
  const used = formatHours(usedMs, locale);
  if (budgetMs === null || budgetMs <= 0) {
    return usedMs > 0 ? { label: fill(strings.used, used), percent: null, over: false } : null;
  }
  const over = usedMs > budgetMs;
  // From the figures as shown, so that they add up.
  const rest = formatHours(Math.abs(tenths(budgetMs) - tenths(usedMs)), locale);
  return {
    label: fill(over ? strings.budgetOver : strings.budgetUsed, used, formatHours(budgetMs, locale), rest),
    percent: Math.min(100, Math.round((100 * usedMs) / budgetMs)),
    over,
  };
}

function groups(input: BoardInput, project: Project, locale: string, strings: BoardStrings): BoardGroup[] {
  const components = input.components
    .filter((component) => component.project === project.id)
    .sort((a, b) => a.order - b.order || byName(locale)(a, b));
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
  const sum = add(tasks.map((task) => input.hours.get(task.id) ?? NO_HOURS));
  return {
    id,
    name,
    open: sorted.filter((task) => !isClosed(task)).map(row),
    closed: sorted.filter(isClosed).map(row),
    estimate: clock(tasks.reduce((all, task) => all + (task.estimateMs ?? 0), 0)),
    today: clock(sum.todayMs),
    week: clock(sum.weekMs),
    total: clock(sum.totalMs),
  };
}

function taskRow(input: BoardInput, project: Project, locale: string): (task: Task) => BoardTask {
  const today = dayOf(input.now, input.zone);
  const dayLabel = memo((day: string) => formatDay(day, locale));
  const own = new Set(input.tasks.filter((task) => task.project === project.id).map((task) => task.id));
  const repositories = new Set(input.links.filter((link) => own.has(link.task)).map((link) => link.repository));
  const links = new Map<Id, BoardLink[]>();
  for (const { task, repository, repositoryName, branch } of input.links) {
    const label = repositories.size > 1 ? `${repositoryName}: ${branch}` : branch;
    links.set(task, [...(links.get(task) ?? []), { repository, branch, label }]);
  }
  const questions = new Map<Id, number>();
  for (const { task, answer } of input.questions) {
    if (answer === null) questions.set(task, (questions.get(task) ?? 0) + 1);
  }
  return (task) => {
    const hours = input.hours.get(task.id) ?? NO_HOURS;
    const day = task.due ?? task.clientDue;
    const over = task.estimateMs !== null && task.estimateMs > 0 ? hours.totalMs - task.estimateMs : 0;
    return {
      id: task.id,
      title: task.title,
      state: task.state,
      priority: task.priority,
      progress: task.progress,
      due: day === null ? null : { label: dayLabel(day), late: day < today && !isClosed(task) },
      estimate: clock(task.estimateMs ?? 0),
      today: clock(hours.todayMs),
      week: clock(hours.weekMs),
      total: clock(hours.totalMs),
      // Less than a minute over is not shown: "+0:00" would only puzzle.
      over: over >= 60_000 ? `+${formatClock(over)}` : '',
      links: (links.get(task.id) ?? []).sort((a, b) => a.label.localeCompare(b.label, locale)),
      questions: questions.get(task.id) ?? 0,
      active: task.id === input.activeTask,
    };
  };
}

function byUrgency(a: Task, b: Task): number {
  return (
    STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state) ||
    PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority) ||
    a.order - b.order ||
    (a.id < b.id ? -1 : 1)
  );
}

function byName(locale: string): (a: { name: string; id: Id }, b: { name: string; id: Id }) => number {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return (a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

function isClosed(task: Task): boolean {
  return CLOSED_STATES.includes(task.state);
}

function add(all: readonly BoardHours[]): BoardHours {
  return all.reduce(
    (sum, { todayMs, weekMs, totalMs }) => ({
      todayMs: sum.todayMs + todayMs,
      weekMs: sum.weekMs + weekMs,
      totalMs: sum.totalMs + totalMs,
    }),
    NO_HOURS,
  );
}

/** To the tenth of an hour that is shown. */
function tenths(ms: number): number {
  return Math.round(ms / TENTH) * TENTH;
}

function clock(ms: number): string {
  return ms > 0 ? formatClock(ms) : '';
}

function joined(name: string, client: string | undefined): string {
  return client === undefined || client === '' || client === name ? name : `${name} · ${client}`;
}
