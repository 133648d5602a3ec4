/** What the host sends to the board's page. */
import type { BoardModel } from '../view/boardModel.ts';
import { patched } from '../view/boardPatch.ts';
import { type HostMessage, parseHostMessage } from '../view/protocol.ts';
import { receiveBudget } from './budgetPart.ts';
import { receiveDay } from './dayPart.ts';
import { receiveForm } from './formPart.ts';
import { prepareLater } from './later.ts';
import { shownPart } from './parts.ts';
import { scrollBack } from './scrolls.ts';
import type { Page } from './state.ts';
import { receiveTask } from './taskPart.ts';
import { receiveWeek } from './weekPart.ts';

/** Takes what the host sent; what is no message of its is refused. `askAnew`: for all that is shown. */
export function receive(page: Page, raw: unknown, askAnew: () => void): void {
  const parsed = parseHostMessage(raw);
  if (parsed.ok) take(page, parsed.value, askAnew);
  else console.warn(`Rapport: a message to the board was refused: ${parsed.problem}`);
}

function take(page: Page, message: HostMessage, askAnew: () => void): void {
  const { state } = page;
  switch (message.type) {
    case 'snapshot':
      if (message.revision > state.revision) receiveBoard(page, message.model, message.revision);
      break;
    case 'patch':
      receivePatch(page, message, askAnew);
      break;
    case 'current':
      if (message.revision !== state.revision) askAnew();
      break;
    case 'day':
      receiveDay(page, message.model, message.revision);
      break;
    case 'week':
      receiveWeek(page, message.model, message.revision);
      break;
    case 'task':
      receiveTask(page, message.model, message.revision);
      break;
    case 'budget':
      receiveBudget(page, message.model, message.revision);
      break;
    case 'form':
      receiveForm(page, message.model, message.revision);
      break;
    case 'words':
      if (message.text !== state.day.words.text) return;
      state.day.words.reading = message.reading;
      page.draw();
      break;
    case 'go':
      page.send({ type: 'taken' });
      page.go(message.to);
      page.focusList();
      break;
    case 'failed':
      page.send({ type: 'taken' });
      if (shownPart(state).takeBack(page, message.request, message.text)) break;
      state.notice = message.text;
      page.draw();
      break;
  }
}

function receivePatch(
  page: Page,
  { revision, after, patch }: Extract<HostMessage, { readonly type: 'patch' }>,
  askAnew: () => void,
): void {
  const { state } = page;
  if (revision <= state.revision) return;
  if (state.model && after === state.revision) receiveBoard(page, patched(state.model, patch), revision);
  // It belongs to a board that never came.
  else askAnew();
}

function receiveBoard(page: Page, model: BoardModel, revision: number): void {
  const { state } = page;
  if (state.model && state.model.project?.id !== model.project?.id) {
    scrollBack(state, 'scroll');
    scrollBack(state, 'columns');
  }
  state.revision = revision;
  state.model = model;
  state.dragged = null;
  // To the same it would style everything anew.
  if (document.documentElement.lang !== model.locale) document.documentElement.lang = model.locale;
  page.refold();
  shownPart(state).drawn(page);
  prepareLater(page);
}
