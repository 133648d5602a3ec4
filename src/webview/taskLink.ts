/** A task's title that leads to its page. */
import { html, type TemplateResult } from 'lit';
import type { Page } from './state.ts';

export function taskLink(page: Page, task: string, title: string): TemplateResult {
  return html`<button type="button" class="title link" dir="auto" @click=${() => page.go({ view: 'task', task })}>
    ${title}
  </button>`;
}
