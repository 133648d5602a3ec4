/** A task's page as a part of the board's page. */
import { html } from 'lit';
import type { WebviewMessage } from '../view/protocol.ts';
import type { TaskPageModel } from '../view/taskPageModel.ts';
import { awaitFocus, focusSheet, leaveSheet, missingView } from './sheet.ts';
import { type Draft, dropSaved } from './sheetState.ts';
import type { Page } from './state.ts';
import { taskPageView } from './taskPage.ts';
import { lineId } from './taskSlots.ts';
import type { ViewPart } from './viewPart.ts';

export const TASK: ViewPart = {
  enter(page) {
    const { sheet, sheets } = page.state;
    const top = sheets.at(-1);
    if (top?.view !== 'task') return;
    if (sheet.task?.model?.task !== top.task) sheet.task = null;
    sheet.awaitsFocus = true;
    page.send({ type: 'openTask', task: top.task });
  },
  leave(page) {
    leaveSheet(page);
    page.send({ type: 'closeTask' });
  },
  draw(page, { strings }) {
    const { task } = page.state.sheet;
    if (task === null) return html``;
    return task.model === null ? missingView(page, strings) : taskPageView(page, task.model);
  },
  drawn: focusSheet,
  focus: awaitFocus,
  onKey(event, page) {
    if (event.key === 'Escape') page.back();
  },
  takeBack(page, request, problem) {
    const { drafts } = page.state.sheet;
    if (request.type === 'tickLine') drafts.delete(lineId(request.item, 'tick'));
    const typed = typedIn(request);
    for (const [id, text] of typed) {
      const draft: Draft = { text, problem: id === typed.at(-1)?.[0] ? problem : null, saving: false };
      // Unless something else is being typed there already.
      if (drafts.get(id)?.saving !== false) drafts.set(id, draft);
    }
    page.draw();
    return typed.length > 0;
  },
};

/** What was typed for a request, by the fields in which it stood. */
function typedIn(request: WebviewMessage): readonly (readonly [id: string, text: string])[] {
  switch (request.type) {
    case 'setTaskField':
      return [[lineId(request.task, request.field), request.text]];
    case 'askQuestion':
      return [
        [lineId(request.task, 'ask-by'), request.by ?? ''],
        [lineId(request.task, 'ask-otherwise'), request.otherwise ?? ''],
        [lineId(request.task, 'ask'), request.text],
      ];
    case 'answerQuestion':
      return [[lineId(request.question, 'answer'), request.answer]];
    case 'addItem':
      return [[lineId(request.task, `add-${request.kind}`), request.text]];
    case 'setItem':
      return [[lineId(request.item, request.kind), request.text]];
    case 'settle':
      return request.outcome === null ? [] : [[lineId(request.item, 'outcome'), request.outcome]];
    case 'link':
      return [[lineId(request.task, 'link'), request.branch]];
    default:
      return [];
  }
}

export function receiveTask(page: Page, model: TaskPageModel | null, revision: number): void {
  const { sheet, sheets } = page.state;
  const top = sheets.at(-1);
  if (top?.view !== 'task' || revision <= (sheet.task?.revision ?? -1)) return;
  // On its way when another was opened.
  if (model !== null && model.task !== top.task) return;
  dropSaved(sheet);
  sheet.task = { model, revision };
  page.draw();
  TASK.drawn(page);
}
