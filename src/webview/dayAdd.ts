/** The line in which time is added in words, with how it is read below it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DayModel } from '../view/dayModel.ts';
import { fill } from '../view/format.ts';
import { openTaskChoice } from './dayMenus.ts';
import { icon } from './icon.ts';
import type { Page } from './state.ts';

export function addView(page: Page, model: DayModel): TemplateResult {
  const { strings, tasks } = model;
  const { words } = page.state.day;
  const task = tasks.find(({ id }) => id === words.task);
  const onInput = (event: Event) => {
    words.text = (event.target as HTMLInputElement).value;
    words.problem = null;
    if (words.text.trim() === '') words.reading = null;
    else page.send({ type: 'readWords', day: model.day, text: words.text });
    page.draw();
  };
  const add = () => {
    const text = words.text.trim();
    if (text === '') return page.focusWords();
    page.send({ type: 'addTime', day: model.day, text, task: task?.id ?? null });
    Object.assign(words, { text: '', reading: null, problem: null });
    page.draw();
    page.focusWords();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing) add();
    else if (event.key === 'Escape') page.focusList();
    else if (event.key === 'ArrowDown') page.focusList();
    else return;
    event.preventDefault();
  };
  const choose = (event: MouseEvent) =>
    openTaskChoice(page, model, {
      anchor: event.currentTarget as Element,
      title: strings.chooseTaskToAdd,
      projects: [],
      checked: task?.id ?? null,
      none: strings.noTask,
      run: (id) => {
        words.task = id;
        page.draw();
        page.focusWords();
      },
    });
  return html`
    <div class="add-time" role="group" aria-label=${strings.add}>
      <div class="add-line">
        ${icon('add', 'gutter')}
        <input
          id="words"
          class="line"
          type="text"
          dir="auto"
          maxlength="500"
          spellcheck="false"
          autocomplete="off"
          placeholder=${strings.addPlaceholder}
          aria-label=${strings.add}
          aria-describedby="words-reading"
          aria-invalid=${words.problem ? 'true' : 'false'}
          .value=${words.text}
          @input=${onInput}
          @keydown=${onKey}
        />
        <button
          type="button"
          class="push pick-task"
          aria-haspopup="menu"
          title=${fill(strings.addTaskLabel, task?.title ?? strings.noTask)}
          aria-label=${fill(strings.addTaskLabel, task?.title ?? strings.noTask)}
          @click=${choose}
        >
          <bdi>${task?.title ?? strings.noTask}</bdi>${icon('chevron-down')}
        </button>
        <button type="button" class="push primary" @click=${add}>${strings.addButton}</button>
      </div>
      <p id="words-reading" role="status" class=${words.problem ? 'problem' : 'quiet'}>${readingOf(page, model)}</p>
    </div>
  `;
}

function readingOf({ state }: Page, { strings }: DayModel): string | TemplateResult | typeof nothing {
  const { problem, reading, text } = state.day.words;
  if (problem) return problem;
  if (text.trim() === '') return strings.addHint;
  return reading === null ? nothing : html`<bdi>${reading}</bdi>`;
}
