/** The Tasks view: a project's tasks by component. What it says is decided by view/taskRows.ts. */
import * as vscode from 'vscode';
import { currentLinks } from '../app/links.ts';
import { moveTasks } from '../app/taskOrder.ts';
import { dayAt } from '../domain/days.ts';
import type { Project } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { shownProject } from '../view/board.ts';
import { formatClock } from '../view/format.ts';
import { plain } from '../view/status.ts';
import { type ComponentRow, taskRows } from '../view/taskRows.ts';
import { setContext } from './contextKeys.ts';
import type { Desk } from './desk.ts';
import type { LateTree, TreeSource } from './lateTree.ts';
import { sentenceOf } from './say.ts';
import { TaskNode } from './taskNode.ts';

/** Changes closer together than this are one drawing, ms. */
const SETTLE_MS = 50;
const CHOSEN = 'tasks.project';

export class TaskTree implements TreeSource<TaskNode> {
  readonly #desk: Desk;
  readonly #tree: LateTree<TaskNode, TaskTree>;
  readonly #kept: vscode.Memento;
  readonly #subscription: vscode.Disposable;
  #nodes: readonly TaskNode[] = [];
  #drawn = '';
  #settling: NodeJS.Timeout | null = null;

  /** `kept` remembers which project this window shows. */
  constructor(desk: Desk, tree: LateTree<TaskNode, TaskTree>, kept: vscode.Memento) {
    this.#desk = desk;
    this.#tree = tree;
    this.#kept = kept;
    this.#subscription = vscode.Disposable.from(
      desk.onDidChange(() => {
        this.#settling ??= setTimeout(() => this.#update(), SETTLE_MS);
      }),
      tree.view.onDidChangeVisibility(() => this.#update()),
    );
    this.#compute();
  }

  /** The project that is shown; undefined while there is none. */
  get project(): Project | undefined {
    const { book, task } = this.#desk;
    return shownProject(
      [...book.state.projects.values()],
      this.#kept.get<Id>(CHOSEN) ?? null,
      task,
      vscode.env.language,
    );
  }

  async show(project: Id): Promise<void> {
    await this.#kept.update(CHOSEN, project);
    this.#update();
  }

  async getChildren(element?: TaskNode): Promise<readonly TaskNode[]> {
    if (element !== undefined) return element.children;
    if (!this.#desk.book.complete) await this.#readAll();
    return this.#nodes;
  }

  getTreeItem({ row }: TaskNode): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(row.label, { task: None, closed: Collapsed, component: Expanded }[row.kind]);
    item.id = row.key;
    item.description = row.description;
    item.contextValue = row.context;
    item.accessibilityInformation = { label: row.spoken };
    if (row.kind === 'task') {
      item.tooltip = row.tooltip.join('\n');
      item.iconPath =
        row.colour === null
          ? new vscode.ThemeIcon(row.icon)
          : new vscode.ThemeIcon(row.icon, new vscode.ThemeColor(row.colour));
    }
    return item;
  }

  /** What can be dragged. */
  drag(nodes: readonly TaskNode[]): readonly Id[] {
    return nodes.flatMap(({ task }) => task ?? []);
  }

  /** On a task: before it. On a component, or what is closed of it: at its end. */
  async drop(tasks: readonly Id[], target: TaskNode | undefined): Promise<void> {
    const { project } = this;
    if (project === undefined || target === undefined) return;
    const { component } = target.row;
    const known = component !== null && this.#desk.book.state.components.has(component) ? component : null;
    await moveTasks(this.#desk.book, tasks, { project: project.id, component: known, before: target.task });
  }

  dispose(): void {
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#subscription.dispose();
  }

  /** What a task took in all is held against its estimate. */
  async #readAll(): Promise<void> {
    const { view } = this.#tree;
    try {
      await this.#desk.book.readAll();
      view.message = undefined;
    } catch (error) {
      view.message = sentenceOf(error);
    }
    this.#compute();
  }

  /** Nothing is computed for a view that nobody sees. */
  #update(): void {
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#settling = null;
    if (this.#tree.view.visible && this.#compute()) this.#tree.redraw();
  }

  /** Whether anything is different now. */
  #compute(): boolean {
    const { projects } = this.#desk.book.state;
    const { project } = this;
    const { rows, todayMs } = project === undefined ? { rows: [], todayMs: 0 } : this.#rowsOf(project);
    const said = [project === undefined ? '' : plain(project.name, 60), todayMs >= 60_000 ? formatClock(todayMs) : ''];
    const description = said.filter(Boolean).join(' · ');
    setContext('projects', projects.size > 0);
    setContext('severalProjects', projects.size > 1);
    const drawn = JSON.stringify([description, rows]);
    if (drawn === this.#drawn) return false;
    this.#drawn = drawn;
    this.#tree.view.description = description;
    this.#nodes = rows.map((row) => new TaskNode(row));
    return true;
  }

  #rowsOf({ id }: Project): { readonly rows: readonly ComponentRow[]; readonly todayMs: number } {
    const { book, hours, task } = this.#desk;
    const { state, clock } = book;
    const [now, zone] = [clock.now(), clock.zone()];
    const tasks = [...state.tasks.values()].filter(({ project }) => project === id);
    // An empty view says what to do next.
    if (tasks.length === 0) return { rows: [], todayMs: 0 };
    const branches = new Map<Id, string[]>();
    for (const link of currentLinks(book)) branches.set(link.task, [...(branches.get(link.task) ?? []), link.branch]);
    const today = hours.byTask(dayAt(now, zone).start);
    const rows = taskRows({
      now,
      zone,
      locale: vscode.env.language,
      components: [...state.components.values()].filter(({ project }) => project === id),
      tasks,
      questions: [...state.questions.values()],
      branches,
      todayMs: today,
      totalMs: hours.byTask(),
      active: task?.id ?? null,
    });
    return { rows, todayMs: tasks.reduce((sum, each) => sum + (today.get(each.id) ?? 0), 0) };
  }
}
