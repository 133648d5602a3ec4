/**
 * An extension that times what lies between it and itself: its first listeners are registered before any other
 * extension's, its last ones after all, and an event calls them in that order, one after the other.
 */
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';

export interface ProbeResults {
  /** ms between the first and the last listener, by event. */
  readonly changes: readonly number[];
  readonly selections: readonly number[];
}

export function activate(context: vscode.ExtensionContext): void {
  const { workspace, window, commands } = vscode;
  const changes: number[] = [];
  const selections: number[] = [];
  let started = 0;
  const start = () => {
    started = performance.now();
  };
  context.subscriptions.push(
    workspace.onDidChangeTextDocument(start),
    window.onDidChangeTextEditorSelection(start),
    commands.registerCommand('keystrokeProbe.start', () => {
      context.subscriptions.push(
        workspace.onDidChangeTextDocument(({ contentChanges }) => {
          if (contentChanges.length > 0) changes.push(performance.now() - started);
        }),
        window.onDidChangeTextEditorSelection(() => selections.push(performance.now() - started)),
      );
    }),
    commands.registerCommand('keystrokeProbe.stop', () => {
      const results: ProbeResults = { changes, selections };
      writeFileSync(process.env.KEYSTROKE_RESULTS ?? '', JSON.stringify(results));
    }),
  );
}
