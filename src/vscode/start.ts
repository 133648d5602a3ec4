/** Opens the ledger and puts the editor's side together. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { openBook } from '../app/systemBook.ts';
import { writePolicy } from '../ledger/policy.ts';
import type { Place } from '../view/place.ts';
import type { Board } from './boardPanel.ts';
import { recordCommitsOf } from './commits.ts';
import { setContext } from './contextKeys.ts';
import { Desk } from './desk.ts';
import { draftIn } from './drafts.ts';
import { followGitExtension } from './gitExtension.ts';
import { registerDocuments } from './readOnly.ts';
import { remind, tellWhereHoursAre } from './reminders.ts';
import { sayFailure } from './say.ts';
import { setting, workdaysSetting } from './settings.ts';
import { Signals } from './signals.ts';
import { StatusBar } from './statusBar.ts';
import { StatusSource } from './statusSource.ts';
import { Tracking } from './tracking.ts';
import type { Views } from './views.ts';
import type { WaysOut } from './waysOut.ts';
import { windowId } from './windowId.ts';

// Loaded together with the start, of whose failure it tells.
export { sayBroken } from './say.ts';

const CACHE_AFTER_MS = 10_000;
const PLANS_AFTER_MS = 10_000;

/** What commands work on. */
export interface Running {
  readonly desk: Desk;
  readonly tracking: Tracking;
  readonly status: StatusSource;
  readonly views: Views;
  /** What is done with a note that is on its way to the client. */
  waysOut(): Promise<WaysOut>;
  /** Opens the board, at the place if there is one. */
  showBoard(to?: Place): Promise<void>;
}

/** @throws LedgerError when the home cannot be used. */
export async function start(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  item: vscode.StatusBarItem,
  views: Views,
): Promise<Running> {
  // For what the layers below have to say; without one it is English.
  if (vscode.l10n.bundle !== undefined) l10n.config({ contents: vscode.l10n.bundle });
  const report = (error: unknown) => log.error(error instanceof Error ? error : String(error));
  const book = await openBook({ history: 'recent' });
  // First, what can fail.
  const watch = await book.ledger.watch(() => void book.refresh().catch(report), report);
  const statusBar = new StatusBar(item);
  const desk = new Desk(book, windowId(context), log);
  const status = new StatusSource(desk, context.globalState);
  const showStatus = () => {
    const input = status.input();
    statusBar.show(input);
    setContext('timerRunning', input.timer !== null);
    setContext('paused', input.pause !== null);
    setContext('away', input.away !== null);
    setContext('tracked', input.kind === 'tracked');
    setContext('untracked', input.kind === 'untracked');
    setContext('recording', input.kind === 'tracked' && input.recording);
    setContext('onTask', input.kind === 'tracked' && input.task !== null);
  };
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
  let waysOut: Promise<WaysOut> | null = null;
  const openWays = () => {
    waysOut ??= import('./waysOut.ts').then((ways) => ways.openWaysOut(desk, context.extensionUri, context, log));
    return waysOut;
  };
  let draftEditor: Promise<vscode.Disposable> | null = null;
  const showDraft = (editor: vscode.TextEditor | undefined) => {
    const uri = editor?.document.uri;
    const kind = uri === undefined ? undefined : draftIn(book.ledger.home, uri)?.kind;
    if (editor === vscode.window.activeTextEditor) {
      setContext('draft', kind === 'update' || kind === 'letter');
      setContext('letter', kind === 'letter');
      setContext('reply', kind === 'reply');
      setContext('call', kind === 'call');
    }
    if (kind === undefined) return;
    draftEditor ??= import('./documents.ts').then((module) => module.openDraftEditor(desk, context.extensionUri, log));
    draftEditor.catch(report);
  };
  context.subscriptions.push(
    { dispose: () => void draftEditor?.then((open) => open.dispose()) },
    { dispose: () => void waysOut?.then((open) => open.dispose()) },
    { dispose: () => void board?.then((open) => open.dispose()) },
    signals,
    desk,
    desk.onDidChange(showStatus),
    remind(desk, status, context.globalState),
    watchPlans(desk, log),
    desk.repositories.onDidMove(({ repository, before }) => {
      if (repository.head.branch !== before.branch) signals.moved(repository);
      desk.refresh();
    }),
    recordCommitsOf(desk, log),
    followGitExtension(desk.repositories),
    vscode.window.onDidChangeActiveTextEditor(showDraft),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('rapport')) return;
      keepPolicy(desk).catch(report);
      desk.refresh();
    }),
    registerDocuments(desk),
    watch,
  );
  const first = await desk.repositories.findFirst();
  // Meanwhile the active editor may have said which it is.
  if (desk.current === null) desk.moveTo(first);
  await book.adopt().catch(report);
  for (const { file, line, problem } of book.ledger.problems) log.warn(`${file}:${line}: ${problem}`);
  fillViews(desk, views, context.workspaceState).catch(report);
  keepPolicy(desk).catch(report);
  // Not while the editor is starting.
  const caching = setTimeout(() => void book.ledger.keepCache(), CACHE_AFTER_MS);
  context.subscriptions.push({ dispose: () => clearTimeout(caching) });
  for (const editor of [...vscode.window.visibleTextEditors, vscode.window.activeTextEditor]) showDraft(editor);
  tellWhereHoursAre(desk, context.globalState);
  // What was open before a reload waits to be drawn again.
  if (hasTab('rapport.board')) openBoard().catch(report);
  if (hasTab('rapport.preview')) openWays().catch(report);
  return { desk, tracking, status, views, waysOut: openWays, showBoard: async (to) => (await openBoard()).show(to) };
}

/** Not part of the start: plans and what is due are looked at once the editor is there. */
function watchPlans(desk: Desk, log: vscode.LogOutputChannel): vscode.Disposable {
  let notices: Promise<vscode.Disposable> | null = null;
  const later = setTimeout(() => {
    notices = trees().then(({ openNotices }) => openNotices(desk, log));
    notices.catch((error: unknown) => void sayFailure(error, log));
  }, PLANS_AFTER_MS);
  return {
    dispose: () => {
      clearTimeout(later);
      void notices?.then(
        (open) => open.dispose(),
        () => undefined,
      );
    },
  };
}

/** The rows of today and of the tasks are made when somebody looks; what waits for a review is counted for the badge. */
const trees = () => import('./trees.ts');

async function fillViews(desk: Desk, views: Views, kept: vscode.Memento): Promise<void> {
  views.today.attach(async () => new (await trees()).TodayTree(desk, views.today));
  views.tasks.attach(async () => new (await trees()).TaskTree(desk, views.tasks, kept));
  views.review.attach(async () => new (await trees()).ReviewTree(desk, views.review));
  setContext('ready', true);
  await views.review.source();
}

/** The command line counts with the idle limit and the working days of the editor. */
function keepPolicy({ book }: Desk): Promise<void> {
  return writePolicy(book.ledger.home, { idleMinutes: setting('idleMinutes'), ...workdaysSetting() });
}

function hasTab(view: string): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(view));
}
