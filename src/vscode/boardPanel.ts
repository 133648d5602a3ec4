/** The board as an editor tab: owns the webview panel, sends it snapshots and passes on what the person does there. */
import * as vscode from 'vscode';
import type { BoardModel } from '../view/boardModel.ts';
import { patchBetween } from '../view/boardPatch.ts';
import { packed } from '../view/parcel.ts';
import type { Place } from '../view/place.ts';
import { type HostMessage, parseViewState, parseWebviewMessage, type WebviewMessage } from '../view/protocol.ts';
import { sayFailure } from './say.ts';
import { webviewHtml, webviewScripts } from './webviewHtml.ts';

/** Named in package.json as `onWebviewPanel:rapport.board`, so that the board comes back after a reload. */
export const BOARD_VIEW = 'rapport.board';

/** Changes closer together than this are one drawing, ms. */
const SETTLE = 50;

interface Sent {
  /** As it was made for the revision. */
  readonly board: { readonly model: BoardModel; readonly revision: number } | null;
  readonly opened: string;
}
const NOTHING: Sent = { board: null, opened: '' };

/** What the person does on the page. */
export type BoardRequest = Exclude<WebviewMessage, { type: 'ready' | 'taken' }>;

export interface BoardDeps {
  readonly extensionUri: vscode.Uri;
  /** Reads what the board's sums are made of, as far as it was left out so far. */
  read(): Promise<void>;
  /** The board as it is now. */
  model(): BoardModel;
  /** What the view that is open needs besides, as it is now; null: nothing. */
  opened(): OpenedModel | null;
  /** A page was loaded and knows nothing yet. */
  onReady(): void;
  /** Tells of every change that may show on the board. */
  onDidChange(listener: () => void): vscode.Disposable;
  /**
   * Does what the person asked for; an answer, if any, is for the page. Rejects with a sentence for them when it cannot
   * be done.
   */
  handle(message: BoardRequest): Promise<HostMessage | undefined>;
  readonly log: vscode.LogOutputChannel;
}

/** The model of a view that is not the board's own, as its message carries it. */
export type OpenedModel = WithoutRevision<Extract<HostMessage, { readonly model: unknown }>>;
type WithoutRevision<T> = T extends { readonly type: 'snapshot' } ? never : Omit<T, 'revision'>;

export interface Board extends vscode.Disposable {
  /** Opens the board, or brings the open one to the front; there, shows the place. */
  show(to?: Place): void;
}

