/** The day's entries along the axis of time. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DayBlock, DayModel } from '../view/dayModel.ts';
import { fill } from '../view/format.ts';
import { formView } from './dayForms.ts';
import { onBlockKey } from './dayKeys.ts';
import { openActions } from './dayMenus.ts';
import { blockId } from './dayState.ts';
import { type IconName, icon } from './icon.ts';
import type { Page } from './state.ts';
import { styled } from './styled.ts';

export function timelineView(page: Page, model: DayModel): TemplateResult {
  return html`
    <ol class="timeline" aria-label=${model.strings.timeline} aria-describedby="day-keys">
      ${repeat(
        model.blocks,
        ({ key }) => key,
        (block) => entryView(page, model, block),
      )}
    </ol>
    <p class="axis-end" aria-hidden="true">${model.end}</p>
    <p id="day-keys" class="unseen">${model.strings.keys}</p>
  `;
}

function entryView(page: Page, model: DayModel, block: DayBlock): TemplateResult {
  const { state } = page;
  const focused = state.day.focus === block.key;
  const form = state.day.form?.key === block.key ? state.day.form : null;
  const explained = model.explanation?.key === block.key;
  const tone = block.tone === null ? '' : `tone-${block.tone}`;
  const onClick = (event: MouseEvent) => {
    page.focusBlock(block.key);
    // A click of the keyboard has no place.
    openActions(page, model, block, event.detail === 0 ? (event.currentTarget as Element) : event);
  };
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    page.focusBlock(block.key);
    openActions(page, model, block, event);
  };
  return html`
    <li class="entry">
      <span class="axis" aria-hidden="true">
        ${block.from}${block.folded ? html`<span class="fold" title=${model.strings.folded}>⋮</span>` : nothing}
      </span>
      <div class="slot">
        <button
          type="button"
          id=${blockId(block.key)}
          class="block kind-${block.kind} ${tone} ${block.folded ? 'folded' : ''} ${block.height < 44 ? 'short' : ''} ${
            explained ? 'explained' : ''
          }"
          ${styled({ height: `${block.height}px` })}
          tabindex=${focused ? 0 : -1}
          aria-haspopup="menu"
          @click=${onClick}
          @contextmenu=${onContextMenu}
          @focus=${() => page.focusBlock(block.key)}
          @keydown=${(event: KeyboardEvent) => onBlockKey(event, page, model, block)}
        >
          ${block.ticks.map(
            ({ label, top }) =>
              html`<span class="tick" aria-hidden="true" ${styled({ top: `${top}px` })}><span>${label}</span></span>`,
          )}
          ${wordsView(block, model)}
        </button>
        ${form ? formView(page, model, block, form) : nothing}
      </div>
    </li>
  `;
}

function wordsView(block: DayBlock, { strings }: DayModel): TemplateResult {
  const { title, detail, times, duration, length, source, branch, note } = block;
  const [beforeBranch, beforeNote] = [fill(strings.spokenBranch, ''), fill(strings.spokenNote, '')];
  return html`
    <span class="words">
      <span class="first">
        ${block.running ? html`<span class="timing">${icon('record')}</span>${unseen(`${strings.spokenRunning}, `)}` : nothing}
        <span class="title" dir="auto" title=${[title, detail].filter(Boolean).join('\n')}>${title}</span>
        ${source ? html`${unseen(', ')}${chip(block.kind === 'timer' ? 'clockface' : 'check', source)}` : nothing}
        ${branch ? html`${unseen(`, ${beforeBranch}`)}${chip('git-branch', branch)}` : nothing}
        ${note ? html`${unseen(`, ${beforeNote}`)}${chip('note', note)}` : nothing}
        <span class="spring"></span>${unseen(', ')}
        <span class="times">${times}</span>
        <span class="duration" aria-hidden="true">${duration}</span>${unseen(`, ${length}`)}
      </span>
      ${detail ? html`${unseen(', ')}<span class="second quiet" dir="auto">${detail}</span>` : nothing}
    </span>
  `;
}

function chip(name: IconName, words: string): TemplateResult {
  return html`<span class="chip ${name}" title=${words}>${icon(name)}<bdi>${words}</bdi></span>`;
}

/** What is clear to the eye and has to be said to the ear. */
function unseen(words: string): TemplateResult {
  return html`<span class="unseen">${words}</span>`;
}
