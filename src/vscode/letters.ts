/** Letters to a client that are no updates: written into a document, checked there like an update. */
import * as vscode from 'vscode';
import type { Project } from '../domain/entities.ts';
import { letterPath, readLetter, writeLetter } from '../ledger/letters.ts';
import { writeDocument } from '../note/document.ts';
import type { Letter } from '../note/letter.ts';
import type { Desk } from './desk.ts';

/** Opens the letter. One of that name that the person has worked on stays as it is, unless they want it anew. */
export async function openLetter({ book }: Desk, project: Project, name: string, letter: Letter): Promise<void> {
  const path = letterPath(book.ledger.home, project.id, name);
  const text = writeDocument(letter);
  const there = await readLetter(path);
  if (there === null) await writeLetter(path, text);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path));
  await vscode.window.showTextDocument(document, { preview: false });
  if (there === null || there === text) return;
  const afresh = vscode.l10n.t('Write It Afresh');
  const said = vscode.l10n.t('This is the letter that you were working on.');
  if ((await vscode.window.showInformationMessage(said, afresh)) !== afresh) return;
  // As an edit it can be undone.
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}
