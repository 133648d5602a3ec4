/** A built webview in a real browser, with the editor's side of it played by the test: same page, policy and colours. */
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { iconPaths } from '../../scripts/iconPaths.ts';
import type { BoardModel } from '../../src/view/boardModel.ts';
import type { BudgetModel } from '../../src/view/budgetModel.ts';
import type { DayModel } from '../../src/view/dayModel.ts';
import type { HostMessage, WebviewMessage } from '../../src/view/protocol.ts';
import { webviewPage } from '../../src/view/webviewPage.ts';
import type { WeekModel } from '../../src/view/weekModel.ts';

const SOURCE = 'http://board.example';

/** Runs in the page, before it: what the editor gives to a webview. Its state outlives a reload, as there. */
const PLAY_EDITOR = `
  window.said = [];
  window.taken = 0;
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => message.type === 'taken' ? (taken += 1) : said.push(structuredClone(message)),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
  });
`;

export type ThemeName = 'dark' | 'light' | 'highContrast' | 'highContrastLight';
interface Theme {
  readonly className: string;
  readonly variables: Readonly<Record<string, string>>;
}

export interface BuiltWebview {
  readonly script: string;
  readonly style: string;
}

/** Bundles src/webview as esbuild.mjs does, into memory. */
export async function buildWebview(name: 'board' | 'preview'): Promise<BuiltWebview> {
  const { outputFiles } = await build({
    entryPoints: [`src/webview/${name}.ts`],
    outdir: 'dist/webview',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    plugins: [iconPaths],
    write: false,
    logLevel: 'warning',
  });
  const text = (end: string) => outputFiles.find((file) => file.path.endsWith(end))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}

export interface OpenWebview {
  readonly page: Page;
  /** What went wrong in the page: errors, refusals by the policy. */
  readonly troubles: readonly string[];
  send(message: unknown): Promise<void>;
  close(): Promise<void>;
}

export interface OpenBoard extends OpenWebview {
  /** Sends a snapshot with the next revision. */
  show(model: BoardModel): Promise<void>;
  /** Sends a day with the next revision. */
  showDay(model: DayModel): Promise<void>;
  /** Sends a week with the next revision. */
  showWeek(model: WeekModel): Promise<void>;
  /** Sends a budget with the next revision. */
  showBudget(model: BudgetModel): Promise<void>;
  /** Everything that the page has said so far but "ready". */
  said(): Promise<WebviewMessage[]>;
  /** Waits until the page has said something more than `count` messages, and answers the last. */
  next(count: number): Promise<WebviewMessage | undefined>;
}

export interface WebviewOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** Of the document, BCP 47. */
  readonly language?: string;
}

/** Opens the page at a size and waits until it asks for what it shows. */
export async function openWebview(
  browser: Browser,
  { script, style }: BuiltWebview,
  { theme = 'dark', width = 1280, height = 720, language = 'en' }: WebviewOptions = {},
): Promise<OpenWebview> {
  const themes: Record<ThemeName, Theme> = JSON.parse(await readFile('test/view/boardThemes.json', 'utf8'));
  const { className, variables } = themes[theme];
  const colours = Object.entries(variables).map(([name, value]) => `${name}: ${value};`);
  const html = webviewPage({
    language,
    nonce: 'test',
    script: `${SOURCE}/board.js`,
    style: `${SOURCE}/board.css`,
    source: SOURCE,
  });
  const files: Record<string, { contentType: string; body: string }> = {
    '/': { contentType: 'text/html', body: html.replace('<body>', `<body class="${className}">`) },
    '/board.js': { contentType: 'text/javascript', body: script },
    '/board.css': { contentType: 'text/css', body: `:root { ${colours.join(' ')} }\n${style}` },
  };
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.route('**/*', (route) => {
    const file = files[new URL(route.request().url()).pathname];
    return file ? route.fulfill(file) : route.fulfill({ status: 404 });
  });
  await page.addInitScript(PLAY_EDITOR);
  await page.goto(`${SOURCE}/`);
  await page.waitForFunction(() => Reflect.get(globalThis, 'said').length > 0);
  return {
    page,
    troubles,
    send: (message) => page.evaluate((data) => Reflect.get(globalThis, 'postMessage')(data, '*'), message),
    close: () => context.close(),
  };
}

/** Opens the board's page at a size and waits until it asks for the board. */
export async function openBoard(
  browser: Browser,
  built: BuiltWebview,
  options: WebviewOptions = {},
): Promise<OpenBoard> {
  const open = await openWebview(browser, built, options);
  const { page, send } = open;
  let revision = 0;
  const said = async () => {
    const all: WebviewMessage[] = await page.evaluate('said');
    return all.filter((message) => message.type !== 'ready');
  };
  return {
    ...open,
    said,
    async show(model) {
      revision += 1;
      const message: HostMessage = { type: 'snapshot', revision, model };
      await send(message);
      await page.waitForSelector('main .tabs, main .welcome');
    },
    async showDay(model) {
      revision += 1;
      const message: HostMessage = { type: 'day', revision, model };
      await send(message);
    },
    async showWeek(model) {
      revision += 1;
      const message: HostMessage = { type: 'week', revision, model };
      await send(message);
    },
    async showBudget(model) {
      revision += 1;
      const message: HostMessage = { type: 'budget', revision, model };
      await send(message);
    },
    async next(count) {
      await page.waitForFunction((more) => Reflect.get(globalThis, 'said').length > more + 1, count);
      return (await said()).at(-1);
    },
  };
}
