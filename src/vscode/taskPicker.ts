/** Picking a task: one list to choose from or to type a new title into, then the branch for it. */
import * as vscode from 'vscode';
import { projectsOf } from '../app/setup.ts';
import { addTask } from '../app/tasks.ts';
import type { Component, Task } from '../domain/entities.ts';
import { CLOSED_STATES, type Id } from '../domain/events.ts';
import { byOrder } from '../domain/order.ts';
import { formatClock } from '../view/format.ts';
import { plain } from '../view/status.ts';
import { workOn } from './branchOffer.ts';
import type { CommandId } from './commandIds.ts';
import type { Desk } from './desk.ts';

interface Item extends vscode.QuickPickItem {
  readonly choice?:
    | { readonly kind: 'task'; readonly task: Task }
    | { readonly kind: 'none' }
    | { readonly kind: 'new' }
    | { readonly kind: 'command'; readonly command: CommandId };
}

/** Puts the window's time on a task, which is asked for if none is given. Nothing happens when the person turns away. */
export async function pickTaskHere(desk: Desk, given?: Id): Promise<void> {
  const repository = desk.tracked;
  if (repository === null) return;
  const known = given === undefined ? undefined : desk.book.state.tasks.get(given);
  if (known !== undefined) {
    await workOn(desk, repository, known);
    return;
  }
  const projects = projectsOf(desk.book, repository.id);
  const task = await askForTask(desk, projects, {
    placeholder: vscode.l10n.t('Pick a task, or type a title to make one'),
    ...(desk.picked === null ? {} : { none: vscode.l10n.t('Drop the pick') }),
    commands: [
      [`$(watch) ${vscode.l10n.t('Start a timer for a call or a review…')}`, 'rapport.startTimer'],
      [`$(debug-pause) ${vscode.l10n.t('Pause')}`, 'rapport.pause'],
    ],
  });
  if (task === undefined) return;
  if (task === null) await desk.pick(repository, null);
  else await workOn(desk, repository, task);
}

interface ChooseOptions {
  readonly placeholder: string;
  /** What no task is called, where that is a choice. */
  readonly none?: string;
  /** What else can be done, below the tasks; the person then turns away. */
  readonly commands?: readonly (readonly [label: string, command: CommandId])[];
}

/** A task that is there or is made now; null for none, undefined when the person turned away. */
export async function askForTask(
  desk: Desk,
  projects: readonly Id[],
  options: ChooseOptions,
): Promise<Task | null | undefined> {
  const choice = await chooseTask(desk, projects, options);
  if (typeof choice !== 'string') return choice;
  const title = choice === '' ? await askForTitle() : choice;
  return title === undefined ? undefined : createTask(desk, projects, title);
}

/** undefined when the person turns away or types nothing. */
async function askForTitle(): Promise<string | undefined> {
  const prompt = vscode.l10n.t('What is the task called?');
  const title = await vscode.window.showInputBox({ prompt, ignoreFocusOut: true });
  return title?.trim() || undefined;
}

