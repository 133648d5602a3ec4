import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { EditorServer, Opening } from '../../scripts/editorServer.ts';
import { resultsFolder } from '../../scripts/paths.ts';
import { rendererErrors } from './editorLog.ts';
import { runningHosts } from './extensionHosts.ts';
import { QuickInput } from './quickInput.ts';
import { read, readAll } from './reading.ts';
import { readTooltip } from './tooltip.ts';
import { until } from './until.ts';

/** How long a condition may take, ms: a cold editor on a slow machine. */
const startLimit = 90_000;
const limit = 20_000;

/**
 * One window of the real editor, used as a person does: keys, clicks, and looking. Every method waits for the
 * condition that it promises and throws if it does not come true; none sleeps.
 */
export class Workbench {
  /** The page, for what has no method here. */
  readonly page: Page;
  readonly quickInput: QuickInput;
  readonly #server: EditorServer;
  readonly #errors: string[] = [];
  #commands = 0;

  private constructor(page: Page, server: EditorServer) {
    this.page = page;
    this.#server = server;
    this.quickInput = new QuickInput(page);
    page.setDefaultTimeout(limit);
    page.on('dialog', (dialog) => dialog.accept());
    page.on('pageerror', (error) => this.#errors.push(String(error.stack ?? error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(message.text());
    });
  }

  /** Opens the editor in a page. The page has the focus only while it is at the front, as on a real desktop. */
  static async open(page: Page, server: EditorServer, opening: Opening): Promise<Workbench> {
    const workbench = new Workbench(page, server);
    await page.bringToFront();
    await page.goto(server.address(opening));
    await workbench.#loaded();
    return workbench;
  }

  /** The window is drawn and its remote extension host answers. */
  async #loaded(): Promise<void> {
    // The automation pretends that every page has the focus, and does so anew for each document.
    const devtools = await this.page.context().newCDPSession(this.page);
    await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    await devtools.detach();
    await this.page.bringToFront();
    await this.page.locator('.monaco-workbench .statusbar-item').first().waitFor({ timeout: startLimit });
    await this.page.locator('.statusbar-item[id="status.host"]').waitFor({ timeout: startLimit });
    await this.page
      .locator('.explorer-folders-view .monaco-list-row, .explorer-empty-view')
      .first()
      .waitFor({ timeout: startLimit });
  }

  /** Brings the window to the front, so that it has the focus. */
  focus(): Promise<void> {
    return this.page.bringToFront();
  }

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** Runs a command by its full title, e.g. "Rapport: Pick Task", through the command palette, as soon as it is there. */
  async command(title: string): Promise<void> {
    await this.until(`the command "${title}"`, async () => {
      await this.press('F1');
      await this.quickInput.paste(title);
      if (await this.quickInput.offers(title, 2_000)) return true;
      await this.quickInput.cancel();
      return false;
    });
    await this.quickInput.accept(title);
  }

  /** Opens a file of the workspace by name through quick open, and puts the cursor into it. */
  async openFile(name: string): Promise<void> {
    await this.press('Control+p');
    await this.quickInput.paste(name);
    await this.quickInput.accept(name);
    await this.fileOpens(name);
  }

  /** Waits until the file has the cursor. Its tab is there sooner, and what has the keyboard then loses it once more. */
  async fileOpens(name: string): Promise<void> {
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  /** Types text where the cursor is, key by key. In the editor wait for it with {@link editorShows}. */
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text, { delay: 10 });
  }

  /** The visible text of the active editor. */
  async editorText(): Promise<string> {
    const lines = this.page.locator('.editor-group-container.active .editor-instance .view-lines');
    return read(lines.first());
  }

  /** Waits until the active editor shows the text. */
  async editorShows(text: string | RegExp): Promise<void> {
    await this.page
      .locator('.editor-group-container.active .editor-instance .view-lines')
      .filter({ hasText: text })
      .first()
      .waitFor();
  }

  /** The title of the active tab. */
  async activeTab(): Promise<string> {
    return (
      (await this.page.locator('.editor-group-container.active .tab.active').getAttribute('data-resource-name')) ?? ''
    );
  }

  /** A status bar item by the end of its id, which is `<publisher>.<extension>.<item>`. */
  statusItem(id: string): Locator {
    return this.page.locator(`.statusbar-item[id$="${id}"]`);
  }

  /** Waits for a status bar item that shows the text, and answers its whole text. */
  async statusText(id: string, text: string | RegExp = /./, timeout = limit): Promise<string> {
    const item = this.statusItem(id).filter({ hasText: text });
    await item.waitFor({ timeout });
    return read(item);
  }

  /** What a screen reader says of a status bar item. */
  async statusLabel(id: string): Promise<string> {
    return (await this.statusItem(id).getAttribute('aria-label')) ?? '';
  }

  /** The text of a status bar item's tooltip, by hovering over it. */
  statusTooltip(id: string): Promise<string> {
    return readTooltip(this, this.statusItem(id));
  }

  /** Clicks a status bar item. */
  async clickStatus(id: string): Promise<void> {
    await this.statusItem(id).locator('a').click();
  }

  /** Waits for a notification with the text. */
  async notification(text: string | RegExp): Promise<Locator> {
    const toast = this.page.locator('.notification-toast').filter({ hasText: text });
    await toast.first().waitFor();
    return toast.first();
  }

  /** The messages of all notifications that are shown now. */
  notifications(): Promise<readonly string[]> {
    return readAll(this.page.locator('.notification-toast .notification-list-item-message'));
  }

  /** Presses a button of the notification with the text, and waits until the notification is gone. */
  async answer(text: string | RegExp, button: string): Promise<void> {
    const toast = await this.notification(text);
    await toast.hover();
    await toast.getByRole('button', { name: button, exact: true }).click();
    await toast.waitFor({ state: 'detached' });
  }

  /** Presses a button of the dialog with the text, and waits until the dialog is gone. */
  async decide(text: string | RegExp, button: string): Promise<void> {
    const dialog = this.page.locator('.monaco-dialog-box').filter({ hasText: text });
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Chooses a quick fix where the cursor is. */
  async fix(title: string): Promise<void> {
    const menu = await this.#fixes(title);
    await menu.locator('.monaco-list-row').filter({ hasText: title }).first().click();
    await menu.waitFor({ state: 'hidden' });
  }

  /** Looks whether a quick fix is offered where the cursor is. */
  async offersFix(title: string): Promise<void> {
    const menu = await this.#fixes(title);
    await this.press('Escape');
    await menu.waitFor({ state: 'hidden' });
  }

  /** Opens the menu of quick fixes, until this one is in it. */
  async #fixes(title: string): Promise<Locator> {
    const menu = this.page.locator('.action-widget').filter({ visible: true });
    await this.until(`the quick fix "${title}"`, async () => {
      if ((await menu.count()) === 0) {
        await this.press('Control+.');
        // Where there is nothing to mend (yet) it says so; of an answer that is out of date it says nothing.
        const said = menu.or(this.page.locator('.monaco-editor-overlaymessage')).first();
        await said.waitFor({ timeout: 2_000 }).catch(() => undefined);
      }
      if ((await menu.locator('.monaco-list-row').filter({ hasText: title }).count()) > 0) return true;
      await this.press('Escape');
      return false;
    });
    return menu;
  }

  /** Puts another text in the place of all that stands in the active editor, as from the clipboard. */
  async write(text: string): Promise<void> {
    await this.page.locator('.editor-group-container.active .editor-instance .view-lines').first().click();
    await this.press('Control+a');
    await this.page.keyboard.insertText(text);
  }

  /** Puts the cursor at the first place of the active editor where the text stands. */
  async goTo(text: string): Promise<void> {
    await this.press('Control+f');
    const box = this.page.locator('.find-widget.visible textarea').first();
    await box.fill(text);
    await this.press('Enter', 'Escape');
  }

  /** Opens the integrated terminal, or goes to it if there is one, and waits for the shell's prompt. */
  async openTerminal(): Promise<void> {
    const wrapper = this.page.locator('.terminal-wrapper.active');
    await this.command((await wrapper.count()) === 0 ? 'Terminal: Create New Terminal' : 'Terminal: Focus Terminal');
    await wrapper.locator('.xterm.focus').waitFor();
    await wrapper
      .locator('.xterm-rows')
      .filter({ hasText: /[$#%>]\s/ })
      .waitFor();
  }

  /** Types a command into the open terminal, waits until it has ended, and answers its exit code. */
  async runInTerminal(command: string): Promise<number> {
    this.#commands += 1;
    const mark = `end-of-${this.#commands}:`;
    await this.type(`${command}; echo "${mark}$?"`);
    await this.press('Enter');
    const rows = this.page.locator('.terminal-wrapper.active .xterm-rows');
    const ended = new RegExp(`${mark}(\\d+)`);
    await rows.filter({ hasText: ended }).waitFor();
    return Number(ended.exec(await read(rows))?.[1]);
  }

  /** The document inside the visible webview, e.g. the board. */
  webview(): FrameLocator {
    return this.page
      .locator('iframe.webview.ready')
      .filter({ visible: true })
      .last()
      .contentFrame()
      .frameLocator('#active-frame');
  }

  /** Changes the user's settings in their file and reloads the window, which does not watch that file. */
  async configure(changes: Readonly<Record<string, unknown>>): Promise<void> {
    const settings: unknown = JSON.parse(await readFile(this.#server.settingsFile, 'utf8'));
    await writeFile(this.#server.settingsFile, JSON.stringify(Object.assign({}, settings, changes), null, 2));
    await this.reload();
  }

  /** Saves a picture as test-results/<name>.png and answers its path. */
  async screenshot(name: string): Promise<string> {
    await mkdir(resultsFolder, { recursive: true });
    const path = join(resultsFolder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Reloads the window as *Developer: Reload Window* does, and waits until it is back. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('domcontentloaded', { timeout: startLimit });
    await this.command('Developer: Reload Window');
    await loaded;
    await this.#loaded();
  }

  /** Waits until the editor has started another extension host after this one was killed, and Rapport is there again. */
  async hostIsBack(killed: number): Promise<void> {
    // It does so by itself, but after the third time it asks.
    const restart = this.page.getByRole('button', { name: 'Restart Remote Extension Host' });
    const isBack = async () => {
      if ((await restart.count()) > 0) await restart.first().click();
      return ![killed, undefined].includes((await runningHosts(this.#server)).at(-1));
    };
    await this.until('another extension host', isBack, startLimit);
    await this.statusItem('rapport.status').waitFor({ timeout: startLimit });
  }

  /** Closes the window; its extension host ends soon after. */
  close(): Promise<void> {
    return this.page.close({ runBeforeUnload: false });
  }

  /** The errors of the window's console that are not the editor's own. */
  consoleErrors(): readonly string[] {
    return rendererErrors(this.#errors);
  }

  /** Waits until a condition holds that nothing on the page shows, e.g. about a file. */
  until(what: string, holds: () => Promise<boolean>, timeout = limit): Promise<void> {
    return until(what, holds, timeout);
  }
}
