/** An update on its way out: copied, or marked as sent once the pre-flight has nothing against it. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { type Checked, markSent } from '../app/update.ts';
import type { Project } from '../domain/entities.ts';
import { readDraft, removeDraft } from '../ledger/drafts.ts';
import { readDocument } from '../note/document.ts';
import type { Note } from '../note/note.ts';
import { noteSchema } from '../note/stored.ts';
import { unlinked } from '../view/status.ts';
import type { Desk } from './desk.ts';
import { checkDocument } from './draftCheck.ts';
import { spellOnce } from './spelling.ts';

/** Puts the text of a draft on the clipboard. */
export async function copyUpdate(document: vscode.TextDocument): Promise<void> {
  await vscode.env.clipboard.writeText(readDocument(document.getText()).body);
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) The update is on the clipboard'), 4000);
}

/** Freezes the draft as it stands; the next period starts. */
export async function markUpdateSent(desk: Desk, project: Project, document: vscode.TextDocument): Promise<void> {
  await readNote(document.uri, project);
  const yes = vscode.l10n.t('Mark as Sent');
  const subjectNow = readDocument(document.getText()).subject ?? project.name;
  const question = vscode.l10n.t('Was "{0}" sent?', unlinked(subjectNow));
  const detail = vscode.l10n.t(
    'Its text and figures are frozen as they stand, and the next update begins where this one ends.',
  );
  if ((await vscode.window.showInformationMessage(`${question} ${detail}`, yes)) !== yes) return;
  // The person may have gone on writing before they answered, or answered twice.
  const note = await readNote(document.uri, project);
  const checked = await passPreflight(desk, project, document);
  if (checked === null) return;
  const { subject, body } = readDocument(checked.text);
  await markSent(desk.book, note, subject ?? '', body, checked);
  // The ledger has it, word for word: nothing is asked about unsaved changes, and nothing is left behind.
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await removeDraft(document.uri.fsPath);
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Sent; the next update begins here'), 5000);
}

/** The findings, with the reason why it is sent in spite of errors; null: the person goes on writing. */
async function passPreflight(
  desk: Desk,
  project: Project,
  document: vscode.TextDocument,
): Promise<(Checked & { readonly text: string }) | null> {
  const findings = await checkDocument(desk, project, document, await spellOnce(desk, project, document));
  const text = document.getText();
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return { findings, text };
  const show = vscode.l10n.t('Show Problems');
  const send = vscode.l10n.t('Send Anyway…');
  const lines = errors.map(({ start, message }) =>
    vscode.l10n.t('Line {0}: {1}', document.positionAt(start).line + 1, unlinked(message)),
  );
  const found =
    errors.length === 1
      ? vscode.l10n.t('The pre-flight found an error in the update.')
      : vscode.l10n.t('The pre-flight found {0} errors in the update.', errors.length);
  const choice = await vscode.window.showWarningMessage(found, { modal: true, detail: lines.join('\n') }, show, send);
  if (choice === show) {
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(document.positionAt(first.start), document.positionAt(first.end));
    editor.revealRange(editor.selection);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
  if (choice !== send) return null;
  const anyway = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Why does it go out all the same? The reason is kept with the update.'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Give a reason.') : undefined),
  });
  return anyway === undefined ? null : { findings, anyway, text };
}

/** What the draft was made from. @throws Expected when it is lost, or another project's */
async function readNote(draft: vscode.Uri, project: Project): Promise<Note> {
  const data = (await readDraft(draft.fsPath))?.made?.data;
  const note = v.safeParse(noteSchema, data);
  if (!note.success) {
    throw new Expected(vscode.l10n.t('The facts that this draft was made from are gone; write the update again.'));
  }
  if (note.output.project.id !== project.id) {
    throw new Expected(vscode.l10n.t('This draft was made for another project; write the update again.'));
  }
  return data as Note;
}
