/** The timer that is started by hand for a call or a review: beside the tabs in every view, and in a task's menu. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardModel } from '../view/boardModel.ts';
import { fill } from '../view/format.ts';
import { actionButton } from './actionButton.ts';
import { icon } from './icon.ts';
import type { MenuItem } from './menu.ts';
import type { Page } from './state.ts';

/**
 * Starts one, or shows the one that runs, to be stopped or switched. That another one runs, or none, is said to those
 * who hear the board; not each minute of it.
 */
export function timerView(page: Page, { strings, timer }: BoardModel): TemplateResult {
  const label = timer ? fill(strings.timerHint, timer.title, timer.ran) : strings.startTimer;
  const stop = () => {
    page.send({ type: 'stopTimer' });
    // The button goes with the timer, the keyboard does not.
    document.getElementById('timer')?.focus();
  };
  return html`
    <button
      type="button"
      id="timer"
      class=${timer ? 'timer' : 'action'}
      title=${label}
      aria-label=${label}
      @click=${() => page.send({ type: 'askTimer' })}
    >
      ${icon('watch')}${timer ? html`<bdi>${timer.title}</bdi><span>${timer.ran}</span>` : nothing}
    </button>
    ${timer ? actionButton('debug-stop', strings.stopTimer, stop) : nothing}
    <span class="unseen" role="status">${timer ? fill(strings.timerOn, timer.title) : strings.timerOff}</span>
  `;
}

/** What a task's menu offers. */
export function timerItem(page: Page, task: string, { strings, timer }: BoardModel): MenuItem {
  if (timer?.task === task) {
    return { label: strings.stopTimer, icon: 'debug-stop', key: 'T', run: () => page.send({ type: 'stopTimer' }) };
  }
  const label = timer === null ? strings.startTimerHere : strings.switchTimer;
  return { label, icon: 'watch', key: 'T', run: () => page.send({ type: 'startTimer', task }) };
}
