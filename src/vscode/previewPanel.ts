/** The preview of a note as an editor tab: sends it as it is written, and passes on what the person does there. */
import * as vscode from 'vscode';
import { sentUpdates } from '../app/sentUpdates.ts';
import {
  type PreviewMessage,
  type PreviewRequest,
  parsePreviewRequest,
  parsePreviewState,
} from '../view/previewProtocol.ts';
import type { Desk } from './desk.ts';
import { type NoteSource, sentSource, sourceAt, uriOf } from './noteSource.ts';
import { previewModel } from './previewModel.ts';
import { sayFailure } from './say.ts';
import { webviewHtml, webviewScripts } from './webviewHtml.ts';

/** Named in package.json as `onWebviewPanel:rapport.preview`, so that the preview comes back after a reload. */
const PREVIEW_VIEW = 'rapport.preview';

/** Changes closer together than this are one drawing, ms. */
const SETTLE = 50;

export interface PreviewDeps {
  readonly desk: Desk;
  readonly extension: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** Does what the person asked for; the answer is a sentence for them, if they see nothing else of it. */
  handle(request: Exclude<PreviewRequest, { type: 'ready' }>, source: NoteSource): Promise<string | undefined>;
}

export interface Preview extends vscode.Disposable {
  /** The note that is shown, if the preview is in front. */
  readonly inFront: NoteSource | null;
  /** Shows the note beside the editor; the keyboard stays where it is. */
  show(source: NoteSource): void;
}

interface Shown {
  readonly panel: vscode.WebviewPanel;
  source: NoteSource;
  /** The last note of the project that was sent when this one was opened. */
  lastSent: string | undefined;
  /** What the page has. */
  sent: string;
}

export function createPreview({ desk, extension, log, handle }: PreviewDeps): Preview {
  const scripts = webviewScripts(extension);
  const options = { enableScripts: true, enableForms: false, localResourceRoots: [scripts] };
  const lastSentOf = ({ project }: NoteSource) => sentUpdates(desk.book, project.id).at(-1)?.id;
  let shown: Shown | undefined;
  let settling: NodeJS.Timeout | undefined;

  function adopt(panel: vscode.WebviewPanel, source: NoteSource): void {
    shown?.panel.dispose();
    const adopted: Shown = { panel, source, lastSent: lastSentOf(source), sent: '' };
    shown = adopted;
    panel.iconPath = {
      light: vscode.Uri.joinPath(extension, 'media', 'note-light.svg'),
      dark: vscode.Uri.joinPath(extension, 'media', 'note-dark.svg'),
    };
    panel.webview.options = options;
    panel.webview.onDidReceiveMessage(receive);
    panel.onDidChangeViewState(soon);
    panel.onDidDispose(() => {
      if (shown === adopted) shown = undefined;
    });
    panel.webview.html = webviewHtml(panel.webview, scripts, 'preview');
    entitle(adopted);
  }

  function soon(): void {
    settling ??= setTimeout(() => {
      settling = undefined;
      refresh().catch((error: unknown) => log.error('The preview could not be made.', error));
    }, SETTLE);
  }

  /** Sends the note, if somebody sees it and it is not what the page has. */
  async function refresh(): Promise<void> {
    const now = shown;
    if (!now?.panel.visible) return;
    await follow(now);
    const model = await previewModel(desk, now.source);
    const text = JSON.stringify(model);
    // While the draft was read, another note may have been asked for.
    if (shown !== now || now.sent === text || model.source !== uriOf(desk, now.source).toString()) return;
    now.sent = text;
    await post({ type: 'note', model });
  }

  /** A draft that was sent is shown as it went out; one whose editor was closed, as it is kept. */
  async function follow(now: Shown): Promise<void> {
    const { source } = now;
    if (source.kind === 'sent') return;
    const last = sentUpdates(desk.book, source.project.id).at(-1);
    if (last !== undefined && last.id !== now.lastSent) {
      now.lastSent = last.id;
      now.source = sentSource(desk, last) ?? source;
      entitle(now);
    } else if (source.document.isClosed) {
      const kept = await sourceAt(desk, source.document.uri);
      if (now.source === source) now.source = kept ?? source;
    }
  }

  async function receive(raw: unknown): Promise<void> {
    const parsed = parsePreviewRequest(raw);
    if (!parsed.ok) {
      log.warn(`A message of the preview was refused: ${parsed.problem}`);
      return;
    }
    if (shown === undefined) return;
    const request = parsed.value;
    if (request.type === 'ready') {
      // The page was loaded again and has nothing, whatever was sent to the one before it.
      shown.sent = '';
      soon();
      return;
    }
    try {
      const text = await handle(request, shown.source);
      if (text !== undefined) await post({ type: 'done', text });
    } catch (error) {
      void sayFailure(error, log);
    }
  }

  async function post(message: PreviewMessage): Promise<void> {
    await shown?.panel.webview.postMessage(message);
  }

  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (shown?.source.kind === 'draft' && shown.source.document === document) soon();
    }),
    vscode.workspace.onDidCloseTextDocument(soon),
    vscode.languages.onDidChangeDiagnostics(soon),
    desk.onDidChange(soon),
    vscode.window.registerWebviewPanelSerializer(PREVIEW_VIEW, {
      async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
        const kept = parsePreviewState(state).source;
        const source = kept === null ? null : await sourceAt(desk, vscode.Uri.parse(kept));
        if (source === null) panel.dispose();
        else adopt(panel, source);
      },
    }),
  );

  return {
    get inFront() {
      return shown?.panel.active === true ? shown.source : null;
    },
    show(source) {
      if (shown === undefined) {
        const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
        adopt(vscode.window.createWebviewPanel(PREVIEW_VIEW, 'Rapport', beside, options), source);
        return;
      }
      shown.source = source;
      shown.lastSent = lastSentOf(source);
      entitle(shown);
      shown.panel.reveal(undefined, true);
      soon();
    },
    dispose() {
      // The panel stays: it is the editor's to restore after the reload that usually brings us here.
      clearTimeout(settling);
      subscriptions.dispose();
    },
  };
}

function entitle({ panel, source }: Shown): void {
  panel.title = vscode.l10n.t('Preview: {0}', source.project.name);
}
