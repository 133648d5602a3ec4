import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.ts';
import { boardModel } from '../../src/view/board.ts';
import { weekModel } from '../../src/view/week.ts';
import { type BuiltWebview, buildWebview, type OpenBoard, openBoard, type ThemeName } from './boardBrowser.ts';
import { makeTask, sampleInput } from './boardSample.ts';
import { makePart, weekInput } from './weekSample.ts';

const THEMES: readonly ThemeName[] = ['light', 'dark', 'highContrast', 'highContrastLight'];

describe("the board's week in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let built: BuiltWebview;
  let board: OpenBoard;
  const sample = sampleInput();
  const flora = sample.projects[0];
  assert.ok(flora);
  const tasks = boardModel({ ...sample, projects: [flora, { ...flora, id: 'shop', name: 'Shop' }] });
  const week = weekModel(weekInput());
  const lastWeek = weekModel({
    ...weekInput(),
    week: {
      ...weekInput().week,
      days: ['08', '09', '10', '11', '12', '13', '14'].map((date) => `2026-06-${date}`),
      parts: [{ ...makePart(15, 'menu', 3), day: '2026-06-09' }],
      beforeByNow: null,
    },
  });

  const open = async (options: Parameters<typeof openBoard>[2] = {}) => {
    board = await openBoard(browser, built, options);
    await board.show(tasks);
    await board.page.getByRole('tab', { name: 'Week' }).click();
    assert.deepEqual(await board.next(0), { type: 'openWeek', day: null, all: false });
    await board.showWeek(week);
    await board.page.locator('.week-header').waitFor();
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

  const bar = (name: RegExp) => board.page.getByRole('button', { name });
  const press = async (...keys: string[]) => {
    for (const key of keys) await board.page.keyboard.press(key);
  };
  const focused = () => board.page.evaluate('document.activeElement.querySelector(".unseen").textContent');
  /** What was said after the page asked for the week. */
  const asked = async () => (await board.said()).slice(1);
  const last = async () => (await asked()).at(-1);

  it('leads from a bar to its day, by keyboard', async () => {
    assert.equal(await board.page.locator('.bar-day[tabindex="0"]').count(), 1);
    await bar(/Thursday, June 18/).focus();
    await press('ArrowLeft', 'ArrowLeft');
    assert.match(String(await focused()), /^Tuesday, June 16, 2026: 5 hours 45 minutes, Slideshow 3 hours/);
    await press('Home', 'ArrowLeft');
    assert.match(String(await focused()), /^Monday/);
    await press('End');
    assert.match(String(await focused()), /^Sunday.*: nothing/);
    await press('Home', 'Enter');
    assert.deepEqual(await asked(), [{ type: 'closeWeek' }, { type: 'openDay', day: '2026-06-15' }]);
    assert.equal(await board.page.getByRole('tab', { name: 'Day' }).getAttribute('aria-selected'), 'true');
  });

  it('leads from a bar to its day, by mouse; today stays today', async () => {
    await bar(/Thursday, June 18/).click();
    assert.deepEqual(await last(), { type: 'openDay', day: null });
  });

  it('pages with the keyboard, which stays on its weekday', async () => {
    await bar(/Tuesday/).focus();
    await press('PageDown');
    assert.deepEqual(await asked(), [], 'next week has not come');
    await press('PageUp');
    assert.deepEqual(await last(), { type: 'openWeek', day: '2026-06-08', all: false });
    await board.showWeek(lastWeek);
    await bar(/Tuesday, June 9/).waitFor();
    assert.match(String(await focused()), /^Tuesday, June 9/);
  });

  it('pages with the buttons, goes to a date and comes back', async () => {
    await board.page.getByRole('button', { name: 'Previous Week' }).click();
    assert.deepEqual(await last(), { type: 'openWeek', day: '2026-06-08', all: false });
    await board.showWeek({ ...lastWeek, current: false, next: '2026-06-15' });
    await board.page.getByRole('button', { name: 'Next Week' }).click();
    assert.deepEqual(await last(), { type: 'openWeek', day: '2026-06-15', all: false });
    await board.page.getByLabel('Go to the week of a day').fill('2026-05-06');
    assert.deepEqual(await last(), { type: 'openWeek', day: '2026-05-06', all: false });
    await board.page.getByRole('button', { name: 'This Week' }).click();
    assert.deepEqual(await last(), { type: 'openWeek', day: null, all: false });
  });

  it('is of the shown project, of another one or of all', async () => {
    const choose = async (name: string) => {
      await board.page.getByRole('combobox', { name: 'Hours of' }).click();
      await board.page.getByRole('option', { name }).click();
    };
    await choose('All projects');
    assert.deepEqual(await last(), { type: 'openWeek', day: null, all: true });
    await board.showWeek(weekModel(weekInput({ project: null })));
    await choose('Shop');
    assert.deepEqual((await asked()).slice(-2), [
      { type: 'showProject', project: 'shop' },
      { type: 'openWeek', day: null, all: false },
    ]);
  });

  it('is copied and exported', async () => {
    await board.page.getByRole('button', { name: 'Copy' }).click();
    assert.deepEqual(await last(), { type: 'copyWeek' });
    await board.page.getByText('Copied').waitFor();
    await board.page.getByRole('button', { name: 'Export…' }).click();
    assert.deepEqual(await last(), { type: 'exportWeek' });
    await board.page.getByText('Copied').waitFor({ state: 'detached' });
  });

  it('lists the tasks with their days, and the sums', async () => {
    const row = board.page.getByRole('row', { name: /Slideshow arrows/ });
    assert.deepEqual(await row.getByRole('cell').allInnerTexts(), ['2:30', '3:00', '', '1:30', '', '', '', '7:00']);
    assert.match(await board.page.getByRole('row', { name: /Nightly backup/ }).innerText(), /not billed/);
    await board.page.getByRole('row', { name: /In all.*17:33/ }).waitFor();
  });

  it('says where a sum comes from', async () => {
    const days = { first: '2026-06-15', last: '2026-06-21' };
    await board.page
      .getByRole('row', { name: /Slideshow arrows/ })
      .getByRole('button', { name: '7:00' })
      .click();
    assert.deepEqual(await last(), { type: 'explainTotal', of: { task: 'arrows', days } });
    await board.page
      .getByRole('row', { name: /Unassigned/ })
      .getByRole('button', { name: '1:36' })
      .click();
    assert.deepEqual(await last(), { type: 'explainTotal', of: { task: null, project: 'flora', days } });
    await board.page.getByRole('button', { name: '17:33' }).click();
    assert.deepEqual(await last(), { type: 'explainTotal', of: { project: 'flora', days } });
  });

  it('keeps the week over a reload', async () => {
    await board.page.getByRole('button', { name: 'Previous Week' }).click();
    await board.page.waitForFunction(() =>
      /"day":"2026-06-08"/.test(Reflect.get(globalThis, 'sessionStorage').getItem('state') ?? ''),
    );
    await board.page.reload();
    await board.page.waitForFunction(() => Reflect.get(globalThis, 'said').length === 2);
    assert.deepEqual(await board.said(), [{ type: 'openWeek', day: '2026-06-08', all: false }]);
  });

  it('is gone to when the editor says so', async () => {
    await board.send({ type: 'go', to: { view: 'week', day: '2026-06-03' } });
    await board.page.waitForFunction(() => Reflect.get(globalThis, 'said').length === 3);
    assert.deepEqual(await last(), { type: 'openWeek', day: '2026-06-03', all: false });
    assert.match(String(await focused()), /^Thursday, June 18/, 'the keyboard is on a bar');
  });

  it('invites to fill an empty one', async () => {
    await board.showWeek(weekModel(weekInput({ week: { ...weekInput().week, parts: [] } })));
    await board.page.getByText('Nothing was worked on Flora site').waitFor();
    await board.page.getByRole('button', { name: 'Add Missing Time' }).click();
    assert.deepEqual(await last(), { type: 'openDay', day: null });
  });

  it('shows what was typed elsewhere as text', async () => {
    const title = `<img src=x onerror="document.title='bad'"> ${'long '.repeat(60)}`;
    const hostile = weekInput({
      tasks: new Map([
        ['arrows', makeTask('arrows', { title })],
        ['menu', makeTask('menu', { title: 'שלום: כיוון 🌿 (1)' })],
      ]),
      components: new Map([
        ['slideshow', { id: 'slideshow', project: 'flora', name: `<b>b</b> ${'x'.repeat(300)}`, paths: [], order: 0 }],
      ]),
    });
    await board.showWeek(weekModel(hostile));
    await board.page.getByText('<img src=x').first().waitFor();
    assert.equal(await board.page.locator('main img, main b b').count(), 0);
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
        await board.page.screenshot({ path: `test-results/week-${theme}-${width}.png` });
        assert.equal(await board.page.evaluate('document.documentElement.scrollWidth'), width);
        for (const each of await board.page.locator('.bar-day, .week-tasks .title').all()) {
          const box = await each.boundingBox();
          assert.ok(box && box.width >= 30 && box.x + box.width <= width, 'every bar and title can be read');
        }
      }
    });
  }
});
