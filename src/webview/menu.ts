/** A small menu at a point of the page: choices, and where it helps a line to type another one. */
import { html, nothing, type TemplateResult } from 'lit';
import { fold } from '../view/taskFilter.ts';
import { type IconName, icon } from './icon.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  /** Class that colours the icon. */
  readonly tone?: string;
  readonly detail?: string;
  /** Shown at the end: "Enter". */
  readonly key?: string;
  /** One of several, and this is the one. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  /** A line above it. */
  readonly separate?: boolean;
  run(): void;
}
export interface MenuInput {
  readonly placeholder: string;
  /** Acts on what was typed; a sentence when it cannot. */
  submit(text: string): string | null;
}
export interface Menu {
  readonly title: string;
  readonly at: { readonly x: number; readonly y: number; readonly above: number };
  readonly items: readonly MenuItem[];
  readonly input?: MenuInput;
  /** A line that leaves the items with all its words; for lists that may be long. */
  readonly filter?: { readonly placeholder: string; readonly none: string; query: string };
  problem?: string;
}

/** Where a menu opens: a part of the page, or the mouse. */
export type Anchor = Element | MouseEvent;

export function placeOf(anchor: Anchor): Menu['at'] {
  if (anchor instanceof MouseEvent) return { x: anchor.clientX, y: anchor.clientY, above: anchor.clientY };
  const { left, bottom, top } = anchor.getBoundingClientRect();
  return { x: left, y: bottom + 1, above: top - 1 };
}

/** `close` puts the focus back where the menu was opened from. */
export function menuView(menu: Menu, close: () => void, draw: () => void): TemplateResult {
  const choose = (item: MenuItem) => {
    if (item.disabled) return;
    close();
    item.run();
  };
  return html`
    <div class="menu-shade" @pointerdown=${close} @contextmenu=${swallow}></div>
    <div class="menu" role="dialog" aria-label=${menu.title} @keydown=${(event: KeyboardEvent) => onKey(event, close)}>
      ${menu.input ? inputView(menu, menu.input, close, draw) : nothing}
      ${menu.filter ? filterView(menu, menu.filter, choose, draw) : nothing}
      <div role="menu" aria-label=${menu.title}>
        ${shownItems(menu).map(
          (item) => html`
            <button
              type="button"
              class="menu-item ${item.separate ? 'separate' : ''}"
              role=${item.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked=${item.checked === undefined ? nothing : String(item.checked)}
              aria-disabled=${item.disabled ? 'true' : nothing}
              tabindex="-1"
              @click=${() => choose(item)}
              @pointermove=${(event: PointerEvent) => (event.currentTarget as HTMLElement).focus({ preventScroll: true })}
            >
              <span class="menu-check">${item.checked ? icon('check') : nothing}</span>
              ${item.icon ? icon(item.icon, item.tone) : nothing}
              <span class="menu-label" dir="auto">${item.label}</span>
              ${item.detail ? html`<span class="menu-detail" dir="auto">${item.detail}</span>` : nothing}
              ${item.key ? html`<kbd>${item.key}</kbd>` : nothing}
            </button>
          `,
        )}
      </div>
    </div>
  `;
}

/** Of many only as many as somebody scrolls through; the rest is a word away. */
const MOST = 100;

function shownItems({ items, filter }: Menu): readonly MenuItem[] {
  if (!filter) return items;
  const words = fold(filter.query).split(/\s+/).filter(Boolean);
  const matches = (item: MenuItem) => {
    const text = fold(`${item.label} ${item.detail ?? ''}`);
    return words.every((word) => text.includes(word));
  };
  return (words.length === 0 ? items : items.filter(matches)).slice(0, MOST);
}

function filterView(
  menu: Menu,
  filter: NonNullable<Menu['filter']>,
  choose: (item: MenuItem) => void,
  draw: () => void,
): TemplateResult {
  const shown = shownItems(menu);
  const onInput = (event: Event) => {
    filter.query = (event.target as HTMLInputElement).value;
    draw();
  };
  const onEnter = (event: KeyboardEvent) => {
    const [first] = shownItems(menu);
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (first) choose(first);
  };
  return html`
    <input
      class="line"
      type="text"
      dir="auto"
      spellcheck="false"
      placeholder=${filter.placeholder}
      aria-label=${filter.placeholder}
      @input=${onInput}
      @keydown=${onEnter}
    />
    ${shown.length === 0 ? html`<div class="quiet none" role="status">${filter.none}</div>` : nothing}
  `;
}

function inputView(menu: Menu, input: MenuInput, close: () => void, draw: () => void): TemplateResult {
  const submit = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const problem = input.submit((event.target as HTMLInputElement).value);
    if (problem === null) return close();
    menu.problem = problem;
    draw();
  };
  return html`
    <input
      class="line"
      type="text"
      dir="auto"
      spellcheck="false"
      placeholder=${input.placeholder}
      aria-label=${input.placeholder}
      aria-invalid=${menu.problem ? 'true' : 'false'}
      @keydown=${submit}
    />
    ${menu.problem ? html`<div class="problem" role="alert">${menu.problem}</div>` : nothing}
  `;
}

/** Arrows go round through the line and the items, as in the editor's own menus. */
function onKey(event: KeyboardEvent, close: () => void): void {
  const menu = event.currentTarget as HTMLElement;
  const stops = [...menu.querySelectorAll<HTMLElement>('input, .menu-item')];
  const at = stops.indexOf(event.target as HTMLElement);
  const go = (index: number) => stops[(index + stops.length) % stops.length]?.focus();
  const typing = event.target instanceof HTMLInputElement;
  if (event.key === 'Escape' || event.key === 'Tab') close();
  else if (event.key === 'ArrowDown') go(at + 1);
  else if (event.key === 'ArrowUp') go(at - 1);
  else if (event.key === 'Home' && !typing) go(0);
  else if (event.key === 'End' && !typing) go(stops.length - 1);
  else if (event.key.length === 1 && event.key !== ' ' && !typing) startingWith(stops, at, event.key)?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function startingWith(stops: readonly HTMLElement[], at: number, letter: string): HTMLElement | undefined {
  const round = [...stops.slice(at + 1), ...stops.slice(0, at + 1)];
  const label = (stop: HTMLElement) => stop.querySelector('.menu-label')?.textContent ?? '';
  return round.find((stop) => label(stop).toLowerCase().startsWith(letter.toLowerCase()));
}

/** After the first drawing: beside its anchor, inside the window, with the focus in it. */
export function placeMenu(element: HTMLElement, menu: Menu): void {
  const { width, height } = element.getBoundingClientRect();
  const below = menu.at.y + height <= window.innerHeight - 4;
  element.style.left = `${Math.max(4, Math.min(menu.at.x, window.innerWidth - width - 4))}px`;
  // Held at the edge that its anchor is at: while it is filtered, its height changes.
  if (!below && menu.at.above - height >= 4) element.style.bottom = `${window.innerHeight - menu.at.above}px`;
  else element.style.top = `${below ? menu.at.y : 4}px`;
  const first = element.querySelector<HTMLElement>('input, [aria-checked="true"]') ?? element.querySelector('button');
  first?.focus();
}

function swallow(event: Event): void {
  event.preventDefault();
}
