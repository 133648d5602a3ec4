import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.ts';
import { type EditorServer, quietSettings, startEditor } from '../../scripts/editorServer.ts';
import { packagedExtension } from '../../scripts/package.ts';
import { Workbench } from './workbench.ts';

export interface DeskOptions {
  /** Settings of the user over those of {@link testSettings}. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders open in Restricted Mode until they are trusted. */
  readonly restricted?: boolean;
  /** The environment of the server; default: one with a home of its own. */
  readonly env?: NodeJS.ProcessEnv;
  /** The packaged extension to install; default: this project's, packaged anew if its sources have changed. */
  readonly vsix?: string;
}

/** One person's machine: an editor server, a browser, and any number of windows on it. */
export interface Desk {
  readonly server: EditorServer;
  /** Opens a window on a folder and waits until it is drawn; it comes to the front. `host`: as in the address of an opening. */
  open(folder: string, host?: string): Promise<Workbench>;
  /** All windows lose the focus, as when the person turns to another program. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** What is typed is what stands in the file, the terminal can be read, and nothing pops up in between. */
const testSettings = {
  ...quietSettings,
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
};

/** Starts an editor server with a home of its own, and a browser. Takes some seconds; close it after the suite. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const server = await startEditor({
    settings: { ...testSettings, ...options.settings },
    restricted: options.restricted,
    env: options.env,
    vsix: options.vsix ?? (await packagedExtension()),
  });
  let browser: Browser;
  try {
    browser = await openBrowser();
  } catch (error) {
    await server.stop();
    throw error;
  }
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const elsewhere = await context.newPage();
  return {
    server,
    open: async (folder, host) => Workbench.open(await context.newPage(), server, { folder, host }),
    leave: () => elsewhere.bringToFront(),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
