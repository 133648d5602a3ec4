import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EditorServer, quietSettings } from '../../scripts/editorServer.ts';
import { resultsFolder } from '../../scripts/paths.ts';
import { endHosts } from './extensionHosts.ts';
import { homeOf } from './home.ts';
import { sharedEditor } from './sharedEditor.ts';
import { Workbench } from './workbench.ts';

export interface DeskOptions {
  /** Settings of the user over those of {@link testSettings}. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders open in Restricted Mode until they are trusted. */
  readonly restricted?: boolean;
  /** The display language. There is no language pack, so the editor's own words stay English. */
  readonly language?: string;
}

/** One person's machine, with nothing on it yet: an editor server and any number of windows on it. */
export interface Desk {
  readonly server: EditorServer;
  /** The zone that the editor is in. */
  readonly zone: string;
  /** Opens a window and waits until it is drawn; it comes to the front. `folder`, `host`: as in the address of an {@link Opening}. */
  open(folder: string, host?: string): Promise<Workbench>;
  /** All windows lose the focus, as when the person turns to another program. */
  leave(): Promise<void>;
  /** Saves what each window shows as test-results/<name>-<its number>.png. */
  pictures(name: string): Promise<void>;
  /** Closes all windows and removes what this person has done, so that the next one finds a new machine. */
  close(): Promise<void>;
}

/** What is typed is what stands in the file, the terminal can be read, nothing pops up in between, and nothing moves. */
const testSettings = {
  ...quietSettings,
  'editor.cursorBlinking': 'solid',
  'workbench.reduceMotion': 'on',
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.acceptSuggestionOnEnter': 'off',
  'editor.suggestOnTriggerCharacters': false,
  'terminal.integrated.gpuAcceleration': 'off',
  'terminal.integrated.stickyScroll.enabled': false,
  'files.autoSave': 'off',
  'window.confirmBeforeClose': 'never',
  'git.openRepositoryInParentFolders': 'never',
  'workbench.enableExperiments': false,
  // It writes on while a window reloads, and takes that for an error.
  'workbench.localHistory.enabled': false,
  'rapport.notifyForecast': false,
};

/** The desk that is open. There is one home, so there is one desk at a time. */
let open: Desk | null = null;

/** What was on the screen says more of a test that failed than its message. */
afterEach(async function () {
  if (this.currentTest?.state !== 'failed') return;
  await open?.pictures(`failed-${this.currentTest.title.replace(/\W+/g, '-').slice(0, 60)}`);
});

/**
 * A new person at the shared editor: no hours, no settings but these, a browser that remembers nothing. The first one of
 * a run waits some seconds for the editor; close it after the suite.
 */
export async function openDesk({ settings, restricted = false, language }: DeskOptions = {}): Promise<Desk> {
  // A suite that failed in the middle may have left its own open.
  await open?.close();
  const { server, browser, zone } = await sharedEditor();
  const all = { ...testSettings, 'security.workspace.trust.enabled': restricted, ...settings };
  await writeFile(server.settingsFile, JSON.stringify(all, null, 2));
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  // What a language pack does for the editor's own words says which language it is.
  if (language !== undefined) {
    await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
  }
  const elsewhere = await context.newPage();
  const desk: Desk = {
    server,
    zone,
    open: async (folder, host) => Workbench.open(await context.newPage(), server, { folder, host }),
    leave: () => elsewhere.bringToFront(),
    async pictures(name) {
      await mkdir(resultsFolder, { recursive: true });
      const windows = context.pages().filter((page) => page !== elsewhere);
      for (const [index, page] of windows.entries()) {
        await page.screenshot({ path: join(resultsFolder, `${name}-${index + 1}.png`) });
      }
    },
    async close() {
      if (open !== desk) return;
      open = null;
      // Windows end their hosts when they are closed one by one.
      await Promise.all(context.pages().map((page) => page.close()));
      await context.close();
      await endHosts(server);
      await rm(homeOf(server), { recursive: true, force: true, maxRetries: 5 });
    },
  };
  open = desk;
  return desk;
}
