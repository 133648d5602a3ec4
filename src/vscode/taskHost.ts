/** A task's page on the board: which task it shows, and what its messages do. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { moveClientDate } from '../app/taskState.ts';
import { answerQuestion, askQuestion, setTask } from '../app/tasks.ts';
import { rangeOfDay } from '../domain/days.ts';
import type { Task } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { instantOf } from '../view/dayTimes.ts';
import { ENGLISH_PROBLEMS, problemOf } from '../view/field.ts';
import { TASK_READERS, type TaskField } from '../view/taskFields.ts';
import type { TaskPageModel } from '../view/taskPageModel.ts';
import type { TaskRequest } from '../view/taskProtocol.ts';
import { translated } from '../view/translated.ts';
import type { Desk } from './desk.ts';
import { knownTask } from './knownTask.ts';
import { TaskCommitList } from './taskCommitList.ts';
import { checkItem, handleItem, isItemRequest } from './taskItems.ts';
import { viewTask } from './taskView.ts';

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
    return { type: 'task', model: task === undefined ? null : viewTask(this.#desk, task, this.#commits.of(task.id)) };
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
    const task = knownTask(this.#desk, message.task);
    if (isItemRequest(message)) return handleItem(book, message);
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
        checkItem(book, task.id, 'question', message.question);
        return answerQuestion(book, message.question, message.answer);
    }
  }

  async #setField(task: Task, field: TaskField, text: string): Promise<void> {
    const reading = TASK_READERS[field](text);
    if (!reading.ok) throw new Expected(problemOf(reading, translated(ENGLISH_PROBLEMS)) ?? '');
    const { component } = reading.value;
    if (component != null && this.#desk.book.state.components.get(component)?.project !== task.project) {
      throw new Expected(vscode.l10n.t('That component is not there any more.'));
    }
    await setTask(this.#desk.book, task.id, reading.value);
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
