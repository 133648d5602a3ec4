/** A task's page on the board: which task it shows, and what its messages do. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { currentLinks } from '../app/links.ts';
import { taskDays } from '../app/taskDays.ts';
import { moveClientDate } from '../app/taskState.ts';
import { answerQuestion, askQuestion, removeQuestion, setTask } from '../app/tasks.ts';
import { dayAt, rangeOfDay, weekStart } from '../domain/days.ts';
import type { Task } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { instantOf } from '../view/dayTimes.ts';
import { ENGLISH_PROBLEMS, problemOf } from '../view/field.ts';
import { TASK_READERS, type TaskField } from '../view/taskFields.ts';
import { taskPageModel } from '../view/taskPage.ts';
import type { TaskLink, TaskPageModel } from '../view/taskPageModel.ts';
import type { TaskRequest } from '../view/taskProtocol.ts';
import type { Desk } from './desk.ts';
import { TaskCommitList } from './taskCommitList.ts';

/** Days that are shown one by one. */
const SHOWN_DAYS = 60;

export class TaskHost implements vscode.Disposable {
  readonly #desk: Desk;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #commits: TaskCommitList;
  /** null: the page shows no task. */
  #shown: Id | null = null;

  /** Another task is shown, or more of it. */
  readonly onDidChange = this.#changed.event;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#commits = new TaskCommitList(desk, () => this.#changed.fire());
  }

  /** null: nobody looks at a task. */
  opened(): { readonly type: 'task'; readonly model: TaskPageModel | null } | null {
    if (this.#shown === null) return null;
    const task = this.#desk.book.state.tasks.get(this.#shown);
    return { type: 'task', model: task === undefined ? null : this.#model(task) };
  }

  /** A page that was just loaded shows no task until it asks for one. */
  close(): void {
    this.#shown = null;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** @throws Expected with a sentence for the person */
  async handle(message: TaskRequest): Promise<void> {
    const { book } = this.#desk;
    if (message.type === 'closeTask') return this.close();
    if (message.type === 'openTask') {
      this.#shown = message.task;
      this.#changed.fire();
      return;
    }
    const task = this.#task(message.task);
    switch (message.type) {
      case 'setTaskField':
        return this.#setField(task, message.field, message.text);
      case 'moveClientDate':
        return moveClientDate(book, task.id, message.day, message.reason);
      case 'askQuestion': {
        const by = message.by === null ? null : this.#instant(message.by);
        await askQuestion(book, task.id, message.text, by, message.otherwise);
        return;
      }
      case 'answerQuestion':
        this.#checkQuestion(message.question);
        return answerQuestion(book, message.question, message.answer);
      case 'removeQuestion':
        return removeQuestion(book, message.question);
    }
  }

  async #setField(task: Task, field: TaskField, text: string): Promise<void> {
    const reading = TASK_READERS[field](text);
    if (!reading.ok) throw new Expected(problemOf(reading, ENGLISH_PROBLEMS) ?? '');
    const { component } = reading.value;
    if (component != null && this.#desk.book.state.components.get(component)?.project !== task.project) {
      throw new Expected(vscode.l10n.t('That component is not there any more.'));
    }
    await setTask(this.#desk.book, task.id, reading.value);
  }

  #model(task: Task): TaskPageModel {
    const { book, hours } = this.#desk;
    const { state, clock } = book;
    const now = clock.now();
    const zone = clock.zone();
    const spent = (from?: number) => hours.byTask(from).get(task.id) ?? 0;
    const project = state.projects.get(task.project) ?? null;
    return taskPageModel({
      now,
      zone,
      locale: vscode.env.language,
      task,
      project,
      client: (project === null ? undefined : state.clients.get(project.client)) ?? null,
      components: [...state.components.values()]
        .filter((component) => component.project === task.project)
        .sort((a, b) => a.order - b.order),
      questions: [...state.questions.values()].filter((question) => question.task === task.id),
      links: this.#links(task.id),
      hours: { totalMs: spent(), weekMs: spent(weekStart(now, zone)), todayMs: spent(dayAt(now, zone).start) },
      days: taskDays(book, hours, task.id, SHOWN_DAYS),
      commits: this.#commits.of(task.id),
      active: this.#desk.task?.id === task.id,
    });
  }

  #links(task: Id): readonly TaskLink[] {
    const { book, repositories } = this.#desk;
    const own = currentLinks(book).filter((link) => link.task === task);
    const several = new Set(own.map(({ repository }) => repository)).size > 1;
    return own.map(({ repository, branch }) => ({
      repository,
      branch,
      label: several ? `${book.state.repositories.get(repository)?.name ?? ''}: ${branch}` : branch,
      current: repositories.all.some(({ id, head }) => id === repository && head.branch === branch),
    }));
  }

  /** @throws Expected */
  #task(id: Id): Task {
    const task = this.#desk.book.state.tasks.get(id);
    if (task === undefined) throw new Expected(vscode.l10n.t('That task is not there any more.'));
    return task;
  }

  #checkQuestion(id: Id): void {
    if (!this.#desk.book.state.questions.has(id)) {
      throw new Expected(vscode.l10n.t('That question is not there any more.'));
    }
  }

  /** Of "yyyy-MM-ddTHH:mm" here. */
  #instant(moment: string): number {
    const zone = this.#desk.book.clock.zone();
    const [day = '', clock = ''] = moment.split('T');
    const at = instantOf(clock, day, zone, rangeOfDay(day, zone));
    if (at === null) throw new Expected(vscode.l10n.t('There is no such time.'));
    return at;
  }
}
