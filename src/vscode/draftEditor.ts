/** What the editor of a draft or a reply has beyond its text; loaded when the first one is opened. */
import { join } from 'node:path';
import * as vscode from 'vscode';
import { CALL_FILE, REPLY_FILE } from '../ledger/drafts.ts';
import { LETTERS_FOLDER } from '../ledger/letters.ts';
import { CallLenses } from './callDocument.ts';
import type { Desk } from './desk.ts';
import { DraftCheck } from './draftCheck.ts';
import { DraftFixes } from './draftFixes.ts';
import { DraftSources } from './draftSources.ts';
import { ReplyLenses } from './replyDocument.ts';

export async function openDraftEditor(
  desk: Desk,
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<vscode.Disposable> {
  const folder = vscode.Uri.file(join(desk.book.ledger.home, 'drafts'));
  const drafts = { scheme: 'file', pattern: new vscode.RelativePattern(folder, '*/*.md') };
  const letters = { scheme: 'file', pattern: new vscode.RelativePattern(folder, `*/${LETTERS_FOLDER}/*.md`) };
  const calls = { scheme: 'file', pattern: new vscode.RelativePattern(folder, `*/${CALL_FILE}`) };
  const replies = { scheme: 'file', pattern: new vscode.RelativePattern(folder, `*/${REPLY_FILE}`) };
  const check = new DraftCheck(desk, log, await helpOf(extension));
  const fixes = new DraftFixes(desk, check, log);
  const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  const sources = new DraftSources(desk);
  return vscode.Disposable.from(
    check,
    fixes,
    sources,
    vscode.languages.registerCodeActionsProvider([drafts, letters], fixes, kinds),
    vscode.languages.registerHoverProvider(drafts, sources),
    vscode.languages.registerCodeLensProvider(drafts, sources),
    vscode.languages.registerCodeLensProvider(replies, new ReplyLenses(desk)),
    vscode.languages.registerCodeLensProvider(calls, new CallLenses(desk)),
  );
}

/** The line of docs/preflight.md on which a rule is described. */
async function helpOf(extension: vscode.Uri): Promise<(rule: string) => vscode.Uri> {
  const page = vscode.Uri.joinPath(extension, 'docs', 'preflight.md');
  const lines = new TextDecoder().decode(await vscode.workspace.fs.readFile(page)).split('\n');
  return (rule) => page.with({ fragment: `L${lines.findIndex((line) => line.startsWith(`| \`${rule}\` |`)) + 1}` });
}
