/** Notifications about time, each said once and quietly; what they offer can be done from the status bar as well. */
import * as vscode from 'vscode';
import { timerReminder } from '../app/reminder.ts';
import { clockRange } from '../view/dayTimes.ts';
import { formatClock } from '../view/format.ts';
import { remoteNotice } from '../view/remote.ts';
import { plain, unlinked } from '../view/status.ts';
import type { Desk } from './desk.ts';
import { setting } from './settings.ts';
import type { StatusSource } from './statusSource.ts';

const HOUR_MS = 3_600_000;
/** The timer that was reminded of last. */
const TIMER_KEY = 'rapport.remindedOf';
/** The time away that was told of last: when it began (ms). */
const AWAY_KEY = 'rapport.toldAway';
const REMOTES_KEY = 'rapport.toldRemotes';

/** Looks for something to say whenever anything changed; the window that the person is in says it. */
export function remind(desk: Desk, status: StatusSource, memento: vscode.Memento): vscode.Disposable {
  return desk.onDidChange(() => {
    if (!vscode.window.state.focused) return;
    remindOfTimer(desk, memento);
    if (setting('notifyAway')) tellOfAway(desk, status, memento);
  });
}

/** Where the hours are kept when the editor works elsewhere than on the machine before the person. */
export function tellWhereHoursAre({ book }: Desk, memento: vscode.Memento): void {
  const told = memento.get<readonly string[]>(REMOTES_KEY, []);
  const notice = remoteNotice(vscode.env.remoteName, book.ledger.home, book.device, told);
  if (notice === null) return;
  void memento.update(REMOTES_KEY, [...told, notice.key]);
  void vscode.window.showInformationMessage(unlinked(notice.text));
}

function remindOfTimer(desk: Desk, memento: vscode.Memento): void {
  const hours = setting('timerReminderHours');
  const now = desk.book.clock.now();
  const timer = hours === 0 ? null : timerReminder(desk.book, hours * HOUR_MS, now);
  if (timer === null || memento.get(TIMER_KEY) === timer.id) return;
  void memento.update(TIMER_KEY, timer.id);
  const title = timer.task === null ? undefined : desk.book.state.tasks.get(timer.task)?.title;
  const name = title === undefined ? vscode.l10n.t('A timer') : vscode.l10n.t('The timer for "{0}"', plain(title));
  const text = vscode.l10n.t('{0} has been running for {1}.', name, formatClock(now - timer.from));
  offer(text, [[vscode.l10n.t('Stop'), 'rapport.stopTimer'], [vscode.l10n.t('Keep Going')]]);
}

function tellOfAway(desk: Desk, { away }: StatusSource, memento: vscode.Memento): void {
  if (away === null || memento.get(AWAY_KEY) === away.from) return;
  void memento.update(AWAY_KEY, away.from);
  const range = clockRange(away.from, away.to, desk.book.clock.zone());
  offer(vscode.l10n.t('You were away {0}.', range), [[vscode.l10n.t('Say What It Was'), 'rapport.away']]);
}

function offer(text: string, buttons: readonly (readonly [label: string, command?: string])[]): void {
  void vscode.window.showInformationMessage(unlinked(text), ...buttons.map(([label]) => label)).then((answer) => {
    const command = buttons.find(([label]) => label === answer)?.[1];
    if (command !== undefined) void vscode.commands.executeCommand(command);
  });
}
