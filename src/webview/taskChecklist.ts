/** A task's checklist: ticked, worded and sorted in place, by mouse and by keyboard. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { makeField } from '../view/field.ts';
import { fill } from '../view/format.ts';
import type { TaskLine, TaskPageModel } from '../view/taskPageModel.ts';
import { addLineView } from './addLine.ts';
import { inputView } from './fields.ts';
import { icon } from './icon.ts';
import type { Page } from './state.ts';
import { lineId } from './taskSlots.ts';

/** The line that is being dragged. */
let dragged: string | null = null;

export function checklistView(page: Page, model: TaskPageModel): TemplateResult {
  const { strings, task, checklist, checklistLabel } = model;
  return html`
    <section aria-label=${strings.checklist}>
      <h2>${strings.checklist} <span class="quiet" role="status">${checklistLabel}</span></h2>
      ${checklist.length === 0 ? html`<p class="quiet">${strings.noChecklist}</p>` : nothing}
      <ul class="items checklist" aria-describedby="checklist-keys">
        ${repeat(
          checklist,
          ({ id }) => id,
          (line, index) => lineView(page, model, line, index),
        )}
      </ul>
      <span id="checklist-keys" class="unseen">${strings.lineKeys}</span>
      ${addLineView(page, {
        id: lineId(task, 'add-line'),
        label: strings.addLine,
        placeholder: strings.addLine,
        button: strings.addLineButton,
        add: (text) => page.send({ type: 'addItem', task, kind: 'line', text }),
      })}
    </section>
  `;
}

function lineView(page: Page, model: TaskPageModel, line: TaskLine, index: number): TemplateResult {
  const { strings, task, checklist } = model;
  const { id, text, done } = line;
  const label = fill(strings.lineText, index + 1, checklist.length);
  const slot = {
    id: lineId(id, 'line'),
    field: makeField('line', 'line', { label, hint: '' }, text),
    check: (typed: string) => (typed.trim() === '' ? strings.problems.empty : null),
    save: (typed: string) => page.send({ type: 'setItem', task, kind: 'line', item: id, text: typed }),
  };
  const problem = page.state.sheet.drafts.get(slot.id)?.problem;
  const tickId = lineId(id, 'tick');
  // As it was ticked, until the host has said that it is.
  const ticked = page.state.sheet.drafts.get(tickId)?.text ?? String(done);
  const tick = () => {
    page.state.sheet.drafts.set(tickId, { text: String(!done), problem: null, saving: true });
    page.send({ type: 'tickLine', task, item: id, done: !done });
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined || !event.altKey) return;
    event.preventDefault();
    move(page, model, id, index + step);
  };
  return html`
    <li
      class="item ${done ? 'settled' : ''}"
      @keydown=${onKey}
      @dragover=${(event: DragEvent) => {
        if (dragged !== null && dragged !== id) event.preventDefault();
      }}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        if (dragged !== null) move(page, model, dragged, index);
      }}
    >
      <span
        class="grip"
        draggable="true"
        title=${fill(strings.moveLine, text)}
        @dragstart=${(event: DragEvent) => {
          dragged = id;
          event.dataTransfer?.setData('text/plain', text);
        }}
        @dragend=${() => {
          dragged = null;
        }}
      >
        ${icon('gripper')}
      </span>
      <input
        type="checkbox"
        aria-label=${fill(strings.lineDone, text)}
        .checked=${live(ticked === 'true')}
        @change=${tick}
      />
      <div class="item-words">
        ${inputView(page, slot, label)}
        ${problem ? html`<p id="${slot.id}-problem" class="problem" role="alert">${problem}</p>` : nothing}
      </div>
      <button
        type="button"
        class="action"
        title=${strings.removeLine}
        aria-label="${strings.removeLine}: ${text}"
        @click=${() => page.send({ type: 'removeItem', task, kind: 'line', item: id })}
      >
        ${icon('close')}
      </button>
    </li>
  `;
}

/** Puts a line where another one stands now. */
function move(page: Page, { task, checklist }: TaskPageModel, item: string, to: number): void {
  const rest = checklist.filter(({ id }) => id !== item);
  if (to < 0 || to > rest.length || checklist[to]?.id === item) return;
  page.send({ type: 'moveLine', task, item, before: rest[to]?.id ?? null });
}
