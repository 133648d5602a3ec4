/** The client's date. Once they have one, moving it asks for a reason, because the next note has to give one. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fill, formatDay } from '../view/format.ts';
import type { TaskPageModel } from '../view/taskPageModel.ts';
import { textOf, typedDraft } from './sheetState.ts';
import type { Page } from './state.ts';
import { lineId } from './taskSlots.ts';

export function clientDateView(page: Page, model: TaskPageModel): TemplateResult {
  const { strings, task, clientDue, reason } = model;
  const { drafts } = page.state.sheet;
  const id = lineId(task, 'client-due');
  const wanted = drafts.get(id)?.text ?? clientDue;
  const choose = (event: Event) => {
    const { value, validity } = event.target as HTMLInputElement;
    if (validity.badInput || !validity.valid) return;
    if (value === clientDue) forget(page, model);
    else if (clientDue === '') page.send({ type: 'moveClientDate', task, day: value, reason: null });
    else drafts.set(id, typedDraft(value));
    page.draw();
  };
  return html`
    <div class="field kind-day">
      <label class="field-label" for=${id}>${strings.clientDue}</label>
      <input
        id=${id}
        class="line day"
        type="date"
        min="2000-01-01"
        max="2099-12-31"
        aria-describedby="${id}-hint"
        .value=${live(wanted)}
        @change=${choose}
      />
      <p id="${id}-hint" class="field-hint quiet">
        ${reason && clientDue ? html`<bdi>${fill(strings.movedBecause, reason)}</bdi>` : strings.clientDueHint}
      </p>
      ${wanted === clientDue ? nothing : moveView(page, model, wanted)}
    </div>
  `;
}

function moveView(page: Page, model: TaskPageModel, day: string): TemplateResult {
  const { strings, task, locale } = model;
  const { sheet } = page.state;
  const id = lineId(task, 'move-reason');
  const problem = sheet.drafts.get(id)?.problem ?? null;
  const cancel = () => {
    forget(page, model);
    page.draw();
    document.getElementById(lineId(task, 'client-due'))?.focus();
  };
  const move = () => {
    const reason = textOf(sheet, id).trim();
    if (reason === '') {
      sheet.drafts.set(id, { ...typedDraft(''), problem: strings.moveNeedsReason });
      page.draw();
      document.getElementById(id)?.focus();
      return;
    }
    forget(page, model);
    page.send({ type: 'moveClientDate', task, day: day === '' ? null : day, reason });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing) move();
    else if (event.key === 'Escape') cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`
    <div class="move" role="group" aria-label=${strings.clientDue}>
      <input
        id=${id}
        class="line"
        type="text"
        dir="auto"
        maxlength="500"
        placeholder=${strings.moveWhy}
        aria-label=${strings.moveWhy}
        aria-invalid=${problem ? 'true' : 'false'}
        .value=${live(textOf(sheet, id))}
        @input=${(event: Event) => {
          sheet.drafts.set(id, typedDraft((event.target as HTMLInputElement).value));
          page.draw();
        }}
        @keydown=${onKey}
      />
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
      <div class="buttons">
        <button type="button" class="push primary" @click=${move}>
          ${day === '' ? strings.moveAway : fill(strings.moveTo, formatDay(day, locale))}
        </button>
        <button type="button" class="push" @click=${cancel}>${strings.cancel}</button>
      </div>
    </div>
  `;
}

function forget(page: Page, { task }: TaskPageModel): void {
  page.state.sheet.drafts.delete(lineId(task, 'client-due'));
  page.state.sheet.drafts.delete(lineId(task, 'move-reason'));
}
