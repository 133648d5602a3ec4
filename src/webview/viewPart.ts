/** What the page asks of each of its views. */
import type { TemplateResult } from 'lit';
import type { BoardModel, BoardProject } from '../view/boardModel.ts';
import type { WebviewMessage } from '../view/protocol.ts';
import type { Page } from './state.ts';

export interface ViewPart {
  /** It stands below the project's header with the filter, which stays from one such view to the next. */
  readonly listsTasks?: true;
  /** The view is shown from now on; what it needs is asked of the host. */
  enter(page: Page): void;
  /** It is not shown any more. */
  leave(page: Page): void;
  draw(page: Page, model: BoardModel, project: BoardProject): TemplateResult;
  /** After the first drawing and whenever what it shows has come. */
  drawn(page: Page): void;
  /** Puts the keyboard where one works in it. */
  focus(page: Page): void;
  /** A key that nothing nearer has taken. */
  onKey(event: KeyboardEvent, page: Page): void;
  /** Puts what was typed back where it stood, with what is wrong with it. False: it was not typed there. */
  takeBack(page: Page, request: WebviewMessage, problem: string): boolean;
}

/** Whether the person is typing in a field, which has keys of its own. */
export function isTyping(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement);
}
