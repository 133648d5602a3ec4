import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.ts';
import { boardModel } from '../../src/view/board.ts';
import { type BuiltWebview, buildWebview, type OpenBoard, openBoard, type ThemeName } from './boardBrowser.ts';
import { makeTask, sampleInput } from './boardSample.ts';
import { violations } from './violations.ts';

const THEMES: readonly ThemeName[] = ['light', 'dark', 'highContrast', 'highContrastLight'];

/** The keys that open an editor, and what is typed in it: some of it is refused. */
const EDITS = [
  ['F2', 'Backup'],
  ['e', 'lots'],
  ['d', '18 june'],
  ['c', 'some day'],
] as const;

describe("the board's columns in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let built: BuiltWebview;
  let board: OpenBoard;
  const model = boardModel(sampleInput());

  const open = async (options: Parameters<typeof openBoard>[2] = {}, shown = model) => {
    board = await openBoard(browser, built, options);
    await board.show(shown);
    await board.page.getByRole('tab', { name: 'Columns' }).click();
    await board.page.locator('.board-columns').waitFor();
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

  const press = async (...keys: string[]) => {
    for (const key of keys) await board.page.keyboard.press(key);
  };
  const column = (state: string) => board.page.locator(`[data-state=${state}]`);
  const card = (title: string) => board.page.locator('.card', { hasText: title });
  const titles = async (state: string) =>
    (await column(state).locator('.card-title').allInnerTexts()).map((text) => text.trim());
  const focused = async () => ((await board.page.locator('.card.focused .card-title').textContent()) ?? '').trim();
  const last = async () => (await board.said()).at(-1);
  /** From the middle of one card to a point of a column, in steps as a hand makes them. */
  const drag = async (title: string, state: string, y: number) => {
    const from = await card(title).boundingBox();
    const to = await column(state).boundingBox();
    assert.ok(from && to);
    await board.page.mouse.move(from.x + 60, from.y + 20);
    await board.page.mouse.down();
    await board.page.mouse.move(from.x + 80, from.y + 30);
    await board.page.mouse.move(to.x + to.width / 2, to.y + y, { steps: 3 });
  };

  it('has a column for each state, the closed ones folded, cards by hand', async () => {
    assert.deepEqual(await titles('planned'), [
      'Nightly backup',
      'Buttons too close on phones',
      'שלום: כיוון הכתיבה בתפריט 🌿',
      'Captions under the photos',
    ]);
    assert.equal(await column('done').locator('.card').count(), 0);
    await column('done').getByRole('button').click();
    assert.deepEqual(await titles('done'), ['Start by itself, stop on touch']);
    await column('done').getByRole('button').click();
    await column('planned').getByRole('button').click();
    assert.equal(await column('planned').locator('.card').count(), 0);
  });

  describe('by keyboard', () => {
    beforeEach(() => board.page.locator('#column-planned').focus());

    it('goes from card to card and column to column', async () => {
      assert.equal(await focused(), 'Nightly backup');
      await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
      assert.equal(await focused(), 'Captions under the photos');
      await press('ArrowRight');
      assert.match(await focused(), /Menu covers the logo/, 'the last of a shorter column');
      await press('ArrowRight', 'ArrowRight', 'ArrowRight');
      assert.equal(await focused(), 'Archive by month');
      await press('ArrowRight', 'ArrowLeft', 'ArrowLeft', 'Home');
      assert.equal(await focused(), 'Choose the first three photos', 'a folded column is passed by');
    });

    it('moves a card into the next state, and up and down', async () => {
      await press('Shift+ArrowRight');
      assert.deepEqual(await last(), { type: 'placeTasks', tasks: ['backup'], state: 'active', before: null });
      await press('Shift+ArrowDown');
      assert.deepEqual(await last(), { type: 'placeTasks', tasks: ['backup'], state: 'planned', before: 'rtl' });
      await press('ArrowDown', 'ArrowDown', 'Shift+ArrowUp');
      assert.deepEqual(await last(), { type: 'placeTasks', tasks: ['rtl'], state: 'planned', before: 'buttons' });
      await press('End', 'Shift+ArrowDown');
      assert.equal((await board.said()).length, 3, 'below the last there is nothing');
    });

    it('stays on a card that moved', async () => {
      const tasks = sampleInput().tasks.map((task) =>
        task.id === 'backup' ? { ...task, state: 'review' as const } : task,
      );
      await board.show(boardModel(sampleInput({ tasks })));
      await column('review').locator('.card.focused', { hasText: 'Nightly backup' }).waitFor();
      await press('ArrowLeft');
      assert.equal(await focused(), 'Choose the first three photos');
    });

    it('starts work, shows the menus, and changes several as one', async () => {
      await press('Enter');
      assert.deepEqual(await last(), { type: 'pick', task: 'backup' });
      await press('Control+Space', 'ArrowDown');
      assert.equal(
        await board.page.locator('.card[aria-selected=true]').count(),
        1,
        'a move without Shift starts anew',
      );
      await press('Control+a');
      await board.page.getByText('4 tasks selected').waitFor();
      await press('Space');
      await board.page.getByRole('menuitemradio', { name: 'In review' }).click();
      const tasks = ['backup', 'buttons', 'rtl', 'captions'];
      assert.deepEqual(await last(), { type: 'setState', tasks, state: 'review' });
      await press('Escape');
      assert.equal(await board.page.getByText('4 tasks selected').count(), 0);
    });

    it('edits on the card, with the keys of the table', async () => {
      await press('F2');
      assert.equal(await board.page.inputValue('#edit'), 'Nightly backup');
      await board.page.keyboard.type('Backup <b>🌿</b>');
      await board.page.screenshot({ path: 'test-results/columns-edit.png' });
      await press('Enter');
      assert.deepEqual(await last(), { type: 'setTitle', task: 'backup', title: 'Backup <b>🌿</b>' });
      await press('d');
      await board.page.keyboard.type('fri');
      assert.equal(await board.page.locator('#edit-said').innerText(), 'Fri 19 Jun');
      await press('Tab');
      assert.deepEqual(await last(), { type: 'setDate', task: 'backup', field: 'due', day: '2026-06-19' });
      await press('Tab');
      assert.equal(await board.page.getAttribute('#edit', 'aria-label'), 'Change Estimate');
      await board.page.keyboard.type('lots');
      await press('Enter', 'Escape', 'ArrowDown');
      assert.equal((await board.said()).length, 2, 'what cannot be read is not said');
      assert.equal(await focused(), 'Buttons too close on phones', 'the column has the keyboard again');
    });

    it('filters from the slash key', async () => {
      await press('/');
      await board.page.keyboard.type('component:phones -priority:high');
      assert.deepEqual(await titles('active'), []);
      assert.equal((await titles('planned')).length, 2);
    });
  });

  describe('by mouse', () => {
    it('drags a card into another column, between two', async () => {
      await drag('Captions', 'active', 138);
      assert.equal(await board.page.locator('.drop').count(), 1);
      await board.page.screenshot({ path: 'test-results/columns-drag.png' });
      await board.page.mouse.up();
      assert.deepEqual(await last(), { type: 'placeTasks', tasks: ['captions'], state: 'active', before: 'menu' });
      assert.equal(await board.page.locator('.ghost').count(), 0);
    });

    it('reorders a column, and sends nothing where nothing changes', async () => {
      await drag('Captions', 'planned', 40);
      await board.page.mouse.up();
      assert.deepEqual(await last(), { type: 'placeTasks', tasks: ['captions'], state: 'planned', before: 'backup' });
      await drag('Nightly backup', 'planned', 50);
      await board.page.mouse.up();
      assert.equal((await board.said()).length, 1);
    });

    it('drops on a folded column; Escape drops nothing', async () => {
      await drag('Captions', 'done', 200);
      await board.page.mouse.up();
      assert.deepEqual(await last(), { type: 'placeTasks', tasks: ['captions'], state: 'done', before: null });
      await drag('Captions', 'active', 100);
      await press('Escape');
      await board.page.mouse.up();
      assert.equal((await board.said()).length, 1);
    });

    it('takes all that are selected along', async () => {
      await card('Captions').click();
      await card('Nightly backup').click({ modifiers: ['Control'] });
      await drag('Captions', 'waiting', 300);
      await board.page.mouse.up();
      const tasks = ['backup', 'captions'];
      assert.deepEqual(await last(), { type: 'placeTasks', tasks, state: 'waiting', before: null });
    });

    it('takes what was typed when the person goes to another card', async () => {
      await card('Captions').click();
      await press('F2');
      await board.page.keyboard.type('Captions below');
      await board.page.locator('#edit').click();
      await card('Nightly backup').click();
      assert.deepEqual(await last(), { type: 'setTitle', task: 'captions', title: 'Captions below' });
      assert.equal(await board.page.locator('#edit').count(), 0);
    });

    it('opens all actions on the right button', async () => {
      await card('Captions').click({ button: 'right' });
      await board.page.getByRole('menuitem', { name: 'Change State…' }).click();
      await board.page.getByRole('menuitemradio', { name: 'Dropped' }).click();
      assert.deepEqual(await last(), { type: 'setState', tasks: ['captions'], state: 'dropped' });
    });
  });

  it('draws what is in sight of 5 000 cards, and gets to the last', async () => {
    const tasks = Array.from({ length: 5000 }, (_, index) => makeTask(`t${index}`, { order: index }));
    await board.show(boardModel(sampleInput({ tasks })));
    await board.page.locator('#column-planned').focus();
    await press('End');
    await board.page.locator('#columns').getByText('Task t4999').waitFor();
    assert.ok((await board.page.locator('.card').count()) < 40);
    assert.equal(await board.page.locator('.card.focused').getAttribute('aria-posinset'), '5000');
  });

  it('stays as it was left while another view is shown, out of reach', async () => {
    const tasks = Array.from({ length: 100 }, (_, index) => makeTask(`t${index}`, { order: index }));
    await board.show(boardModel(sampleInput({ tasks })));
    const planned = board.page.locator('#column-planned');
    await planned.evaluate((element) => element.scrollTo({ top: 3000 }));
    await board.page.locator('#columns').getByText('Task t34').waitFor();
    await board.page.getByRole('tab', { name: 'Tasks' }).click();
    assert.ok((await board.page.locator('.card').count()) > 0);
    assert.equal(await board.page.getByRole('option').count(), 0, 'nobody hears of it');
    for (let stop = 0; stop < 10; stop++) {
      await press('Tab');
      assert.equal(await board.page.evaluate("document.activeElement.closest('#columns')"), null);
    }
    await board.page.getByRole('tab', { name: 'Week' }).click();
    await board.page.getByRole('tab', { name: 'Columns' }).click();
    assert.equal(await planned.evaluate((element) => element.scrollTop), 3000);
    assert.ok(await board.page.locator('#columns').getByText('Task t34').isVisible());
  });

  it('shows what has changed while it was put away', async () => {
    await board.page.getByRole('tab', { name: 'Tasks' }).click();
    await board.page.locator('#filter').fill('captions');
    await board.page.getByRole('tab', { name: 'Columns' }).click();
    assert.deepEqual(await titles('planned'), ['Captions under the photos']);
  });

  it('keeps what is folded over a reload', async () => {
    await column('waiting').getByRole('button').click();
    await board.page.waitForFunction(() =>
      /"turned":\["waiting"\]/.test(Reflect.get(globalThis, 'sessionStorage').getItem('state') ?? ''),
    );
    await board.page.reload();
    await board.show(model);
    await column('waiting').and(board.page.locator('.folded')).waitFor();
  });

  for (const theme of THEMES) {
    it(`reads well to axe in ${theme}, and fits`, async () => {
      for (const width of [1280, 700, 320]) {
        await board.close();
        await open({ theme, width });
        await board.page.locator('#column-planned').focus();
        await mkdir('test-results', { recursive: true });
        await board.page.screenshot({ path: `test-results/columns-${theme}-${width}.png` });
        assert.equal(await board.page.evaluate('document.documentElement.scrollWidth'), width);
      }
      assert.deepEqual(await violations(board.page), []);
      for (const [key, typed] of EDITS) {
        await press(key);
        await board.page.keyboard.type(typed);
        if (key === 'd') await board.page.screenshot({ path: `test-results/columns-edit-${theme}.png` });
        assert.deepEqual(await violations(board.page, '.column:has(#edit)'), [], `the editor that ${key} opens`);
        await press('Escape');
      }
    });
  }
});
