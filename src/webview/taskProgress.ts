/** How far a task is, as a bar that is dragged. */
import { html, type TemplateResult } from 'lit';
import type { BoardTask } from '../view/boardModel.ts';
import type { Page } from './state.ts';
import { styled } from './styled.ts';

const STEP = 5;
/** A click moves the hand a little, too, px. */
const STILL = 3;

/** What is dragged, percent; null: nothing yet. */
export interface ProgressDrag {
  readonly task: string;
  readonly from: number;
  percent: number | null;
}

export function progressBar(page: Page, task: BoardTask): TemplateResult {
  const { state } = page;
  const percent = (state.dragged?.task === task.id ? state.dragged.percent : null) ?? task.progress;
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    state.dragged = { task: task.id, from: event.clientX, percent: null };
  };
  const onMove = (event: PointerEvent) => {
    const { dragged } = state;
    if (dragged?.task !== task.id) return;
    if (dragged.percent === null && Math.abs(event.clientX - dragged.from) < STILL) return;
    dragged.percent = percentAt(event);
    page.draw();
  };
  const onUp = () => {
    const { dragged } = state;
    if (dragged?.percent == null) state.dragged = null;
    else if (dragged.percent !== task.progress) {
      page.send({ type: 'setProgress', task: task.id, progress: dragged.percent });
    }
  };
  const onClick = (event: Event) => {
    // The click that ends a drag opens no menu.
    if (state.dragged === null) return;
    event.stopPropagation();
    // Otherwise it stands until the host has answered.
    if (state.dragged.percent === task.progress) state.dragged = null;
  };
  const onCancel = () => {
    state.dragged = null;
    page.draw();
  };
  return html`<span
      class="bar-handle"
      aria-hidden="true"
      ${styled({ '--used': `${percent}%` })}
      @pointerdown=${onDown}
      @pointermove=${onMove}
      @pointerup=${onUp}
      @pointercancel=${onCancel}
      @click=${onClick}
    ></span>${percent} %`;
}

function percentAt(event: PointerEvent): number {
  const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
  const share = Math.max(0, Math.min(1, (event.clientX - left) / width));
  return Math.round((100 * share) / STEP) * STEP;
}
