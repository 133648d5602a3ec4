/**
 * Fields that save themselves: when they are left, with Enter, or when something is chosen. Lines are the browser's own
 * inputs, because a description cannot be tied to an input inside another element's shadow.
 */
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../view/field.ts';
import type { Page } from './state.ts';

/** A field in its place. */
export interface Slot {
  /** Of its element, and of what is typed into it. */
  readonly id: string;
  readonly field: Field;
  /** What is wrong with a text, in a sentence. */
  check(text: string): string | null;
  save(text: string): void;
}

/** A line and a text are written anew; `text` is as it is now. */
export function commit(page: Page, { id, field, check, save }: Slot, text: string): void {
  const { drafts } = page.state.sheet;
  if (drafts.get(id)?.saving && drafts.get(id)?.text === text) return;
  const problem = text === field.value ? null : check(text);
  if (text === field.value) drafts.delete(id);
  else drafts.set(id, { text, problem, saving: problem === null });
  if (text !== field.value && problem === null) save(text);
  page.draw();
}

export function fieldView(page: Page, slot: Slot): TemplateResult {
  const { id, field } = slot;
  const draft = page.state.sheet.drafts.get(id);
  const problem = draft?.problem ?? null;
  if (field.kind === 'flag') return flagView(page, slot);
  return html`
    <div class="field kind-${field.kind}">
      <label class="field-label" for=${id}>${field.label}</label>
      ${field.kind === 'choice' ? choiceView(page, slot) : inputView(page, slot)}
      ${field.hint ? html`<p id="${id}-hint" class="field-hint quiet">${field.hint}</p>` : nothing}
      ${problem ? html`<p id="${id}-problem" class="problem" role="alert">${problem}</p>` : nothing}
    </div>
  `;
}

/** The bare input of a line, a text or a day; whoever draws it labels it, by `id` or with `label`. */
export function inputView(page: Page, slot: Slot, label?: string): TemplateResult {
  const { id, field } = slot;
  const { drafts } = page.state.sheet;
  const draft = drafts.get(id);
  const described = [field.hint && `${id}-hint`, draft?.problem && `${id}-problem`].filter(Boolean).join(' ');
  const onInput = (event: Event) => {
    drafts.set(id, { text: (event.target as HTMLInputElement).value, problem: null, saving: false });
    page.draw();
  };
  const onLeave = (event: Event) => {
    const { value, validity } = event.target as HTMLInputElement;
    if (!validity.badInput) return commit(page, slot, value);
    // Half a date reads as none, and must not take the old one away.
    drafts.delete(id);
    page.draw();
  };
  const onKey = (event: KeyboardEvent) => {
    const ends = field.kind !== 'text' || event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && ends && !event.isComposing) {
      event.preventDefault();
      onLeave(event);
    } else if (event.key === 'Escape' && drafts.has(id)) {
      event.preventDefault();
      event.stopPropagation();
      drafts.delete(id);
      page.draw();
    }
  };
  const text = draft?.text ?? field.value;
  if (field.kind === 'day') {
    return html`<input
      id=${id}
      class="line day"
      type="date"
      min="2000-01-01"
      max="2099-12-31"
      aria-label=${label ?? nothing}
      aria-describedby=${described || nothing}
      aria-invalid=${draft?.problem ? 'true' : nothing}
      .value=${live(text)}
      @input=${onInput}
      @blur=${onLeave}
      @keydown=${onKey}
    />`;
  }
  // A long line is shown whole: it wraps.
  return html`<textarea
    id=${id}
    class="line ${field.kind}"
    rows="1"
    dir="auto"
    maxlength="4000"
    aria-label=${label ?? nothing}
    aria-describedby=${described || nothing}
    aria-invalid=${draft?.problem ? 'true' : nothing}
    .value=${live(text)}
    @input=${onInput}
    @blur=${onLeave}
    @keydown=${onKey}
  ></textarea>`;
}

function choiceView(page: Page, slot: Slot): TemplateResult {
  const { id, field } = slot;
  const value = page.state.sheet.drafts.get(id)?.text ?? field.value;
  const onChange = (event: Event) => commit(page, slot, (event.target as HTMLElement & { value: string }).value);
  return html`<vscode-single-select id=${id} label=${field.label} title=${field.hint} .value=${value} @change=${onChange}>
    ${field.choices.map(
      (choice) => html`
        <vscode-option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</vscode-option>
      `,
    )}
  </vscode-single-select>`;
}

function flagView(page: Page, slot: Slot): TemplateResult {
  const { id, field } = slot;
  const value = page.state.sheet.drafts.get(id)?.text ?? field.value;
  const onChange = (event: Event) =>
    commit(page, slot, String((event.target as HTMLElement & { checked: boolean }).checked));
  return html`<div class="field kind-flag">
    <vscode-checkbox id=${id} label=${field.label} title=${field.hint} .checked=${value === 'true'} @change=${onChange}>
    </vscode-checkbox>
    ${field.hint ? html`<p class="field-hint quiet">${field.hint}</p>` : nothing}
  </div>`;
}
