/** One task's cells. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardTask } from '../view/boardModel.ts';
import type { BoardStrings } from '../view/boardStrings.ts';
import { fill } from '../view/format.ts';
import { icon, PRIORITY_ICONS, STATE_ICONS } from './icon.ts';
import type { Page } from './state.ts';
import { styled } from './styled.ts';
import { openLinkMenu, openPriorityMenu, openProgressMenu, openStateMenu, openTaskMenu } from './taskMenus.ts';

/** Branches named in the row; the rest are in the tooltip and the menu. */
const CHIPS = 2;

export function taskCells(task: BoardTask, page: Page, strings: BoardStrings): TemplateResult {
  const opens = (open: typeof openStateMenu) => (event: MouseEvent) => {
    event.stopPropagation();
    page.moveFocus(`t:${task.id}`, { scroll: false });
    open(page, task, event.currentTarget as Element);
  };
  const over = task.over && fill(strings.over, task.over.slice(1));
  return html`
    <span role="gridcell" class="c-task">
      ${pickButton(task, page, strings)}
      <span class="title" dir="auto" title=${task.title}>${task.title}</span>
      ${questionsView(task, strings)}
      ${chips(task)}
      <span class="actions">
        ${action('git-branch', `${strings.links} (L)`, opens(openLinkMenu))}
        ${action('ellipsis', strings.more, opens(openTaskMenu))}
      </span>
    </span>
    <span role="gridcell" class="c-state">
      ${choice(
        strings.setState,
        opens(openStateMenu),
        html`
        ${icon(STATE_ICONS[task.state], `state-${task.state}`)}<span>${strings.states[task.state]}</span>
      `,
      )}
    </span>
    <span role="gridcell" class="c-priority">
      ${choice(
        strings.setPriority,
        opens(openPriorityMenu),
        html`
        ${icon(PRIORITY_ICONS[task.priority], `priority-${task.priority}`)}
        <span class=${task.priority === 'normal' ? 'quiet' : ''}>${strings.priorities[task.priority]}</span>
      `,
      )}
    </span>
    <span role="gridcell" class="c-progress">
      ${choice(
        strings.setProgress,
        opens(openProgressMenu),
        html`
        <span class="bar" aria-hidden="true"><span ${styled({ width: `${task.progress}%` })}></span></span>
        <span class="percent">${task.progress} %</span>
      `,
      )}
    </span>
    <span role="gridcell" class="c-due ${task.due?.late ? 'late' : ''}">
      ${task.due?.label}${task.due?.late ? html`<span class="unseen">, ${strings.late}</span>` : nothing}
    </span>
    <span role="gridcell" class="c-estimate figure" title=${strings.columns.estimate}>${task.estimate}</span>
    <span role="gridcell" class="c-today figure" title=${strings.columns.today}>${task.today}</span>
    <span role="gridcell" class="c-week figure" title=${strings.columns.week}>${task.week}</span>
    <span role="gridcell" class="c-total figure ${task.over ? 'over' : ''}" title=${over || strings.columns.total}>
      ${over ? html`<span class="excess" aria-hidden="true">${task.over}</span>` : nothing}
      <span>${task.total}</span>${over ? html`<span class="unseen">, ${over}</span>` : nothing}
    </span>
  `;
}

function pickButton(task: BoardTask, page: Page, strings: BoardStrings): TemplateResult {
  if (task.active) {
    return html`<span class="gutter timing" title=${strings.timing}>${icon('record')}</span>
      <span class="unseen">${strings.timing}: </span>`;
  }
  const pick = (event: Event) => {
    event.stopPropagation();
    page.moveFocus(`t:${task.id}`, { scroll: false });
    page.send({ type: 'pick', task: task.id });
  };
  return html`
    <button
      type="button"
      class="action gutter pick"
      tabindex="-1"
      title="${strings.pick} (Enter)"
      aria-label=${strings.pick}
      @click=${pick}
      @dblclick=${stop}
    >
      ${icon('play')}
    </button>
  `;
}

function questionsView(task: BoardTask, strings: BoardStrings): TemplateResult | typeof nothing {
  if (task.questions === 0) return nothing;
  const label = fill(strings.questions, task.questions);
  return html`<span class="chip asks" role="img" aria-label=${label} title=${label}>
    ${icon('question')}<span>${task.questions}</span>
  </span>`;
}

function chips(task: BoardTask): TemplateResult | typeof nothing {
  if (task.links.length === 0) return nothing;
  const all = task.links.map((link) => link.label);
  return html`<span class="chips" title=${all.join('\n')}>
    ${all.slice(0, CHIPS).map((label) => html`<span class="chip">${icon('git-branch')}<bdi>${label}</bdi></span>`)}
    ${all.length > CHIPS ? html`<span class="chip">+${all.length - CHIPS}</span>` : nothing}
  </span>`;
}

function action(name: 'git-branch' | 'ellipsis', label: string, click: (event: MouseEvent) => void): TemplateResult {
  return html`
    <button
      type="button"
      class="action"
      tabindex="-1"
      title=${label}
      aria-label=${label}
      aria-haspopup="menu"
      @click=${click}
      @dblclick=${stop}
    >
      ${icon(name)}
    </button>
  `;
}

function choice(title: string, click: (event: MouseEvent) => void, content: TemplateResult): TemplateResult {
  return html`<button type="button" class="choice" tabindex="-1" title=${title} aria-haspopup="menu" @click=${click} @dblclick=${stop}>
    ${content}
  </button>`;
}

function stop(event: Event): void {
  event.stopPropagation();
}
