/**
 * What the person does in this window, as signals. Nothing is one unless the window has the focus and somebody is
 * there; everything else is background. `#changed` is the keystroke path: comparisons, no allocation, no I/O.
 */
import * as vscode from 'vscode';
import type { Recording } from '../app/recording.ts';
import type { ActivityKind } from '../domain/recorder.ts';
import { folderOf, type OpenRepository, type Repositories } from './repositories.ts';
import { fileBehind, fileOfTab, folderOfTask, folderOfTerminal, isHidden } from './whereabouts.ts';

/** While somebody is there, but only reads: look once in this long (ms). */
const LOOK_EVERY_MS = 30_000;
/** The editor may tell of a keystroke just before it tells that the person is back, or the document changed (ms). */
const LATE_MS = 1_000;
/** What starts so soon after the window opened was started by the folder's settings, not by the person (ms). */
const OPENING_MS = 10_000;

export interface SignalsOptions {
  readonly repositories: Repositories;
  readonly recording: Recording;
  /** The first edit or run in a repository that belongs to no project. */
  readonly onUntracked: (repository: OpenRepository) => void;
  /** The window's repository may be another one now. */
  readonly onDidMoveTo: (repository: OpenRepository) => void;
}

export class Signals implements vscode.Disposable {
  readonly #options: SignalsOptions;
  readonly #recording: Recording;
  readonly #disposables: vscode.Disposable[];
  /** Documents that the window shows. */
  #visible = new Set<vscode.TextDocument>();
  #present = isPresent(vscode.window.state);
  #ticker: NodeJS.Timeout | null = null;
  /** What is being typed into: a document of a tracked repository that the window shows, while somebody is there. */
  #typed: vscode.TextDocument | null = null;
  /** The document of the last signal and its repository. */
  #document: vscode.TextDocument | null = null;
  #repository: OpenRepository | null = null;
  readonly #openedAt = Date.now();
  /** Untracked repositories that were told of. */
  readonly #told = new WeakSet<OpenRepository>();
  /** A change after which its document was clean. */
  #clean: { readonly document: vscode.TextDocument; readonly at: number } | null = null;
  /** An edit while nobody seemed to be there. */
  #held: { readonly document: vscode.TextDocument; readonly at: number } | null = null;

