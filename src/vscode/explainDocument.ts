/** *Explain the Total*: a document that nobody can change, made when it is opened. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import { isDay } from '../domain/days.ts';
import { escapeMarkdown } from '../note/escape.ts';
import { BLOCK_KINDS, type EntryRef } from '../view/dayModel.ts';
import { ENGLISH_DAY } from '../view/dayStrings.ts';
import { explainDocument } from '../view/explain.ts';
import { formatDay } from '../view/format.ts';
import { translated } from '../view/translated.ts';
import { viewDay } from './dayView.ts';
import type { Desk } from './desk.ts';
import { EXPLAIN_SCHEME } from './schemes.ts';

/** An address of such a document is data: anybody can make one. */
const querySchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    day: v.pipe(v.string(), v.check(isDay)),
    entry: v.nullable(v.object({ kind: v.picklist(BLOCK_KINDS), start: v.number(), end: v.number() })),
  }),
);

/** Opens the explanation of a day, or of one entry of it, as a preview. */
export async function openExplanation(day: string, entry: EntryRef | null): Promise<void> {
  const ref = entry === null ? null : { kind: entry.kind, start: entry.start, end: entry.end };
  const uri = vscode.Uri.from({
    scheme: EXPLAIN_SCHEME,
    path: `/${vscode.l10n.t('Hours of {0}', formatDay(day, vscode.env.language))}.md`,
    query: JSON.stringify({ day, entry: ref }),
    // What was opened before is not asked for again, and hours change.
    fragment: String(Date.now()),
  });
  if (vscode.extensions.getExtension('vscode.markdown-language-features') !== undefined) {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } else await vscode.window.showTextDocument(uri, { preview: true });
}

/** The text of such a document. @throws LedgerError when what happened long ago cannot be read */
export async function explanationText(desk: Desk, { query }: vscode.Uri): Promise<string> {
  const { day, entry } = v.parse(querySchema, query);
  if (day < desk.today) await desk.book.readAll();
  const { title, explanation } = viewDay(desk, day, entry);
  if (explanation === null) return '';
  const heading = explanation.key === null ? title : `${title}, ${explanation.title}`;
  return explainDocument(heading, explanation, translated(ENGLISH_DAY), escapeMarkdown);
}
