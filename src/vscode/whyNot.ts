/** *Why Is This Not in the Note?*: what was left out and by which rule, each to be put in all the same. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import { namesKnown, spellCommits } from '../app/spelling.ts';
import { gatherNote } from '../app/update.ts';
import type { Project } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { keepMade, readDraft } from '../ledger/drafts.ts';
import { escapeMarkdown } from '../note/escape.ts';
import type { NoteFacts, ReportedCommit } from '../note/facts.ts';
import { leftOut, type Omitted } from '../note/leftOut.ts';
import { noteSchema, reportedSchema } from '../note/stored.ts';
import { cleanText } from '../note/words.ts';
import { QuickSpeller } from '../spelling/quickSpeller.ts';
import { plain } from '../view/status.ts';
import type { Desk } from './desk.ts';
import { originsOf } from './draftSources.ts';
import { whyLeftOut } from './leftOutWords.ts';
import { setting } from './settings.ts';

interface Row extends vscode.QuickPickItem {
  readonly omitted?: Omitted;
}

const ICONS = { commit: '$(git-commit)', task: '$(target)', question: '$(question)' } as const;

export async function showLeftOut(desk: Desk, project: Project, document: vscode.TextDocument): Promise<void> {
  const note = v.safeParse(noteSchema, (await readDraft(document.uri.fsPath))?.made?.data);
  if (!note.success) {
    throw new Expected(vscode.l10n.t('The facts that this draft was made from are gone; write the update again.'));
  }
  const { from, writtenAt, language, detail } = note.output;
  await desk.book.readAll();
  const { facts: found } = await gatherNote(desk.book, desk.hours, project, {
    since: from === null ? null : Date.parse(from),
    until: Date.parse(writtenAt),
    language,
    detail,
    sharedBranches: setting('sharedBranches'),
  });
  const { facts } = await spellCommits(namesKnown(desk.book, project, found.client), found, new QuickSpeller());
  const all = leftOut(facts);
  if (all.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was left out of this update.'));
    return;
  }
  const omitted = await choose(all, facts);
  if (omitted?.text == null) return;
  await putIn(document, omitted, facts);
  if (omitted.reported !== null) await keepReported(document.uri.fsPath, omitted.reported);
}

/** By component, each with the rule that left it out. */
async function choose(all: readonly Omitted[], { components }: NoteFacts): Promise<Omitted | undefined> {
  const names = new Map<Id | null, string>(components.map(({ id, name }) => [id, plain(name)]));
  const rows: Row[] = [...components.map(({ id }) => id), null].flatMap((component): Row[] => {
    const own = all.filter((each) => (names.has(each.component) ? each.component : null) === component);
    if (own.length === 0) return [];
    const heading = names.get(component) ?? vscode.l10n.t('No component');
    return [{ label: heading, kind: vscode.QuickPickItemKind.Separator }, ...own.map(rowOf)];
  });
  const title = vscode.l10n.t('Why Is This Not in the Note?');
  const placeHolder = vscode.l10n.t('What was left out, and why; choose one to put it in');
  const options = { title, placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(rows, options))?.omitted;
}

function rowOf(omitted: Omitted): Row {
  const { kind, title, rule, hash, text } = omitted;
  const why = whyLeftOut(rule);
  return {
    label: `${ICONS[kind]} ${plain(title, 120)}`,
    description: hash === null ? '' : hash.slice(0, 8),
    detail:
      text === null
        ? vscode.l10n.t('{0} · cannot be put in', why)
        : vscode.l10n.t('{0} · put it in: {1}', why, plain(text, 120)),
    omitted,
  };
}

/** Below what the note says of the component; without such a place, behind its last item or its bottom line. */
async function putIn(
  document: vscode.TextDocument,
  { component, text, kind }: Omitted,
  facts: NoteFacts,
): Promise<void> {
  const origins = await originsOf(document);
  const items = ['component', 'goal', 'done', 'left', 'comment', 'question'];
  const ofItems = origins.map((origin) => (origin !== null && items.includes(origin.part) ? origin : null));
  const own = ofItems.findLastIndex((origin) => origin?.components.includes(component));
  const name = facts.components.find(({ id }) => id === component)?.name;
  const heading = kind === 'commit' && name !== undefined && own < 0 ? `**${escapeMarkdown(cleanText(name))}:** ` : '';
  const bottomLine = origins.findIndex((origin) => origin?.part === 'bottomLine');
  const after =
    own >= 0
      ? own
      : Math.max(
          ofItems.findLastIndex((origin) => origin !== null),
          bottomLine,
        );
  const line = after < 0 ? document.lineCount - 1 : after;
  const indent = own >= 0 ? indentOf(document.lineAt(line).text) : '';
  const edit = new vscode.WorkspaceEdit();
  const gap = own >= 0 ? '\n' : '\n\n';
  edit.insert(document.uri, document.lineAt(line).range.end, `${gap}${indent}${heading}${text ?? ''}`);
  await vscode.workspace.applyEdit(edit);
  const { end } = document.lineAt(line + gap.length).range;
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
}

/** Of what follows in the same item of a list. */
function indentOf(line: string): string {
  return ' '.repeat((/^(?:\d+[.)] +| *)/.exec(line)?.[0] ?? '').length);
}

/** So that the next update does not tell it as news. */
async function keepReported(path: string, commit: ReportedCommit): Promise<void> {
  const made = (await readDraft(path))?.made;
  const data = v.safeParse(reportedSchema, made?.data);
  if (made == null || !data.success) return;
  const { commits } = data.output;
  const reported = { ...commits, reported: [...commits.reported, commit] };
  await keepMade(path, { ...made, data: { ...data.output, commits: reported } });
}
