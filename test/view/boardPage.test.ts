import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.ts';
import { boardModel } from '../../src/view/board.ts';
import { parseViewState } from '../../src/view/protocol.ts';
import { type BuiltWebview, buildWebview, type OpenBoard, openBoard } from './boardBrowser.ts';
import { HOUR, makeHours, makeTask, sampleInput } from './boardSample.ts';

/** A line typed below the tasks of the slideshow. */
const NEW = { type: 'addTask', project: 'flora', component: 'slideshow', today: '2026-06-18' } as const;

describe('the board in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let built: BuiltWebview;
  let board: OpenBoard;
  const model = boardModel(sampleInput());

  before(async () => {
    [browser, built] = await Promise.all([openBrowser(), buildWebview('board')]);
  });
  after(() => browser?.close());
  beforeEach(async () => {
    board = await openBoard(browser, built);
  });
  afterEach(async () => {
    assert.deepEqual(board.troubles, [], 'neither errors nor anything that the policy had to refuse');
    await board.close();
  });

  const textOf = async (selector: string) => ((await board.page.locator(selector).textContent()) ?? '').trim();
  const focused = () => textOf('[role=row][aria-selected=true]');
  const menu = () => board.page.locator('.menu-item').allInnerTexts();
  const asked = () => board.page.evaluate("said.filter(({ type }) => type === 'ready').length");
  const press = async (...keys: string[]) => {
    for (const key of keys) await board.page.keyboard.press(key);
  };

  describe('by keyboard', () => {
    beforeEach(async () => {
      await board.show(model);
      await board.page.focus('#grid');
    });

    it('moves over the rows and starts work with Enter', async () => {
      await press('ArrowDown');
      assert.match(await focused(), /Choose the first three photos/);
      await press('Enter');
      assert.deepEqual(await board.next(0), { type: 'pick', task: 'photos' });
      await press('ArrowUp', 'Enter');
      assert.equal((await board.said()).length, 1, 'what is being timed already is not picked again');
    });

    it('changes the state from a menu', async () => {
      await press('ArrowDown', 'Space');
      assert.deepEqual(
        (await menu()).map((text) => text.trim()),
        ['Planned', 'Active', 'Waiting', 'In review', 'Done', 'Postponed', 'Dropped'],
      );
      await press('ArrowDown', 'Enter');
      assert.deepEqual(await board.next(0), { type: 'setState', tasks: ['photos'], state: 'review' });
      await press('ArrowDown');
      assert.match(await focused(), /Captions/, 'the list has the keyboard again');
    });

    it('types a progress, and says what is wrong with 101', async () => {
      await press('%', '1', '0', '1', 'Enter');
      assert.equal(await textOf('[role=alert]'), 'Type a whole number from 0 to 100.');
      await press('Control+A', '6', '5', 'Enter');
      assert.deepEqual(await board.next(0), { type: 'setProgress', task: 'arrows', progress: 65 });
      assert.equal(await board.page.locator('.menu').count(), 0);
    });

    it('changes the priority', async () => {
      await press('!', 'l', 'Enter');
      assert.deepEqual(await board.next(0), { type: 'setPriority', tasks: ['arrows'], priority: 'low' });
    });

    it('links a branch by name, and the one it is on', async () => {
      await press('ArrowDown', 'l');
      await board.page.keyboard.type('feature/photos');
      await press('Enter');
      assert.deepEqual(await board.next(0), {
        type: 'link',
        task: 'photos',
        repository: null,
        branch: 'feature/photos',
      });
      await press('l', 'ArrowDown');
      assert.match((await menu())[0] ?? '', /now linked to “Slideshow arrows/);
      await press('Enter');
      const link = { type: 'link', task: 'photos', repository: 'site', branch: 'feature/slideshow-arrows' };
      assert.deepEqual(await board.next(1), link);
    });

    it('unlinks', async () => {
      await press('l', 'ArrowDown', 'Enter');
      assert.deepEqual(await board.next(0), { type: 'unlink', repository: 'site', branch: 'feature/slideshow-arrows' });
    });

    it('shows everything on Shift+F10 and goes back on Escape', async () => {
      await press('ArrowDown', 'Shift+F10');
      assert.match(
        (await menu()).join('|'),
        /Start Working on It.*Change State….*Change Priority….*Change Progress….*Link/s,
      );
      await press('Escape', 'ArrowDown');
      assert.match(await focused(), /Captions/);
    });

    it('adds tasks, one line each', async () => {
      await press('n');
      await board.page.keyboard.type('Zoom on <b>double</b> tap');
      await press('Enter');
      const task = { ...NEW, line: 'Zoom on <b>double</b> tap' };
      assert.deepEqual(await board.next(0), task);
      await board.page.keyboard.type('Another');
      await press('Enter');
      assert.equal((await board.said()).length, 2);
      await press('Escape', 'ArrowUp');
      assert.match(await focused(), /Captions/);
    });

    it('gives a title back that could not be added', async () => {
      const request = { ...NEW, line: 'Zoom ~6h' };
      await board.send({ type: 'failed', text: 'The disk is full.', request });
      await board.page.getByText('The disk is full.').waitFor();
      assert.equal(await board.page.locator('[data-draft=slideshow]').inputValue(), 'Zoom ~6h');
      await board.page.getByLabel('Dismiss').click();
      assert.equal(await board.page.getByText('The disk is full.').count(), 0);
    });

    it('folds, unfolds and jumps', async () => {
      await press('ArrowLeft');
      assert.match(await focused(), /^Slideshow/);
      await press('ArrowLeft');
      assert.equal(await board.page.locator('#grid').getByText('Captions').count(), 0);
      await press('ArrowRight', 'End', 'Enter');
      assert.ok(await board.page.getByText('Move to the new statistics service').isVisible());
      await press('Home');
      assert.match(await focused(), /^Slideshow/);
    });

    it('filters from the slash key, and goes on with the arrows', async () => {
      await press('/');
      await board.page.keyboard.type('menu covers');
      assert.deepEqual(await board.page.locator('.rows .title').allInnerTexts(), [
        'Phones and tablets',
        'Menu covers the logo on tablets',
      ]);
      await press('ArrowDown', 'Enter');
      assert.deepEqual(await board.said(), [{ type: 'pick', task: 'menu' }]);
      await press('/', 'Control+A');
      await board.page.keyboard.type('no such thing');
      assert.ok(await board.page.getByText('No task matches “no such thing”.').isVisible());
      await press('Escape');
      assert.equal(await board.page.locator('.rows .row').count(), 19);
    });
  });

  describe('by mouse', () => {
    beforeEach(() => board.show(model));
    const row = (title: string) => board.page.locator('.row', { hasText: title });

    it('picks by the button that a row shows, or by a double click', async () => {
      await row('Captions').hover();
      await row('Captions').getByLabel('Start Working on It').click();
      assert.deepEqual(await board.next(0), { type: 'pick', task: 'captions' });
      await row('Archive by month').dblclick({ position: { x: 1230, y: 12 } });
      assert.deepEqual(await board.next(1), { type: 'pick', task: 'archive' });
    });

    it('changes state, priority and progress where they stand', async () => {
      await row('Captions').locator('.c-state').click();
      await board.page.getByRole('menuitemradio', { name: 'Done' }).click();
      assert.deepEqual(await board.next(0), { type: 'setState', tasks: ['captions'], state: 'done' });
      await row('Captions').locator('.c-priority').click();
      await board.page.getByRole('menuitemradio', { name: 'High' }).click();
      assert.deepEqual(await board.next(1), { type: 'setPriority', tasks: ['captions'], priority: 'high' });
      await row('Captions').locator('.c-progress').click();
      await board.page.getByRole('menuitemradio', { name: '33 %' }).click();
      assert.deepEqual(await board.next(2), { type: 'setProgress', task: 'captions', progress: 33 });
    });

    it('opens all actions on the right button, inside the window, and closes on a click beside it', async () => {
      await row('Nightly backup').click({ button: 'right', position: { x: 1270, y: 5 } });
      const box = await board.page.locator('.menu').boundingBox();
      assert.ok(box && box.x + box.width <= 1280 && box.y + box.height <= 720);
      await board.page.mouse.click(5, 5);
      assert.equal(await board.page.locator('.menu').count(), 0);
    });

    it('never links a shared branch', async () => {
      const currentBranch = { repository: 'site', branch: 'main', shared: true };
      await board.show(boardModel(sampleInput({ currentBranch })));
      await row('Captions').click({ button: 'right' });
      const item = board.page.getByRole('menuitem', { name: /main is shared/ });
      assert.equal(await item.getAttribute('aria-disabled'), 'true');
      await item.click({ force: true });
      assert.deepEqual(await board.said(), []);
    });

    it('switches projects, sets up, writes the update', async () => {
      const [flora] = sampleInput().projects;
      assert.ok(flora);
      const projects = [flora, { ...flora, id: 'apples', name: 'Apples' }];
      await board.show(boardModel(sampleInput({ projects })));
      await board.page.locator('vscode-single-select').click();
      await board.page.getByRole('option', { name: 'Apples' }).click();
      assert.deepEqual(await board.next(0), { type: 'showProject', project: 'apples' });
      await board.page.getByRole('button', { name: 'Project, Client and Profile' }).click();
      assert.deepEqual(await board.next(1), { type: 'openForm', sheet: { view: 'project', project: 'flora' } });
      await board.page.keyboard.press('Escape');
      await board.page.getByRole('button', { name: 'Write Client Update' }).click();
      assert.deepEqual(await board.next(3), { type: 'writeUpdate', project: 'flora' });
    });
  });

  it('follows changes, and keeps the keyboard on the task that moved', async () => {
    await board.show(model);
    await board.page.focus('#grid');
    await press('ArrowDown');
    const tasks = sampleInput().tasks.map((task) =>
      task.id === 'photos' ? { ...task, state: 'active' as const } : task,
    );
    await board.show(
      boardModel(sampleInput({ tasks, activeTask: 'photos', hours: new Map([['photos', makeHours(1, 1, 1)]]) })),
    );
    await board.page.locator('.row.active', { hasText: 'photos' }).waitFor();
    assert.match(await focused(), /photos/);
    await board.send({ type: 'snapshot', revision: 1, model });
    assert.match(await textOf('.row.active'), /photos/, 'an older board changes nothing');
  });

  it('invites to set up, then to the first task', async () => {
    await board.show(boardModel(sampleInput({ projects: [], tasks: [] })));
    await board.page.getByText('No project yet').waitFor();
    await board.page.locator('vscode-button').click();
    assert.deepEqual(await board.next(0), { type: 'setUp' });
    await board.show(boardModel(sampleInput({ tasks: [] })));
    await board.page.getByText('What are you working on?').waitFor();
    await board.page.getByLabel('New task in Slideshow').first().focus();
  });

  it('shows what was typed elsewhere as text, on one line', async () => {
    const title = `<img src=x onerror="document.title='bad'"> ${'long '.repeat(60)}`;
    const tasks = [makeTask('evil', { title }), makeTask('rtl', { title: 'עברית 🌿 (1)' })];
    const links = [
      { task: 'evil', repository: 'r', repositoryName: 'r', branch: 'feature/<img src=x onerror=alert(1)>' },
    ];
    await board.show(boardModel(sampleInput({ tasks, links })));
    const row = board.page.locator('.row.task').first();
    assert.equal(await row.locator('.title').textContent(), title);
    assert.equal((await row.boundingBox())?.height, 24);
    assert.equal(await board.page.locator('main img').count(), 0);
    assert.equal(await board.page.title(), 'Rapport');
    assert.equal(await board.page.evaluate('document.documentElement.scrollWidth'), 1280);
  });

  it('has the keyboard in its list as soon as it is there', async () => {
    await board.show(model);
    await press('ArrowDown', 'Enter');
    assert.deepEqual(await board.next(0), { type: 'pick', task: 'photos' });
  });

  it('refuses what is no message', async () => {
    await board.show(model);
    for (const message of [null, 'snapshot', { type: 'snapshot', revision: 99 }, { type: 'setImmediate$0' }]) {
      await board.send(message);
    }
    await board.show(boardModel(sampleInput({ activeTask: 'captions' })));
    await board.page.locator('.row.active', { hasText: 'Captions' }).waitFor();
  });

  it('shows at once what was sent before it could ask', async () => {
    const { page } = board;
    await page.route('**/board.js', async (route) => {
      await page.evaluate(
        (message) => {
          Reflect.get(globalThis, 'postMessage')(new TextEncoder().encode(message), '*');
        },
        JSON.stringify({ type: 'snapshot', revision: 1, model }),
      );
      await route.fallback();
    });
    await page.reload();
    await page.locator('.row', { hasText: 'Choose the first three photos' }).waitFor();
    await board.send({ type: 'current', revision: 1 });
    await board.show(model);
    assert.equal(await asked(), 1, 'it has what it should have');
    await board.send({ type: 'current', revision: 7 });
    await page.waitForFunction(() => Reflect.get(globalThis, 'said').length > 1);
    assert.equal(await asked(), 2, 'what was sent last never came');
  });

  it('stays where it was over a reload', async () => {
    const tasks = Array.from({ length: 300 }, (_, index) => makeTask(`t${index}`, { order: index }));
    const many = boardModel(sampleInput({ tasks }));
    await board.show(many);
    await board.page.locator('#scroll').evaluate((element) => element.scrollTo({ top: 3000 }));
    await board.page.waitForFunction(() =>
      /"scroll":\[0,3000\]/.test(Reflect.get(globalThis, 'sessionStorage').getItem('state') ?? ''),
    );
    await board.page.reload();
    await board.show(many);
    await board.page.waitForFunction(
      () => Reflect.get(globalThis, 'document').querySelector('#scroll')?.scrollTop === 3000,
    );
    assert.ok(await board.page.locator('#grid').getByText('Task t125').isVisible());
  });

  it('has handed over where it is and what is half typed before anything else can be shown in its place', async () => {
    await board.show(model);
    await board.page.focus('#grid');
    await board.page.locator('[data-draft=slideshow]').fill('Zoom on dou');
    await press('ArrowUp', 'Shift+ArrowUp', 'F2');
    // All in one task, as if the page were gone after it.
    const typed: string = await board.page.evaluate(`
      document.querySelector('#edit').value = 'Half a ti';
      document.querySelector('#edit').dispatchEvent(new Event('input', { bubbles: true }));
      sessionStorage.getItem('state');
    `);
    const { edit, selected } = parseViewState(JSON.parse(typed));
    assert.deepEqual(edit, { task: 'photos', field: 'title', text: 'Half a ti', problem: null });
    assert.deepEqual(selected, ['photos', 'captions']);
    await board.page.reload();
    await board.show(model);
    assert.equal(await board.page.locator('#edit:focus').inputValue(), 'Half a ti');
    assert.equal(await board.page.locator('[data-draft=slideshow]').inputValue(), 'Zoom on dou');
    assert.equal(await board.page.getByText('2 tasks selected').count(), 1);
  });

  it('goes where it is sent, and says that it has', async () => {
    await board.show(model);
    await board.send({ type: 'go', to: { view: 'task', task: 'photos' } });
    await board.page.waitForFunction(() => Reflect.get(globalThis, 'taken') === 1);
    const state = parseViewState(JSON.parse(await board.page.evaluate("sessionStorage.getItem('state')")));
    assert.deepEqual(state.sheets, [{ view: 'task', task: 'photos' }]);
    await board.send({ type: 'failed', text: 'The disk is full.', request: { type: 'pick', task: 'photos' } });
    await board.page.getByText('The disk is full.').waitFor();
    assert.equal(await board.page.evaluate('taken'), 2);
  });

  it('draws what is in sight of 5 000 tasks, and gets to the last', async () => {
    const tasks = Array.from({ length: 5000 }, (_, index) => makeTask(`t${index}`, { order: index }));
    await board.show(boardModel(sampleInput({ tasks })));
    assert.ok((await board.page.locator('.rows .row').count()) < 80);
    assert.equal(await board.page.locator('#grid').getAttribute('aria-rowcount'), '5007');
    await board.page.focus('#grid');
    await press('End', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp');
    assert.match(await focused(), /Task t4999/);
    assert.ok(await board.page.locator('#grid').getByText('Task t4999').isVisible());
  });

  for (const theme of ['dark', 'light', 'highContrast'] as const) {
    for (const width of [1280, 700, 420]) {
      it(`fits ${width} px in ${theme}`, async () => {
        await board.close();
        board = await openBoard(browser, built, { theme, width });
        await board.show(model);
        await board.page.focus('#grid');
        await board.page.locator('.row', { hasText: 'Buttons too close' }).hover();
        await mkdir('test-results', { recursive: true });
        await board.page.screenshot({ path: `test-results/board-${theme}-${width}.png` });
        assert.equal(await board.page.evaluate('document.documentElement.scrollWidth'), width);
        for (const title of await board.page.locator('.task .title').all()) {
          const box = await title.boundingBox();
          assert.ok(box && box.width >= 40 && box.x + box.width <= width, 'every title can be read');
        }
      });
    }
  }

  it('warns of hours over the budget in words', async () => {
    const [flora] = sampleInput().projects;
    assert.ok(flora);
    await board.show(boardModel(sampleInput({ projects: [{ ...flora, budgetMs: 20 * HOUR }] })));
    assert.match(await textOf('.budget.over'), /22.5 of 20 h used, 2.5 h over/);
    assert.equal(await board.page.getByTitle('Change Estimate (E): 0:51 over the estimate').count(), 1);
  });
});
