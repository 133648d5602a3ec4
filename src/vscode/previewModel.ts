/** What the preview shows of a note. */
import * as vscode from 'vscode';
import { letterOf, mailOf, plainText } from '../app/mail.ts';
import type { PreviewModel } from '../view/previewProtocol.ts';
import { ENGLISH_PREVIEW } from '../view/previewStrings.ts';
import { translated } from '../view/translated.ts';
import type { Desk } from './desk.ts';
import { type NoteSource, readNote, uriOf } from './noteSource.ts';

/** @throws LedgerError */
export async function previewModel(desk: Desk, source: NoteSource): Promise<PreviewModel> {
  const note = await readNote(desk, source);
  const { from, to } = mailOf(desk.book, source.project, note);
  const name = (mailbox: { readonly name: string | null; readonly email: string }) =>
    mailbox.name === null ? mailbox.email : `${mailbox.name} <${mailbox.email}>`;
  return {
    locale: vscode.env.language,
    strings: translated(ENGLISH_PREVIEW),
    source: uriOf(desk, source).toString(),
    subject: note.subject,
    from: from === null ? null : name(from),
    to: to.map(name).join(', '),
    language: note.language,
    html: letterOf(note),
    text: plainText(note),
    problems: source.kind === 'draft' ? problemsOf(source.document) : null,
  };
}

/** The errors of the pre-flight, as it shows them in the draft. */
export function errorsIn({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, severity }) => source === 'Rapport' && severity === vscode.DiagnosticSeverity.Error);
}

function problemsOf(document: vscode.TextDocument): string | null {
  const { length } = errorsIn(document);
  if (length === 0) return null;
  return length === 1 ? vscode.l10n.t('One thing to mend') : vscode.l10n.t('Things to mend: {0}', length);
}
