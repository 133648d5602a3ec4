import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.ts';
import { boardModel } from '../../src/view/board.ts';
import { taskPageModel } from '../../src/view/taskPage.ts';
import { type BuiltWebview, buildWebview, type OpenBoard, openBoard, type ThemeName } from './boardBrowser.ts';
import { sampleInput } from './boardSample.ts';
import { taskInput } from './taskSample.ts';

const THEMES: readonly ThemeName[] = ['light', 'dark', 'highContrast', 'highContrastLight'];

describe("a task's page in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let built: BuiltWebview;
  let board: OpenBoard;
  let revision = 100;
  const task = 'arrows';

  const show = (model: ReturnType<typeof taskPageModel> | null) => {
    revision += 1;
    return board.send({ type: 'task', revision, model });
  };
  const open = async (options: Parameters<typeof openBoard>[2] = {}, input = taskInput()) => {
    board = await openBoard(browser, built, options);
    await board.show(boardModel(sampleInput()));
    await board.send({ type: 'go', to: { view: 'task', task } });
    assert.deepEqual(await board.next(0), { type: 'openTask', task });
    await show(taskPageModel(input));
    await board.page.locator('.sheet-head').waitFor();
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

  const field = (name: string) => board.page.getByRole('textbox', { name, exact: true });
  const press = async (...keys: string[]) => {
    for (const key of keys) await board.page.keyboard.press(key);
  };
  const asked = async () => (await board.said()).slice(1);
  const last = async () => (await asked()).at(-1);

  it('takes the keyboard, and Escape goes back to where one came from', async () => {
    assert.equal(await board.page.evaluate('document.activeElement.id'), 'sheet-title');
    await press('Escape');
    assert.deepEqual(await last(), { type: 'closeTask' });
    await board.page.getByRole('treegrid').waitFor();
    await board.send({ type: 'go', to: { view: 'task', task } });
    await show(taskPageModel(taskInput()));
    await board.page.getByRole('button', { name: 'Back to Tasks' }).click();
    await board.page.getByRole('treegrid').waitFor();
  });

  it('has its hours explained', async () => {
    await board.page.getByRole('button', { name: 'Where this comes from' }).click();
    assert.deepEqual(await last(), { type: 'explainTotal', of: { task } });
  });

  it('saves a field with Enter or when it is left, and nothing that did not change', async () => {
    await field('Title').fill('Arrows <b>and</b> swiping 🌿');
    await press('Enter', 'Tab');
    assert.deepEqual(await asked(), [
      { type: 'setTaskField', task, field: 'title', text: 'Arrows <b>and</b> swiping 🌿' },
    ]);
    await field('Why').fill('one');
    await press('Enter');
    await board.page.keyboard.type('two');
    await press('Tab');
    assert.deepEqual(await last(), { type: 'setTaskField', task, field: 'why', text: 'one\ntwo' });
    await field('Done when').focus();
    await press('Tab');
    assert.equal((await asked()).length, 2);
  });

  it('says what is wrong, keeps what was typed, and Escape brings the old value back', async () => {
    await field('Estimate').fill('99999999');
    await press('Enter');
    await board.page.getByRole('alert').filter({ hasText: 'Nobody works that many hours.' }).waitFor();
    await field('Title').fill(' ');
    await press('Tab');
    await board.page.getByRole('alert').filter({ hasText: 'This cannot be empty.' }).waitFor();
    assert.deepEqual(await asked(), []);
    assert.equal(await field('Estimate').inputValue(), '99999999');
    await field('Estimate').focus();
    await press('Escape');
    assert.equal(await field('Estimate').inputValue(), '9h');
    assert.equal(await board.page.locator('.sheet-head').count(), 1, 'the page is still there');
  });

  it('gives back what the host refused', async () => {
    await field('How it stands').fill('half of it');
    await press('Enter');
    const request = await last();
    await board.send({ type: 'failed', text: 'The disk is full.', request });
    await board.page.getByRole('alert').filter({ hasText: 'The disk is full.' }).waitFor();
    assert.equal(await field('How it stands').inputValue(), 'half of it');
  });

  it('keeps what is being typed over a reload and while the task changes', async () => {
    await field('Why').fill('half a sentence');
    await show(taskPageModel(taskInput({ active: true })));
    await board.page.locator('.sheet-head').getByText('being timed').waitFor();
    assert.equal(await field('Why').inputValue(), 'half a sentence');
    await board.page.waitForFunction(() =>
      /half a sentence/.test(Reflect.get(globalThis, 'sessionStorage').getItem('state') ?? ''),
    );
    await board.page.reload();
    await board.page.waitForFunction(() => Reflect.get(globalThis, 'said').length === 2);
    assert.deepEqual(await board.said(), [{ type: 'openTask', task }]);
    await board.show(boardModel(sampleInput()));
    await show(taskPageModel(taskInput()));
    await field('Why').waitFor();
    assert.equal(await field('Why').inputValue(), 'half a sentence');
  });

  it('is scrolled as it was when it comes back, and from its beginning when it is another one', async () => {
    const top = () => board.page.locator('#sheet-scroll').evaluate((element) => element.scrollTop);
    await board.page.setViewportSize({ width: 700, height: 400 });
    await board.page.locator('#sheet-scroll').evaluate((element) => element.scrollTo({ top: 300 }));
    await board.page.waitForFunction(() =>
      /"sheet-scroll":\[0,300\]/.test(Reflect.get(globalThis, 'sessionStorage').getItem('state') ?? ''),
    );
    await board.page.reload();
    await board.show(boardModel(sampleInput()));
    await show(taskPageModel(taskInput()));
    await field('Why').waitFor();
    await board.page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    assert.equal(await top(), 300);
    await board.send({ type: 'go', to: { view: 'profile' } });
    await board.page.keyboard.press('Escape');
    await board.send({ type: 'go', to: { view: 'task', task } });
    await show(taskPageModel(taskInput()));
    assert.equal(await top(), 0);
  });

  it('chooses from a list and from the menu of states', async () => {
    await board.page.getByRole('combobox', { name: 'Priority' }).focus();
    await press('Enter', 'ArrowDown', 'Enter');
    assert.deepEqual(await last(), { type: 'setTaskField', task, field: 'priority', text: 'normal' });
    await board.page.getByRole('button', { name: 'Active' }).click();
    await board.page.getByRole('menuitemradio', { name: 'Waiting' }).click();
    assert.deepEqual(await last(), { type: 'setState', tasks: [task], state: 'waiting' });
    assert.match(String(await board.page.evaluate('document.activeElement.textContent')), /Active/);
    await board.page.getByRole('checkbox', { name: 'Billable' }).press(' ');
    assert.deepEqual(await last(), { type: 'setTaskField', task, field: 'billable', text: 'false' });
  });

  it('moves the client’s date only with a reason', async () => {
    await board.page.getByLabel('Client’s date', { exact: true }).first().fill('2026-06-24');
    const move = board.page.getByRole('button', { name: 'Move to Wed 24 Jun' });
    await move.click();
    await board.page.getByRole('alert').filter({ hasText: 'Say why' }).waitFor();
    assert.deepEqual(await asked(), []);
    await board.page.keyboard.type('the photos came late');
    await press('Enter');
    assert.deepEqual(await last(), {
      type: 'moveClientDate',
      task,
      day: '2026-06-24',
      reason: 'the photos came late',
    });
  });

  it('ticks, words, adds, moves and removes lines of the checklist', async () => {
    await board.page.getByRole('checkbox', { name: 'Done: Arrows at both sides' }).check();
    assert.deepEqual(await last(), { type: 'tickLine', task, item: 'l2', done: true });
    await field('Line 2 of 3').fill('Arrows left and right');
    await press('Enter');
    assert.deepEqual(await last(), {
      type: 'setItem',
      task,
      kind: 'line',
      item: 'l2',
      text: 'Arrows left and right',
    });
    await press('Alt+ArrowUp');
    assert.deepEqual(await last(), { type: 'moveLine', task, item: 'l2', before: 'l1' });
    await press('Alt+ArrowDown');
    assert.deepEqual(await last(), { type: 'moveLine', task, item: 'l2', before: null });
    const grip = board.page.locator('.checklist .grip');
    await grip.nth(2).dragTo(board.page.locator('.checklist .item').first());
    assert.deepEqual(await last(), { type: 'moveLine', task, item: 'l3', before: 'l1' });
    await field('Next step').fill('Show it to Anna');
    await press('Enter');
    assert.deepEqual(await last(), { type: 'addItem', task, kind: 'line', text: 'Show it to Anna' });
    assert.equal(await field('Next step').inputValue(), '');
    await board.page.getByRole('button', { name: 'Remove the line: Try it on a slow phone' }).click();
    assert.deepEqual(await last(), { type: 'removeItem', task, kind: 'line', item: 'l3' });
  });

  it('asks a question with its date and what happens otherwise, and takes the answer', async () => {
    await board.page.getByRole('button', { name: 'Add a Question' }).click();
    await board.page.keyboard.type('Which logo?');
    await board.page.getByLabel('Answer by').fill('2026-06-22T12:00');
    await board.page.getByLabel('Otherwise').fill('the old one stays');
    await press('Enter');
    const question = { text: 'Which logo?', by: '2026-06-22T12:00', otherwise: 'the old one stays' };
    assert.deepEqual(await last(), { type: 'askQuestion', task, ...question });
    await field('Answer: Which three photos should come first?').fill('The first ones');
    await press('Enter');
    assert.deepEqual(await last(), { type: 'answerQuestion', task, question: 'q1', answer: 'The first ones' });
  });

  it('gathers comments, hands them over as one list and settles them', async () => {
    await field('What did the client say?').fill('Bigger, please');
    await press('Enter');
    assert.deepEqual(await last(), { type: 'addItem', task, kind: 'feedback', text: 'Bigger, please' });
    await board.page.getByRole('button', { name: 'Hand Over 1 as One List' }).click();
    assert.deepEqual(await last(), { type: 'handOver', task });
    await field('What was done about it: Can it start by itself?').fill('yes, after three seconds');
    await press('Enter');
    assert.deepEqual(await last(), { type: 'settle', task, item: 'f2', outcome: 'yes, after three seconds' });
  });

  it('leads to a day, opens files and branches', async () => {
    await board.page.getByRole('button', { name: 'Open docs/slideshow.md' }).click();
    assert.deepEqual(await last(), { type: 'openFile', task, item: 'a1' });
    await board.page.getByRole('button', { name: 'Check out feature/swiping' }).click();
    assert.deepEqual(await last(), { type: 'openBranch', repository: 'site', branch: 'feature/swiping' });
    await board.page.getByRole('button', { name: /^Wed 17 Jun: 1:12/ }).click();
    assert.deepEqual(await last(), { type: 'openDay', day: '2026-06-17' });
    assert.equal(await board.page.getByRole('tab', { name: 'Day' }).getAttribute('aria-selected'), 'true');
  });

  it('says so when the task is gone', async () => {
    await show(null);
    await board.page.getByText('This is not there any more').waitFor();
    await press('Escape');
    await board.page.getByRole('treegrid').waitFor();
  });

  it('shows what was typed elsewhere as text', async () => {
    const bad = `<img src=x onerror="document.title='bad'"> שלום 🌿 ${'long'.repeat(60)}`;
    const input = taskInput();
    await show(
      taskPageModel({
        ...input,
        task: { ...input.task, title: bad, why: bad, remark: bad, reason: bad },
        questions: input.questions.map((each) => ({ ...each, text: bad, otherwise: bad })),
        checklist: input.checklist.map((line) => ({ ...line, text: bad })),
        feedback: input.feedback.map((each) => ({ ...each, text: bad })),
        attachments: [{ id: 'a', task, target: bad, label: bad }],
        commits: { loading: false, rows: [{ hash: 'abc', subject: bad, date: 'Thu' }], problem: bad },
      }),
    );
    await field('Why').waitFor();
    assert.equal(await board.page.locator('main img').count(), 0);
    assert.equal(await board.page.title(), 'Rapport');
    assert.equal(await board.page.evaluate('document.documentElement.scrollWidth'), 1280);
    assert.equal(await board.page.evaluate('document.querySelector(".sheet-scroll").scrollWidth'), 1280);
  });

  for (const theme of THEMES) {
    it(`leaves axe nothing to say in ${theme}`, async () => {
      await board.close();
      await open({ theme });
      await board.page.getByRole('button', { name: 'Add a Question' }).click();
      await field('Estimate').fill('soon');
      await press('Enter');
      await board.page.evaluate(axe.source);
      const found: axe.AxeResults = await board.page.evaluate("axe.run({ resultTypes: ['violations'] })");
      assert.deepEqual(
        found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        [],
      );
    });
  }

  for (const width of [1280, 700, 320]) {
    it(`fits ${width} px`, async () => {
      for (const theme of ['light', 'dark'] as const) {
        await board.close();
        await open({ theme, width, height: 1200 });
        await mkdir('test-results', { recursive: true });
        await board.page.screenshot({ path: `test-results/task-${theme}-${width}.png` });
        assert.equal(await board.page.evaluate('document.documentElement.scrollWidth'), width);
        assert.equal(await board.page.evaluate('document.querySelector(".sheet-scroll").scrollWidth'), width);
      }
    });
  }
});
