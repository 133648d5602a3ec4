/** The client update as a document: written, edited by the person, copied, marked as sent. */

import * as v from 'valibot';
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { projectsOf } from '../app/setup.ts';
import { type Checked, composeUpdate, markSent } from '../app/update.ts';
import type { Project } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { draftPath, findDraft, readDraft, removeDraft, writeDraft } from '../ledger/drafts.ts';
import { readDocument, writeDocument } from '../note/document.ts';
import type { Note } from '../note/note.ts';
import { noteSchema } from '../note/stored.ts';
import { plain, unlinked } from '../view/status.ts';
import type { Desk } from './desk.ts';
import { checkDocument } from './draftCheck.ts';
import { draftProject } from './drafts.ts';
import { setting } from './settings.ts';

/** Writes the project's update and opens it; a draft that the person has worked on is opened as it is. */
export async function writeUpdate(desk: Desk, projectId?: Id): Promise<void> {
  const project = await chooseProject(desk, projectId);
  if (project === undefined) return;
  const path = await pathOf(desk, project);
  const open = openDocument(path);
  const draft = await readDraft(path);
  const text = open?.getText() ?? draft?.text;
  if (draft !== null && text !== draft.made?.generated) {
    await show(path);
    const afresh = vscode.l10n.t('Write It Afresh');
    const said = vscode.l10n.t('This is the update that you were working on.');
    if ((await vscode.window.showInformationMessage(said, afresh)) !== afresh) return;
  }
  await generate(desk, project, path);
}

/** Puts the text of the open draft on the clipboard. */
export async function copyUpdate(desk: Desk): Promise<void> {
  const { document } = activeDraft(desk);
  await vscode.env.clipboard.writeText(readDocument(document.getText()).body);
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) The update is on the clipboard'), 4000);
}

/** Freezes the open draft as it stands; the next period starts. */
export async function markUpdateSent(desk: Desk): Promise<void> {
  const { document, project } = activeDraft(desk);
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
  const findings = await checkDocument(desk, project, document);
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

async function generate(desk: Desk, project: Project, path: string): Promise<void> {
  const progress = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Writing the update') };
  const { note, warnings } = await vscode.window.withProgress(progress, async () => {
    // What is growing now belongs into the note too.
    await desk.recording.flush();
    await desk.book.readAll();
    return composeUpdate(desk.book, desk.hours, project, { sharedBranches: setting('sharedBranches') });
  });
  const generated = writeDocument(note);
  const open = openDocument(path);
  if (open !== undefined) {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(open.uri, new vscode.Range(0, 0, open.lineCount, 0), generated);
    await vscode.workspace.applyEdit(edit);
    await open.save();
  }
  await writeDraft(path, { generated, data: note });
  await show(path);
  for (const warning of warnings) void vscode.window.showWarningMessage(unlinked(warning));
}

function activeDraft(desk: Desk): { document: vscode.TextDocument; project: Project } {
  const document = vscode.window.activeTextEditor?.document;
  const project = document === undefined ? null : draftProject(desk, document.uri);
  if (document === undefined || project === null) {
    throw new Expected(vscode.l10n.t('Open the update first: run "Rapport: Write Client Update".'));
  }
  return { document, project };
}

async function chooseProject(desk: Desk, id: Id | undefined): Promise<Project | undefined> {
  const { projects, clients } = desk.book.state;
  const given = id === undefined ? undefined : projects.get(id);
  if (given !== undefined) return given;
  const here = desk.tracked === null ? [] : projectsOf(desk.book, desk.tracked.id);
  const all = [...projects.values()];
  const first = all.filter((project) => here.includes(project.id));
  if (all.length === 0)
    throw new Expected(vscode.l10n.t('There is no project yet: open a git repository and track it.'));
  if (first.length === 1) return first[0];
  const choices = first.length > 1 ? first : all;
  if (choices.length === 1) return choices[0];
  const items = choices.map((project) => ({
    label: plain(project.name, 80),
    description: clients.get(project.client)?.name ?? '',
    project,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('An update on which project?') }))
    ?.project;
}

/** The draft that is there, whatever the project was called then; else the file for a new one. */
async function pathOf(desk: Desk, project: Project): Promise<string> {
  const { home } = desk.book.ledger;
  return (await findDraft(home, project.id)) ?? draftPath(home, project.id, vscode.l10n.t('Update {0}', project.name));
}

function openDocument(path: string): vscode.TextDocument | undefined {
  const uri = vscode.Uri.file(path).toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri && !document.isClosed);
}

async function show(path: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path));
  await vscode.window.showTextDocument(document, { preview: false });
}
