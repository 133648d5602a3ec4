/** What can be done with tasks: each command is one action, which is undone as one. */
import * as vscode from 'vscode';
import { addTask, setTask, setTasks } from '../app/tasks.ts';
import { type Id, PRIORITIES, TASK_STATES, type TaskState } from '../domain/events.ts';
import { ofProject } from '../domain/order.ts';
import { ENGLISH } from '../view/boardStrings.ts';
import { typableDuration } from '../view/format.ts';
import { plain } from '../view/status.ts';
import { typedDate, typedLength, typedPercent, typedTask } from '../view/taskInput.ts';
import { translated } from '../view/translated.ts';
import { ask, askForText, askOrClear } from './ask.ts';
import { checkOutTask } from './checkOut.ts';
import type { Command } from './commands.ts';
import type { Desk } from './desk.ts';
import { linkTask } from './linkCommand.ts';
import { TaskNode } from './taskNode.ts';
import { changeClientDate, changeTaskState } from './taskState.ts';
import { taskFor, tasksFor } from './taskSubjects.ts';
import { tellClient } from './tellClient.ts';

export const TASK_COMMANDS = {
  'rapport.setTaskState': async (running, args) => {
    const { desk } = running;
    const tasks = await tasksFor(running, args);
    if (tasks.length === 0) return;
    const state = await chooseState(desk, tasks);
    if (state !== undefined) await changeTaskState(desk, tasks, state);
  },

  'rapport.setTaskPriority': async (running, args) => {
    const { book } = running.desk;
    const tasks = await tasksFor(running, args);
    if (tasks.length === 0) return;
    const now = new Set(tasks.map((id) => book.state.tasks.get(id)?.priority));
    const items = PRIORITIES.map((priority) => ({
      label: checked(now.has(priority), translated(ENGLISH).priorities[priority]),
      priority,
    }));
    const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which priority?') });
    if (chosen !== undefined) await setTasks(book, tasks, { priority: chosen.priority });
  },

  'rapport.setTaskProgress': async (running, args) => {
    const { desk } = running;
    const task = await taskFor(running, args);
    if (task === undefined) return;
    const value = String(desk.book.state.tasks.get(task)?.progress ?? 0);
    const prompt = vscode.l10n.t('How far is "{0}"?', titleOf(desk, task));
    const progress = await ask({ prompt, placeHolder: translated(ENGLISH).progressPlaceholder, value }, typedPercent);
    if (progress !== undefined) await setTask(desk.book, task, { progress });
  },

  'rapport.setTaskEstimate': async (running, args) => {
    const { desk } = running;
    const tasks = await tasksFor(running, args);
    const [first] = tasks;
    if (first === undefined) return;
    const estimate = desk.book.state.tasks.get(first)?.estimateMs ?? null;
    const prompt = vscode.l10n.t('How much work is "{0}"? Empty takes the estimate away.', named(desk, tasks));
    const question = {
      prompt,
      placeHolder: '6h, 90m, 1h30m',
      ...(estimate === null ? {} : { value: lengthOf(estimate) }),
    };
    const typed = await askOrClear(question, (text) => typedLength(text, vscode.env.language));
    if (typed !== undefined) await setTasks(desk.book, tasks, { estimate_ms: typed });
  },

  'rapport.setTaskDue': async (running, args) => {
    const { desk } = running;
    const tasks = await tasksFor(running, args);
    const [first] = tasks;
    if (first === undefined) return;
    const prompt = vscode.l10n.t(
      'Our own date for "{0}"; the client never sees it. Empty takes it away.',
      named(desk, tasks),
    );
    const value = desk.book.state.tasks.get(first)?.due ?? '';
    const question = { prompt, placeHolder: vscode.l10n.t('Fri, 19.06 or 2026-06-19'), value };
    const due = await askOrClear(question, (text) => typedDate(text, desk.today, vscode.env.language));
    if (due !== undefined) await setTasks(desk.book, tasks, { due });
  },

  'rapport.setClientDate': async (running, args) => {
    const task = await taskFor(running, args);
    if (task !== undefined) await changeClientDate(running.desk, task);
  },

  'rapport.tellClient': async (running, args) => {
    const { desk } = running;
    const task = await taskFor(running, args);
    const known = task === undefined ? undefined : desk.book.state.tasks.get(task);
    if (known !== undefined) await tellClient(desk, known.project, known.id, plain(known.title, 80));
  },

  'rapport.renameTask': async (running, args) => {
    const { book } = running.desk;
    const task = await taskFor(running, args);
    if (task === undefined) return;
    const value = book.state.tasks.get(task)?.title ?? '';
    const prompt = vscode.l10n.t('The task’s title, in words that the client understands');
    const title = await askForText({ prompt, placeHolder: vscode.l10n.t('Title'), value });
    if (title !== undefined && title !== value) await setTask(book, task, { title });
  },

  'rapport.openTaskBranch': async (running, args) => {
    const task = await taskFor(running, args);
    if (task !== undefined) await checkOutTask(running.desk, task);
  },

  'rapport.linkTaskBranch': async (running, args) => {
    const task = await taskFor(running, args);
    if (task !== undefined) await linkTask(running.desk, task);
  },

  'rapport.addTask': async ({ desk, views }, [node]) => {
    const { book } = desk;
    const { project } = await views.tasks.source();
    if (project === undefined) {
      await vscode.commands.executeCommand('rapport.trackRepository');
      return;
    }
    const components = ofProject(book.state.components.values(), project.id);
    const wanted = node instanceof TaskNode ? node.row.component : null;
    const fallback =
      components.find(({ id }) => id === wanted) ?? (components.length === 1 ? components[0] : undefined);
    const around = { today: desk.today, locale: vscode.env.language, components, fallback: fallback?.id ?? null };
    const place = plain(fallback === undefined || components.length === 1 ? project.name : fallback.name, 80);
    const prompt = vscode.l10n.t('New task in {0}: # component, ! priority, ~ estimate, @ our date', place);
    const question = { prompt, placeHolder: vscode.l10n.t('Carousel swipe #slider !high ~6h @fri') };
    const typed = await ask(question, (text) => typedTask(text, around));
    if (typed === undefined) return;
    const { title, component, priority, estimateMs: estimate_ms, due } = typed;
    await addTask(book, project.id, title, { component, estimate_ms, due, ...(priority === null ? {} : { priority }) });
  },

  'rapport.showProject': async ({ desk, views }, [given]) => {
    const tree = await views.tasks.source();
    const { projects, clients } = desk.book.state;
    const shown = tree.project?.id;
    const items = [...projects.values()].map(({ id, name, client }) => ({
      label: checked(id === shown, plain(name, 80)),
      description: plain(clients.get(client)?.name ?? '', 80),
      id,
    }));
    const placeHolder = vscode.l10n.t('Which project’s tasks?');
    const chosen = typeof given === 'string' ? given : (await vscode.window.showQuickPick(items, { placeHolder }))?.id;
    if (chosen !== undefined) await tree.show(chosen);
  },
} satisfies Record<string, Command>;

async function chooseState(desk: Desk, tasks: readonly Id[]): Promise<TaskState | undefined> {
  const now = new Set(tasks.map((id) => desk.book.state.tasks.get(id)?.state));
  const items = TASK_STATES.map((state) => ({
    label: checked(now.has(state), translated(ENGLISH).states[state]),
    state,
  }));
  const placeHolder = vscode.l10n.t('Which state is "{0}" in?', named(desk, tasks));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.state;
}

/** A line of a list of which one holds now. */
function checked(holds: boolean, label: string): string {
  return `${holds ? '$(check)' : '$(blank)'} ${label}`;
}

function named(desk: Desk, tasks: readonly Id[]): string {
  const [first] = tasks;
  return tasks.length === 1 && first !== undefined ? titleOf(desk, first) : vscode.l10n.t('{0} tasks', tasks.length);
}

function titleOf(desk: Desk, task: Id): string {
  return plain(desk.book.state.tasks.get(task)?.title ?? '', 80);
}

/** As it can be typed. */
function lengthOf(ms: number): string {
  return typableDuration(ms, vscode.env.language);
}
