/** The update of a project by the facts of now. */
import * as vscode from 'vscode';
import { NothingToDo } from '../app/expected.ts';
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

/** After so long (ms) there is a button to stop it: a long history, a slow disk. */
const SLOW_MS = 3000;

/** @throws NothingToDo when the person stopped it; Expected | GitError | LedgerError */
export async function compose(desk: Desk, project: Project): Promise<Written> {
  const stop = new AbortController();
  const work = gather(desk, project, stop.signal);
  // A failure is said once, by who asked for the update.
  const done = work.then(nothing, nothing);
  const title = vscode.l10n.t('Writing the update');
  void vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => done);
  const slow = setTimeout(() => {
    const progress = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    void vscode.window.withProgress(progress, (_progress, cancel) => {
      cancel.onCancellationRequested(() => stop.abort());
      return done;
    });
  }, SLOW_MS);
  try {
    return await work;
  } catch (error) {
    throw stop.signal.aborted ? new NothingToDo(vscode.l10n.t('The update was not written.')) : error;
  } finally {
    clearTimeout(slow);
  }
}

async function gather(desk: Desk, project: Project, signal: AbortSignal): Promise<Written> {
  await takeInAll(desk);
  const options = { sharedBranches: setting('sharedBranches'), speller: new QuickSpeller(), signal };
  const { note, warnings } = await composeUpdate(desk.book, desk.hours, project, options);
  return { draft: { generated: writeDocument(note), data: note }, warnings };
}

function nothing(): void {}

/** What is growing now, what others wrote, and the months that were not read yet: all of it belongs to what goes out. */
export async function takeInAll({ recording, book }: Desk): Promise<void> {
  await recording.flush();
  await book.refresh();
  await book.readAll();
}
