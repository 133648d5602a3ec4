/** Where a line of a draft comes from: its hover, the lens above it, and a list of what can be opened. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import { Expected } from '../app/expected.ts';
import type { Project } from '../domain/entities.ts';
import { readDraft } from '../ledger/drafts.ts';
import { documentLines } from '../note/document.ts';
import { escapeMarkdown } from '../note/escape.ts';
import type { Origin, Part } from '../note/origin.ts';
import { writtenSchema } from '../note/stored.ts';
import { traceLines } from '../note/trace.ts';
import { formatDuration } from '../view/format.ts';
import { plain } from '../view/status.ts';
import { openCommit } from './commitDocument.ts';
import type { Desk } from './desk.ts';
import { draftProject } from './drafts.ts';

/** The rule behind a line. */
function ruleOf(part: Part): string {
  switch (part) {
    case 'recipients':
      return vscode.l10n.t('The client’s contacts that have an address.');
    case 'subject':
      return vscode.l10n.t('Project and day, then launch, budget and open questions as the bottom line has them.');
    case 'greeting':
      return vscode.l10n.t('The client’s own greeting, else the name of their first contact.');
    case 'bottomLine':
      return vscode.l10n.t(
        'Launch and budget: the work left against the planned hours a day and the hours left. Then what moved since the last update, what is late, and how many answers are needed.',
      );
    case 'component':
      return vscode.l10n.t(
        'Over its tasks that were open in the period: the worst state, the highest priority, progress weighted by estimate, and the latest date that the client was given.',
      );
    case 'others':
      return vscode.l10n.t('Parts that go on as planned; with them the update would be longer than its level allows.');
    case 'goal':
      return vscode.l10n.t('What its open tasks are for, and when they are done.');
    case 'done':
      return vscode.l10n.t(
        'Its tasks that were finished in the period, and at most three commits that say something to a client.',
      );
    case 'left':
      return vscode.l10n.t('Its open tasks, and their hours up to when the update was written.');
    case 'comment':
      return vscode.l10n.t('A comment of the client on one of its tasks, and what was done about it.');
    case 'question':
      return vscode.l10n.t(
        'A question that the client has not answered, with its date and what happens without an answer.',
      );
    case 'hours':
      return vscode.l10n.t(
        'The hours on the project’s tasks up to when the update was written, rounded to tenths, and the budget.',
      );
    case 'absence':
      return vscode.l10n.t('Your absences of which the client was not told yet, or that begin before the next update.');
    case 'next':
      return vscode.l10n.t('The usual time from one update to the next; the example swaps the first open parts.');
    case 'closing':
      return vscode.l10n.t('The signature that is kept for the client, else your name.');
  }
}

export class DraftSources implements vscode.HoverProvider, vscode.CodeLensProvider, vscode.Disposable {
  readonly #desk: Desk;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(desk: Desk) {
    this.#desk = desk;
    // What a draft was made from is written beside it just after its text.
    this.#subscription = vscode.workspace.onDidSaveTextDocument(() => this.#changed.fire());
  }

  async provideHover(document: vscode.TextDocument, { line }: vscode.Position): Promise<vscode.Hover | null> {
    const project = draftProject(this.#desk, document.uri);
    const origin = (await originsOf(document))[line] ?? null;
    if (project === null || origin === null) return null;
    return new vscode.Hover(this.#explain(project, origin), document.lineAt(line).range);
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    return (await originsOf(document)).flatMap((origin, line) => {
      const title = origin === null ? '' : summary(origin);
      if (title === '') return [];
      const command = { command: 'rapport.traceLine', title, arguments: [document.uri, line] };
      return [new vscode.CodeLens(document.lineAt(line).range, command)];
    });
  }

  dispose(): void {
    this.#changed.dispose();
    this.#subscription.dispose();
  }

  #explain(project: Project, origin: Origin): vscode.MarkdownString {
    const { tasks, components, questions } = this.#desk.book.state;
    const text = new vscode.MarkdownString();
    text.isTrusted = { enabledCommands: ['rapport.openTask', 'rapport.showCommit'] };
    const link = (label: string, command: string, args: readonly unknown[]) =>
      `[${label}](command:${command}?${encodeURIComponent(JSON.stringify(args)).replaceAll(')', '%29')})`;
    const rows: string[] = origin.components.flatMap((id) => {
      const name = id === null ? undefined : components.get(id)?.name;
      return name === undefined ? [] : [`**${escapeMarkdown(plain(name))}**`];
    });
    for (const id of origin.tasks) {
      const task = tasks.get(id);
      if (task === undefined) continue;
      const open = link(vscode.l10n.t('Open Task'), 'rapport.openTask', [id]);
      rows.push(`${vscode.l10n.t('Task')} ${escapeMarkdown(plain(task.title))} · ${open}`);
    }
    for (const { hash, subject } of origin.commits) {
      const show = link(vscode.l10n.t('Show Commit'), 'rapport.showCommit', [project.id, hash]);
      rows.push(`${escapeMarkdown(hash.slice(0, 8))} ${escapeMarkdown(plain(subject))} · ${show}`);
    }
    for (const id of origin.questions) {
      const question = questions.get(id);
      if (question !== undefined) rows.push(`${vscode.l10n.t('Question')} ${escapeMarkdown(plain(question.text))}`);
    }
    if (origin.hours !== null) rows.push(hoursOf(origin.hours));
    rows.push(`*${ruleOf(origin.part)}*`);
    text.appendMarkdown(rows.join('\n\n'));
    return text;
  }
}

