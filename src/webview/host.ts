/** The editor's side of a page. */
export interface Host<Message, State> {
  postMessage(message: Message): void;
  getState(): unknown;
  setState(state: State): void;
}

declare global {
  /** What the editor's side said before the script was there. */
  var early: unknown[];
  /** Given by the editor to every webview, once. */
  function acquireVsCodeApi<Message, State>(): Host<Message, State>;
}
