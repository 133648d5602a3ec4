/** rapport task list */
import { type Command, Option } from 'commander';
import type { Book } from '../app/book.ts';
import type { HoursBook } from '../app/hours.ts';
import { currentLinks } from '../app/links.ts';
import { findProject } from '../app/refs.ts';
import { dayOf, rangeOfDay, weekStart } from '../domain/days.ts';
import type { Project, Task } from '../domain/entities.ts';
import { type Id, TASK_STATES, type TaskState } from '../domain/events.ts';
import { ofProject } from '../domain/order.ts';
import { shown } from '../domain/shown.ts';
import { formatClock } from '../view/format.ts';
import { type Context, openHours, printJson } from './context.ts';
import { jsonOption, projectOption } from './options.ts';
import { type Column, table } from './text.ts';

interface ListOptions {
  readonly project?: string;
  readonly state?: TaskState;
  readonly json?: boolean;
}

interface TaskHours {
  readonly todayMs: number;
  readonly weekMs: number;
  readonly totalMs: number;
}

const COLUMNS: readonly Column[] = [
  { title: 'Task' },
  { title: 'State' },
  { title: 'Done', align: 'right' },
  { title: 'Estimate', align: 'right' },
  { title: 'Today', align: 'right' },
  { title: 'Week', align: 'right' },
  { title: 'Total', align: 'right' },
  { title: 'Branch' },
  { title: 'Id' },
];

export function registerTaskList(task: Command, context: Context): void {
  task
    .command('list')
    .description('the tasks by component, with their hours')
    .addOption(projectOption())
    .addOption(new Option('--state <state>', 'only tasks in this state').choices(TASK_STATES))
    .addOption(jsonOption())
    .action(async ({ project, state, json }: ListOptions) => {
      const book = await context.openBook();
      const projects = project === undefined ? [...book.state.projects.values()] : [findProject(book.state, project)];
      const hoursOf = taskHours(book, await openHours(book));
      const branchesOf = taskBranches(book);
      const tasksOf = ({ id }: Project) =>
        ofProject(book.state.tasks.values(), id).filter((each) => state === undefined || each.state === state);
      if (json) {
        await printJson(
          context,
          projects.flatMap(tasksOf).map((each) => toJson(each, hoursOf(each.id), branchesOf(each.id))),
        );
        return;
      }
      const texts = projects.map((each) => projectText(book, each, tasksOf(each), hoursOf, branchesOf));
      await context.print(texts.join('\n') || 'There are no tasks yet.\n');
    });
}

function projectText(
  book: Book,
  project: Project,
  tasks: readonly Task[],
  hoursOf: (task: Id) => TaskHours,
  branchesOf: (task: Id) => readonly { readonly branch: string }[],
): string {
  const components = ofProject(book.state.components.values(), project.id);
  const known = new Set(components.map(({ id }) => id));
  const groups = components.map(({ id, name }) => ({ name, tasks: tasks.filter(({ component }) => component === id) }));
  groups.push({
    name: '(no component)',
    tasks: tasks.filter(({ component }) => component === null || !known.has(component)),
  });
  const rows = groups
    .filter((group) => group.tasks.length > 0)
    .flatMap((group) => [[group.name], ...group.tasks.map((task) => row(task, hoursOf(task.id), branchesOf(task.id)))]);
  const client = book.state.clients.get(project.client)?.name;
  const heading = `${shown(project.name)}${client === undefined ? '' : ` (${shown(client)})`}\n`;
  return heading + (rows.length === 0 ? 'No tasks.\n' : table(COLUMNS, rows));
}

function row(
  task: Task,
  { todayMs, weekMs, totalMs }: TaskHours,
  links: readonly { readonly branch: string }[],
): string[] {
  return [
    `· ${task.title}`,
    task.state,
    `${task.progress}%`,
    ...[task.estimateMs, todayMs, weekMs, totalMs].map((ms) => (ms === null || ms === 0 ? '' : formatClock(ms))),
    links.map(({ branch }) => branch).join(', '),
    task.id,
  ];
}

function toJson(
  task: Task,
  hours: TaskHours,
  branches: readonly { readonly repository: Id; readonly branch: string }[],
) {
  return {
    id: task.id,
    title: task.title,
    project: task.project,
    component: task.component,
    state: task.state,
    priority: task.priority,
    progress: task.progress,
    estimate_ms: task.estimateMs,
    left_ms: task.leftMs,
    due: task.due,
    client_due: task.clientDue,
    remark: task.remark,
    reason: task.reason,
    why: task.why,
    done_when: task.doneWhen,
    billable: task.billable,
    today_ms: hours.todayMs,
    week_ms: hours.weekMs,
    total_ms: hours.totalMs,
    branches,
  };
}

function taskHours(book: Book, hours: HoursBook): (task: Id) => TaskHours {
  const [now, zone] = [book.clock.now(), book.clock.zone()];
  const { start, end } = rangeOfDay(dayOf(now, zone), zone);
  const today = hours.byTask(start, end);
  const week = hours.byTask(weekStart(now, zone), end);
  const total = hours.byTask();
  return (task) => ({ todayMs: today.get(task) ?? 0, weekMs: week.get(task) ?? 0, totalMs: total.get(task) ?? 0 });
}

function taskBranches(book: Book): (task: Id) => readonly { readonly repository: Id; readonly branch: string }[] {
  const links = currentLinks(book);
  return (task) => links.filter((link) => link.task === task).map(({ repository, branch }) => ({ repository, branch }));
}
