/** The update of a project by the facts of now. */
import * as vscode from 'vscode';
import { composeUpdate } from '../app/update.ts';
import type { Project } from '../domain/entities.ts';
import type { Draft } from '../ledger/drafts.ts';
import { writeDocument } from '../note/document.ts';
import { QuickSpeller } from '../spelling/quickSpeller.ts';
import type { Desk } from './desk.ts';
import { setting } from './settings.ts';

export interface Written {
  readonly draft: Draft;
  readonly warnings: readonly string[];
}

/** @throws Expected | GitError | LedgerError */
export async function compose(desk: Desk, project: Project): Promise<Written> {
  const progress = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Writing the update') };
  const { note, warnings } = await vscode.window.withProgress(progress, async () => {
    await takeInAll(desk);
    const options = { sharedBranches: setting('sharedBranches'), speller: new QuickSpeller() };
    return composeUpdate(desk.book, desk.hours, project, options);
  });
  return { draft: { generated: writeDocument(note), data: note }, warnings };
}

/** What is growing now, what others wrote, and the months that were not read yet: all of it belongs to what goes out. */
export async function takeInAll({ recording, book }: Desk): Promise<void> {
  await recording.flush();
  await book.refresh();
  await book.readAll();
}