/** What a line was made from; null where it is the person's own, or that is not sure. One for each line. */
export async function originsOf(document: vscode.TextDocument): Promise<readonly (Origin | null)[]> {
  const note = v.safeParse(writtenSchema, (await readDraft(document.uri.fsPath))?.made?.data);
  if (!note.success) return [];
  const made = documentLines(note.output);
  const texts = made.map(({ text }) => text);
  return traceLines(texts, document.getText().split(/\r?\n/)).map((line) =>
    line === null ? null : (made[line]?.from ?? null),
  );
}

/** *Show Where This Line Comes From*: the tasks and commits behind a line, to be opened. */
export async function traceLine(desk: Desk, document: vscode.TextDocument, line: number): Promise<void> {
  const project = draftProject(desk, document.uri);
  const origin = (await originsOf(document))[line] ?? null;
  if (project === null || origin === null) {
    throw new Expected(vscode.l10n.t('This line is your own: Rapport does not know where it comes from.'));
  }
  const tasks = origin.tasks.flatMap((id) => desk.book.state.tasks.get(id) ?? []);
  const items = [
    ...tasks.map(({ id, title }) => ({
      label: `$(target) ${plain(title)}`,
      description: vscode.l10n.t('task'),
      open: async () => void (await vscode.commands.executeCommand('rapport.openTask', id)),
    })),
    ...origin.commits.map(({ hash, subject }) => ({
      label: `$(git-commit) ${plain(subject)}`,
      description: hash.slice(0, 8),
      open: () => openCommit(project.id, hash),
    })),
  ];
  const rule = { label: `$(info) ${vscode.l10n.t('Rule')}`, detail: ruleOf(origin.part), open: async () => undefined };
  const hours = origin.hours === null ? '' : ` · ${hoursOf(origin.hours)}`;
  const placeHolder = `${vscode.l10n.t('Where this line comes from')}${hours}`;
  await (await vscode.window.showQuickPick([...items, rule], { placeHolder, matchOnDescription: true }))?.open();
}

/** "2 tasks · 3 commits · 4h 30m"; empty where there is nothing to open. */
function summary({ tasks, commits, hours }: Origin): string {
  if (tasks.length === 0 && commits.length === 0) return '';
  const parts = [
    tasks.length === 0 ? '' : tasks.length === 1 ? vscode.l10n.t('1 task') : vscode.l10n.t('{0} tasks', tasks.length),
    commits.length === 0
      ? ''
      : commits.length === 1
        ? vscode.l10n.t('1 commit')
        : vscode.l10n.t('{0} commits', commits.length),
    hours === null ? '' : formatDuration(hours.usedMs, vscode.env.language),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function hoursOf({ usedMs, periodMs }: NonNullable<Origin['hours']>): string {
  const [used, period] = [usedMs, periodMs].map((ms) => formatDuration(ms, vscode.env.language));
  if (usedMs === periodMs) return used ?? '';
  return vscode.l10n.t('{0} in all, {1} since the last update', used ?? '', period ?? '');
}
