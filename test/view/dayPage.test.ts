import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.ts';
import { boardModel } from '../../src/view/board.ts';
import { dayModel } from '../../src/view/day.ts';
import type { WebviewMessage } from '../../src/view/protocol.ts';
import { type BuiltWebview, buildWebview, type OpenBoard, openBoard, type ThemeName } from './boardBrowser.ts';
import { makeTask, sampleInput } from './boardSample.ts';
import { at, DAY, dayInput, ENTRIES, EXPLAIN, makeEntry } from './daySample.ts';

const THEMES: readonly ThemeName[] = ['light', 'dark', 'highContrast', 'highContrastLight'];

describe("the board's day in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let built: BuiltWebview;
  let board: OpenBoard;
  const tasks = boardModel(sampleInput({ redo: 'note' }));
  const day = dayModel(dayInput());
  const explained = dayModel(dayInput({ explain: EXPLAIN }));

  const open = async (options: Parameters<typeof openBoard>[2] = {}, model = day) => {
    board = await openBoard(browser, built, options);
    await board.show(tasks);
    await board.page.getByRole('tab', { name: 'Day' }).click();
    assert.deepEqual(await board.next(0), { type: 'openDay', day: null });
    await board.showDay(model);
    await board.page.locator('.day-header').waitFor();
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

  const block = (text: string) => board.page.locator('.block', { hasText: text });
  const press = async (...keys: string[]) => {
    for (const key of keys) await board.page.keyboard.press(key);
  };
  const type = (text: string) => board.page.keyboard.type(text);
  const focused = () => board.page.evaluate('document.activeElement.textContent.replace(/\\s+/g, " ").trim()');
  const ref = (kind: string, from: string, to: string) => ({ kind, start: at(from), end: at(to) });
  /** What was said after the page asked for the day, without the words that were read meanwhile. */
  const asked = async (): Promise<readonly WebviewMessage[]> =>
    (await board.said()).slice(1).filter((message) => message.type !== 'readWords');
  const last = async () => (await asked()).at(-1);
  const withEntries = (...entries: readonly ReturnType<typeof makeEntry>[]) =>
    dayModel(dayInput({ day: { ...dayInput().day, entries } }));

  describe('beside the tasks', () => {
    it('is a tab, and the arrows switch', async () => {
      await press('ArrowLeft');
      assert.deepEqual((await asked())[0], { type: 'closeDay' });
      assert.equal(await board.page.getByRole('tab', { name: 'Week' }).getAttribute('aria-selected'), 'true');
      await press('ArrowRight');
      assert.deepEqual(await last(), { type: 'openDay', day: null });
      await board.page.getByRole('tabpanel', { name: 'Day' }).waitFor();
      assert.equal(await focused(), 'Day');
    });

    it('is gone to when the editor says so, on the day that it names', async () => {
      await press('Home');
      await board.send({ type: 'go', to: { view: 'day', day: DAY } });
      assert.deepEqual(await board.next(2), { type: 'openDay', day: DAY });
      assert.equal(await board.page.getByRole('tab', { name: 'Day' }).getAttribute('aria-selected'), 'true');
    });

    it('keeps the day and what was typed over a reload', async () => {
      await board.page.getByLabel('Previous Day').click();
      assert.deepEqual(await last(), { type: 'openDay', day: '2026-06-17' });
      await board.page.locator('#words').fill('10:30-12 call');
      await board.page.waitForFunction(() =>
        /"words":"10:30-12 call"/.test(Reflect.get(globalThis, 'sessionStorage').getItem('state') ?? ''),
      );
      await board.page.reload();
      await board.page.waitForFunction(() => Reflect.get(globalThis, 'said').length === 2);
      assert.deepEqual(await board.said(), [{ type: 'openDay', day: '2026-06-17' }]);
      await board.show(tasks);
      await board.showDay(day);
      await block('call with Anna').waitFor();
      assert.equal(await board.page.locator('#words').inputValue(), '10:30-12 call');
    });

    it('is a list with one stop for the keyboard', async () => {
      assert.equal(await board.page.getByRole('listitem').count(), day.blocks.length);
      assert.equal(await board.page.locator('.block[tabindex="0"]').count(), 1);
      await block('8:52').focus();
      await press('ArrowDown', 'ArrowDown');
      assert.match(String(await focused()), /Show the author's name/);
      await press('End');
      assert.match(String(await focused()), /16:05–now/);
      await press('Home', 'ArrowUp');
      assert.match(String(await focused()), /Reading/);
    });
  });

  describe('by keyboard', () => {
    beforeEach(() => block('9:04–10:30').focus());
    const entry = ref('work', '9:04', '10:30');

    it('assigns from a menu that filters, the task used last first', async () => {
      await press('a');
      assert.match((await board.page.getByRole('menuitemradio').allInnerTexts())[1] ?? '', /Menu covers the logo/);
      await type('news author');
      assert.equal(await board.page.getByRole('menuitemradio').count(), 1);
      await press('Enter');
      assert.deepEqual(await last(), { type: 'assign', day: DAY, entry, task: 'author' });
      assert.match(String(await focused()), /9:04–10:30/, 'the list has the keyboard again');
      await press('a');
      await type('no such task');
      await board.page.getByText('No task matches.').waitFor();
      await press('Enter', 'Escape');
      assert.equal((await asked()).length, 1);
    });

    it('splits: first the time, then what the part was', async () => {
      await press('s');
      assert.equal(await board.page.getByLabel('Split at').inputValue(), '9:47');
      await type('soon');
      await press('Enter');
      assert.match(String(await board.page.getByRole('alert').textContent()), /Type a time of day/);
      await press('Control+a');
      await type('945');
      await press('Enter');
      await type('menu');
      await press('Enter');
      assert.deepEqual(await last(), { type: 'split', day: DAY, entry, at: '09:45', part: 'after', task: 'menu' });
      assert.equal(await board.page.locator('.form').count(), 0);
    });

    it('splits off what was before as not work', async () => {
      await press('s', 'Tab', 'ArrowUp');
      await board.page.getByRole('button', { name: 'Not Work', exact: true }).press('Enter');
      assert.deepEqual(await last(), { type: 'split', day: DAY, entry, at: '09:47', part: 'before', task: null });
    });

    it('trims, and gives back what could not be', async () => {
      await press('t');
      await type('9:15');
      await press('Tab');
      await type('8:00');
      await press('Enter');
      const request = { type: 'trim', day: DAY, entry, from: '09:15', to: '08:00' };
      assert.deepEqual(await last(), request);
      await board.send({ type: 'failed', text: 'The time has to begin before it ends.', request });
      await board.page.getByRole('alert').filter({ hasText: 'begin before' }).waitFor();
      assert.equal(await board.page.getByLabel('From').inputValue(), '09:15');
      await press('Escape');
      assert.equal(await board.page.locator('.form').count(), 0);
      assert.match(String(await focused()), /9:04–10:30/);
    });

    it('says that it was not work', async () => {
      await press('x');
      assert.deepEqual(await last(), { type: 'notWork', day: DAY, entry });
    });

    it('does not offer what makes no sense', async () => {
      await block('Nothing recorded').focus();
      await press('x', 't', 'n', 'e', 'Control+a');
      assert.deepEqual(await asked(), []);
    });

    it('takes a note and removes one', async () => {
      await press('n');
      await type('with Anna');
      await press('Enter');
      assert.deepEqual(await last(), { type: 'annotate', day: DAY, entry, text: 'with Anna' });
      await block('call with Anna').focus();
      await press('n');
      assert.equal(await board.page.getByRole('textbox', { name: 'What was it?' }).inputValue(), 'call with Anna');
      await board.page.getByRole('button', { name: 'Remove Note' }).click();
      const call = ref('timer', '10:30', '11:00');
      assert.deepEqual(await last(), { type: 'annotate', day: DAY, entry: call, text: null });
    });

    it('undoes and redoes, but not while typing', async () => {
      await press('Control+z');
      assert.deepEqual(await last(), { type: 'undo' });
      await press('Control+Shift+z', 'Control+y');
      assert.deepEqual(
        (await asked()).map((message) => message.type),
        ['undo', 'redo', 'redo'],
      );
      await press('n', 'Control+z');
      assert.equal((await asked()).length, 3);
    });

    it('explains, goes there, and comes back on Escape', async () => {
      await press('e');
      assert.deepEqual(await last(), { type: 'explain', day: DAY, entry, open: true });
      await board.showDay(dayModel(dayInput({ explain: { ...EXPLAIN, entry: { ...entry, kind: 'work' } } })));
      await board.page.getByRole('complementary', { name: /9:04–10:30 Slideshow/ }).waitFor();
      assert.match(String(await focused()), /9:04–10:30 Slideshow/);
      await press('Escape');
      assert.deepEqual(await last(), { type: 'explain', day: DAY, entry: null, open: false });
      await board.showDay(day);
      await board.page.getByRole('complementary').waitFor({ state: 'detached' });
      assert.match(String(await focused()), /9:04–10:30/);
    });

    it('opens all actions with Enter, and shows their keys', async () => {
      await press('Enter');
      assert.deepEqual(
        (await board.page.getByRole('menuitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()),
        ['Assign to a Task… A', 'Split… S', 'Trim… T', 'Not Work X', 'Note… N', 'Explain E'],
      );
      await press('n', 'Enter');
      await type('!');
      await press('Enter');
      assert.equal((await asked()).length, 1, 'a letter goes to the action that begins with it');
    });
  });

  describe('by mouse', () => {
    it('opens the actions where it is clicked', async () => {
      await block('14:05–14:50').click();
      await board.page.getByRole('menuitem', { name: 'Not Work' }).click();
      assert.deepEqual(await last(), { type: 'notWork', day: DAY, entry: ref('work', '14:05', '14:50') });
      await block('12:20–14:05').click({ button: 'right' });
      await board.page.getByRole('menuitem', { name: 'Assign' }).click();
      await board.page.getByRole('menuitemradio', { name: 'Captions' }).click();
      const entry = ref('away', '12:20', '14:05');
      assert.deepEqual(await last(), { type: 'assign', day: DAY, entry, task: 'captions' });
    });

    it('goes to other days', async () => {
      await board.page.getByLabel('Next Day').click({ force: true });
      assert.deepEqual(await asked(), [], 'tomorrow has not come');
      await board.page.getByLabel('Go to a day').fill('2026-05-04');
      assert.deepEqual(await last(), { type: 'openDay', day: '2026-05-04' });
      await board.showDay(dayModel(dayInput({ now: at('9:00') + 5 * 86_400_000 })));
      await board.page.getByLabel('Next Day').click();
      assert.deepEqual(await last(), { type: 'openDay', day: '2026-06-19' });
      await board.page.getByRole('button', { name: 'Today' }).click();
      assert.deepEqual(await last(), { type: 'openDay', day: null });
    });

    it('says what undo and redo would do', async () => {
      await board.page.getByRole('button', { name: 'Undo: time assigned' }).click();
      await board.page.getByRole('button', { name: 'Redo: note' }).click();
      assert.deepEqual(await asked(), [{ type: 'undo' }, { type: 'redo' }]);
      await board.show(boardModel(sampleInput({ undo: null })));
      const undo = board.page.getByRole('button', { name: 'Nothing to undo' });
      assert.equal(await undo.getAttribute('aria-disabled'), 'true');
      await undo.click({ force: true });
      assert.equal((await asked()).length, 2);
    });
  });

  describe('time added in words', () => {
    const text = '10:30-12 call with Anna';

    it('is read while it is typed', async () => {
      await board.page.locator('#words').fill(text);
      assert.deepEqual((await board.said()).at(-1), { type: 'readWords', day: DAY, text });
      await board.send({ type: 'words', text, ok: true, reading: '10:30–12:00 (1:30), “call with Anna”' });
      await board.page.getByText('“call with Anna”').waitFor();
      await board.send({ type: 'words', text: '10', ok: false, reading: 'an answer that came late' });
      await board.page.getByLabel('Task: No task yet').click();
      await type('archive');
      await press('Enter', 'Enter');
      assert.deepEqual(await last(), { type: 'addTime', day: DAY, text, task: 'archive' });
      assert.equal(await board.page.locator('#words').inputValue(), '');
      assert.equal(await board.page.getByText('an answer that came late').count(), 0);
    });

    it('is not lost when it cannot be added', async () => {
      await board.page.locator('#words').fill(text);
      await press('Enter');
      const request = { type: 'addTime', day: DAY, text, task: null };
      assert.deepEqual(await last(), request);
      await board.send({ type: 'failed', text: 'That time is still to come.', request });
      await board.page.getByText('That time is still to come.').waitFor();
      assert.equal(await board.page.locator('#words').inputValue(), text);
    });
  });

  describe('while the day changes', () => {
    it('keeps the keyboard on an entry that became another', async () => {
      await block('14:05–14:50').focus();
      const changed = ENTRIES.map((each) =>
        each.start === at('14:05') ? { ...each, kind: 'mark' as const, task: 'menu' } : each,
      );
      await board.showDay(withEntries(...changed));
      await board.page.locator('.kind-mark', { hasText: '14:05–14:50' }).waitFor();
      assert.match(String(await focused()), /Menu covers.*14:05–14:50/);
    });

    it('says so when what was being changed is gone', async () => {
      await block('14:05–14:50').focus();
      await press('n');
      await type('a note');
      await board.showDay(withEntries(...ENTRIES.slice(0, 3)));
      await board.page.getByText('That entry has changed in the meantime.').waitFor();
      const request = { type: 'notWork', day: DAY, entry: ref('work', '14:05', '14:50') };
      await board.send({ type: 'failed', text: 'It is gone.', request });
      await board.page.getByText('It is gone.').waitFor();
    });

    it('leaves what is being typed alone while an entry grows', async () => {
      await block('16:05–now').focus();
      await press('n');
      await type('half a no');
      const grown = ENTRIES.map((each) => (each.running ? { ...each, end: at('16:41') } : each));
      await board.showDay(withEntries(...grown));
      await board.page.locator('.axis-end', { hasText: '16:41' }).waitFor();
      await type('te');
      await press('Enter');
      const entry = ref('work', '16:05', '16:40');
      assert.deepEqual(await last(), { type: 'annotate', day: DAY, entry, text: 'half a note' });
    });

    it('ignores an older day', async () => {
      await board.send({ type: 'day', revision: 1, model: withEntries() });
      await board.showDay(explained);
      await board.page.getByRole('complementary').waitFor();
      assert.equal(await board.page.locator('.block').count(), day.blocks.length);
    });
  });

  it('shows what was typed elsewhere as text', async () => {
    const title = `<img src=x onerror="document.title='bad'"> ${'long '.repeat(60)}`;
    const hostile = dayInput();
    await board.showDay(
      dayModel({
        ...hostile,
        tasks: [makeTask('arrows', { title }), makeTask('menu', { title: 'שלום: כיוון 🌿 (1)' })],
        day: {
          ...hostile.day,
          entries: [
            makeEntry('9:00', '10:00', { task: 'arrows', branch: '<b>b</b>', note: '<script>alert(1)</script>' }),
            makeEntry('10:00', '10:05', { task: 'menu', branch: 'x'.repeat(300), note: 'לא'.repeat(200) }),
          ],
        },
      }),
    );
    await block('<img src=x').waitFor();
    assert.equal(await board.page.locator('main img, main script, main b b').count(), 0);
    assert.equal(await board.page.title(), 'Rapport');
    assert.equal(await board.page.evaluate('document.documentElement.scrollWidth'), 1280);
    await block('שלום').focus();
    await press('a');
    await board.page.getByRole('menuitemradio').first().waitFor();
    assert.equal(await board.page.evaluate('document.documentElement.scrollWidth'), 1280);
  });

  it('invites to say what an empty day was', async () => {
    await board.showDay(withEntries());
    await board.page.getByText('Nothing here yet').waitFor();
    await press('Tab');
    assert.equal(await board.page.locator('#words').isEditable(), true);
  });

  it('draws 400 entries in one go and moves over them', async () => {
    const entries = Array.from({ length: 400 }, (_, index) => {
      const start = at('8:00') + index * 90_000;
      return { ...makeEntry('8:00', '8:01', { branch: `b${index}` }), start, end: start + 90_000 };
    });
    await board.showDay(withEntries(...entries));
    await block('b399').waitFor({ state: 'attached' });
    await block('b0').first().focus();
    const spent: unknown = await board.page.evaluate(`(() => {
      const began = performance.now();
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
      return performance.now() - began;
    })()`);
    assert.match(String(await focused()), /b399/);
    assert.ok(Number(spent) < 500, `one key took ${spent} ms`);
  });

  for (const theme of THEMES) {
    it(`leaves axe nothing to say in ${theme}`, async () => {
      const check = async (what: string) => {
        await board.page.evaluate(axe.source);
        const found: axe.AxeResults = await board.page.evaluate("axe.run({ resultTypes: ['violations'] })");
        const told = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        assert.deepEqual(told, [], what);
      };
      await board.close();
      await open({ theme }, explained);
      await block('9:04–10:30').focus();
      await press('s');
      await check('the day explained, with a form');
      await press('Escape', 'a');
      await board.showDay({ ...explained, blocks: explained.blocks.slice(0, 2), explanation: null });
      await check('a menu');
    });

    for (const width of [1280, 700, 320]) {
      it(`fits ${width} px in ${theme}`, async () => {
        await board.close();
        await open({ theme, width }, explained);
        await mkdir('test-results', { recursive: true });
        await board.page.screenshot({ path: `test-results/day-${theme}-${width}.png` });
        assert.equal(await board.page.evaluate('document.documentElement.scrollWidth'), width);
        for (const name of await board.page.locator('.block .title').all()) {
          const box = await name.boundingBox();
          assert.ok(box && box.width >= 40 && box.x + box.width <= width, 'every title can be read');
        }
      });
    }
  }
});
