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

/** Hears what the editor's side says, and first what it said before the script was there. */
export function listen(hear: (said: unknown) => void): void {
  window.onmessage = ({ data }: MessageEvent<unknown>) => hear(data);
  for (const said of early.splice(0)) hear(said);
}
