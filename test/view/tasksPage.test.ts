import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.ts';
import { boardModel } from '../../src/view/board.ts';
import { patchBetween } from '../../src/view/boardPatch.ts';
import { type BuiltWebview, buildWebview, type OpenBoard, openBoard, type ThemeName } from './boardBrowser.ts';
import { HOUR, sampleInput } from './boardSample.ts';
import { violations } from './violations.ts';

const THEMES: readonly ThemeName[] = ['light', 'dark', 'highContrast', 'highContrastLight'];

describe('working in the table of tasks', function () {
  this.timeout(60_000);
  let browser: Browser;
  let built: BuiltWebview;
  let board: OpenBoard;
  const model = boardModel(sampleInput());

  const open = async (options: Parameters<typeof openBoard>[2] = {}) => {
    board = await openBoard(browser, built, options);
    await board.show(model);
    await board.page.focus('#grid');
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
  const type = (text: string) => board.page.keyboard.type(text);
  const row = (title: string) => board.page.locator('.row.task', { hasText: title });
  const last = async () => (await board.said()).at(-1);
  const hint = () => board.page.locator('#edit-said').innerText();
  const selected = () => board.page.locator('.row[aria-selected=true] .title').allInnerTexts();

  describe('its timer', () => {
    const running = (task: string | null) =>
      boardModel(sampleInput({ timer: { task, from: sampleInput().now - 0.2 * HOUR } }));

    it('is started, switched and stopped on a task with T', async () => {
      await press('t');
      assert.deepEqual(await last(), { type: 'startTimer', task: 'arrows' });
      await board.show(running('captions'));
      await press('t');
      assert.deepEqual(await last(), { type: 'startTimer', task: 'arrows' });
      await board.show(running('arrows'));
      await press('T');
      assert.deepEqual(await last(), { type: 'stopTimer' });
    });

    it('is in the menu of a task', async () => {
      const items = async () => {
        await row('Slideshow arrows').click({ button: 'right' });
        const labels = await board.page.locator('.menu-item .menu-label').allInnerTexts();
        await press('Escape');
        return labels.filter((label) => label.includes('Timer'));
      };
      assert.deepEqual(await items(), ['Start a Timer for It']);
      await board.show(running(null));
      assert.deepEqual(await items(), ['Switch the Timer to It']);
      await board.show(running('arrows'));
      assert.deepEqual(await items(), ['Stop the Timer']);
    });

    it('has its hours explained from there', async () => {
      await row('Slideshow arrows').click({ button: 'right' });
      await board.page.getByRole('menuitem', { name: 'Explain Its Hours' }).click();
      assert.deepEqual(await last(), { type: 'explainTotal', of: { task: 'arrows' } });
    });

    it('has those of a component explained from its menu, by mouse and by keyboard', async () => {
      const of = { component: 'slideshow', assigned: true, project: 'flora' };
      await board.page.locator('.row.group', { hasText: 'Slideshow' }).click({ button: 'right' });
      await board.page.getByRole('menuitem', { name: 'Explain Its Hours' }).click();
      assert.deepEqual(await last(), { type: 'explainTotal', of });
      await board.page.focus('#grid');
      await press('Home', 'Shift+F10', 'End', 'Enter');
      assert.deepEqual(await board.said(), Array(2).fill({ type: 'explainTotal', of }));
    });

    it('says where the figures of the project come from', async () => {
      const days = { first: '2026-06-15', last: '2026-06-18' };
      for (const [label, of] of [
        ['Today', { project: 'flora', days: { ...days, first: days.last } }],
        ['This week', { project: 'flora', days }],
        ['Unassigned', { project: 'flora', days, task: null }],
      ] as const) {
        await board.page.locator('.total', { hasText: label }).getByRole('button').click();
        assert.deepEqual(await last(), { type: 'explainTotal', of });
      }
    });

    it('stands beside the tabs in every view, to be stopped there', async () => {
      await board.page.getByRole('button', { name: 'Start a Timer for a Call' }).click();
      assert.deepEqual(await last(), { type: 'askTimer' });
      await board.show(running('author'));
      await board.page.getByRole('tab', { name: 'Columns' }).click();
      const chip = board.page.getByRole('button', { name: "The timer for “Show the author's name” has been running" });
      assert.match(await chip.innerText(), /Show the author's name\s*0:12/);
      await chip.click();
      assert.deepEqual(await last(), { type: 'askTimer' });
      await board.page.getByRole('button', { name: 'Stop the Timer' }).click();
      assert.deepEqual(await last(), { type: 'stopTimer' });
    });

    it('is heard when another one runs, and when none does; the keyboard stays beside it', async () => {
      const heard = () => board.page.locator('.tab-actions [role=status]').innerText();
      assert.equal(await heard(), 'No timer is running.');
      await board.show(running('author'));
      assert.equal(await heard(), "Timer: Show the author's name");
      await board.page.getByRole('button', { name: 'Stop the Timer' }).focus();
      await press('Enter');
      await board.show(boardModel(sampleInput()));
      assert.equal(await heard(), 'No timer is running.');
      await press('Enter');
      assert.deepEqual(await last(), { type: 'askTimer' });
    });
  });

  describe('in place', () => {
    it('renames with F2', async () => {
      await press('F2');
      assert.equal(await board.page.inputValue('#edit'), 'Slideshow arrows and swiping');
      await type('Arrows <b>🌿</b>');
      await press('Enter');
      assert.deepEqual(await last(), { type: 'setTitle', task: 'arrows', title: 'Arrows <b>🌿</b>' });
      await press('ArrowDown');
      assert.match(String((await selected())[0]), /first three photos/, 'the list has the keyboard again');
    });

    it('says what is wrong, and Escape changes nothing', async () => {
      await press('F2', 'Control+A', 'Delete', 'Enter');
      assert.equal(await hint(), 'A title cannot be empty.');
      assert.equal(await board.page.getAttribute('#edit', 'aria-invalid'), 'true');
      await press('Escape');
      assert.deepEqual(await board.said(), []);
      await press('F2', 'Enter');
      assert.deepEqual(await board.said(), [], 'what is the same is not said');
    });

    it('reads an estimate while it is typed', async () => {
      await press('e');
      assert.equal(await board.page.inputValue('#edit'), '9:00');
      await type('1,5');
      assert.equal(await hint(), '1:30');
      await press('Enter');
      assert.deepEqual(await last(), { type: 'setEstimate', task: 'arrows', estimateMs: 1.5 * HOUR });
      await press('e');
      await type('lots');
      await press('Enter');
      assert.equal(await hint(), 'Type hours, like 6h, 1:30 or 90m.');
      await press('Control+A', 'Delete', 'Enter');
      assert.deepEqual(await last(), { type: 'setEstimate', task: 'arrows', estimateMs: null });
    });

    it('reads dates in words: ours, and the client’s', async () => {
      await press('d');
      await type('18 june');
      assert.equal(await hint(), 'Thu 18 Jun');
      await press('Enter');
      assert.deepEqual(await last(), { type: 'setDate', task: 'arrows', field: 'due', day: '2026-06-18' });
      await press('c');
      await type('fri');
      await press('Tab');
      assert.deepEqual(await last(), { type: 'setDate', task: 'arrows', field: 'clientDue', day: '2026-06-19' });
      assert.equal(await board.page.getAttribute('#edit', 'aria-label'), 'Change Estimate', 'Tab goes on');
      await press('Shift+Tab', 'Control+A', 'Delete', 'Enter');
      assert.deepEqual(await last(), { type: 'setDate', task: 'arrows', field: 'clientDue', day: null });
    });

    it('takes what can be read when the person goes elsewhere', async () => {
      await row('Captions').locator('.c-hours').click();
      await type('3h');
      await row('Archive by month').locator('.title').click();
      assert.deepEqual(await last(), { type: 'setEstimate', task: 'captions', estimateMs: 3 * HOUR });
      await row('Captions').locator('.c-due').click();
      await type('some day');
      await row('Archive by month').locator('.title').click();
      assert.equal((await board.said()).length, 1);
      assert.equal(await board.page.locator('#edit').count(), 0);
    });

    it('is left alone by what changes meanwhile', async () => {
      await press('F2');
      await type('Half a ti');
      await board.show(boardModel(sampleInput({ activeTask: 'captions' })));
      await row('Captions').and(board.page.locator('.active')).waitFor();
      await type('tle');
      assert.equal(await board.page.inputValue('#edit'), 'Half a title');
    });

    it('goes through the cells with the arrows', async () => {
      const at = () => board.page.locator('#grid').getAttribute('aria-activedescendant');
      await press('ArrowRight', 'ArrowRight');
      assert.match(String(await at()), /-state$/);
      await press('Enter', 'Escape', 'ArrowDown', 'ArrowRight', 'Enter');
      await board.page.getByRole('menuitemradio', { name: 'Low' }).click();
      assert.deepEqual(await last(), { type: 'setPriority', tasks: ['photos'], priority: 'low' });
      await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'F2');
      assert.equal(await board.page.getAttribute('#edit', 'aria-label'), 'Change Estimate');
      await press('Escape', 'Escape', 'Enter');
      assert.deepEqual(await last(), { type: 'pick', task: 'photos' }, 'on the row Enter starts work');
    });
  });

  it('opens the page of a task with O, and by a double click on its title', async () => {
    await press('o');
    assert.deepEqual(await last(), { type: 'openTask', task: 'arrows' });
    await press('Escape');
    await row('Captions').locator('.title').dblclick();
    assert.deepEqual(await last(), { type: 'openTask', task: 'captions' });
  });

  describe('the bar of progress', () => {
    it('is dragged, in steps of five', async () => {
      const bar = await row('Captions').locator('.bar-handle').boundingBox();
      assert.ok(bar);
      await board.page.mouse.move(bar.x + 2, bar.y + 8);
      await board.page.mouse.down();
      await board.page.mouse.move(bar.x + 20, bar.y + 8);
      await board.page.mouse.move(bar.x + bar.width * 0.64, bar.y + 30);
      assert.match(await row('Captions').locator('.c-progress').innerText(), /65 %/);
      await board.page.mouse.up();
      assert.deepEqual(await last(), { type: 'setProgress', task: 'captions', progress: 65 });
      assert.equal(await board.page.locator('.menu').count(), 0);
      await board.send({ type: 'failed', text: 'The checklist says it.', request: await last() });
      await row('Captions').getByText('0 %', { exact: true }).waitFor();
    });

    it('opens the menu when it is clicked', async () => {
      await row('Captions').locator('.bar-handle').click();
      await board.page.getByRole('menuitemradio', { name: '75 %' }).click();
      assert.deepEqual(await last(), { type: 'setProgress', task: 'captions', progress: 75 });
    });
  });

  describe('several at once', () => {
    it('are selected by Shift and the arrows, and changed as one', async () => {
      await press('Shift+ArrowDown', 'Shift+ArrowDown');
      assert.equal((await selected()).length, 3);
      await board.page.getByText('3 tasks selected').waitFor();
      await press('!');
      await board.page.getByRole('menuitemradio', { name: 'Normal' }).click();
      const tasks = ['arrows', 'photos', 'captions'];
      assert.deepEqual(await last(), { type: 'setPriority', tasks, priority: 'normal' });
      await press('Shift+ArrowUp', 'Space');
      await board.page.getByRole('menuitemradio', { name: 'Waiting' }).click();
      assert.deepEqual(await last(), { type: 'setState', tasks: ['arrows'], state: 'waiting' }, 'photos waits already');
      await press('Escape');
      assert.equal((await selected()).length, 1);
    });

    it('are selected by the mouse', async () => {
      await row('Captions').locator('.title').click();
      await row('Archive by month')
        .locator('.title')
        .click({ modifiers: ['Control'] });
      assert.equal((await selected()).length, 2);
      await row('Nightly backup')
        .locator('.title')
        .click({ modifiers: ['Shift'] });
      assert.equal((await selected()).length, 5);
      await board.page.getByRole('button', { name: 'Change Priority', exact: true }).last().click();
      await board.page.getByRole('menuitemradio', { name: 'High' }).click();
      const said = await last();
      assert.ok(said?.type === 'setPriority' && said.tasks.length === 4 && !said.tasks.includes('menu'));
      await row('Captions').locator('.title').click();
      assert.equal((await selected()).length, 1);
    });

    it('are only such as can be seen', async () => {
      await press('Control+a');
      assert.equal((await selected()).length, 9);
      await press('/');
      await type('component:phones');
      assert.equal((await selected()).length, 3);
    });
  });

  describe('the filter', () => {
    it('offers ways to go on', async () => {
      await press('/');
      await type('sta');
      const ways = board.page.locator('.way');
      assert.deepEqual(await ways.allInnerTexts(), ['state:']);
      await press('Tab');
      assert.equal(await ways.count(), 7);
      await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
      assert.equal(await board.page.inputValue('#filter'), 'state:waiting ');
      assert.deepEqual(await board.page.locator('.task .title').allInnerTexts(), ['Choose the first three photos']);
      await press('ArrowDown', 'Enter');
      assert.deepEqual(await last(), { type: 'pick', task: 'photos' });
      await press('/', 'Control+A');
      await type('component:');
      await board.page.locator('.way', { hasText: 'News page' }).click();
      assert.equal(await board.page.inputValue('#filter'), 'component:"News page" ');
      await press('Escape');
      assert.equal(await board.page.inputValue('#filter'), '');
    });
  });

  it('says what a line would make, while it is typed', async () => {
    await press('n');
    await type('Zoom #news !high ~6h @fri');
    const said = '“Zoom”, in News page, priority high, estimate 6:00, due Fri 19 Jun';
    await board.page.getByText(said).waitFor();
    await press('Enter');
    const line = 'Zoom #news !high ~6h @fri';
    const task = { type: 'addTask', project: 'flora', component: 'slideshow', line, today: '2026-06-18' };
    assert.deepEqual(await last(), task);
  });

  it('takes a patch for what it is, and asks for all if it knows nothing of what is patched', async () => {
    const tasks = sampleInput().tasks.map((task) => (task.id === 'captions' ? { ...task, progress: 40 } : task));
    const patch = patchBetween(model, boardModel(sampleInput({ tasks })));
    await board.send({ type: 'patch', revision: 2, after: 1, patch });
    await row('Captions').getByText('40 %').waitFor();
    await board.send({ type: 'patch', revision: 9, after: 8, patch });
    await board.page.waitForFunction(
      () => Reflect.get(globalThis, 'said').filter(({ type }: { type: string }) => type === 'ready').length === 2,
    );
  });

  it('undoes and redoes in every view, but not while somebody types', async () => {
    await press('Control+z', 'Control+y');
    assert.deepEqual(await board.said(), [{ type: 'undo' }], 'there is nothing to redo');
    await press('F2', 'Control+z', 'Escape');
    await board.page.getByRole('tab', { name: 'Columns' }).click();
    await press('Control+z');
    await board.page.getByRole('button', { name: 'Undo: time assigned' }).click();
    assert.deepEqual(await board.said(), [{ type: 'undo' }, { type: 'undo' }, { type: 'undo' }]);
  });

  for (const theme of THEMES) {
    it(`leaves axe nothing to say in ${theme}`, async () => {
      await board.close();
      await open({ theme });
      await press('Shift+ArrowDown', '/');
      await board.page.locator('#filter').fill('due:');
      await mkdir('test-results', { recursive: true });
      await board.page.screenshot({ path: `test-results/tasks-filter-${theme}.png` });
      assert.deepEqual(await violations(board.page), [], 'the filter with its ways, two tasks selected');
      await press('Escape', 'Escape', 'ArrowDown', 'Home', 'ArrowDown', 'd');
      await type('18 june');
      await board.page.screenshot({ path: `test-results/tasks-edit-${theme}.png` });
      assert.deepEqual(await violations(board.page), [], 'a date edited in place');
      for (const [key, typed] of [
        ['F2', 'Arrows'],
        ['e', 'lots'],
        ['c', 'some day'],
      ] as const) {
        await press('Escape', key);
        await type(typed);
        assert.deepEqual(await violations(board.page, '.row:has(#edit)'), [], `the editor that ${key} opens`);
      }
    });
  }

  for (const width of [1280, 700, 320]) {
    it(`keeps what is typed inside ${width} px`, async () => {
      await board.close();
      await open({ theme: 'light', width });
      await press('n');
      await type('Zoom #news !high ~6h @fri');
      await board.page.screenshot({ path: `test-results/tasks-add-${width}.png` });
      assert.equal(await board.page.evaluate('document.documentElement.scrollWidth'), width);
    });
  }
});
