/** The switch between projects. */
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardModel } from '../view/boardModel.ts';

export interface ProjectChoice {
  readonly label: string;
  readonly projects: BoardModel['projects'];
  /** null: all of them. */
  readonly shown: string | null;
  /** The words for all of them, where that is a choice. */
  readonly all?: string;
  choose(project: string | null): void;
}

/** No project has this id. */
const ALL = '*';

export function projectSelect({ label, projects, shown, all, choose }: ProjectChoice): TemplateResult {
  const current = shown ?? ALL;
  const onChange = (event: Event) => {
    const { value } = event.target as HTMLElement & { value: string };
    if (value !== current) choose(value === ALL ? null : value);
  };
  return html`
    <vscode-single-select class="projects" label=${label} .value=${current} @change=${onChange}>
      ${all === undefined ? nothing : option(ALL, all, current)}
      ${projects.map(({ id, label: name }) => option(id, name, current))}
    </vscode-single-select>
  `;
}

function option(value: string, words: string, current: string): TemplateResult {
  return html`<vscode-option value=${value} ?selected=${value === current}>${words}</vscode-option>`;
}
