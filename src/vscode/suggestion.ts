/** New facts for a draft that the person has worked on: shown beside their words, taken over when they say so. */
import { basename } from 'node:path';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import type { Project } from '../domain/entities.ts';
import { keepMade, keepSuggestion, readDraft, readSuggestion, removeSuggestion } from '../ledger/drafts.ts';
import { type Merged, mergeTexts } from '../note/merge.ts';
import { plain, unlinked } from '../view/status.ts';
import { compose, type Written } from './compose.ts';
import type { Desk } from './desk.ts';
import { draftProject } from './drafts.ts';
import { SUGGESTION_SCHEME } from './schemes.ts';

/** An address of such a document is data: anybody can make one. */
const querySchema = v.pipe(v.string(), v.parseJson(), v.object({ draft: v.string() }));

/** More conflicts than this are counted. */
const MOST_TOLD = 3;

/** What the update would be by the facts of now; null where that is what the draft was made from. */
export async function newFacts(desk: Desk, project: Project, path: string): Promise<Written | null> {
  const written = await compose(desk, project);
  const made = (await readDraft(path))?.made;
  return made?.generated === written.draft.generated ? null : written;
}

/** *Show Suggested Changes*: the draft beside what would become of it. */
export async function showSuggestion(
  desk: Desk,
  project: Project,
  draft: vscode.Uri,
  written?: Written,
): Promise<void> {
  const fresh = written ?? (await newFacts(desk, project, draft.fsPath));
  if (fresh === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The facts are those that the update was written from.'));
    return;
  }
  await keepSuggestion(draft.fsPath, fresh.draft);
  const { text, conflicts } = await mergedOf(draft);
  const document = await vscode.workspace.openTextDocument(draft);
  if (text === plainLines(document) && conflicts.length === 0) {
    await applySuggestion(desk, draft);
    return;
  }
  const uri = vscode.Uri.from({
    scheme: SUGGESTION_SCHEME,
    path: `/${basename(draft.fsPath)}`,
    query: JSON.stringify({ draft: draft.fsPath }),
    // What was opened before is not asked for again, and facts change.
    fragment: String(Date.now()),
  });
  const title = vscode.l10n.t('{0}: yours ↔ with the new facts', basename(draft.fsPath, '.md'));
  await vscode.commands.executeCommand('vscode.diff', draft, uri, title);
  await offer(desk, draft, conflicts);
}

/** Takes the new facts over; what the person wrote stays. @throws Expected when there is nothing to take over */
export async function applySuggestion(desk: Desk, place: vscode.Uri): Promise<void> {
  const draft = place.scheme === SUGGESTION_SCHEME ? draftOf(desk, place) : place;
  const suggestion = await readSuggestion(draft.fsPath);
  if (suggestion === null) throw new Expected(vscode.l10n.t('There are no suggested changes to apply.'));
  // Before the text changes, which the editor would have to compare once more.
  const diffs = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.scheme === SUGGESTION_SCHEME);
  await vscode.window.tabGroups.close(diffs);
  // They may have gone on writing since it was shown.
  const { text } = await mergedOf(draft);
  const document = await vscode.workspace.openTextDocument(draft);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(draft, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await keepMade(draft.fsPath, suggestion);
  await document.save();
  await removeSuggestion(draft.fsPath);
  await vscode.window.showTextDocument(document, { preview: false });
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) The update has the new facts'), 4000);
}

/** The text of such a document. @throws Expected when there is no draft of that name */
export async function suggestionText(desk: Desk, uri: vscode.Uri): Promise<string> {
  return (await mergedOf(draftOf(desk, uri))).text;
}

function draftOf(desk: Desk, { query }: vscode.Uri): vscode.Uri {
  const draft = vscode.Uri.file(v.parse(querySchema, query).draft);
  if (draftProject(desk, draft) === null) throw new Expected(vscode.l10n.t('There is no such update.'));
  return draft;
}

/** Without what it was made from the whole draft is the person's. */
async function mergedOf(draft: vscode.Uri): Promise<Merged> {
  const mine = plainLines(await vscode.workspace.openTextDocument(draft));
  const suggestion = await readSuggestion(draft.fsPath);
  const base = (await readDraft(draft.fsPath))?.made?.generated ?? '';
  return mergeTexts(base, mine, suggestion?.generated ?? base);
}

async function offer(desk: Desk, draft: vscode.Uri, conflicts: Merged['conflicts']): Promise<void> {
  const apply = vscode.l10n.t('Apply');
  const told = conflicts.slice(0, MOST_TOLD).map(({ line, theirs }) => {
    const words = plain(theirs.join(' ').trim(), 120);
    return words === ''
      ? vscode.l10n.t('Line {0} stays as you wrote it; by the facts it is gone.', line + 1)
      : vscode.l10n.t('Line {0} stays as you wrote it; the facts now say: "{1}"', line + 1, words);
  });
  const more = conflicts.length - told.length;
  if (more > 0) told.push(vscode.l10n.t('{0} more of your lines stay.', more));
  const question = vscode.l10n.t('The right side has the new facts; your own words stay.');
  const answer = await vscode.window.showInformationMessage(unlinked([question, ...told].join(' ')), apply);
  if (answer === apply) await applySuggestion(desk, draft);
}

function plainLines(document: vscode.TextDocument): string {
  return document.getText().replaceAll('\r\n', '\n');
}
