/** A form as a part of the board's page. */
import { html } from 'lit';
import type { FormModel } from '../view/formModel.ts';
import type { WebviewMessage } from '../view/protocol.ts';
import { formView } from './formPage.ts';
import { awaitFocus, focusSheet, leaveSheet, missingView } from './sheet.ts';
import { dropSaved } from './sheetState.ts';
import type { Page } from './state.ts';
import { lineId } from './taskSlots.ts';
import type { ViewPart } from './viewPart.ts';

export const FORM: ViewPart = {
  enter(page) {
    const { sheet, sheets } = page.state;
    const top = sheets.at(-1);
    if (top === undefined || top.view === 'task') return;
    if (JSON.stringify(sheet.form?.model?.sheet) !== JSON.stringify(top)) sheet.form = null;
    sheet.awaitsFocus = true;
    page.send({ type: 'openForm', sheet: top });
  },
  leave(page) {
    leaveSheet(page);
    page.send({ type: 'closeForm' });
  },
  draw(page, { strings }) {
    const { form } = page.state.sheet;
    if (form === null) return html``;
    return form.model === null ? missingView(page, strings) : formView(page, form.model);
  },
  drawn: focusSheet,
  focus: awaitFocus,
  onKey(event, page) {
    if (event.key === 'Escape') page.back();
  },
  takeBack(page, request, problem) {
    const { drafts } = page.state.sheet;
    const typed = typedIn(request);
    if (typed === null) return false;
    // Unless something else is being typed there already.
    if (drafts.get(typed.id)?.saving !== false) drafts.set(typed.id, { text: typed.text, problem, saving: false });
    page.draw();
    return true;
  },
};

/** What was typed for a request, and the field in which it stood. */
function typedIn(request: WebviewMessage): { readonly id: string; readonly text: string } | null {
  switch (request.type) {
    case 'setField':
      return { id: lineId(request.id, `${request.kind}-${request.field}`), text: request.text };
    case 'addRecord':
      return { id: lineId(request.sheet.view, `add-${request.kind}`), text: request.text };
    default:
      return null;
  }
}

export function receiveForm(page: Page, model: FormModel | null, revision: number): void {
  const { sheet, sheets } = page.state;
  const top = sheets.at(-1);
  if (top === undefined || top.view === 'task' || revision <= (sheet.form?.revision ?? -1)) return;
  // On its way when another was opened.
  if (model !== null && JSON.stringify(model.sheet) !== JSON.stringify(top)) return;
  dropSaved(sheet);
  sheet.form = { model, revision };
  page.draw();
  FORM.drawn(page);
}