/** A task, the title of one to make (empty: it is to be asked for), null for none, or undefined when the person turned away. */
function chooseTask(
  desk: Desk,
  projects: readonly Id[],
  { placeholder, none, commands = [] }: ChooseOptions,
): Promise<Task | string | null | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  const tasks = itemsOf(desk, projects, none);
  // A person who has no task yet is not offered a way past making one first.
  const first = tasks.some(({ choice }) => choice?.kind === 'task') ? [] : [makeItem()];
  const items = [...first, ...tasks, ...commandItems(commands)];
  picker.placeholder = placeholder;
  picker.matchOnDescription = true;
  picker.items = items;
  const current = items.find(({ choice }) => choice?.kind === 'task' && choice.task.id === desk.task?.id);
  if (current !== undefined) picker.activeItems = [current];
  return new Promise((resolve) => {
    picker.onDidChangeValue((value) => {
      const title = value.trim();
      const exists = items.some(({ choice }) => choice?.kind === 'task' && choice.task.title === title);
      picker.items =
        title === '' || exists ? items : [...items.filter((item) => !first.includes(item)), newItem(title)];
    });
    picker.onDidAccept(() => {
      const choice = picker.selectedItems[0]?.choice;
      if (choice === undefined) return;
      if (choice.kind === 'command') {
        picker.hide();
        void vscode.commands.executeCommand(choice.command);
        return;
      }
      resolve(choice.kind === 'task' ? choice.task : choice.kind === 'none' ? null : picker.value.trim());
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** Makes a task, asking for its component where there are several. Undefined when the person turns away. */
async function createTask(desk: Desk, projects: readonly Id[], title: string): Promise<Task | undefined> {
  const { book } = desk;
  const project = projects.length > 1 ? await chooseProject(desk, projects) : projects[0];
  if (project === undefined) return undefined;
  const components = componentsOf(desk, [project]);
  const component = components.length > 1 ? await chooseComponent(title, components) : (components[0]?.id ?? null);
  if (component === undefined) return undefined;
  const id = await addTask(book, project, title, { component, state: 'active' });
  return book.state.tasks.get(id);
}

async function chooseProject(desk: Desk, projects: readonly Id[]): Promise<Id | undefined> {
  const items = projects.flatMap((id) => {
    const project = desk.book.state.projects.get(id);
    return project === undefined ? [] : [{ label: plain(project.name, 80), id }];
  });
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which project is it for?') }))?.id;
}

async function chooseComponent(title: string, components: readonly Component[]): Promise<Id | null | undefined> {
  const items: (vscode.QuickPickItem & { id: Id | null })[] = components.map(({ id, name }) => ({
    label: plain(name, 80),
    id,
  }));
  items.push({ label: vscode.l10n.t('No component'), id: null });
  const placeHolder = vscode.l10n.t('Which component is "{0}" part of?', plain(title));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.id;
}

function componentsOf(desk: Desk, projects: readonly Id[]): readonly Component[] {
  const all = [...desk.book.state.components.values()];
  return all.filter(({ project }) => projects.includes(project)).sort(byOrder);
}

/** Open tasks by component, then the closed ones. */
function itemsOf(desk: Desk, projects: readonly Id[], none: string | undefined): readonly Item[] {
  const tasks = [...desk.book.state.tasks.values()].filter(({ project }) => projects.includes(project));
  const isOpen = ({ state }: Task) => !CLOSED_STATES.includes(state);
  const sums = desk.hours.byTask();
  const items: Item[] = [];
  if (none !== undefined) items.push({ label: `$(circle-slash) ${none}`, choice: { kind: 'none' } });
  const group = (label: string, members: readonly Task[]) => {
    if (members.length === 0) return;
    items.push({ label: plain(label, 80), kind: vscode.QuickPickItemKind.Separator });
    for (const task of [...members].sort(byOrder)) {
      const ms = sums.get(task.id) ?? 0;
      const description = [stateLabel(task), ms > 0 ? formatClock(ms) : ''].filter((text) => text !== '').join(' · ');
      const icon = task.id === desk.task?.id ? '$(check) ' : '';
      items.push({ label: `${icon}${plain(task.title, 120)}`, description, choice: { kind: 'task', task } });
    }
  };
  const components = componentsOf(desk, projects);
  for (const { id, name } of components)
    group(
      name,
      tasks.filter((task) => task.component === id && isOpen(task)),
    );
  const known = new Set(components.map(({ id }) => id));
  const loose = tasks.filter((task) => (task.component === null || !known.has(task.component)) && isOpen(task));
  group(vscode.l10n.t('No component'), loose);
  group(
    vscode.l10n.t('Done and dropped'),
    tasks.filter((task) => !isOpen(task)),
  );
  return items;
}

function commandItems(commands: NonNullable<ChooseOptions['commands']>): readonly Item[] {
  if (commands.length === 0) return [];
  const line = { label: '', kind: vscode.QuickPickItemKind.Separator };
  return [line, ...commands.map(([label, command]) => ({ label, choice: { kind: 'command', command } as const }))];
}

function stateLabel({ state, progress }: Task): string {
  const words: Readonly<Record<Task['state'], string>> = {
    planned: vscode.l10n.t('planned'),
    active: vscode.l10n.t('active'),
    waiting: vscode.l10n.t('waiting for the client'),
    review: vscode.l10n.t('in review'),
    done: vscode.l10n.t('done'),
    postponed: vscode.l10n.t('postponed'),
    dropped: vscode.l10n.t('dropped'),
  };
  return progress > 0 && progress < 100 ? `${words[state]}, ${progress} %` : words[state];
}

function makeItem(): Item {
  return { label: `$(add) ${vscode.l10n.t('New task…')}`, choice: { kind: 'new' } };
}

function newItem(title: string): Item {
  return {
    label: `$(add) ${vscode.l10n.t('New task: {0}', plain(title, 120))}`,
    alwaysShow: true,
    choice: { kind: 'new' },
  };
}
