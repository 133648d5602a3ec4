import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.ts';
import { boardModel } from '../../src/view/board.ts';
import type { FormModel } from '../../src/view/formModel.ts';
import { clientForm, profileForm, projectForm } from '../../src/view/forms.ts';
import { type BuiltWebview, buildWebview, type OpenBoard, openBoard, type ThemeName } from './boardBrowser.ts';
import { sampleInput } from './boardSample.ts';
import { clientInput, profileInput, projectInput } from './formSample.ts';

const THEMES: readonly ThemeName[] = ['light', 'dark', 'highContrast', 'highContrastLight'];

describe('the forms in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let built: BuiltWebview;
  let board: OpenBoard;
  let revision = 100;
  const client = clientForm(clientInput());
  const project = projectForm(projectInput());
  const profile = profileForm(profileInput());

  const show = (model: FormModel) => {
    revision += 1;
    return board.send({ type: 'form', revision, model });
  };
  const open = async (model: FormModel, options: Parameters<typeof openBoard>[2] = {}) => {
    board = await openBoard(browser, built, options);
    await board.show(boardModel(sampleInput()));
    await board.send({ type: 'go', to: model.sheet });
    assert.deepEqual(await board.next(0), { type: 'openForm', sheet: model.sheet });
    await show(model);
    await board.page.locator('.form-body').waitFor();
  };
  before(async () => {
    [browser, built] = await Promise.all([openBrowser(), buildWebview('board')]);
  });
  after(() => browser?.close());
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

  it('save field by field, by keyboard, and say what is wrong', async () => {
    await open(client);
    assert.equal(await board.page.evaluate('document.activeElement.id'), 'sheet-title');
    await field('Channel agreed').fill('Telegram');
    await press('Enter', 'Tab');
    await field('Time zone').fill('Mars/Olympus');
    await press('Tab');
    await board.page.getByRole('alert').filter({ hasText: 'That is no time zone' }).waitFor();
    assert.equal(await field('Time zone').getAttribute('aria-invalid'), 'true');
    assert.deepEqual(await asked(), [
      { type: 'setField', kind: 'client', id: 'anna', field: 'channel', text: 'Telegram' },
    ]);
    await board.page.getByRole('combobox', { name: 'How much they want to know' }).focus();
    await press('Enter', 'ArrowDown', 'Enter');
    assert.deepEqual(await last(), { type: 'setField', kind: 'client', id: 'anna', field: 'detail', text: 'C' });
  });

  it('hold several contacts, each with its own fields', async () => {
    await open(client);
    const boris = board.page.getByRole('group', { name: 'Boris' });
    await boris.getByRole('textbox', { name: 'E-mail' }).fill('boris@flora.example');
    await press('Enter');
    const fields = { kind: 'contact', id: 'c2', field: 'email', text: 'boris@flora.example' };
    assert.deepEqual(await last(), { type: 'setField', ...fields });
    await boris.getByRole('button', { name: 'Remove Boris' }).click();
    assert.deepEqual(await last(), { type: 'removeRecord', kind: 'contact', id: 'c2' });
    await field('Contacts: Anna Petrova <anna@client.example>').fill('nobody<');
    await press('Enter');
    const request = await last();
    assert.deepEqual(request, { type: 'addRecord', sheet: client.sheet, kind: 'contact', text: 'nobody<' });
    await board.send({ type: 'failed', text: 'Write it as a name.', request });
    await board.page.getByRole('alert').filter({ hasText: 'Write it as a name.' }).waitFor();
    assert.equal(await field('Contacts: Anna Petrova <anna@client.example>').inputValue(), 'nobody<');
  });

  it('show greeting and signature as a note has them', async () => {
    await open(client);
    await board.page.getByRole('figure').filter({ hasText: 'Hello Anna,' }).waitFor();
    await show(clientForm(clientInput({ greeting: '<b>Привет, Анна!</b>' })));
    await board.page.getByText('<b>Привет, Анна!</b>').waitFor();
    assert.equal(await board.page.locator('.letter b').count(), 0);
  });

  it('sort components by keyboard and mouse, and lead to the client and back', async () => {
    await open(project);
    const news = board.page.getByRole('group', { name: 'News page' });
    await news.getByRole('textbox', { name: 'Paths' }).focus();
    await press('Alt+ArrowUp');
    assert.deepEqual(await last(), { type: 'moveComponent', id: 'news', before: 'slideshow' });
    await news.getByRole('button', { name: 'Move News page down' }).click();
    assert.deepEqual(await last(), { type: 'moveComponent', id: 'news', before: null });
    await board.page.getByRole('button', { name: 'Client: Flora' }).click();
    assert.deepEqual(await last(), { type: 'openForm', sheet: client.sheet });
    await show(client);
    await board.page.getByRole('heading', { name: /^Flora/ }).waitFor();
    await press('Escape');
    assert.deepEqual(await last(), { type: 'openForm', sheet: project.sheet });
    await show(project);
    await board.page.getByRole('heading', { name: /^Flora site/ }).waitFor();
    await press('Escape');
    await board.page.getByRole('treegrid').waitFor();
  });

  it('plan an absence', async () => {
    await open(profile);
    await board.page.getByLabel('Last day', { exact: true }).fill('2026-08-17');
    await press('Enter');
    const fields = { kind: 'absence', id: 'a1', field: 'to', text: '2026-08-17' };
    assert.deepEqual(
      (await asked()).find(({ type }) => type === 'setField'),
      { type: 'setField', ...fields },
    );
  });

  for (const theme of THEMES) {
    it(`leave axe nothing to say in ${theme}`, async () => {
      await open(client, { theme });
      await field('Time zone').fill('Mars');
      await press('Enter');
      await board.page.evaluate(axe.source);
      const check = async () => {
        const found: axe.AxeResults = await board.page.evaluate("axe.run({ resultTypes: ['violations'] })");
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      };
      assert.deepEqual(await check(), []);
    });
  }

  for (const width of [1280, 700, 320]) {
    it(`fit ${width} px`, async () => {
      await mkdir('test-results', { recursive: true });
      for (const [name, model] of Object.entries({ client, project, profile })) {
        await open(model, { theme: name === 'client' ? 'dark' : 'light', width, height: 1400 });
        await board.page.screenshot({ path: `test-results/form-${name}-${width}.png` });
        assert.equal(await board.page.evaluate('document.documentElement.scrollWidth'), width);
        assert.equal(await board.page.evaluate('document.querySelector(".sheet-scroll").scrollWidth'), width);
        if (name !== 'profile') await board.close();
      }
    });
  }
});
