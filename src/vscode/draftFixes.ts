/** The quick fixes of the pre-flight: what mends the text, and what has to be said first. */
import { TZDate } from '@date-fns/tz';
import * as vscode from 'vscode';
import { oneLine } from '../app/checks.ts';
import { setClient } from '../app/clients.ts';
import { setTerm } from '../app/glossary.ts';
import { addWord } from '../app/ownWords.ts';
import { confirmDefault, setAnswerBy } from '../app/questions.ts';
import { setTask } from '../app/tasks.ts';
import type { Project } from '../domain/entities.ts';
import { workdaysAfter } from '../domain/workdays.ts';
import { escapeMarkdown } from '../note/escape.ts';
import type { Errand, Finding, Fix, NewTerm } from '../note/preflight/finding.ts';
import { formatLongDay } from '../view/format.ts';
import { plain } from '../view/status.ts';
import type { Desk } from './desk.ts';
import { type DraftCheck, rangeOf } from './draftCheck.ts';
import { draftProject } from './drafts.ts';
import { sayFailure } from './say.ts';
import { setting } from './settings.ts';

/** Not in the palette: only the fixes call it. */
const RUN = '_rapport.fixDraft';
/** An answer is asked for by noon of one of the next working days. */
const DAYS_OFFERED = 10;
const NOON = 12;

type Run = (document: vscode.TextDocument) => Promise<void>;

