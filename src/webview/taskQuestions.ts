/** What the client is asked about a task, what they answered, and a form for one more. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { fill } from '../view/format.ts';
import type { TaskPageModel, TaskQuestion } from '../view/taskPageModel.ts';
import { addLineView } from './addLine.ts';
import { icon } from './icon.ts';
import { textOf, typedDraft } from './sheetState.ts';
import type { Page } from './state.ts';
import { lineId } from './taskSlots.ts';

export function questionsView(page: Page, model: TaskPageModel): TemplateResult {
  const { strings, questions } = model;
  return html`
    <section aria-label=${strings.questions}>
      <h2>${strings.questions}</h2>
      ${
        questions.length === 0
          ? html`<p class="quiet">${strings.noQuestions}</p>`
          : html`<ul class="items">
              ${repeat(
                questions,
                ({ id }) => id,
                (question) => questionView(page, model, question),
              )}
            </ul>`
      }
      ${askView(page, model)}
    </section>
  `;
}

function questionView(page: Page, model: TaskPageModel, question: TaskQuestion): TemplateResult {
  const { strings, task } = model;
  const { id, text, by, otherwise, answer, when, late } = question;
  const dates = [by, when].filter((each) => each !== '');
  return html`
    <li class="item ${answer === null ? '' : 'settled'}">
      ${icon(answer === null ? 'question' : 'check')}
      <div class="item-words">
        <p><bdi>${text}</bdi></p>
        <p class="quiet">
          ${dates.length === 0 ? strings.noDate : dates.join(' · ')}${
            late ? html` <span class="late">${strings.late}</span>` : nothing
          }${otherwise ? html` · ${strings.questionOtherwise}: <bdi>${otherwise}</bdi>` : nothing}
        </p>
        ${
          answer === null
            ? addLineView(page, {
                id: lineId(id, 'answer'),
                label: fill('{0}: {1}', strings.answer, text),
                placeholder: strings.answerPlaceholder,
                button: strings.saveAnswer,
                add: (words) => page.send({ type: 'answerQuestion', task, question: id, answer: words }),
              })
            : html`<p>${strings.answer}: <bdi>${answer}</bdi></p>`
        }
      </div>
      <button
        type="button"
        class="action"
        title=${strings.removeQuestion}
        aria-label="${strings.removeQuestion}: ${text}"
        @click=${() => page.send({ type: 'removeItem', task, kind: 'question', item: id })}
      >
        ${icon('close')}
      </button>
    </li>
  `;
}

const ASK = ['ask', 'ask-by', 'ask-otherwise'] as const;

function askView(page: Page, { strings, task }: TaskPageModel): TemplateResult {
  const { sheet } = page.state;
  const [textId, byId, otherwiseId] = ASK.map((what) => lineId(task, what)) as [string, string, string];
  const isOpen = sheet.open === textId || [textId, byId, otherwiseId].some((id) => sheet.drafts.has(id));
  const open = () => {
    sheet.open = textId;
    page.draw();
    document.getElementById(textId)?.focus();
  };
  if (!isOpen) {
    return html`<button type="button" class="push" @click=${open}>${icon('add')}${strings.addQuestion}</button>`;
  }
  const problem = sheet.drafts.get(textId)?.problem ?? null;
  const close = () => {
    sheet.open = null;
    for (const id of [textId, byId, otherwiseId]) sheet.drafts.delete(id);
    page.draw();
  };
  const ask = () => {
    const [text, by, otherwise] = [textId, byId, otherwiseId].map((id) => textOf(sheet, id).trim());
    if (!text) return document.getElementById(textId)?.focus();
    close();
    page.send({ type: 'askQuestion', task, text, by: by || null, otherwise: otherwise || null });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing && event.target instanceof HTMLInputElement) ask();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onInput = (event: Event) => {
    const { id, value } = event.target as HTMLInputElement;
    sheet.drafts.set(id, typedDraft(value));
    page.draw();
  };
  return html`
    <div class="add-form" role="group" aria-label=${strings.addQuestion} @keydown=${onKey} @input=${onInput}>
      <label class="wide">
        <span>${strings.questionText}</span>
        <input id=${textId} class="line" type="text" dir="auto" maxlength="500" .value=${live(textOf(sheet, textId))} />
      </label>
      <label>
        <span>${strings.questionBy}</span>
        <input id=${byId} class="line" type="datetime-local" max="2099-12-31T23:59" .value=${live(textOf(sheet, byId))} />
      </label>
      <label class="wide">
        <span>${strings.questionOtherwise}</span>
        <input
          id=${otherwiseId}
          class="line"
          type="text"
          dir="auto"
          maxlength="500"
          placeholder=${strings.otherwiseHint}
          .value=${live(textOf(sheet, otherwiseId))}
        />
      </label>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
      <div class="buttons">
        <button type="button" class="push primary" @click=${ask}>${strings.askButton}</button>
        <button type="button" class="push" @click=${close}>${strings.cancel}</button>
      </div>
    </div>
  `;
}
