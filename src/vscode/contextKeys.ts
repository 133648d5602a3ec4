import * as vscode from 'vscode';

export type ContextKey =
  | 'ready'
  | 'draft'
  | 'letter'
  | 'reply'
  | 'call'
  | 'timerRunning'
  | 'paused'
  | 'away'
  | 'pastDay'
  | 'suggestions'
  | 'tracked'
  | 'untracked'
  | 'recording'
  | 'onTask'
  | 'noteSeen'
  | 'projects'
  | 'severalProjects';

const set = new Map<ContextKey, boolean>();

/** Sets the key `rapport.<name>`, by which package.json shows commands; the editor hears of changes only. */
export function setContext(key: ContextKey, value: boolean): void {
  if ((set.get(key) ?? false) === value) return;
  set.set(key, value);
  void vscode.commands.executeCommand('setContext', `rapport.${key}`, value);
}
