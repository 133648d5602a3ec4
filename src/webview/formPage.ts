/** A form for a client, a project or the person: sections of fields that save themselves. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Field } from '../view/field.ts';
import { problemOf } from '../view/field.ts';
import { fill } from '../view/format.ts';
import { readerOf } from '../view/formFields.ts';
import type { FormModel, FormRecord, FormSection } from '../view/formModel.ts';
import { actionButton } from './actionButton.ts';
import { addLineView } from './addLine.ts';
import { fieldView, type Slot } from './fields.ts';
import { backView, SHEET_TITLE } from './sheet.ts';
import type { Page } from './state.ts';
import { lineId } from './taskSlots.ts';

export function formView(page: Page, model: FormModel): TemplateResult {
  return html`
    <header class="sheet-head">
      <div class="head">
        ${backView(page)}
        <h1 id=${SHEET_TITLE} tabindex="-1">
          <bdi>${model.title}</bdi>${model.what === model.title ? nothing : html` <span class="quiet">${model.what}</span>`}
        </h1>
      </div>
    </header>
    <div id="sheet-scroll" class="sheet-scroll">
      <div class="sheet-body form-body">
        ${model.sections.map((section) => sectionView(page, model, section))}
      </div>
    </div>
  `;
}

function sectionView(page: Page, model: FormModel, section: FormSection): TemplateResult {
  const { strings, sheet } = model;
  const { title, hint, records, isList, lines, empty, add, links, preview } = section;
  const isEmpty = records.length === 0 && lines.length === 0 && empty !== '';
  return html`
    <section aria-label=${title}>
      <h2>${title}</h2>
      ${hint ? html`<p class="quiet">${hint}</p>` : nothing}
      ${isEmpty ? html`<p class="quiet">${empty}</p>` : nothing}
      ${
        isList
          ? repeat(
              records,
              ({ id }) => id,
              (record, index) => recordView(page, model, section, record, index),
            )
          : records.map((record) => html`<div class="form-fields">${fieldsView(page, model, record)}</div>`)
      }
      ${
        lines.length === 0
          ? nothing
          : html`<ul>
              ${lines.map((each) => html`<li><bdi>${each}</bdi></li>`)}
            </ul>`
      }
      ${
        add === null
          ? nothing
          : addLineView(page, {
              id: lineId(sheet.view, `add-${add.kind}`),
              label: `${title}: ${add.placeholder}`,
              placeholder: add.placeholder,
              button: strings.add,
              add: (text) => page.send({ type: 'addRecord', sheet, kind: add.kind, text }),
            })
      }
      ${preview.length === 0 ? nothing : previewView(strings.preview, preview)}
      ${links.map(
        ({ label, to }) => html`
          <button type="button" class="push form-link" @click=${() => page.go(to)}><bdi>${label}</bdi></button>
        `,
      )}
    </section>
  `;
}

/** One of several: in a frame of its own. */
function recordView(
  page: Page,
  model: FormModel,
  { isSorted, records, add }: FormSection,
  record: FormRecord,
  index: number,
): TemplateResult {
  const { strings } = model;
  const { id, name } = record;
  const move = (to: number) => {
    const rest = records.filter((each) => each.id !== id);
    if (to >= 0 && to <= rest.length) page.send({ type: 'moveComponent', id, before: rest[to]?.id ?? null });
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!isSorted || step === undefined || !event.altKey) return;
    event.preventDefault();
    move(index + step);
  };
  const remove = add === null ? null : () => page.send({ type: 'removeRecord', kind: add.kind, id });
  return html`
    <div class="record" role="group" aria-label=${name} @keydown=${onKey}>
      <div class="form-fields">${fieldsView(page, model, record)}</div>
      <div class="record-actions">
        ${
          isSorted
            ? html`
              ${actionButton('arrow-up', fill(strings.moveUp, name), index === 0 ? null : () => move(index - 1))}
              ${actionButton(
                'arrow-down',
                fill(strings.moveDown, name),
                index === records.length - 1 ? null : () => move(index + 1),
              )}
            `
            : nothing
        }
        ${record.removable && remove ? actionButton('close', fill(strings.remove, name), remove) : nothing}
      </div>
    </div>
  `;
}

function fieldsView(page: Page, model: FormModel, record: FormRecord): TemplateResult[] {
  return record.fields.map((field) => fieldView(page, slotOf(page, model, record, field)));
}

function slotOf(page: Page, { strings }: FormModel, { kind, id }: FormRecord, field: Field): Slot {
  const reader = readerOf(kind, field.key);
  return {
    id: lineId(id, `${kind}-${field.key}`),
    field,
    check: (text) => (reader ? problemOf(reader(text), strings.problems) : null),
    save: (text) => page.send({ type: 'setField', kind, id, field: field.key, text }),
  };
}

function previewView(label: string, lines: readonly string[]): TemplateResult {
  return html`
    <figure class="letter" aria-label=${label}>
      <figcaption class="quiet">${label}</figcaption>
      ${lines.map((each) => html`<p><bdi>${each}</bdi></p>`)}
    </figure>
  `;
}
