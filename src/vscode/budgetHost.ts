/** The board's Budget view: of which project it is, and what its messages do. */
import * as vscode from 'vscode';
import { readBudget } from '../app/budget.ts';
import { Expected } from '../app/expected.ts';
import { readForecast } from '../app/forecast.ts';
import { setTask } from '../app/tasks.ts';
import type { Id } from '../domain/events.ts';
import { warningsOf } from '../domain/warnings.ts';
import { budgetModel } from '../view/budget.ts';
import type { BudgetModel } from '../view/budgetModel.ts';
import type { BudgetRequest } from '../view/budgetProtocol.ts';
import { ENGLISH_BUDGET } from '../view/budgetStrings.ts';
import { translated } from '../view/translated.ts';
import type { Desk } from './desk.ts';
import { setting } from './settings.ts';
import { tellOfWarning } from './tellClient.ts';

export class BudgetHost implements vscode.Disposable {
  readonly #desk: Desk;
  readonly #project: () => Id | null;
  readonly #changed = new vscode.EventEmitter<void>();
  #isShown = false;
  /** The page waits for it. */
  #isAsked = false;

  readonly onDidChange = this.#changed.event;

  /** `project`: the one that the board shows. */
  constructor(desk: Desk, project: () => Id | null) {
    this.#desk = desk;
    this.#project = project;
  }

  /** null: nobody looks at it. */
  opened(): { readonly type: 'budget'; readonly model: BudgetModel } | null {
    const { book, hours } = this.#desk;
    const project = book.state.projects.get(this.#project() ?? '');
    if (!this.#isShown || project === undefined) return null;
    const budget = readBudget(book, hours, project);
    return {
      type: 'budget',
      model: budgetModel({
        locale: vscode.env.language,
        ...budget,
        components: book.state.components,
        warnings: warningsOf(budget.forecast, shares()),
      }),
    };
  }

  /** A page that was just loaded shows no budget until it asks for one. */
  close(): void {
    this.#isAsked = false;
    this.#isShown = false;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** @throws Expected with a sentence for the person */
  async handle(message: BudgetRequest): Promise<void> {
    switch (message.type) {
      case 'openBudget':
        return this.#open();
      case 'closeBudget':
        return this.close();
      case 'setWorth':
        await setTask(this.#desk.book, message.task, { value: message.worth });
        return;
      case 'tellClient':
        return this.#tellClient(message.warning);
    }
  }

  async #tellClient(key: string): Promise<void> {
    const { book, hours } = this.#desk;
    const project = book.state.projects.get(this.#project() ?? '');
    const warnings = project === undefined ? [] : warningsOf(readForecast(book, hours, project), shares());
    const warning = warnings.find((each) => each.key === key);
    if (project === undefined || warning === undefined) throw new Expected(translated(ENGLISH_BUDGET).vanished);
    await tellOfWarning(this.#desk, project, warning);
  }

  async #open(): Promise<void> {
    this.#isAsked = true;
    // What was used is used since the beginning.
    await this.#desk.book.readAll();
    if (!this.#isAsked) return;
    this.#isShown = true;
    this.#changed.fire();
  }
}

/** Of the budget, which warn once they are used. */
function shares(): readonly number[] {
  return setting('budgetWarnings').map((percent) => percent / 100);
}
