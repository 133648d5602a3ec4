/**
 * An extension that times what lies between it and itself: its first listeners are registered before any other
 * extension's, its last ones after all, and an event calls them in that order, one after the other.
 */
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';

export interface ProbeResults {
  /** ms between the first and the last listener, by event; of text changes those by one key. */
  readonly changes: readonly number[];
  readonly selections: readonly number[];
  /** All characters that came: on a busy machine the editor tells of several keys at once. */
  readonly characters: number;
}

export function activate(context: vscode.ExtensionContext): void {
  const { workspace, window, commands } = vscode;
  const changes: number[] = [];
  const selections: number[] = [];
  let characters = 0;
  let started = 0;
  const results = process.env.KEYSTROKE_RESULTS ?? '';
  const start = () => {
    started = performance.now();
  };
  context.subscriptions.push(
    workspace.onDidChangeTextDocument(start),
    window.onDidChangeTextEditorSelection(start),
    commands.registerCommand('keystrokeProbe.start', () => {
      context.subscriptions.push(
        workspace.onDidChangeTextDocument(({ contentChanges }) => {
          const spent = performance.now() - started;
          // On a busy machine a change may also bring what came before it once more.
          const typed = contentChanges.reduce((sum, { text, rangeLength }) => sum + text.length - rangeLength, 0);
          characters += typed;
          if (typed === 1) changes.push(spent);
        }),
        window.onDidChangeTextEditorSelection(() => selections.push(performance.now() - started)),
      );
      writeFileSync(`${results}.begun`, '');
    }),
    commands.registerCommand('keystrokeProbe.stop', () => {
      writeFileSync(results, JSON.stringify({ changes, selections, characters } satisfies ProbeResults));
    }),
  );
}
