/** The editor's side of a page. */
export interface Host<Message, State> {
  postMessage(message: Message): void;
  getState(): unknown;
  setState(state: State): void;
}

declare global {
  /** Given by the editor to every webview, once. */
  function acquireVsCodeApi<Message, State>(): Host<Message, State>;
}
