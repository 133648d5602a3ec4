/** What is said without being asked once the editor has been there for a while, loaded at once. */
import * as vscode from 'vscode';
import type { Desk } from './desk.ts';
import { ForecastNotices } from './forecastNotices.ts';
import { UpdateReminder } from './updateReminder.ts';

export function openNotices(desk: Desk, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(new ForecastNotices(desk, log), new UpdateReminder(desk, log));
}
