/** Tells once and quietly when a date or the budget will not hold, and offers what can be done about it. */
import * as vscode from 'vscode';
import { rememberTold, untoldWarnings } from '../app/warnings.ts';
import { dayOf } from '../domain/days.ts';
import type { Project, Task } from '../domain/entities.ts';
import type { Warning } from '../domain/warnings.ts';
import { unlinked } from '../view/status.ts';
import type { Desk } from './desk.ts';
import { sayFailure } from './say.ts';
import { setting } from './settings.ts';
import { tellOfWarning, wordsOf } from './tellClient.ts';

/** Nobody is warned of a plan while they are typing it, ms. */
const SETTLE_MS = 3_000;
/** Hours alone may make a warning; they are looked at so often, ms. */
const HOURS_MS = 15 * 60_000;
/** What is told first where there are several. */
const ORDER: readonly Warning['kind'][] = ['launch', 'clientDue', 'budgetUsed', 'budgetForecast', 'due'];

export class ForecastNotices implements vscode.Disposable {
  readonly #desk: Desk;
  readonly #log: vscode.LogOutputChannel;
  readonly #subscription: vscode.Disposable;
  #settling: NodeJS.Timeout | null = null;
  #madeOf = '';

  constructor(desk: Desk, log: vscode.LogOutputChannel) {
    this.#desk = desk;
    this.#log = log;
    this.#subscription = vscode.Disposable.from(
      desk.onDidChange(() => this.#soon()),
      vscode.window.onDidChangeWindowState(() => this.#soon()),
    );
    this.#soon();
  }

  dispose(): void {
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#subscription.dispose();
  }

  /** Only where the plan, the day or the hours are other ones, and only in the window that the person is in. */
  #soon(): void {
    if (!vscode.window.state.focused || !setting('notifyForecast') || this.#dependsOn() === this.#madeOf) return;
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#settling = null;
      this.#look().catch((error: unknown) => void sayFailure(error, this.#log));
    }, SETTLE_MS);
  }

  #dependsOn(): string {
    const { clock, fold } = this.#desk.book;
    const now = clock.now();
    const { weekdays, holidays } = this.#desk.hours.workdays;
    const settings = [weekdays, holidays, setting('budgetWarnings'), this.#desk.hours.policy.idleMs];
    return JSON.stringify([fold.statedRevision, dayOf(now, clock.zone()), Math.floor(now / HOURS_MS), settings]);
  }

  async #look(): Promise<void> {
    const { book, hours } = this.#desk;
    this.#madeOf = this.#dependsOn();
    const projects = [...book.state.projects.values()].filter((project) =>
      isPromised(project, book.state.tasks.values()),
    );
    if (projects.length === 0) return;
    // What was spent in months gone by is part of the budget.
    await book.readAll();
    const shares = setting('budgetWarnings').map((percent) => percent / 100);
    for (const project of projects) {
      const untold = [...untoldWarnings(book, hours, project, shares)];
      untold.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
      if (untold.length === 0) continue;
      // First, so that no other window says it too.
      await rememberTold(book, project.id, untold);
      this.#tell(project, untold).catch((error: unknown) => void sayFailure(error, this.#log));
    }
  }

  async #tell(project: Project, warnings: readonly Warning[]): Promise<void> {
    const texts = warnings.map((warning) => wordsOf(this.#desk, project, warning));
    const [first = '', ...others] = texts;
    const more = others.length === 0 ? '' : ` ${vscode.l10n.t('And {0} more.', others.length)}`;
    const [tell, plan] = [vscode.l10n.t('Tell the Client'), vscode.l10n.t('Change Plan')];
    const answer = await vscode.window.showInformationMessage(unlinked(first + more), tell, plan);
    if (answer === plan) await vscode.commands.executeCommand('rapport.openBudget');
    if (answer !== tell) return;
    const warning = others.length === 0 ? warnings[0] : await choose(warnings, texts);
    if (warning !== undefined) await tellOfWarning(this.#desk, project, warning);
  }
}

/** There is a date or a budget that can be missed. */
function isPromised({ id, budgetMs, launch }: Project, tasks: Iterable<Task>): boolean {
  if (budgetMs !== null || launch !== null) return true;
  return [...tasks].some(({ project, due, clientDue }) => project === id && (due !== null || clientDue !== null));
}

async function choose(warnings: readonly Warning[], texts: readonly string[]): Promise<Warning | undefined> {
  const items = warnings.map((warning, index) => ({ label: texts[index] ?? '', warning }));
  const placeHolder = vscode.l10n.t('What is the client to be told?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.warning;
}