export function createBoard(deps: BoardDeps): Board {
  const media = vscode.Uri.joinPath(deps.extensionUri, 'media');
  const scripts = webviewScripts(deps.extensionUri);
  const webviewOptions = { enableScripts: true, enableForms: false, localResourceRoots: [scripts, media] };
  let panel: vscode.WebviewPanel | undefined;
  let revision = 0;
  /** What the page has of the board and of its open view. */
  let sent = NOTHING;
  /** Sums of years that were not read would be wrong: until they are nothing is sent. */
  let isRead = false;
  let reading: Promise<void> | null = null;
  /** The panel's first page has asked for the board. */
  let isAsked = false;
  /** It was sent before that. */
  let isAhead = false;
  /** What the page has not taken yet: while it is hidden there is none, and one that loads does not hear. */
  let untaken: HostMessage[] = [];
  let settling: NodeJS.Timeout | undefined;

  function adopt(adopted: vscode.WebviewPanel): void {
    panel?.dispose();
    panel = adopted;
    sent = NOTHING;
    reading = null;
    isAsked = false;
    isAhead = false;
    adopted.iconPath = {
      light: vscode.Uri.joinPath(media, 'board-light.svg'),
      dark: vscode.Uri.joinPath(media, 'board-dark.svg'),
    };
    adopted.webview.options = webviewOptions;
    adopted.webview.onDidReceiveMessage(receive);
    adopted.onDidChangeViewState(() => refresh());
    adopted.onDidDispose(() => {
      if (panel === adopted) panel = undefined;
    });
    adopted.webview.html = webviewHtml(adopted.webview, scripts, 'board');
    setImmediate(() => void prepare(adopted));
  }

  /** While the editor loads the page, the board is made, and on its way. */
  async function prepare(adopted: vscode.WebviewPanel): Promise<void> {
    await read();
    if (panel !== adopted || isAsked) return;
    refresh();
    isAhead = sent.board !== null;
  }

  /** Once for a panel. What cannot be read is said: the board is without it. */
  function read(): Promise<void> {
    reading ??= deps
      .read()
      .catch((error: unknown) => void sayFailure(error, deps.log))
      .then(() => {
        isRead = true;
      });
    return reading;
  }

  /** Gives the page what it has not got. */
  async function answer(): Promise<void> {
    deps.onReady();
    isAsked = true;
    // A page that was loaded again has nothing, whatever was sent to the one before it.
    if (!isAhead) sent = NOTHING;
    await read();
    refresh();
    if (isAhead && sent.board !== null) post({ type: 'current', revision: sent.board.revision });
    isAhead = false;
    untaken.forEach(post);
  }

  /** Sends the board and its open view, if somebody sees them and they are not what they have. */
  function refresh(): void {
    if (!panel?.visible || !isRead) return;
    try {
      const model = deps.model();
      const opened = deps.opened();
      const before = sent;
      revision += 1;
      sent = { board: sendBoard(model), opened: opened === null ? '' : JSON.stringify(opened) };
      if (opened !== null && sent.opened !== before.opened) post({ ...opened, revision });
    } catch (error) {
      deps.log.error('The board could not be made.', error);
    }
  }

  /** The whole of another project's board; else what is different, if anything is. */
  function sendBoard(model: BoardModel): Sent['board'] {
    const { board } = sent;
    if (board === null || board.model.project?.id !== model.project?.id) {
      post({ type: 'snapshot', revision, model });
      return { model, revision };
    }
    const patch = patchBetween(board.model, model);
    if (patch === null) return board;
    post({ type: 'patch', revision, after: board.revision, patch });
    return { model, revision };
  }

  async function receive(raw: unknown): Promise<void> {
    const parsed = parseWebviewMessage(raw);
    if (!parsed.ok) {
      deps.log.warn(`A message of the board was refused: ${parsed.problem}`);
      return;
    }
    const message = parsed.value;
    if (message.type === 'ready') return answer();
    if (message.type === 'taken') {
      untaken.shift();
      return;
    }
    try {
      const answer = await deps.handle(message);
      if (answer !== undefined) post(answer);
    } catch (error) {
      deps.log.warn(
        `The board's ${message.type} was refused: ${error instanceof Error ? error.message : String(error)}`,
      );
      tell({ type: 'failed', text: error instanceof Error ? error.message : String(error), request: message });
    }
  }

  /** What must not be lost: it is said again to every page that comes, until one has taken it. */
  function tell(message: HostMessage): void {
    untaken.push(message);
    post(message);
  }

  function post(message: HostMessage): void {
    const said = message.type === 'snapshot' ? packed(message) : message;
    panel?.webview.postMessage(said).then(undefined, (error) => deps.log.error('The board is out of reach.', error));
  }

  const changes = deps.onDidChange(() => {
    settling ??= setTimeout(() => {
      settling = undefined;
      refresh();
    }, SETTLE);
  });
  const serializer = vscode.window.registerWebviewPanelSerializer(BOARD_VIEW, {
    async deserializeWebviewPanel(restored: vscode.WebviewPanel, state: unknown): Promise<void> {
      const { project } = parseViewState(state);
      if (project !== null) {
        await deps.handle({ type: 'showProject', project }).catch((error) => {
          deps.log.warn('The project that the board showed is not there any more.', error);
        });
      }
      adopt(restored);
    },
  });

  return {
    show(to) {
      if (panel) {
        panel.reveal();
        if (to !== undefined) tell({ type: 'go', to });
        return;
      }
      untaken = to === undefined ? [] : [{ type: 'go', to }];
      adopt(vscode.window.createWebviewPanel(BOARD_VIEW, 'Rapport', vscode.ViewColumn.Active, webviewOptions));
    },
    dispose() {
      // The panel stays: it is the editor's to restore after the reload that usually brings us here.
      clearTimeout(settling);
      changes.dispose();
      serializer.dispose();
    },
  };
}
