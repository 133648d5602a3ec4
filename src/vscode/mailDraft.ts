/** A note as a mail: a draft that the mail program opens, or a link that starts one. */
import * as vscode from 'vscode';
import { linkOf, saveMail } from '../app/mail.ts';
import { unlinked } from '../view/status.ts';
import type { Desk } from './desk.ts';
import { passErrors } from './draftErrors.ts';
import { mailFile, type NoteSource, readNote } from './noteSource.ts';
import { isAtHand, saveAs } from './outside.ts';

/** Keeps the mail beside the draft and has the mail program open it; where none can, says where the file is. */
export async function openMailDraft(desk: Desk, source: NoteSource): Promise<void> {
  if (!(await passErrors(desk, source))) return;
  const path = mailFile(desk, source);
  const text = await saveMail(desk.book, source.project, path, await readNote(desk, source));
  if (isAtHand() && (await vscode.env.openExternal(vscode.Uri.file(path)))) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('$(mail) The draft is in your mail program'), 5000);
    return;
  }
  const save = vscode.l10n.t('Save As…');
  const said = vscode.l10n.t(
    'The mail draft is kept as {0}. No mail program can open it from here: save it where yours is, and open it there.',
    unlinked(path),
  );
  if ((await vscode.window.showInformationMessage(said, save)) === save) await saveAs(path, text);
}

/** Starts the mail by a link, which takes short notes only and as plain text. */
export async function writeInMailProgram(desk: Desk, source: NoteSource): Promise<void> {
  const link = linkOf(desk.book, source.project, await readNote(desk, source));
  if (link === null) {
    const open = vscode.l10n.t('Open Mail Draft');
    const said = vscode.l10n.t('The note is too long for a mail link. A mail draft takes all of it, formatted.');
    if ((await vscode.window.showInformationMessage(said, open)) === open) await openMailDraft(desk, source);
    return;
  }
  if (!(await passErrors(desk, source))) return;
  // As a Uri it would be decoded and encoded once more, and an "&" in the note would end it
  // (https://github.com/microsoft/vscode/issues/85930); a string is passed on as it is.
  await vscode.env.openExternal(link as unknown as vscode.Uri);
}
