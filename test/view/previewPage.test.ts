/** The preview's page in a browser. */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.ts';
import type { PreviewMessage, PreviewModel, PreviewRequest } from '../../src/view/previewProtocol.ts';
import {
  type BuiltWebview,
  buildWebview,
  type OpenWebview,
  openWebview,
  type ThemeName,
  type WebviewOptions,
} from './boardBrowser.ts';
import { previewOf } from './previewSample.ts';

describe('the preview in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let built: BuiltWebview;
  let preview: OpenWebview;
  const english = previewOf('flora-b-en.md', 'en');

  const show = (model: PreviewModel) => {
    const message: PreviewMessage = { type: 'note', model };
    return preview.send(message);
  };
  const open = async (model: PreviewModel, options?: WebviewOptions) => {
    preview = await openWebview(browser, built, options);
    await show(model);
    await preview.page.getByRole('article').waitFor();
  };
  const button = (name: string) => preview.page.getByRole('button', { name, exact: true });
  const said = () => preview.page.evaluate('said') as Promise<PreviewRequest[]>;

  before(async () => {
    [browser, built] = await Promise.all([openBrowser(), buildWebview('preview')]);
    await mkdir('test-results', { recursive: true });
  });
  after(() => browser?.close());
  afterEach(async () => {
    assert.deepEqual(preview.troubles, [], 'neither errors nor anything that the policy had to refuse');
    await preview.close();
  });

  it('shows the mail as it is, whatever the theme', async () => {
    await open(english, { theme: 'dark' });
    const paper = preview.page.getByRole('article');
    await paper.getByText('In short:').waitFor();
    assert.equal(await paper.getByRole('heading').innerText(), english.subject);
    assert.match(await paper.innerText(), /From\s+Ivan Petrov <ivan@north.example>\s+To\s+Anna <anna@flora.example>/);
    const item = paper.getByRole('listitem').first();
    const style = await item.evaluate((node) => {
      const { color, fontSize, marginBottom } = Reflect.get(globalThis, 'getComputedStyle')(node);
      return { color, fontSize, marginBottom };
    });
    assert.deepEqual(style, { color: 'rgb(31, 35, 40)', fontSize: '15px', marginBottom: '12px' });
  });

  it('copies the note as rich text, by keyboard', async () => {
    await open(english);
    await preview.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button('Copy as rich text, to paste into a mail or a messenger').focus();
    await preview.page.keyboard.press('Enter');
    await preview.page.getByText('The note is on the clipboard.').waitFor();
    const letter = await preview.page.context().newPage();
    await letter.setContent('<div id="rich" contenteditable></div><textarea></textarea>');
    await letter.locator('#rich').focus();
    await letter.keyboard.press('Control+V');
    assert.equal(await letter.locator('#rich li strong').first().innerText(), 'Slideshow:');
    await letter.locator('textarea').focus();
    await letter.keyboard.press('Control+V');
    assert.equal(await letter.locator('textarea').inputValue(), english.text);
  });

  it('asks the editor for all else', async () => {
    await open({ ...english, problems: 'Things to mend: 2' });
    await button('Copy as Markdown').click();
    await button('Copy as plain text').click();
    await button('Open Mail Draft').click();
    await button('Write Client Page').click();
    await button('Show Problems').click();
    assert.deepEqual(await said(), [
      { type: 'ready' },
      { type: 'copy', as: 'markdown' },
      { type: 'copy', as: 'text' },
      { type: 'openMail' },
      { type: 'writePage' },
      { type: 'showProblems' },
    ]);
    await preview.send({ type: 'done', text: 'It is done.' });
    await preview.page.getByRole('status').getByText('It is done.').waitFor();
  });

  it('keeps its width and its place over hiding and reload', async () => {
    await open(previewOf('flora-a-ru.md', 'ru'), { height: 400 });
    const table = preview.page.getByRole('region');
    await button('Phone width').click();
    assert.equal(await button('Phone width').getAttribute('aria-pressed'), 'true');
    assert.equal((await preview.page.getByRole('article').boundingBox())?.width, 390);
    await table.focus();
    await preview.page.keyboard.press('PageDown');
    await preview.page.waitForFunction(() => {
      const state = JSON.parse(sessionStorage.getItem('state') ?? 'null');
      return state?.scroll > 100;
    });
    await preview.page.reload();
    await show(previewOf('flora-a-ru.md', 'ru'));
    await preview.page.getByRole('article').waitFor();
    assert.equal((await preview.page.getByRole('article').boundingBox())?.width, 390);
    assert.ok((await table.evaluate((node) => node.scrollTop)) > 100);
  });

  it('stays where it is while the note is written', async () => {
    await open(previewOf('flora-a-ru.md', 'ru'), { height: 400 });
    const table = preview.page.getByRole('region');
    await table.evaluate((node) => node.scrollTo(0, 200));
    await show({ ...previewOf('flora-a-ru.md', 'ru'), html: '<p>Другое</p>'.repeat(60) });
    await preview.page.getByText('Другое').first().waitFor();
    assert.equal(await table.evaluate((node) => node.scrollTop), 200);
  });

  it('shows what people typed as text, and refuses a message that is none', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    await open({
      ...english,
      subject: `${evil} 🌿`,
      to: evil,
      problems: evil,
      html: `<p style="margin:0">${evil.replace('<', '&lt;')} style="color:red"</p>`,
    });
    assert.equal(await preview.page.locator('img').count(), 0);
    await preview.page.getByRole('article').getByText('style="color:red"').waitFor();
    await preview.send({ type: 'note', model: { ...english, html: 7 } });
    await preview.page.getByRole('heading', { name: evil }).waitFor();
  });

  for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const satisfies readonly ThemeName[]) {
    it(`leaves axe nothing to say in ${theme}`, async () => {
      await open({ ...english, problems: 'Things to mend: 2' }, { theme, width: 900, height: 900 });
      await preview.page.screenshot({ path: `test-results/preview-${theme}.png` });
      await preview.page.evaluate(axe.source);
      const found: axe.AxeResults = await preview.page.evaluate("axe.run({ resultTypes: ['violations'] })");
      assert.deepEqual(
        found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        [],
      );
    });
  }

  for (const width of [1280, 600, 320]) {
    it(`fits ${width} px`, async () => {
      await open(previewOf('flora-a-ru.md', 'ru'), { theme: 'light', width, height: 1200 });
      if (width === 600) await button('Phone width').click();
      await preview.page.screenshot({ path: `test-results/preview-${width}.png` });
      assert.equal(await preview.page.evaluate('document.documentElement.scrollWidth'), width);
      const table = preview.page.getByRole('region');
      assert.ok(await table.evaluate((node) => node.scrollWidth <= node.clientWidth));
    });
  }
});
