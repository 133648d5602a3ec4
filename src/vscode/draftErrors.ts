/** What the pre-flight has against a draft that is about to go out: the person looks at it, or goes on. */
import * as vscode from 'vscode';
import type { Finding } from '../note/preflight/finding.ts';
import { unlinked } from '../view/status.ts';
import type { Desk } from './desk.ts';
import { checkDocument, rangeOf } from './draftCheck.ts';
import { columnOf } from './drafts.ts';
import type { NoteSource } from './noteSource.ts';

/** Whether the note may leave: it has no errors, or the person says so all the same. */
export async function passErrors(desk: Desk, source: NoteSource): Promise<boolean> {
  if (source.kind === 'sent') return true;
  const findings = await checkDocument(desk, source.project, source.document);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.length === 0 || (await goOn(source.document, errors, vscode.l10n.t('Go On Anyway')));
}

/** Shows the errors, at least one; whether the person pressed `button` rather than looking at them. */
export async function goOn(
  document: vscode.TextDocument,
  errors: readonly Finding[],
  button: string,
): Promise<boolean> {
  const show = vscode.l10n.t('Show Problems');
  const lines = errors.map(({ start, message }) =>
    vscode.l10n.t('Line {0}: {1}', document.positionAt(start).line + 1, unlinked(message)),
  );
  const found =
    errors.length === 1
      ? vscode.l10n.t('The pre-flight found an error in the update.')
      : vscode.l10n.t('The pre-flight found {0} errors in the update.', errors.length);
  const choice = await vscode.window.showWarningMessage(found, { modal: true, detail: lines.join('\n') }, show, button);
  if (choice === show && errors[0] !== undefined) await showProblem(document, rangeOf(document, errors[0]));
  return choice === button;
}

/** Leads to a place of the draft, and opens *Problems*. */
export async function showProblem(document: vscode.TextDocument, place: vscode.Range): Promise<void> {
  await vscode.window.showTextDocument(document, { viewColumn: columnOf(document.uri), selection: place });
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}
