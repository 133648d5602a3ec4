/** Editing a task where it stands: a cell of the table, a line of a card. */
import { html, type TemplateResult } from 'lit';
import type { BoardModel, BoardTask } from '../view/boardModel.ts';
import { dayAhead } from '../view/daysAhead.ts';
import { formatClock, formatDay } from '../view/format.ts';
import { parseDuration } from '../view/parse.ts';
import { EDITED, type EditField, type TaskEdit, type TaskListRequest } from '../view/taskListProtocol.ts';
import type { Page } from './state.ts';

/** What was typed: what it is in words, and what is to be said to the host; or what is wrong with it. */
interface Read {
  readonly said: string;
  readonly problem: boolean;
  readonly request: TaskListRequest | null;
}

export function openEdit(page: Page, task: BoardTask, field: EditField): void {
  page.state.edit = { task: task.id, field, text: textOf(task, field), problem: null };
  page.showTask(task);
  const input = document.querySelector<HTMLInputElement>('#edit');
  input?.focus({ preventScroll: true });
  input?.select();
}

function textOf(task: BoardTask, field: EditField): string {
  if (field === 'title') return task.title;
  return field === 'estimate' ? task.estimate : (task[field]?.day ?? '');
}

export function editView(page: Page, model: BoardModel, task: BoardTask, edit: TaskEdit): TemplateResult {
  const { strings } = model;
  const [label, placeholder] = {
    title: [strings.setTitle, strings.titlePlaceholder],
    due: [strings.setDue, strings.datePlaceholder],
    clientDue: [strings.setClientDue, strings.datePlaceholder],
    estimate: [strings.setEstimate, strings.estimatePlaceholder],
  }[edit.field];
  const { said, problem } = readEdit(edit, task, model);
  const onInput = (event: Event) => {
    edit.text = (event.target as HTMLInputElement).value;
    edit.problem = null;
    page.draw();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') commit(page, model, task, edit);
    else if (event.key === 'Escape') close(page);
    else if (event.key === 'Tab') goOn(page, model, task, edit, event.shiftKey ? -1 : 1);
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = () => {
    // Gone to something else: what can be read is meant, as when a file is renamed.
    if (page.state.edit !== edit) return;
    page.state.edit = null;
    const { request } = readEdit(edit, task, model);
    if (request) page.send(request);
    else page.draw();
  };
  return html`
    <input
      id="edit"
      class="line edit"
      type="text"
      dir="auto"
      maxlength=${edit.field === 'title' ? 500 : 40}
      spellcheck="false"
      autocomplete="off"
      placeholder=${placeholder ?? ''}
      aria-label=${label ?? ''}
      aria-describedby="edit-said"
      aria-invalid=${edit.problem ? 'true' : 'false'}
      .value=${edit.text}
      @input=${onInput}
      @keydown=${onKey}
      @blur=${onBlur}
      @pointerdown=${stop}
      @click=${stop}
      @dblclick=${stop}
    />
    <span id="edit-said" class="hint ${problem ? 'problem' : ''} ${said ? '' : 'none'}" role="status">
      <bdi>${edit.problem ?? said}</bdi>
    </span>
  `;
}

/** What is done in the line is no click on its task, and drags no card. */
function stop(event: Event): void {
  event.stopPropagation();
}

/** Whether it was taken. */
function commit(page: Page, model: BoardModel, task: BoardTask, edit: TaskEdit): boolean {
  const { said, problem, request } = readEdit(edit, task, model);
  if (problem) {
    edit.problem = said;
    page.draw();
    return false;
  }
  close(page);
  if (request) page.send(request);
  return true;
}

function close(page: Page): void {
  page.state.edit = null;
  page.draw();
  page.focusList();
}

function goOn(page: Page, model: BoardModel, task: BoardTask, edit: TaskEdit, step: number): void {
  if (!commit(page, model, task, edit)) return;
  const next = EDITED[EDITED.indexOf(edit.field) + step];
  if (next) openEdit(page, task, next);
}

function readEdit({ field, text }: TaskEdit, task: BoardTask, model: BoardModel): Read {
  const typed = text.trim();
  if (typed === textOf(task, field)) return { said: '', problem: false, request: null };
  const id = task.id;
  switch (field) {
    case 'title':
      return readTitle(typed, id, model);
    case 'estimate':
      return readEstimate(typed, id, model);
    default:
      return readDay(typed, id, field, model);
  }
}

function readTitle(title: string, task: string, { strings }: BoardModel): Read {
  if (title === '') return { said: strings.titleInvalid, problem: true, request: null };
  return { said: '', problem: false, request: { type: 'setTitle', task, title } };
}

/** "6" and "1:30" are hours; nothing, "0" and "-": no estimate. */
function readEstimate(typed: string, task: string, { strings }: BoardModel): Read {
  if (/^[-–0]?$/.test(typed)) {
    return { said: strings.none, problem: false, request: { type: 'setEstimate', task, estimateMs: null } };
  }
  const estimateMs = parseDuration(typed) ?? parseDuration(`${typed}h`);
  if (!estimateMs) return { said: strings.estimateInvalid, problem: true, request: null };
  return { said: formatClock(estimateMs), problem: false, request: { type: 'setEstimate', task, estimateMs } };
}

function readDay(
  typed: string,
  task: string,
  field: 'due' | 'clientDue',
  { strings, today, locale }: BoardModel,
): Read {
  if (/^[-–]?$/.test(typed)) {
    return { said: strings.none, problem: false, request: { type: 'setDate', task, field, day: null } };
  }
  const day = dayAhead(typed, today);
  if (day === null) return { said: strings.dateInvalid, problem: true, request: null };
  return { said: formatDay(day, locale), problem: false, request: { type: 'setDate', task, field, day } };
}