  constructor(options: SignalsOptions) {
    this.#options = options;
    this.#recording = options.recording;
    const { window, workspace, tasks, debug } = vscode;
    this.#disposables = [
      workspace.onDidChangeTextDocument(this.#changed),
      workspace.onDidChangeNotebookDocument((event) => this.#notebookChanged(event)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#inDocument('look', textEditor.document)),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#inDocument('look', textEditor.document)),
      window.onDidChangeActiveTextEditor((editor) => editor && this.#inDocument('look', editor.document)),
      window.onDidChangeActiveNotebookEditor((editor) => editor && this.#atFile('look', editor.notebook.uri)),
      window.onDidChangeNotebookEditorSelection(({ notebookEditor }) =>
        this.#atFile('look', notebookEditor.notebook.uri),
      ),
      window.onDidChangeVisibleTextEditors((editors) => this.#show(editors)),
      window.onDidChangeActiveTerminal((terminal) => this.#at('look', terminal && folderOfTerminal(terminal))),
      window.onDidStartTerminalShellExecution(({ terminal, execution }) => {
        // Only what runs in front of the person was started by them.
        if (terminal === window.activeTerminal && !isHidden(terminal))
          this.#at('run', execution.cwd?.fsPath ?? folderOfTerminal(terminal));
        else this.#recording.background();
      }),
      window.tabGroups.onDidChangeTabs((event) => this.#tabsChanged(event)),
      window.onDidChangeWindowState((state) => this.#stateChanged(state)),
      tasks.onDidStartTask(({ execution }) => {
        if (Date.now() - this.#openedAt < OPENING_MS) this.#recording.background();
        else this.#at('run', folderOfTask(execution.task));
      }),
      debug.onDidStartDebugSession(({ workspaceFolder, parentSession }) => {
        // What a session starts by itself was not started by the person.
        if (parentSession === undefined) this.#at('run', workspaceFolder?.uri.fsPath);
      }),
    ];
    this.#show(window.visibleTextEditors);
    if (this.#present) this.#arrived();
  }

  /** HEAD is on another branch. */
  moved(repository: OpenRepository): void {
    if (repository.id === null) return;
    if (this.#present && repository === this.#repository) {
      this.#recording.branch(Date.now(), repository.id, repository.head.branch);
    } else this.#recording.seen(repository.id, repository.head.branch);
  }

  dispose(): void {
    this.#stopTicker();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** A key like the one before it: there is nothing to find out. What is looked at here is what a keystroke costs. */
  readonly #changed = (event: vscode.TextDocumentChangeEvent): void => {
    const { document } = event;
    const isKey = document === this.#typed && document.isDirty && event.contentChanges.length > 0;
    if (isKey && this.#recording.editAgain(Date.now(), this.#repository?.id)) return;
    this.#changedSomewhere(event);
  };

  #changedSomewhere({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) {
      this.#dirtied(document);
      return;
    }
    if (document.uri.scheme === 'vscode-scm') {
      // A commit message is being written: somebody is there, but no file changes.
      this.#at('look', undefined);
      return;
    }
    // The notebook tells of its cells itself.
    if (document.uri.scheme === 'vscode-notebook-cell') return;
    if (!this.#visible.has(document)) {
      this.#recording.background();
      return;
    }
    // A document that is clean after a change was loaded anew from the disk: git, an agent or a watcher wrote it.
    // But so it looks, for a moment, at the first keystroke after it was saved.
    if (!document.isDirty && reason === undefined) {
      if (this.#clean !== null) this.#recording.background();
      this.#clean = { document, at: Date.now() };
      return;
    }
    this.#edited(document, Date.now());
  }

  /** The editor says that a document has changes now: the one before this was a keystroke after all. */
  #dirtied(document: vscode.TextDocument): void {
    const clean = this.#clean;
    this.#clean = null;
    if (clean?.document !== document || !document.isDirty) return;
    if (Date.now() - clean.at < LATE_MS) this.#edited(document, clean.at);
  }

  #edited(document: vscode.TextDocument, at: number): void {
    if (this.#present) {
      this.#inDocument('edit', document, at);
      if (document === this.#document && this.#visible.has(document)) this.#typed = document;
    } else {
      this.#recording.background();
      if (vscode.window.state.focused) this.#held = { document, at };
    }
  }

  /** Cells that are written, moved or made are edits, and one that is run is a run. What runs bring forth is neither. */
  #notebookChanged({ notebook, contentChanges, cellChanges }: vscode.NotebookDocumentChangeEvent): void {
    const shown = vscode.window.visibleNotebookEditors.some((editor) => editor.notebook === notebook);
    const edited = contentChanges.length > 0 || cellChanges.some((change) => change.document !== undefined);
    const started = cellChanges.some(({ executionSummary: run }) => run !== undefined && run.success === undefined);
    if (shown && edited && notebook.isDirty) this.#atFile('edit', notebook.uri);
    else if (shown && started) this.#atFile('run', notebook.uri);
    else this.#recording.background();
  }

  /** Of custom editors, e.g. for pictures and diagrams, only the tab tells that something was changed in them. */
  #tabsChanged({ changed }: vscode.TabChangeEvent): void {
    const edited = changed.find(({ input, isActive, isDirty }) => {
      return isActive && isDirty && input instanceof vscode.TabInputCustom;
    });
    const file = edited === undefined ? undefined : fileOfTab(edited);
    if (file === undefined) this.#look();
    else this.#atFile('edit', file);
  }

  #inDocument(kind: ActivityKind, document: vscode.TextDocument, at = Date.now()): void {
    if (!this.#present) return;
    const repository = this.#repository;
    if (document === this.#document && repository !== null && repository.id !== null) {
      this.#recording.signal(kind, at, repository.id, repository.head.branch);
      return;
    }
    if (document.uri.scheme === 'output') return;
    this.#atFile(kind, document.uri, at, document);
  }

  #atFile(kind: ActivityKind, uri: vscode.Uri, at = Date.now(), document?: vscode.TextDocument): void {
    const folder = folderOf(uri);
    const file = folder === null ? fileBehind(uri) : undefined;
    this.#at(kind, folder ?? (file && (folderOf(file) ?? undefined)), at, document);
  }

  /** A signal in a folder; without one, it belongs where the window's last signal was. */
  #at(kind: ActivityKind, folder: string | undefined, at = Date.now(), document?: vscode.TextDocument): void {
    if (!this.#present) return;
    if (folder === undefined) {
      this.#send(kind, at, this.#repository);
      return;
    }
    const known = this.#options.repositories.known(folder);
    if (known !== undefined) this.#arrive(kind, at, known, document);
    else void this.#options.repositories.find(folder).then((found) => this.#arrive(kind, at, found, document));
  }

  #arrive(kind: ActivityKind, at: number, found: OpenRepository | null, document?: vscode.TextDocument): void {
    // A file outside any repository is nobody's work.
    if (found === null) return;
    this.#typed = null;
    if (document !== undefined) this.#document = document;
    if (this.#repository !== found) {
      this.#repository = found;
      if (document === undefined) this.#document = null;
      this.#options.onDidMoveTo(found);
    }
    this.#send(kind, at, found);
  }

  #send(kind: ActivityKind, at: number, repository: OpenRepository | null): void {
    if (repository === null) return;
    if (repository.id === null) {
      if (kind === 'look' || this.#told.has(repository)) return;
      this.#told.add(repository);
      this.#options.onUntracked(repository);
      return;
    }
    this.#recording.signal(kind, at, repository.id, repository.head.branch);
  }

  #show(editors: readonly vscode.TextEditor[]): void {
    this.#typed = null;
    this.#visible = new Set(editors.map(({ document }) => document));
  }

  #stateChanged(state: vscode.WindowState): void {
    const present = isPresent(state);
    if (!state.focused) this.#recording.blur(Date.now());
    if (present === this.#present) return;
    this.#present = present;
    this.#typed = null;
    if (present) this.#arrived();
    else this.#stopTicker();
  }

  #arrived(): void {
    // While the person was away, repositories may have come and gone.
    this.#options.repositories.forgetFolders();
    this.#document = null;
    const held = this.#held;
    this.#held = null;
    if (held !== null && Date.now() - held.at < LATE_MS) this.#inDocument('edit', held.document, held.at);
    this.#look();
    this.#ticker ??= setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  #look(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document !== undefined) {
      this.#inDocument('look', document);
      return;
    }
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    const file = tab && fileOfTab(tab);
    if (file === undefined) this.#at('look', undefined);
    else this.#atFile('look', file);
  }

  #stopTicker(): void {
    if (this.#ticker !== null) clearInterval(this.#ticker);
    this.#ticker = null;
  }
}

function isPresent({ focused, active }: vscode.WindowState): boolean {
  return focused && active;
}
