/** The client update as a document: written, and opened again. */
import { basename } from 'node:path';
import * as vscode from 'vscode';
import { projectsOf } from '../app/setup.ts';
import type { Project } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { findDraft, keepMade, readDraft, writeDraft } from '../ledger/drafts.ts';
import { plain, unlinked } from '../view/status.ts';
import { compose, type Written } from './compose.ts';
import { setContext } from './contextKeys.ts';
import type { Desk } from './desk.ts';
import { columnOf, newDraftPath } from './drafts.ts';
import type { OpenRepository } from './repositories.ts';
import { newFacts, showSuggestion } from './suggestion.ts';

/** Writes the project's update and opens it; a draft that the person has worked on is opened as it is. */
export async function writeUpdate(desk: Desk, project: Project): Promise<void> {
  const path = await pathOf(desk, project);
  const open = openDocument(path);
  const draft = await readDraft(path);
  const text = open?.getText() ?? draft?.text;
  if (draft !== null && text !== draft.made?.generated) await goOn(desk, project, path);
  else await write(path, await compose(desk, project));
}

/** The person's words stay: new facts are shown beside them, and only they can throw their text away. */
async function goOn(desk: Desk, project: Project, path: string): Promise<void> {
  await show(path);
  const fresh = await newFacts(desk, project, path);
  const afresh = vscode.l10n.t('Write It Afresh');
  if (fresh === null) {
    const said = vscode.l10n.t('This is the update that you were working on.');
    if ((await vscode.window.showInformationMessage(said, afresh)) !== afresh) return;
    await write(path, await compose(desk, project));
    return;
  }
  const changes = vscode.l10n.t('Show Suggested Changes');
  const said = vscode.l10n.t('This is the update that you were working on; the facts have changed since.');
  const answer = await vscode.window.showInformationMessage(said, changes, afresh);
  if (answer === changes) {
    warn(fresh.warnings);
    await showSuggestion(desk, project, vscode.Uri.file(path), fresh);
  }
  if (answer === afresh) await write(path, fresh);
}

async function write(path: string, { draft, warnings }: Written): Promise<void> {
  const open = openDocument(path);
  if (open === undefined) await writeDraft(path, draft);
  else {
    // As an edit it can be undone.
    const edit = new vscode.WorkspaceEdit();
    edit.replace(open.uri, new vscode.Range(0, 0, open.lineCount, 0), draft.generated);
    await vscode.workspace.applyEdit(edit);
    await keepMade(path, draft);
    await open.save();
  }
  await show(path);
  warn(warnings);
}

function warn(warnings: readonly string[]): void {
  for (const warning of warnings) void vscode.window.showWarningMessage(unlinked(warning));
}

/**
 * What an update is to be written on: a project, or the repository that is open and belongs to none; undefined when the
 * person turns away. `id`: the project that was asked for.
 */
export async function chooseSubject(desk: Desk, id?: Id): Promise<Project | OpenRepository | undefined> {
  const { projects, clients } = desk.book.state;
  const given = id === undefined ? undefined : projects.get(id);
  if (given !== undefined) return given;
  const here = desk.tracked === null ? [] : projectsOf(desk.book, desk.tracked.id);
  const all = [...projects.values()];
  const first = all.filter((project) => here.includes(project.id));
  const stranger = desk.current !== null && desk.tracked === null ? [desk.current] : [];
  const choices = [...stranger, ...(first.length > 0 ? first : all)];
  if (choices.length <= 1) return choices[0];
  const items = choices.map((choice) => {
    if (!('place' in choice)) {
      return { label: plain(choice.name, 80), description: clients.get(choice.client)?.name ?? '', choice };
    }
    const description = vscode.l10n.t('not tracked: a sample, from its commits alone');
    return { label: `$(repo) ${plain(basename(choice.place.root), 80)}`, description, choice };
  });
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('An update on which project?') }))
    ?.choice;
}

/** The draft that is there, whatever the project was called then; else the file for a new one. */
async function pathOf(desk: Desk, project: Project): Promise<string> {
  const { home } = desk.book.ledger;
  return (await findDraft(home, project.id)) ?? newDraftPath(home, project);
}

function openDocument(path: string): vscode.TextDocument | undefined {
  const uri = vscode.Uri.file(path).toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri && !document.isClosed);
}

async function show(path: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path));
  await vscode.window.showTextDocument(document, { preview: false, viewColumn: columnOf(document.uri) });
  setContext('noteSeen', true);
}
