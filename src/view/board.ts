/** What the board shows, sorted and worded, so that the webview decides nothing. Pure. */
import { dayOf } from '../domain/days.ts';
import type { Client, Component, Project, Question, Task } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import type { ActKind } from './acts.ts';
import { addHours, byName, groups, NO_HOURS } from './boardGroups.ts';
import type { BoardBudget, BoardModel, BoardProject, BoardTimer } from './boardModel.ts';
import { type BoardStrings, ENGLISH } from './boardStrings.ts';
import { clockOrNothing, fill, formatClock, formatDay, formatHours } from './format.ts';
import { translated } from './translated.ts';

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
  /** The one that runs, and since when (ms). */
  readonly timer: { readonly task: Id | null; readonly from: number } | null;
  /** What they would take back or bring back; null: nothing. */
  readonly undo: ActKind | null;
  readonly redo: ActKind | null;
  /** The project to show; null or unknown: the active task's, else the first by name. */
  readonly project: Id | null;
}

const TENTH = 360_000;

/** The board of one project. The project's totals and budget contain its unassigned time: it was worked, too. */
export function boardModel(input: BoardInput): BoardModel {
  const locale = input.locale ?? 'en';
  const strings = translated(ENGLISH);
  const projects = [...input.projects].sort(byName(locale));
  const clients = new Map(input.clients.map((client) => [client.id, client.name]));
  const active = input.tasks.find((task) => task.id === input.activeTask);
  const shown = shownProject(projects, input.project, active, locale);
  const act = (kind: ActKind | null, sentence: string) => (kind === null ? null : fill(sentence, strings.acts[kind]));
  const linked = input.currentBranch && linkedTask(input, input.currentBranch);
  return {
    locale,
    strings,
    today: dayOf(input.now, input.zone),
    projects: projects.map(({ id, name, client }) => ({ id, label: joined(name, clients.get(client)) })),
    project: shown ? projectHeader(input, shown, clients.get(shown.client) ?? '', locale, strings) : null,
    groups: shown ? groups(input, shown, locale, strings) : [],
    branch: input.currentBranch && {
      ...input.currentBranch,
      task: linked ? { id: linked.id, title: linked.title } : null,
    },
    timer: input.timer && boardTimer(input, input.timer, strings),
    undo: act(input.undo, strings.undoWhat),
    redo: act(input.redo, strings.redoWhat),
  };
}

function boardTimer(
  { tasks, now }: BoardInput,
  { task, from }: NonNullable<BoardInput['timer']>,
  strings: BoardStrings,
): BoardTimer {
  const title = task === null ? strings.unassigned : tasks.find(({ id }) => id === task)?.title;
  return { task, title: title ?? strings.unknownTask, ran: formatClock(now - from) };
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
  const sum = addHours([unassigned, ...tasks.map((task) => input.hours.get(task.id) ?? NO_HOURS)]);
  return {
    id: project.id,
    name: project.name,
    client,
    today: formatClock(sum.todayMs),
    week: formatClock(sum.weekMs),
    unassigned: clockOrNothing(unassigned.weekMs),
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

/** To the tenth of an hour that is shown. */
function tenths(ms: number): number {
  return Math.round(ms / TENTH) * TENTH;
}

function joined(name: string, client: string | undefined): string {
  return client === undefined || client === '' || client === name ? name : `${name} · ${client}`;
}
