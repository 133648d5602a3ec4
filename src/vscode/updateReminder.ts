/** Reminds of an update that is due: a mark in the status bar until it is sent, and one notification, told once. */

import * as vscode from 'vscode';
import {
  dueNow,
  nextUpdates,
  type ProjectDue,
  rememberReminded,
  remindLater,
  unreminded,
  untilNext,
} from '../app/rhythm.ts';
import { clockAt } from '../domain/days.ts';
import { shortClock } from '../view/dayTimes.ts';
import { formatDay } from '../view/format.ts';
import { plain, unlinked } from '../view/status.ts';
import type { Desk } from './desk.ts';
import { sayFailure } from './say.ts';
import { setting } from './settings.ts';

/** Nobody is reminded while they are typing when they want to be, ms. */
const SETTLE_MS = 3_000;
/** The longest that a timer can wait, ms. */
const LONGEST_MS = 2 ** 31 - 1;

export class UpdateReminder implements vscode.Disposable {
  readonly #desk: Desk;
  readonly #log: vscode.LogOutputChannel;
  readonly #subscription: vscode.Disposable;
  /** Until the next one is due: where none is to come, nothing is looked at. */
  #waiting: NodeJS.Timeout | null = null;
  #settling: NodeJS.Timeout | null = null;
  #item: vscode.StatusBarItem | null = null;
  #shown = '';
  #next: { readonly key: string; readonly all: readonly ProjectDue[] } = { key: '', all: [] };

  constructor(desk: Desk, log: vscode.LogOutputChannel) {
    this.#desk = desk;
    this.#log = log;
    this.#subscription = vscode.Disposable.from(
      desk.onDidChange(() => this.#look()),
      vscode.window.onDidChangeWindowState(() => this.#look()),
    );
    this.#look();
  }

  dispose(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#subscription.dispose();
    this.#item?.dispose();
  }

  /** Only the window that the person is in says something; the mark is in all of them. */
  #look(): void {
    const isOff = setting('updateReminder') === 'off';
    const due = isOff ? [] : this.#due();
    this.#show(due);
    this.#wait(isOff ? null : untilNext(this.#desk.book, this.#next.all));
    if (setting('updateReminder') !== 'notification' || !vscode.window.state.focused) return;
    if (this.#settling !== null || unreminded(this.#desk.book, due).length === 0) return;
    this.#settling = setTimeout(() => {
      this.#remind()
        .catch((error: unknown) => void sayFailure(error, this.#log))
        .finally(() => {
          this.#settling = null;
        });
    }, SETTLE_MS);
  }

  #wait(ms: number | null): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = ms === null ? null : setTimeout(() => this.#look(), Math.min(ms, LONGEST_MS));
  }

  /** What is due now. When the updates are due is found out anew only where plan, rhythm or days off are other ones. */
  #due(): readonly ProjectDue[] {
    const { book, hours } = this.#desk;
    const { workdays } = hours;
    const key = JSON.stringify([book.fold.statedRevision, book.clock.zone(), workdays]);
    if (this.#next.key !== key) this.#next = { key, all: nextUpdates(book, workdays) };
    return dueNow(book, this.#next.all);
  }

  async #remind(): Promise<void> {
    const { book } = this.#desk;
    // Another window may have reminded of it in the meantime.
    await book.refresh();
    const due = vscode.window.state.focused ? unreminded(book, this.#due()) : [];
    if (due.length === 0) return;
    await rememberReminded(book, due);
    for (const each of due) this.#tell(each).catch((error: unknown) => void sayFailure(error, this.#log));
  }

  async #tell(each: ProjectDue): Promise<void> {
    const [write, later] = [vscode.l10n.t('Write Client Update'), vscode.l10n.t('Later')];
    const answer = await vscode.window.showInformationMessage(unlinked(sentenceOf(each, this.#desk)), write, later);
    if (answer === write) await vscode.commands.executeCommand('rapport.writeUpdate', each.project.id);
    if (answer !== later) return;
    const day = await remindLater(this.#desk.book, [each], this.#desk.hours.workdays);
    const until = formatDay(day, vscode.env.language);
    vscode.window.setStatusBarMessage(vscode.l10n.t('$(mail) Rapport reminds you again on {0}', until), 5000);
  }

  #show(due: readonly ProjectDue[]): void {
    const [first] = due;
    const lines = due.map((each) => sentenceOf(each, this.#desk));
    const shown = JSON.stringify(lines);
    if (shown === this.#shown) return;
    this.#shown = shown;
    if (first === undefined) {
      this.#item?.hide();
      return;
    }
    this.#item ??= createItem();
    const text = due.length === 1 ? vscode.l10n.t('Update due') : vscode.l10n.t('Updates due: {0}', due.length);
    this.#item.text = `$(mail) ${text}`;
    const hint = vscode.l10n.t('Click to write it.');
    this.#item.tooltip = [...lines, hint].join('\n');
    this.#item.accessibilityInformation = { label: `Rapport: ${lines.join(' ')} ${hint}`, role: 'button' };
    const title = vscode.l10n.t('Write Client Update');
    this.#item.command = { command: 'rapport.writeUpdate', title, arguments: [first.project.id] };
    this.#item.show();
  }
}

/** Beside the task and its time. */
function createItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('rapport.update', vscode.StatusBarAlignment.Left, 9);
  item.name = vscode.l10n.t('Rapport: Update Due');
  return item;
}

function sentenceOf({ project, due: { day, at, why } }: ProjectDue, { book, today }: Desk): string {
  const name = plain(project.name, 60);
  const clock = shortClock(clockAt(at, book.clock.zone()));
  const since = day === today ? clock : `${formatDay(day, vscode.env.language)}, ${clock}`;
  if (why === 'quiet')
    return vscode.l10n.t('The client of "{0}" has been back since {1} and wants to hear from you.', name, since);
  return vscode.l10n.t('The update on "{0}" has been due since {1}.', name, since);
}
