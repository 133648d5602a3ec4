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
import { goOn } from './draftErrors.ts';
import { columnOf } from './drafts.ts';
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
  await vscode.window.showTextDocument(document, { viewColumn: columnOf(document.uri) });
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
  if (errors.length === 0) return { findings, text };
  if (!(await goOn(document, errors, vscode.l10n.t('Send Anyway…')))) return null;
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
