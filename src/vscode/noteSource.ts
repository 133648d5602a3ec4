/** The note that somebody wants to look at or to send: one being written, or one that was sent. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import type { NoteText } from '../app/mail.ts';
import type { Project, SentUpdate } from '../domain/entities.ts';
import { mailPath, readDraft } from '../ledger/drafts.ts';
import { readDocument, readRecipients } from '../note/document.ts';
import { noteSchema } from '../note/stored.ts';
import type { Desk } from './desk.ts';
import { draftProject, newDraftPath } from './drafts.ts';
import { SENT_SCHEME } from './schemes.ts';
import { sentUpdateAt, sentUri } from './sentDocument.ts';

export type NoteSource =
  | { readonly kind: 'draft'; readonly project: Project; readonly document: vscode.TextDocument }
  | { readonly kind: 'sent'; readonly project: Project; readonly update: SentUpdate };

/** null: there is no note at this address. */
export async function sourceAt(desk: Desk, uri: vscode.Uri): Promise<NoteSource | null> {
  const project = draftProject(desk, uri);
  if (project !== null) {
    // The file may be gone since the address was kept.
    if ((await readDraft(uri.fsPath)) === null) return null;
    return { kind: 'draft', project, document: await vscode.workspace.openTextDocument(uri) };
  }
  const update = uri.scheme === SENT_SCHEME ? sentUpdateAt(desk, uri) : null;
  return update === null ? null : sentSource(desk, update);
}

export function sentSource({ book }: Desk, update: SentUpdate): NoteSource | null {
  const project = book.state.projects.get(update.project);
  return project === undefined ? null : { kind: 'sent', project, update };
}

/** The note that the person is in, or looks at in the `preview`. */
export async function noteInFront(desk: Desk, preview: NoteSource | null): Promise<NoteSource | null> {
  const editor = vscode.window.activeTextEditor;
  return editor === undefined ? preview : sourceAt(desk, editor.document.uri);
}

export function uriOf(desk: Desk, source: NoteSource): vscode.Uri {
  return source.kind === 'draft' ? source.document.uri : sentUri(desk, source.update);
}

/** As it stands now, unsaved changes and all. @throws LedgerError */
export async function readNote(desk: Desk, source: NoteSource): Promise<NoteText> {
  if (source.kind === 'sent') {
    const { subject, text, language } = source.update;
    return { subject, body: text, language };
  }
  const { project, document } = source;
  const { to, subject, body } = readDocument(document.getText());
  const made = v.safeParse(noteSchema, (await readDraft(document.uri.fsPath))?.made?.data);
  const language = made.success ? made.output.language : desk.book.state.clients.get(project.client)?.language;
  return { to: readRecipients(to ?? ''), subject: subject ?? '', body, language: language ?? 'en' };
}

/** Where its mail is kept: it goes when the draft goes. */
export function mailFile({ book }: Desk, source: NoteSource): string {
  return mailPath(
    source.kind === 'draft' ? source.document.uri.fsPath : newDraftPath(book.ledger.home, source.project),
  );
}
