/** A picture to press, as in the editor's own toolbars. */
import { html, nothing, type TemplateResult } from 'lit';
import { type IconName, icon } from './icon.ts';

/** `click` null: there is nothing to do now. It stays reachable, so that the keyboard is not lost with it. */
export function actionButton(name: IconName, label: string, click: (() => void) | null): TemplateResult {
  return html`
    <button
      type="button"
      class="action"
      title=${label}
      aria-label=${label}
      aria-disabled=${click === null ? 'true' : nothing}
      @click=${() => click?.()}
    >
      ${icon(name)}
    </button>
  `;
}