export class DraftFixes implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #desk: Desk;
  readonly #check: DraftCheck;
  readonly #command: vscode.Disposable;

  constructor(desk: Desk, check: DraftCheck, log: vscode.LogOutputChannel) {
    this.#desk = desk;
    this.#check = check;
    this.#command = vscode.commands.registerCommand(RUN, async (run: Run, document: vscode.TextDocument) => {
      await run(document).catch((error: unknown) => sayFailure(error, log));
    });
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const project = draftProject(this.#desk, document.uri);
    if (project === null) return [];
    const here = (await this.#check.findings(document)).filter(
      (finding) => rangeOf(document, finding).intersection(range) !== undefined,
    );
    const actions = here.flatMap((finding) => {
      const of = context.diagnostics.filter(
        ({ code, range: place }) => codeOf(code) === finding.rule && place.isEqual(rangeOf(document, finding)),
      );
      return finding.fixes.flatMap((fix) => this.#actions(document, project, finding, fix, of));
    });
    return [...actions, ...[...new Set(here.map(({ rule }) => rule))].map((rule) => this.#silence(document, rule))];
  }

  dispose(): void {
    this.#command.dispose();
  }

  #actions(
    document: vscode.TextDocument,
    project: Project,
    finding: Finding,
    fix: Fix,
    diagnostics: readonly vscode.Diagnostic[],
  ): vscode.CodeAction[] {
    if (fix.kind === 'replace' || fix.kind === 'edits') {
      const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
      action.edit = new vscode.WorkspaceEdit();
      for (const edit of fix.kind === 'edits' ? fix.edits : [fix]) {
        action.edit.replace(document.uri, rangeOf(document, edit), edit.text);
      }
      action.isPreferred = finding.fixes[0] === fix;
      action.diagnostics = [...diagnostics];
      return [action];
    }
    if (fix.kind === 'word') {
      return [
        this.#doing(document, fix.title, diagnostics, async (draft) => {
          await addWord(this.#desk.book, fix.word);
          await this.#check.check(draft);
        }),
      ];
    }
    if (fix.kind === 'term') {
      const hide = vscode.l10n.t('Never say "{0}" to this client', fix.term);
      return [
        this.#doing(document, fix.title, diagnostics, (draft) => this.#say(draft, project, fix)),
        this.#doing(document, hide, diagnostics, () => setTerm(this.#desk.book, project.client, fix.term, null)),
      ];
    }
    return [this.#doing(document, fix.title, diagnostics, (draft) => this.#run(draft, project, finding, fix))];
  }

  #doing(
    document: vscode.TextDocument,
    title: string,
    diagnostics: readonly vscode.Diagnostic[],
    run: Run,
  ): vscode.CodeAction {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: RUN, title, arguments: [run, document] };
    action.diagnostics = [...diagnostics];
    return action;
  }

  #silence(document: vscode.TextDocument, rule: string): vscode.CodeAction {
    return this.#doing(document, vscode.l10n.t('Do not check "{0}" any more', rule), [], async () => {
      const rules = { ...setting('preflight.rules'), [rule]: 'off' };
      await vscode.workspace
        .getConfiguration('rapport')
        .update('preflight.rules', rules, vscode.ConfigurationTarget.Global);
    });
  }

  /** Asks for the client's word, keeps it, and writes it. */
  async #say(document: vscode.TextDocument, project: Project, { term, start, end }: NewTerm): Promise<void> {
    const range = rangeOf(document, { start, end });
    const client = this.#desk.book.state.clients.get(project.client)?.name ?? '';
    const word = await vscode.window.showInputBox({
      prompt: vscode.l10n.t(
        'What do you say for "{0}" to {1}? It is kept for their next updates too.',
        term,
        plain(client),
      ),
      ignoreFocusOut: true,
    });
    if (word === undefined || word.trim() === '') return;
    await setTerm(this.#desk.book, project.client, term, word);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, range, escapeMarkdown(word.trim()));
    await vscode.workspace.applyEdit(edit);
  }

  /** What is said is recorded; what the rule then has to offer is written into the text. */
  async #run(document: vscode.TextDocument, project: Project, finding: Finding, errand: Errand): Promise<void> {
    const { book } = this.#desk;
    switch (errand.kind) {
      case 'reason': {
        const reason = await vscode.window.showInputBox({
          prompt: vscode.l10n.t('Why did it move? In the client’s words, e.g. "we put the slideshow first".'),
          ignoreFocusOut: true,
        });
        if (reason === undefined || reason.trim() === '') return;
        await setTask(book, errand.task, { reason: oneLine(reason, vscode.l10n.t('A reason cannot be empty.')) });
        return this.#mend(document, finding);
      }
      case 'confirm':
        await confirmDefault(book, errand.question, errand.otherwise);
        return this.#mend(document, finding);
      case 'answerBy': {
        const by = await askForMoment(this.#desk);
        if (by === undefined) return;
        await setAnswerBy(book, errand.question, by);
        return this.#mend(document, finding);
      }
      case 'stopTimer':
        await vscode.commands.executeCommand('rapport.stopTimer');
        return;
      case 'openTask':
        await vscode.commands.executeCommand('rapport.openTask', errand.task);
        return;
      case 'setUp':
        await vscode.commands.executeCommand('rapport.setUpProject', project.id);
        return;
      case 'endQuiet':
        await setClient(book, project.client, { quiet_until: null });
        await this.#check.check(document);
        return;
      case 'suggestion':
        await vscode.commands.executeCommand('rapport.showSuggestedChanges');
        return;
      case 'editClient':
        await vscode.commands.executeCommand('rapport.editClient', project.client);
    }
  }

  async #mend(document: vscode.TextDocument, before: Finding): Promise<void> {
    const now = await this.#check.check(document);
    const finding = now.find(({ rule, start }) => rule === before.rule && start === before.start);
    const fix = finding?.fixes.find(({ kind }) => kind === 'replace');
    if (fix?.kind !== 'replace') return;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, fix), fix.text);
    await vscode.workspace.applyEdit(edit);
  }
}

/** Noon of one of the person's next working days. */
async function askForMoment({ book, hours, today }: Desk): Promise<number | undefined> {
  const days = workdaysAfter(today, hours.workdays).slice(0, DAYS_OFFERED);
  const items = days.map((day) => ({ label: `${formatLongDay(day, vscode.env.language)}, 12:00`, day }));
  const placeHolder = vscode.l10n.t('By when do you need the answer?');
  const day = (await vscode.window.showQuickPick(items, { placeHolder }))?.day;
  if (day === undefined) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new TZDate(year, month - 1, date, NOON, book.clock.zone()).getTime();
}

function codeOf(code: vscode.Diagnostic['code']): string | undefined {
  return typeof code === 'object' ? String(code.value) : undefined;
}
