/** Opens the ledger and puts the editor's side together. */
import * as vscode from 'vscode';
import { openBook } from '../app/systemBook.ts';
import type { Board } from './boardPanel.ts';
import { recordCommitsOf } from './commits.ts';
import { Desk } from './desk.ts';
import { projectOfDraft } from './drafts.ts';
import { followGitExtension } from './gitExtension.ts';
import { sayFailure } from './say.ts';
import { Signals } from './signals.ts';
import { StatusBar } from './statusBar.ts';
import { Tracking } from './tracking.ts';
import { windowId } from './windowId.ts';

/** What commands work on. */
export interface Running {
  readonly desk: Desk;
  readonly tracking: Tracking;
  showBoard(): Promise<void>;
}

/** @throws LedgerError when the home cannot be used. */
export async function start(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  item: vscode.StatusBarItem,
): Promise<Running> {
  const report = (error: unknown) => log.error(error instanceof Error ? error : String(error));
  const book = await openBook();
  // First, what can fail.
  const watch = await book.ledger.watch(() => void book.refresh().catch(report), report);
  const statusBar = new StatusBar(item);
  const desk = new Desk(book, windowId(context), log);
  const tracking = new Tracking(desk, context.globalState);
  const signals = new Signals({
    repositories: desk.repositories,
    recording: desk.recording,
    onUntracked: (repository) => void tracking.offer(repository).catch((error) => sayFailure(error, log)),
    onDidMoveTo: (repository) => desk.moveTo(repository),
  });
  let board: Promise<Board> | null = null;
  const openBoard = () => {
    board ??= import('./boardHost.ts').then(({ openBoardHost }) => openBoardHost(desk, context.extensionUri, log));
    return board;
  };
  context.subscriptions.push(
    { dispose: () => void board?.then((open) => open.dispose()) },
    signals,
    desk,
    desk.onDidChange(() => statusBar.show(desk.status())),
    desk.repositories.onDidMove(({ repository, before }) => {
      if (repository.head.branch !== before.branch) signals.moved(repository);
      desk.refresh();
    }),
    recordCommitsOf(desk, log),
    followGitExtension(desk.repositories),
    vscode.window.onDidChangeActiveTextEditor((editor) => void noteDraft(desk, editor)),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('rapport') && desk.refresh()),
    watch,
  );
  const first = await desk.repositories.findFirst();
  // Meanwhile the active editor may have said which it is.
  if (desk.current === null) desk.moveTo(first);
  void noteDraft(desk, vscode.window.activeTextEditor);
  await book.adopt().catch(report);
  for (const { file, line, problem } of book.ledger.problems) log.warn(`${file}:${line}: ${problem}`);
  // A board that was open before a reload waits to be drawn again.
  if (hasBoardTab()) openBoard().catch(report);
  return { desk, tracking, showBoard: async () => (await openBoard()).show() };
}

/** Makes the actions of a draft visible in its editor. */
async function noteDraft(desk: Desk, editor: vscode.TextEditor | undefined): Promise<void> {
  const isDraft = editor !== undefined && projectOfDraft(desk.book.ledger.home, editor.document.uri) !== null;
  await vscode.commands.executeCommand('setContext', 'rapport.draft', isDraft);
}

function hasBoardTab(): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('rapport.board'));
}
