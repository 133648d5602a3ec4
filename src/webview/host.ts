/** The editor's side of the page. */
import type { ViewState, WebviewMessage } from '../view/protocol.ts';

export interface Host {
  postMessage(message: WebviewMessage): void;
  getState(): unknown;
  setState(state: ViewState): void;
}

declare global {
  /** Given by the editor to every webview, once. */
  function acquireVsCodeApi(): Host;
}
