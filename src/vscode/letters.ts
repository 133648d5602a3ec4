/** Letters to a client that are no updates: written into a document, checked there like an update. */
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { projectsOf } from '../app/setup.ts';
import type { Project } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { letterPath, readLetter, writeLetter } from '../ledger/letters.ts';
import { writeDocument } from '../note/document.ts';
import type { Letter } from '../note/letter.ts';
import { plain } from '../view/status.ts';
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

/** The project that is given, else the only one here, else the one that is picked; undefined: the person turns away. */
export async function chooseProject(
  { book, tracked }: Desk,
  given: Id | undefined,
  placeHolder: string,
): Promise<Project | undefined> {
  const { projects, clients } = book.state;
  const named = given === undefined ? undefined : projects.get(given);
  if (named !== undefined) return named;
  if (projects.size === 0) throw new Expected(vscode.l10n.t('There is no project yet: set one up first.'));
  const here = tracked === null ? [] : projectsOf(book, tracked.id);
  const first = [...projects.values()].filter(({ id }) => here.includes(id));
  const choices = first.length > 0 ? first : [...projects.values()];
  if (choices.length === 1) return choices[0];
  const items = choices.map((project) => ({
    label: plain(project.name, 80),
    description: clients.get(project.client)?.name ?? '',
    project,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.project;
}
