/** The pre-flight of the open drafts, live: what it finds is shown in the text and in *Problems*. */
import * as vscode from 'vscode';
import { checkDraft, checkLetter } from '../app/preflight.ts';
import type { Project } from '../domain/entities.ts';
import { readDraft } from '../ledger/drafts.ts';
import type { Finding, Severity } from '../note/preflight/finding.ts';
import type { Misspelt } from '../note/preflight/rule.ts';
import type { Desk } from './desk.ts';
import { levels, madeFrom } from './draftMade.ts';
import { draftProject, openDrafts, projectIn } from './drafts.ts';
import { sentenceOf } from './say.ts';
import { Spelling } from './spelling.ts';

/** After the last key, so that nothing is said of half a word. */
const TYPED_MS = 300;
/** The facts change with every few seconds of work; nobody waits for that. */
const FACTS_MS = 2000;

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

interface Checked {
  readonly version: number;
  readonly findings: readonly Finding[];
}

export class DraftCheck implements vscode.Disposable {
  readonly #desk: Desk;
  readonly #log: vscode.LogOutputChannel;
  readonly #help: (rule: string) => vscode.Uri;
  readonly #spelling: Spelling;
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('rapport');
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  readonly #checked = new Map<string, Checked>();
  readonly #subscriptions: vscode.Disposable;

  /** `help`: where a rule is described. */
  constructor(desk: Desk, log: vscode.LogOutputChannel, help: (rule: string) => vscode.Uri) {
    this.#desk = desk;
    this.#log = log;
    this.#help = help;
    this.#spelling = new Spelling(desk, log);
    const all = (after: number) => {
      for (const document of openDrafts(desk)) this.#schedule(document, after);
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#diagnostics,
      this.#spelling,
      vscode.extensions.onDidChange(() => all(0)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        // A draft that is saved or reverted tells of a change too.
        this.#cancel(document.uri);
        this.#schedule(document, TYPED_MS);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('rapport')) all(0);
      }),
      desk.onDidChange(() => all(FACTS_MS)),
    );
    all(0);
  }

  /** What the pre-flight says of the text as it is now. @throws Expected | LedgerError */
  async findings(document: vscode.TextDocument): Promise<readonly Finding[]> {
    const known = this.#checked.get(document.uri.toString());
    if (known?.version === document.version) return known.findings;
    return this.check(document);
  }

  /** The same, by the facts as they are now. @throws Expected | LedgerError */
  async check(document: vscode.TextDocument): Promise<readonly Finding[]> {
    const project = draftProject(this.#desk, document.uri);
    if (project === null) return [];
    if ((await readDraft(document.uri.fsPath)) === null) {
      // It was sent; the editor may still hold its text.
      this.#forget(document.uri);
      return [];
    }
    const misspelt = this.#spelling.misspelt(project, document);
    // What needs no dictionary is said at once.
    if (!this.#checked.has(document.uri.toString()))
      this.#show(document, await checkDocument(this.#desk, project, document));
    const findings = await checkDocument(this.#desk, project, document, await misspelt);
    this.#show(document, findings);
    return findings;
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#subscriptions.dispose();
  }

  #schedule(document: vscode.TextDocument, after: number): void {
    const key = document.uri.toString();
    if (this.#waiting.has(key) || draftProject(this.#desk, document.uri) === null) return;
    const run = () => {
      this.#waiting.delete(key);
      this.check(document).catch((error: unknown) => this.#log.warn(`Pre-flight: ${sentenceOf(error)}`));
    };
    this.#waiting.set(key, setTimeout(run, after));
  }

  #cancel(uri: vscode.Uri): void {
    clearTimeout(this.#waiting.get(uri.toString()));
    this.#waiting.delete(uri.toString());
  }

  #forget(uri: vscode.Uri): void {
    this.#cancel(uri);
    this.#checked.delete(uri.toString());
    this.#diagnostics.delete(uri);
    if (this.#checked.size === 0) this.#spelling.rest();
  }

  /** What was found in a text that is another one by now is found anew. */
  #show(document: vscode.TextDocument, findings: readonly Finding[]): void {
    if (document.isClosed) return;
    this.#checked.set(document.uri.toString(), { version: document.version, findings });
    const diagnostics = findings.map((finding) => {
      const diagnostic = new vscode.Diagnostic(rangeOf(document, finding), finding.message, SEVERITY[finding.severity]);
      diagnostic.source = 'Rapport';
      diagnostic.code = { value: finding.rule, target: this.#help(finding.rule) };
      return diagnostic;
    });
    this.#diagnostics.set(document.uri, diagnostics);
  }
}

/** What the pre-flight says of the text of a draft, by what it was made from. @throws Expected | LedgerError */
export async function checkDocument(
  desk: Desk,
  project: Project,
  document: vscode.TextDocument,
  misspelt: Misspelt = new Map(),
): Promise<readonly Finding[]> {
  await desk.book.readAll();
  if (projectIn(desk, document.uri, 'letter') !== null) {
    return checkLetter(desk.book, desk.hours, project, document.getText(), undefined, levels(), misspelt);
  }
  const made = await madeFrom(document.uri);
  // Nothing waits between here and the answer: it is about the text and the facts of one moment.
  return checkDraft(desk.book, desk.hours, project, document.getText(), made, levels(), misspelt);
}

export function rangeOf(
  document: vscode.TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
