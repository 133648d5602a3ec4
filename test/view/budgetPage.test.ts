import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.ts';
import { boardModel } from '../../src/view/board.ts';
import { budgetModel } from '../../src/view/budget.ts';
import { type BuiltWebview, buildWebview, type OpenBoard, openBoard, type ThemeName } from './boardBrowser.ts';
import { makeTask, sampleInput } from './boardSample.ts';
import { budgetInput } from './budgetSample.ts';

const THEMES: readonly ThemeName[] = ['light', 'dark', 'highContrast', 'highContrastLight'];

describe("the board's budget in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let built: BuiltWebview;
  let board: OpenBoard;
  const tasks = boardModel(sampleInput());
  const budget = budgetModel(budgetInput());

  const open = async (options: Parameters<typeof openBoard>[2] = {}) => {
    board = await openBoard(browser, built, options);
    await board.show(tasks);
    await board.page.getByRole('tab', { name: 'Budget' }).click();
    assert.deepEqual(await board.next(0), { type: 'openBudget' });
    await board.showBudget(budget);
    await board.page.locator('.budget-totals').waitFor();
  };
  before(async () => {
    [browser, built] = await Promise.all([openBrowser(), buildWebview('board')]);
  });
  after(() => browser?.close());
  beforeEach(() => open());
  afterEach(async () => {
    assert.deepEqual(board.troubles, [], 'neither errors nor anything that the policy had to refuse');
    await board.close();
  });

  const row = (text: string | RegExp) => board.page.getByRole('row', { name: text });
  const worth = (title: string) => row(new RegExp(title)).locator('.worth');
  const press = async (...keys: string[]) => {
    for (const key of keys) await board.page.keyboard.press(key);
  };
  const focused = () =>
    board.page.evaluate("document.activeElement.closest('tr').querySelector('.title').textContent.trim()");
  /** What was said after the page asked for the budget. */
  const asked = async () => (await board.said()).slice(1);
  const last = async () => (await asked()).at(-1);

  it('says how it stands, and where each total comes from', async () => {
    assert.match(await row(/^Used/).innerText(), /20:45.*€1,245\.00.*1:45 that belong to no task/s);
    assert.match(await row(/^At completion/).innerText(), /at least 36:51.*too little data/s);
    await board.page.getByRole('img', { name: /20:45 used from Mon 1 Jun/ }).waitFor();
    assert.match(
      await board.page.locator('.budget-warnings').innerText(),
      /“?"Archive by month" will not be done by Wed 24 Jun/,
    );
    await row(/^Used/).getByRole('button', { name: '20:45' }).click();
    assert.deepEqual(await last(), { type: 'explainTotal', of: { project: 'flora', assigned: true } });
  });

  it('lists the tasks, those worth most an hour first, or in the order of work', async () => {
    const titles = () => board.page.locator('.budget-tasks tbody .title').allInnerTexts();
    assert.deepEqual((await titles()).slice(0, 2), ["Show the author's name", 'Menu covers the logo on tablets']);
    const byWorth = board.page.getByRole('columnheader', { name: 'Worth an hour' });
    assert.equal(await byWorth.getAttribute('aria-sort'), 'descending');
    await board.page.getByRole('button', { name: 'Expected' }).click();
    assert.equal((await titles())[0], 'Slideshow arrows and swiping');
    assert.equal(await byWorth.getAttribute('aria-sort'), null);
  });

  it('takes what a task is worth by keyboard', async () => {
    assert.equal(await board.page.locator('.worth[tabindex="0"]').count(), 1);
    await worth("Show the author's name").focus();
    await press('ArrowDown', 'ArrowDown');
    assert.equal(await focused(), 'Buttons too close on phones');
    await press('5');
    assert.deepEqual(await last(), { type: 'setWorth', task: 'buttons', worth: 5 });
    await press('4');
    assert.equal((await asked()).length, 1, 'it is 4 already');
    await press('Delete');
    assert.deepEqual(await last(), { type: 'setWorth', task: 'buttons', worth: null });
    await press('Home', 'Enter', 'ArrowDown', 'Enter');
    assert.equal((await asked()).at(-1)?.type, 'setWorth');
    assert.equal(await focused(), "Show the author's name", 'the keyboard is where it was');
  });

  it('takes what a task is worth by mouse', async () => {
    await worth('Nightly backup').click();
    await board.page.getByRole('menuitemradio', { name: '3' }).click();
    assert.deepEqual(await last(), { type: 'setWorth', task: 'backup', worth: 3 });
  });

  it('stays with its task when that moves', async () => {
    await worth('Nightly backup').focus();
    const moved = budgetInput();
    const dear = moved.tasks.map((task) => (task.id === 'backup' ? { ...task, value: 5 as const } : task));
    await board.showBudget(budgetModel(budgetInput({ tasks: dear })));
    await row(/Nightly backup.*5/).waitFor();
    assert.equal(await focused(), 'Nightly backup');
  });

  it('tells the client, and changes the plan of a task or of the project', async () => {
    const warning = board.page.getByRole('listitem').filter({ hasText: 'Archive by month' });
    await warning.getByRole('button', { name: 'Tell the Client' }).click();
    assert.deepEqual(await last(), { type: 'tellClient', warning: 'clientDue archive 2026-06-24' });
    await warning.getByRole('button', { name: 'Change Plan' }).click();
    assert.deepEqual((await asked()).slice(-2), [{ type: 'closeBudget' }, { type: 'openTask', task: 'archive' }]);
  });

  it('leads to the set-up and to the week', async () => {
    await board.page.getByRole('button', { name: 'Set Up Project' }).click();
    assert.deepEqual((await asked()).slice(-2), [
      { type: 'closeBudget' },
      { type: 'openForm', sheet: { view: 'project', project: 'flora' } },
    ]);
    await board.page.keyboard.press('Escape');
    await board.page.getByRole('button', { name: 'Open the Week' }).click();
    assert.deepEqual((await asked()).slice(-2), [{ type: 'closeBudget' }, { type: 'openWeek', day: null, all: false }]);
  });

  it('keeps its order over a reload', async () => {
    await board.page.getByRole('button', { name: 'Expected' }).click();
    await board.page.waitForFunction(() =>
      /"sort":"expected"/.test(Reflect.get(globalThis, 'sessionStorage').getItem('state') ?? ''),
    );
    await board.page.reload();
    await board.page.waitForFunction(() => Reflect.get(globalThis, 'said').length === 2);
    await board.show(tasks);
    await board.showBudget(budget);
    const header = board.page.getByRole('columnheader', { name: 'Expected' });
    assert.equal(await header.getAttribute('aria-sort'), 'ascending');
  });

  it('is gone to when the editor says so', async () => {
    await board.page.getByRole('tab', { name: 'Tasks' }).click();
    await board.send({ type: 'go', to: { view: 'budget', project: null } });
    await board.page.waitForFunction(() => Reflect.get(globalThis, 'said').length === 4);
    assert.deepEqual(await last(), { type: 'openBudget' });
  });

  it('is short where there is nothing to say', async () => {
    const bare = { budgetMs: null, launch: null, rate: null };
    const none = { usedByTask: new Map(), hoursByDay: new Map(), burn: [], unassignedMs: 0, baseline: null };
    await board.showBudget(budgetModel(budgetInput({ ...none, project: bare, tasks: [], added: [] })));
    await board.page.getByText('Nothing to reckon with yet').waitFor();
    assert.equal(await board.page.locator('.burn, .budget-warnings, .c-money').count(), 0);
    await row(/^Budget Not set/).waitFor();
  });

  it('shows what was typed elsewhere as text', async () => {
    const title = `<img src=x onerror="document.title='bad'"> ${'long '.repeat(60)}`;
    const hostile = [
      makeTask('a', { title, estimateMs: 1e15, due: '2026-06-01' }),
      makeTask('b', { title: 'שלום 🌿', value: 3 }),
    ];
    await board.showBudget(budgetModel(budgetInput({ tasks: hostile, added: hostile })));
    await board.page.getByText('<img src=x').first().waitFor();
    assert.equal(await board.page.locator('main img').count(), 0);
    assert.equal(await board.page.title(), 'Rapport');
    assert.equal(await board.page.evaluate('document.documentElement.scrollWidth'), 1280);
  });

  for (const theme of THEMES) {
    it(`leaves axe nothing to say in ${theme}`, async () => {
      await board.close();
      await open({ theme });
      await board.page.evaluate(axe.source);
      const found: axe.AxeResults = await board.page.evaluate("axe.run({ resultTypes: ['violations'] })");
      assert.deepEqual(
        found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        [],
      );
    });

    it(`fits 1280, 700 and 320 px in ${theme}`, async () => {
      await board.close();
      await open({ theme });
      await mkdir('test-results', { recursive: true });
      for (const width of [1280, 700, 320]) {
        await board.page.setViewportSize({ width, height: 720 });
        await board.page.screenshot({ path: `test-results/budget-${theme}-${width}.png` });
        assert.equal(await board.page.evaluate('document.documentElement.scrollWidth'), width);
        const tab = await board.page.getByRole('tab', { name: 'Budget' }).boundingBox();
        const tools = await board.page.locator('.tab-actions').boundingBox();
        assert.ok(tab && tools && tab.x + tab.width <= tools.x, 'the last tab is seen');
        for (const each of await board.page.locator('.budget-tasks .title').all()) {
          const box = await each.boundingBox();
          assert.ok(box && box.width >= 40 && box.x + box.width <= width, 'every title can be read');
        }
      }
      await board.page.setViewportSize({ width: 700, height: 1400 });
      await board.page.screenshot({ path: `test-results/budget-${theme}-700-tall.png` });
    });
  }
});
