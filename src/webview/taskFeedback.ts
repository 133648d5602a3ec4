/** The client's comments: gathered one by one, handed over as one list, settled each with what was done about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fill } from '../view/format.ts';
import type { TaskComment, TaskPageModel } from '../view/taskPageModel.ts';
import { addLineView } from './addLine.ts';
import { type IconName, icon } from './icon.ts';
import type { Page } from './state.ts';
import { lineId } from './taskSlots.ts';

const ICONS: Readonly<Record<TaskComment['state'], IconName>> = {
  gathered: 'mail',
  handedOver: 'circle-large',
  settled: 'check',
};

export function feedbackView(page: Page, model: TaskPageModel): TemplateResult {
  const { strings, task, comments } = model;
  const gathered = comments.filter(({ state }) => state === 'gathered').length;
  return html`
    <section aria-label=${strings.feedback}>
      <h2>${strings.feedback}</h2>
      ${comments.length === 0 ? html`<p class="quiet">${strings.noFeedback}</p>` : nothing}
      <ul class="items">
        ${repeat(
          comments,
          ({ id }) => id,
          (comment) => commentView(page, model, comment),
        )}
      </ul>
      ${addLineView(page, {
        id: lineId(task, 'add-feedback'),
        label: strings.addFeedback,
        placeholder: strings.addFeedback,
        button: strings.addFeedbackButton,
        add: (text) => page.send({ type: 'addItem', task, kind: 'feedback', text }),
      })}
      ${
        gathered === 0
          ? nothing
          : html`<p class="below">
              <button
                type="button"
                class="push primary"
                title=${strings.handOverHint}
                @click=${() => page.send({ type: 'handOver', task })}
              >
                ${fill(strings.handOver, gathered)}
              </button>
            </p>`
      }
    </section>
  `;
}

function commentView(page: Page, { strings, task }: TaskPageModel, comment: TaskComment): TemplateResult {
  const { id, text, state, when, outcome } = comment;
  const settle = (words: string | null) => page.send({ type: 'settle', task, item: id, outcome: words });
  return html`
    <li class="item ${state === 'settled' ? 'settled' : ''}">
      ${icon(ICONS[state])}
      <div class="item-words">
        <p><bdi>${text}</bdi></p>
        ${when ? html`<p class="quiet">${when}</p>` : nothing}
        ${state === 'settled' ? html`<p>${strings.outcome}: <bdi>${outcome}</bdi></p>` : nothing}
        ${
          state === 'handedOver'
            ? addLineView(page, {
                id: lineId(id, 'outcome'),
                label: fill('{0}: {1}', strings.outcome, text),
                placeholder: strings.outcome,
                button: strings.saveOutcome,
                add: settle,
              })
            : nothing
        }
      </div>
      ${
        state === 'settled'
          ? html`<button
              type="button"
              class="action"
              title=${strings.unsettle}
              aria-label="${strings.unsettle}: ${text}"
              @click=${() => settle(null)}
            >
              ${icon('discard')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="action"
        title=${strings.removeComment}
        aria-label="${strings.removeComment}: ${text}"
        @click=${() => page.send({ type: 'removeItem', task, kind: 'feedback', item: id })}
      >
        ${icon('close')}
      </button>
    </li>
  `;
}
