/** What the board shows and what its messages do. */
import * as vscode from 'vscode';
import { boardHours } from '../app/boardHours.ts';
import { Expected } from '../app/expected.ts';
import { currentLinks, linkBranch, unlinkBranch } from '../app/links.ts';
import { runningTimer } from '../app/statements.ts';
import { nextRedo, nextUndo, redo, undo } from '../app/undo.ts';
import type { Event, Id } from '../domain/events.ts';
import { type ActKind, actKind } from '../view/acts.ts';
import { boardModel } from '../view/board.ts';
import type { BoardModel } from '../view/boardModel.ts';
import { isBudgetRequest } from '../view/budgetProtocol.ts';
import { isDayRequest } from '../view/dayProtocol.ts';
import { isFormRequest } from '../view/formProtocol.ts';
import type { HostMessage } from '../view/protocol.ts';
import { isTaskListRequest } from '../view/taskListProtocol.ts';
import { isTaskRequest } from '../view/taskProtocol.ts';
import { isTimerRequest } from '../view/timerProtocol.ts';
import { isWeekRequest } from '../view/weekProtocol.ts';
import { type Board, type BoardRequest, createBoard, type OpenedModel } from './boardPanel.ts';
import { workOn } from './branchOffer.ts';
import { BudgetHost } from './budgetHost.ts';
import { checkOut } from './checkOut.ts';
import { DayHost } from './dayHost.ts';
import type { Desk } from './desk.ts';
import { FormHost } from './formHost.ts';
import { isExpected, sentenceOf } from './say.ts';
import { TaskHost } from './taskHost.ts';
import { changeTasks } from './taskListHost.ts';
import { handleTimer } from './timerHost.ts';
import { WeekHost } from './weekHost.ts';

export function openBoardHost(desk: Desk, extensionUri: vscode.Uri, log: vscode.LogOutputChannel): Board {
  const host = new BoardHost(desk);
  const helpers = [host.day, host.week, host.task, host.form, host.budget];
  const board = createBoard({
    extensionUri,
    log,
    read: () => desk.book.readAll(),
    model: () => host.model(),
    opened: () => openedOf(helpers),
    onReady: () => {
      for (const helper of helpers) helper.close();
    },
    onDidChange: (listener) =>
      vscode.Disposable.from(
        desk.onDidChange(listener),
        host.onDidChange(listener),
        ...helpers.map(({ onDidChange }) => onDidChange(listener)),
      ),
    handle: (message) =>
      host.handle(message).catch((error: unknown) => {
        if (!isExpected(error)) log.error(error instanceof Error ? error : String(error));
        throw new Error(sentenceOf(error), { cause: error });
      }),
  });
  return {
    show: (to) => board.show(to),
    dispose() {
      board.dispose();
      for (const helper of [...helpers, host]) helper.dispose();
    },
  };
}

/** A view whose model is not the board's own. */
interface ViewHost extends vscode.Disposable {
  /** null: nobody looks at it. */
  opened(): OpenedModel | null;
  /** A page that was just loaded shows nothing until it asks. */
  close(): void;
  /** Something else is shown. */
  readonly onDidChange: vscode.Event<void>;
}

/** The page shows one view at a time. */
function openedOf(hosts: readonly ViewHost[]): OpenedModel | null {
  for (const host of hosts) {
    const opened = host.opened();
    if (opened !== null) return opened;
  }
  return null;
}

class BoardHost {
  readonly day: DayHost;
  readonly week: WeekHost;
  readonly task: TaskHost;
  readonly budget: BudgetHost;
  readonly form: FormHost;
  readonly #desk: Desk;
  readonly #changed = new vscode.EventEmitter<void>();
  /** The project that was chosen; null: none yet. */
  #project: Id | null = null;
  /** The one that the board shows. */
  #shown: Id | null = null;

