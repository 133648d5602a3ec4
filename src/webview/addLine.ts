/** A line in which one more of something is typed: Enter or the button adds it, Escape takes it back. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { textOf, typedDraft } from './sheetState.ts';
import type { Page } from './state.ts';

export interface AddLine {
  /** Of its element, and of what is typed into it. */
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly button: string;
  add(text: string): void;
}

export function addLineView(page: Page, { id, label, placeholder, button, add }: AddLine): TemplateResult {
  const { drafts } = page.state.sheet;
  const problem = drafts.get(id)?.problem ?? null;
  const submit = () => {
    const text = textOf(page.state.sheet, id).trim();
    if (text !== '') {
      drafts.delete(id);
      add(text);
      page.draw();
    }
    document.getElementById(id)?.focus();
  };
  return html`
    <div class="add-line">
      <input
        id=${id}
        class="line"
        type="text"
        dir="auto"
        maxlength="1000"
        autocomplete="off"
        placeholder=${placeholder}
        aria-label=${label}
        aria-invalid=${problem ? 'true' : 'false'}
        .value=${live(textOf(page.state.sheet, id))}
        @input=${(event: Event) => {
          drafts.set(id, typedDraft((event.target as HTMLInputElement).value));
          page.draw();
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.isComposing) submit();
          else if (event.key === 'Escape' && drafts.delete(id)) page.draw();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <button type="button" class="push" @click=${submit}>${button}</button>
    </div>
    ${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
  `;
}
