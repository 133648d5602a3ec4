/** The fields under an entry: where to split it, from when to when it was, a note. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DayBlock, DayModel } from '../view/dayModel.ts';
import type { DayForm, SplitPart } from '../view/dayProtocol.ts';
import { readClock } from '../view/dayTimes.ts';
import { openTaskChoice } from './dayMenus.ts';
import type { Page } from './state.ts';

type Form<K extends DayForm['kind']> = Extract<DayForm, { kind: K }>;

/** Enter does it, Escape closes it. */
export function formView(page: Page, model: DayModel, block: DayBlock, form: DayForm): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    const inField = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
    if (event.key === 'Escape') page.closeForm();
    else if (event.key === 'Enter' && inField && !event.isComposing) submit(page, model, block, form);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const label = model.strings.actions[form.kind];
  return html`
    <div class="form" role="group" aria-label=${label} @keydown=${onKey}>
      ${fields(page, model, block, form)}
      <button type="button" class="push" @click=${page.closeForm}>${model.strings.cancel}</button>
      ${form.problem ? html`<p class="problem" role="alert">${form.problem}</p>` : nothing}
    </div>
  `;
}

function fields(page: Page, model: DayModel, block: DayBlock, form: DayForm): TemplateResult {
  switch (form.kind) {
    case 'split':
      return splitFields(page, model, block, form);
    case 'trim':
      return trimFields(page, model, block, form);
    case 'note':
      return noteFields(page, model, block, form);
  }
}

function submit(page: Page, model: DayModel, block: DayBlock, form: DayForm): void {
  switch (form.kind) {
    case 'split':
      chooseForPart(page, model, block, form);
      break;
    case 'trim':
      trim(page, model, form);
      break;
    case 'note':
      annotate(page, model, form, form.text.trim());
      break;
  }
}

function splitFields(page: Page, model: DayModel, block: DayBlock, form: Form<'split'>): TemplateResult {
  const { strings } = model;
  const choice = (part: SplitPart, words: string) => html`
    <label class="radio">
      <input type="radio" name="split-part" .checked=${form.part === part} @change=${() => set(page, form, { part })} />
      ${words}
    </label>
  `;
  return html`
    <label>${strings.splitAt} ${timeInput(form.at, block, (at) => set(page, form, { at }))}</label>
    <fieldset>
      <legend>${strings.splitPart}</legend>
      ${choice('before', strings.splitBefore)} ${choice('after', strings.splitAfter)}
    </fieldset>
    <button type="button" class="push primary" aria-haspopup="menu" @click=${() => chooseForPart(page, model, block, form)}>
      ${strings.splitAssign}
    </button>
    <button type="button" class="push" @click=${() => split(page, model, form, null)}>${strings.actions.notWork}</button>
  `;
}

function trimFields(page: Page, model: DayModel, block: DayBlock, form: Form<'trim'>): TemplateResult {
  const { strings } = model;
  return html`
    <label>${strings.trimFrom} ${timeInput(form.from, block, (from) => set(page, form, { from }))}</label>
    <label>${strings.trimTo} ${timeInput(form.to, block, (to) => set(page, form, { to }))}</label>
    <button type="button" class="push primary" @click=${() => trim(page, model, form)}>${strings.trimButton}</button>
  `;
}

function noteFields(page: Page, model: DayModel, block: DayBlock, form: Form<'note'>): TemplateResult {
  const { strings } = model;
  return html`
    <input
      class="line"
      type="text"
      dir="auto"
      maxlength="500"
      placeholder=${strings.notePlaceholder}
      aria-label=${strings.notePlaceholder}
      .value=${form.text}
      @input=${(event: Event) => set(page, form, { text: (event.target as HTMLInputElement).value })}
    />
    <button type="button" class="push primary" @click=${() => annotate(page, model, form, form.text.trim())}>
      ${strings.noteButton}
    </button>
    ${
      block.note === ''
        ? nothing
        : html`<button type="button" class="push" @click=${() => annotate(page, model, form, '')}>
            ${strings.noteRemove}
          </button>`
    }
  `;
}

function timeInput(value: string, block: DayBlock, change: (value: string) => void): TemplateResult {
  return html`<input
    class="line time"
    type="text"
    inputmode="numeric"
    maxlength="8"
    autocomplete="off"
    title=${block.times}
    .value=${value}
    @input=${(event: Event) => change((event.target as HTMLInputElement).value)}
  />`;
}

function set<F extends DayForm>(page: Page, form: F, fields: Partial<F>): void {
  Object.assign(form, fields, { problem: null });
  page.draw();
}

function complain(page: Page, form: DayForm, problem: string): void {
  form.problem = problem;
  page.draw();
}

function chooseForPart(page: Page, model: DayModel, block: DayBlock, form: Form<'split'>): void {
  const anchor = document.querySelector('.form .primary');
  if (readClock(form.at) === null || !anchor) {
    complain(page, form, model.strings.notATime);
    return;
  }
  openTaskChoice(page, model, {
    anchor,
    title: model.strings.splitAssign,
    projects: block.projects,
    checked: block.task,
    run: (task) => split(page, model, form, task),
  });
}

function split(page: Page, { day, strings }: DayModel, form: Form<'split'>, task: string | null): void {
  const at = readClock(form.at);
  if (at === null) {
    complain(page, form, strings.notATime);
    return;
  }
  page.closeForm();
  page.send({ type: 'split', day, entry: form.entry, at, part: form.part, task });
}

function trim(page: Page, { day, strings }: DayModel, form: Form<'trim'>): void {
  const [from, to] = [readClock(form.from), readClock(form.to)];
  if (from === null || to === null) {
    complain(page, form, strings.notATime);
    return;
  }
  page.closeForm();
  page.send({ type: 'trim', day, entry: form.entry, from, to });
}

function annotate(page: Page, { day }: DayModel, form: Form<'note'>, text: string): void {
  page.closeForm();
  page.send({ type: 'annotate', day, entry: form.entry, text: text === '' ? null : text });
}
