/** The timer that is started by hand for a call or a review: beside the tabs in every view, and in a task's menu. */
import { html, type TemplateResult } from 'lit';
import type { BoardModel } from '../view/boardModel.ts';
import { fill } from '../view/format.ts';
import { actionButton } from './actionButton.ts';
import { icon } from './icon.ts';
import type { MenuItem } from './menu.ts';
import type { Page } from './state.ts';

/** Starts one, or shows the one that runs, to be stopped or switched. */
export function timerView(page: Page, { strings, timer }: BoardModel): TemplateResult {
  const ask = () => page.send({ type: 'askTimer' });
  if (timer === null) return actionButton('watch', strings.startTimer, ask);
  const label = fill(strings.timerHint, timer.title, timer.ran);
  return html`
    <button type="button" class="timer" title=${label} aria-label=${label} @click=${ask}>
      ${icon('watch')}<bdi>${timer.title}</bdi><span>${timer.ran}</span>
    </button>
    ${actionButton('debug-stop', strings.stopTimer, () => page.send({ type: 'stopTimer' }))}
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
