/** The line that filters the tasks, with ways to go on with what is typed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardModel } from '../view/boardModel.ts';
import { completions } from '../view/taskFilter.ts';
import { icon } from './icon.ts';
import type { Page } from './state.ts';

const LIST = 'filter-ways';

export function filterField(page: Page, model: BoardModel): TemplateResult {
  const { strings } = model;
  const { state } = page;
  const ways = state.ways.shown ? waysOf(page, model) : [];
  const set = (text: string, shown: boolean) => {
    state.filter = text;
    Object.assign(state.ways, { shown, at: -1 });
    page.refold();
  };
  const accept = (way: string | undefined) => {
    // A field goes on with its values, a value is the end of it.
    if (way !== undefined) set(way.endsWith(':') ? way : `${way} `, way.endsWith(':'));
    page.focusFilter();
  };
  const onKey = (event: KeyboardEvent) => {
    const { at } = state.ways;
    const open = ways.length > 0;
    if (event.key === 'ArrowDown' && open) move(page, (at + 1) % ways.length);
    else if (event.key === 'ArrowUp' && open) move(page, at <= 0 ? ways.length - 1 : at - 1);
    else if ((event.key === 'Enter' && at >= 0 && open) || (event.key === 'Tab' && open && !event.shiftKey)) {
      accept(ways[Math.max(0, at)]);
    } else if (event.key === 'Escape' && open) set(state.filter, false);
    else if (event.key === 'ArrowDown' || event.key === 'Enter') page.focusList();
    else if (event.key === 'Escape' && state.filter !== '') set('', false);
    else if (event.key === 'Escape') page.focusList();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const close = () => {
    if (state.ways.shown) set(state.filter, false);
  };
  return html`
    <div class="filter">
      <span class="search" aria-hidden="true">${icon('search')}</span>
      <input
        id="filter"
        type="text"
        role="combobox"
        dir="auto"
        maxlength="500"
        spellcheck="false"
        autocomplete="off"
        aria-label=${strings.filter}
        aria-autocomplete="list"
        aria-expanded=${String(ways.length > 0)}
        aria-controls=${LIST}
        aria-activedescendant=${ways[state.ways.at] === undefined ? nothing : wayId(state.ways.at)}
        title=${strings.filterHint}
        placeholder=${strings.filter}
        .value=${state.filter}
        @input=${(event: Event) => set((event.target as HTMLInputElement).value, true)}
        @keydown=${onKey}
        @blur=${close}
      />
      <div
        id=${LIST}
        class="ways ${ways.length > 0 ? '' : 'none'}"
        role="listbox"
        aria-label=${strings.filterWays}
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        ${ways.map(
          (way, index) => html`
            <div
              role="option"
              id=${wayId(index)}
              class="way"
              aria-selected=${String(index === state.ways.at)}
              @click=${() => accept(way)}
            >
              ${way}
            </div>
          `,
        )}
      </div>
    </div>
  `;
}

function waysOf({ state }: Page, model: BoardModel): readonly string[] {
  const components = model.groups.flatMap(({ id, name }) => (id === null ? [] : [name]));
  return completions(state.filter, components, model);
}

function move(page: Page, at: number): void {
  page.state.ways.at = at;
  page.draw();
}

function wayId(index: number): string {
  return `way-${index}`;
}
