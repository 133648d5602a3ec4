/** The board in Russian: no English word of ours is left on it, and its words fit. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.ts';
import type { Place } from '../../src/view/place.ts';
import { type BuiltWebview, buildWebview, type OpenBoard, openBoard, openWebview } from './boardBrowser.ts';
import type { shown as models } from './children/russianModels.ts';

type Models = typeof models;

/** Keys, formats and terms that are the same in Russian. */
const SAME =
  /^(?:Rapport|Markdown|Telegram|git|HEAD|Enter|Esc|Escape|Shift|Ctrl|Alt|Page|Up|Down|F2|F10|EUR|English|Europe|Berlin|state|waiting|component|priority|high|due|late|branch)$/;

describe('the board in Russian', function () {
  this.timeout(60_000);
  let browser: Browser;
  let built: BuiltWebview;
  let board: OpenBoard;
  let shown: Models;
  /** Titles, names and notes of the samples, which are English. */
  let data = '';
  let revision = 100;

  before(async () => {
    const child = promisify(execFile)(process.execPath, ['test/view/children/russianModels.ts'], { maxBuffer: 1e8 });
    const [{ stdout }, ...opened] = await Promise.all([child, openBrowser(), buildWebview('board')]);
    [browser, built] = opened;
    ({ shown, data } = JSON.parse(stdout));
  });
  after(() => browser?.close());
  afterEach(async () => {
    assert.deepEqual(board.troubles, [], 'neither errors nor anything that the policy had to refuse');
    await board.close();
  });

  const views: Readonly<Record<string, { to: Place; is: string; show: (shown: Models) => Promise<unknown> }>> = {
    tasks: { to: { view: 'tasks' }, is: '.task', show: async () => undefined },
    columns: { to: { view: 'columns' }, is: '.card', show: async () => undefined },
    week: { to: { view: 'week', day: null }, is: '.week-header', show: ({ week }) => board.showWeek(week) },
    day: { to: { view: 'day', day: null }, is: '.day-header', show: ({ day }) => board.showDay(day) },
    budget: {
      to: { view: 'budget', project: null },
      is: '.budget-totals',
      show: ({ budget }) => board.showBudget(budget),
    },
    task: { to: { view: 'task', task: 'arrows' }, is: '.sheet-head', show: ({ task }) => send('task', task) },
    client: { to: { view: 'client', client: 'anna' }, is: '.form-body', show: ({ client }) => send('form', client) },
    project: {
      to: { view: 'project', project: 'flora' },
      is: '.form-body',
      show: ({ project }) => send('form', project),
    },
    profile: { to: { view: 'profile' }, is: '.form-body', show: ({ profile }) => send('form', profile) },
  };
  const send = (type: string, model: unknown) => {
    revision += 1;
    return board.send({ type, revision, model });
  };

  for (const [name, { to, is, show }] of Object.entries(views)) {
    it(`has ${name} in Russian, and it fits 1280, 700 and 320 px`, async () => {
      board = await openBoard(browser, built, { theme: 'light', language: 'ru', height: 900 });
      await board.show(shown.board);
      await board.send({ type: 'go', to });
      await show(shown);
      await board.page.locator(is).first().waitFor();
      assert.deepEqual(await foreignWords(), []);
      await mkdir('test-results', { recursive: true });
      for (const width of [1280, 700, 320]) {
        await board.page.setViewportSize({ width, height: 900 });
        await board.page.screenshot({ path: `test-results/russian-${name}-${width}.png` });
        assert.equal(await board.page.evaluate('document.documentElement.scrollWidth'), width);
      }
    });
  }

  it('has the menu of a task and its ways of filtering in Russian', async () => {
    board = await openBoard(browser, built, { theme: 'light', language: 'ru' });
    await board.show(shown.board);
    await board.page.locator('.task').first().click({ button: 'right' });
    await board.page.getByRole('menu').waitFor();
    assert.deepEqual(await foreignWords(), []);
    await board.page.screenshot({ path: 'test-results/russian-menu.png' });
    await board.page.keyboard.press('Escape');
    await board.page.keyboard.press('/');
    await board.page.keyboard.type('нет такой');
    assert.deepEqual(await foreignWords(), []);
    await board.page.screenshot({ path: 'test-results/russian-filter.png' });
  });

  it('takes the letters of a Russian keyboard for those that stand there on a Latin one', async () => {
    board = await openBoard(browser, built, { theme: 'light', language: 'ru' });
    await board.show(shown.board);
    await board.page.locator('.task').first().click();
    const press = (key: string, code: string, more = {}) =>
      board.page.locator(':focus').dispatchEvent('keydown', { key, code, bubbles: true, cancelable: true, ...more });
    await press('у', 'KeyE');
    await board.page.locator('input:focus').waitFor();
    await board.page.keyboard.press('Escape');
    await press('.', 'Slash');
    assert.equal(await board.page.locator(':focus').getAttribute('placeholder'), 'Фильтр задач ( / )');
    await board.page.keyboard.press('Escape');
    await press('я', 'KeyZ', { ctrlKey: true });
    assert.deepEqual((await board.said()).at(-1), { type: 'undo' });
  });

  it('has the preview of a note in Russian', async () => {
    const preview = await openWebview(browser, await buildWebview('preview'), { theme: 'light', language: 'ru' });
    try {
      await preview.send({ type: 'note', model: shown.preview });
      await preview.page.getByRole('article').waitFor();
      assert.deepEqual(await foreignWords(preview.page, JSON.stringify({ ...shown.preview, strings: null })), []);
      for (const width of [1280, 700, 320]) {
        await preview.page.setViewportSize({ width, height: 900 });
        await preview.page.screenshot({ path: `test-results/russian-preview-${width}.png` });
        assert.equal(await preview.page.evaluate('document.documentElement.scrollWidth'), width);
      }
    } finally {
      await preview.close();
    }
  });

  it('says in Russian how to begin', async () => {
    board = await openBoard(browser, built, { theme: 'light', language: 'ru' });
    for (const model of [shown.noTasks, shown.noProject]) {
      await board.show(model);
      assert.deepEqual(await foreignWords(), []);
    }
    await board.page.screenshot({ path: 'test-results/russian-empty.png' });
    assert.equal(await board.page.getAttribute('html', 'lang'), 'ru');
  });

  /** Words in Latin letters that are neither in the data nor the same in both languages. */
  async function foreignWords(page = board.page, names = data): Promise<readonly string[]> {
    const words = (await page.evaluate(READ_ALL)) as readonly string[];
    const known = new Set(names.match(/[A-Za-z\d]+/g));
    const foreign = words.flatMap((text) => text.match(/[A-Za-z][A-Za-z\d]{2,}/g) ?? []);
    return [...new Set(foreign)].filter((word) => !known.has(word) && !SAME.test(word));
  }
});

/** Runs in the page: what is shown or read out, in the shadow of elements too. */
const READ_ALL = `(() => {
  const found = [];
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) found.push(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return;
    if (['STYLE', 'SCRIPT'].includes(node.nodeName)) return;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext', 'aria-roledescription']) {
      const words = node.getAttribute?.(name);
      if (words) found.push(words);
    }
    if (node.shadowRoot) visit(node.shadowRoot);
    for (const child of node.childNodes) visit(child);
  };
  visit(document.body);
  return found;
})()`;
