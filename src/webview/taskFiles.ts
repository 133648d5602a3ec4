/** What is attached to a task, and what happened to it. */
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../view/format.ts';
import type { TaskPageModel } from '../view/taskPageModel.ts';
import { addLineView } from './addLine.ts';
import { icon } from './icon.ts';
import type { Page } from './state.ts';
import { lineId } from './taskSlots.ts';

export function filesView(page: Page, { strings, task, files }: TaskPageModel): TemplateResult {
  return html`
    <section aria-label=${strings.files}>
      <h2>${strings.files}</h2>
      ${files.length === 0 ? html`<p class="quiet">${strings.noFiles}</p>` : nothing}
      <ul class="items">
        ${files.map(
          ({ id, label, target, isLink }) => html`
            <li class="item">
              ${icon(isLink ? 'link' : 'file')}
              <div class="item-words">
                <button
                  type="button"
                  class="link"
                  title=${target}
                  aria-label=${fill(strings.openFile, label)}
                  @click=${() => page.send({ type: 'openFile', task, item: id })}
                >
                  <bdi>${label}</bdi>
                </button>
              </div>
              <button
                type="button"
                class="action"
                title=${fill(strings.removeFile, label)}
                aria-label=${fill(strings.removeFile, label)}
                @click=${() => page.send({ type: 'removeItem', task, kind: 'file', item: id })}
              >
                ${icon('close')}
              </button>
            </li>
          `,
        )}
      </ul>
      ${addLineView(page, {
        id: lineId(task, 'add-file'),
        label: strings.addFile,
        placeholder: strings.addFile,
        button: strings.addFileButton,
        add: (text) => page.send({ type: 'addItem', task, kind: 'file', text }),
      })}
    </section>
  `;
}

export function historyView({ strings, history }: TaskPageModel): TemplateResult {
  return html`
    <section aria-label=${strings.historyTitle}>
      <h2>${strings.historyTitle}</h2>
      ${history.length === 0 ? html`<p class="quiet">${strings.noHistory}</p>` : nothing}
      <ol class="history">
        ${history.map(
          ({ when, who, what }) => html`
            <li>
              <span class="quiet">${when} · <bdi>${who}</bdi></span>
              ${what.map((each) => html`<p><bdi>${each}</bdi></p>`)}
            </li>
          `,
        )}
      </ol>
    </section>
  `;
}
