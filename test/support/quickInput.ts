import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { read, readAll } from './reading.ts';
import { until } from './until.ts';

/** The editor's box at the top: the command palette, quick open, an extension's picker or input box. */
export class QuickInput {
  readonly #widget: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget').filter({ visible: true });
  }

  /** Waits until the box is open with this placeholder. */
  async opened(placeholder: string | RegExp): Promise<void> {
    await this.#widget.getByPlaceholder(placeholder).waitFor();
  }

  /** Puts a text into the box at once, as from the clipboard: the editor searches for it once and not for each letter. */
  async paste(text: string): Promise<void> {
    await this.#widget.locator('input.input').waitFor();
    await this.#page.keyboard.insertText(text);
  }

  /** Types into the box, after what stands in it. */
  async type(text: string): Promise<void> {
    await this.#widget.locator('input.input').waitFor();
    await this.#page.keyboard.type(text);
  }

  /** Whether there is a row with this label within so many ms. */
  async offers(label: string, timeout: number): Promise<boolean> {
    const shown = this.#row(label).waitFor({ timeout });
    return shown.then(
      () => true,
      () => false,
    );
  }

  /** The rows that are shown, each with its label first, then its description and detail, parted by line breaks. */
  async rows(): Promise<readonly string[]> {
    await this.#rows().first().waitFor();
    return readAll(this.#rows());
  }

  /** The message under the box, e.g. what is wrong with the input. */
  async message(): Promise<string> {
    const message = this.#widget.locator('.quick-input-message');
    await message.waitFor();
    return read(message);
  }

  /** Moves to the row with this label and presses Enter. */
  async accept(label: string): Promise<void> {
    await this.moveTo(label);
    await this.#page.keyboard.press('Enter');
    await this.#row(label).waitFor({ state: 'hidden' });
  }

  /** Waits for a row with this label and moves to it with the arrow keys. */
  async moveTo(label: string): Promise<void> {
    const row = this.#row(label);
    await row.waitFor();
    const focused = this.#widget.locator('.monaco-list-row.focused');
    for (let presses = 0; (await row.and(focused).count()) === 0; presses += 1) {
      assert.ok(presses < 50, `The row "${label}" could not be reached with the arrow keys.`);
      const place = await indexOf(focused);
      await this.#widget.locator('input.input').press('ArrowDown');
      // One key after the other: a busy list shows late where it is.
      await until('the next row', async () => (await indexOf(focused)) !== place, 1_000).catch(() => undefined);
    }
  }

  /** Presses Enter on what is typed, as in an input box. */
  submit(): Promise<void> {
    return this.#page.keyboard.press('Enter');
  }

  /** Closes the box without a choice. */
  async cancel(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#widget.waitFor({ state: 'hidden' });
  }

  #row(label: string): Locator {
    const named = this.#page.locator('.label-name').getByText(label, { exact: true });
    return this.#rows().filter({ has: named }).first();
  }

  #rows(): Locator {
    return this.#widget.locator('.quick-input-list .monaco-list-row');
  }
}

/** Where the row stands in the list; null where there is none. */
async function indexOf(row: Locator): Promise<string | null> {
  return (await row.count()) === 0 ? null : row.first().getAttribute('data-index');
}
