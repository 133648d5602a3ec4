/** Undo and redo of what the person did, in whichever view: buttons beside the tabs, and the keys of every editor. */
import { html, type TemplateResult } from 'lit';
import type { BoardModel } from '../view/boardModel.ts';
import { actionButton } from './actionButton.ts';
import { keyOf } from './keyOf.ts';
import type { Page } from './state.ts';
import { isTyping } from './viewPart.ts';

export function undoView(page: Page, { strings, undo, redo }: BoardModel): TemplateResult {
  return html`
    ${actionButton('discard', undo ?? strings.nothingToUndo, undo === null ? null : () => page.send({ type: 'undo' }))}
    ${actionButton('redo', redo ?? strings.nothingToRedo, redo === null ? null : () => page.send({ type: 'redo' }))}
  `;
}

/** Whether the key was one of theirs. A field has an undo of its own. */
export function onUndoKey(event: KeyboardEvent, page: Page): boolean {
  const { model } = page.state;
  if (!model || isTyping(event) || event.altKey || !(event.ctrlKey || event.metaKey)) return false;
  const key = keyOf(event).toLowerCase();
  const redo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey);
  if (key !== 'z' && !redo) return false;
  event.preventDefault();
  // Else the editor has the browser undo as well, which goes back to the field that was last typed in.
  event.stopPropagation();
  if ((redo ? model.redo : model.undo) !== null) page.send({ type: redo ? 'redo' : 'undo' });
  return true;
}
