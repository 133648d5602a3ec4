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
}

export function activate(context: vscode.ExtensionContext): void {
  const { workspace, window, commands } = vscode;
  const changes: number[] = [];
  const selections: number[] = [];
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
        workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
          const spent = performance.now() - started;
          // Logs are documents too, and a busy editor tells of several keys at once.
          const [change] = contentChanges;
          const isKey = contentChanges.length === 1 && change?.text.length === 1 && change.rangeLength === 0;
          if (isKey && document.uri.scheme === 'file') changes.push(spent);
        }),
        window.onDidChangeTextEditorSelection(() => selections.push(performance.now() - started)),
      );
      writeFileSync(`${results}.begun`, '');
    }),
    commands.registerCommand('keystrokeProbe.stop', () => {
      writeFileSync(results, JSON.stringify({ changes, selections } satisfies ProbeResults));
    }),
  );
}
