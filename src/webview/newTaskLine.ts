/** The line in which a new task is typed, with what would be made of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { newTaskWords } from '../view/addTaskWords.ts';
import type { BoardGroup, BoardModel } from '../view/boardModel.ts';
import { groupKey } from '../view/boardRows.ts';
import { fill } from '../view/format.ts';
import { icon } from './icon.ts';
import type { Page } from './state.ts';

/** Enter adds and stays for the next; Escape throws the draft away. */
export function newTaskLine(group: BoardGroup, page: Page, model: BoardModel): TemplateResult {
  const { strings } = model;
  const key = groupKey(group.id);
  const draft = page.state.drafts.get(key) ?? '';
  const onKey = (event: KeyboardEvent) => {
    const input = event.currentTarget as HTMLInputElement;
    const line = input.value.trim();
    const project = model.project?.id;
    if (event.key === 'Enter' && !event.isComposing) {
      if (line === '' || project === undefined) return;
      page.send({ type: 'addTask', project, component: group.id, line, today: model.today });
      page.state.drafts.delete(key);
      page.draw();
    } else if (event.key === 'Escape') {
      page.state.drafts.delete(key);
      page.draw();
      page.focusList();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      page.focusList();
      return;
    }
    event.stopPropagation();
  };
  const onInput = (event: Event) => {
    page.state.drafts.set(key, (event.target as HTMLInputElement).value);
    page.draw();
  };
  const on = page.state.focus === `a:${key}`;
  return html`
    ${icon('add', 'gutter')}
    <input
      class="line"
      type="text"
      dir="auto"
      maxlength="500"
      tabindex="-1"
      data-draft=${key}
      placeholder=${strings.addTask}
      aria-label=${fill(strings.addTaskTo, group.name)}
      aria-describedby="draft-said"
      .value=${draft}
      @input=${onInput}
      @focus=${() => page.moveFocus(`a:${key}`, { scroll: false })}
      @keydown=${onKey}
    />
    <span id=${on ? 'draft-said' : nothing} class="hint" role=${on ? 'status' : nothing}>
      <bdi>${on ? newTaskWords(draft, model) : nothing}</bdi>
    </span>
  `;
}