  readonly onDidChange = this.#changed.event;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.day = new DayHost(desk);
    this.week = new WeekHost(desk, () => this.#shown);
    this.task = new TaskHost(desk);
    this.budget = new BudgetHost(desk, () => this.#shown);
    this.form = new FormHost(desk);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  model(): BoardModel {
    const { book, task, tracked } = this.#desk;
    const { state, clock } = book;
    const branch = tracked?.head.branch ?? null;
    const model = boardModel({
      now: clock.now(),
      zone: clock.zone(),
      locale: vscode.env.language,
      projects: [...state.projects.values()],
      clients: [...state.clients.values()],
      components: [...state.components.values()],
      tasks: [...state.tasks.values()],
      questions: [...state.questions.values()],
      links: currentLinks(book).map((link) => ({
        ...link,
        repositoryName: state.repositories.get(link.repository)?.name ?? '',
      })),
      ...boardHours(this.#desk.hours, clock),
      activeTask: task?.id ?? null,
      currentBranch:
        tracked === null || branch === null
          ? null
          : { repository: tracked.id, branch, shared: this.#desk.isShared(branch) },
      timer: runningTimer(book),
      undo: kindOf(nextUndo(book)),
      redo: kindOf(nextRedo(book)),
      project: this.#project,
    });
    this.#shown = model.project?.id ?? null;
    return model;
  }

  /** Answers what only the page that asked needs to know. */
  async handle(message: BoardRequest): Promise<HostMessage | undefined> {
    const { book } = this.#desk;
    switch (message.type) {
      case 'pick':
        await this.#pick(message.task);
        break;
      case 'link':
        await this.#link(message.task, message.repository, message.branch);
        break;
      case 'unlink':
        await unlinkBranch(book, message.repository, message.branch);
        break;
      case 'openBranch':
        await checkOut(this.#desk, message.repository, message.branch);
        break;
      case 'showProject':
        this.#project = message.project;
        this.#changed.fire();
        break;
      case 'setUp':
        await vscode.commands.executeCommand('rapport.setUpProject');
        break;
      case 'writeUpdate':
        await vscode.commands.executeCommand('rapport.writeUpdate', message.project);
        break;
      case 'explainTotal': {
        const { openTotal } = await import('./documents.ts');
        await openTotal(message.of);
        break;
      }
      case 'undo':
        await undo(book);
        break;
      case 'redo':
        await redo(book);
        break;
      default:
        if (isDayRequest(message)) return this.day.handle(message);
        if (isTaskListRequest(message)) await changeTasks(this.#desk, message);
        else if (isTimerRequest(message)) await handleTimer(this.#desk, message);
        else if (isWeekRequest(message)) await this.week.handle(message);
        else if (isTaskRequest(message)) await this.task.handle(message);
        else if (isBudgetRequest(message)) await this.budget.handle(message);
        else if (isFormRequest(message)) await this.form.handle(message);
    }
    return undefined;
  }

  async #pick(id: Id | null): Promise<void> {
    const repository = this.#desk.tracked;
    if (repository === null) throw new Expected(vscode.l10n.t('Open a file of a tracked repository first.'));
    const task = id === null ? null : (this.#desk.book.state.tasks.get(id) ?? null);
    if (task === null) await this.#desk.pick(repository, null);
    else await workOn(this.#desk, repository, task);
  }

  async #link(task: Id, repository: Id | null, branch: string): Promise<void> {
    const place = repository ?? this.#desk.tracked?.id;
    if (place === undefined) throw new Expected(vscode.l10n.t('Open a file of a tracked repository first.'));
    if (this.#desk.isShared(branch)) {
      throw new Expected(
        vscode.l10n.t(
          '{0} is a shared branch: many tasks meet there, so it is not linked to one. Pick the task instead.',
          branch,
        ),
      );
    }
    const open = this.#open(place);
    if (open !== undefined) {
      const { openGit } = await import('../git/git.ts');
      if (!(await openGit(open.place.root).validBranchName(branch))) {
        throw new Expected(vscode.l10n.t('Git takes no branch of the name "{0}".', branch));
      }
    }
    await linkBranch(this.#desk.book, place, branch, task);
  }

  #open(repository: Id) {
    return this.#desk.repositories.all.find(({ id }) => id === repository);
  }
}

/** null: there is no such action. */
function kindOf(action: readonly Event[]): ActKind | null {
  return action.length === 0 ? null : actKind(action);
}
