/** The client's page as their browser opens it. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.ts';
import { type ClientPage, clientPage } from '../../src/deliver/clientPage.ts';
import { newPassword, weaknessOf } from '../../src/deliver/password.ts';
import { placePage } from '../../src/deliver/placePage.ts';
import { readDocument } from '../../src/note/document.ts';
import { statusPage } from '../../src/note/statusPage.ts';
import { FLORA } from '../note/flora.ts';
import { FLORA_RU } from '../note/floraRu.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';

const PASSWORD = 'correct-horse-battery-staple-ß';

function pageOf(language: 'en' | 'ru', detail: 'A' | 'B' | 'C' = 'B'): ClientPage {
  const facts = { ...(language === 'en' ? FLORA : FLORA_RU), detail };
  const { subject, body } = readDocument(readFileSync(`test/note/golden/flora-b-${language}.md`, 'utf8'));
  const sent = { subject: subject ?? '', text: body, language };
  return { language, status: statusPage(facts), history: [sent] };
}

describe("the client's page", function () {
  this.timeout(60_000);
  let browser: Browser;
  let context: BrowserContext;
  before(async () => {
    browser = await openBrowser();
    mkdirSync('test-results', { recursive: true });
  });
  after(async () => {
    await browser?.close();
    removeTestFolders();
  });
  afterEach(() => context?.close());

  async function open(page: ClientPage, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const path = await placePage(makeFolder(), await clientPage(page, PASSWORD));
    context = await browser.newContext(options);
    const opened = await context.newPage();
    opened.on('request', (request) => assert.match(request.url(), /^file:/, 'the page calls nobody'));
    await opened.goto(pathToFileURL(path ?? '').href);
    return opened;
  }
  async function enter(page: Page, password: string): Promise<void> {
    await page.getByRole('textbox').fill(password);
    await page.keyboard.press('Enter');
  }

  for (const language of ['en', 'ru'] as const) {
    it(`opens with its password, in ${language}, on a phone`, async () => {
      const page = await open(pageOf(language), { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
      await page.screenshot({ path: `test-results/page-locked-${language}.png` });
      await enter(page, PASSWORD);
      await page.locator('.components').waitFor();
      const text = await page.locator('main').innerText();
      assert.match(
        text,
        language === 'en'
          ? /Slideshow\n+High priority, about half done/
          : /Слайдшоу\n+Высокий приоритет, готово примерно наполовину/,
      );
      assert.match(text, language === 'en' ? /22\.5 of 40 used/ : /22,5/);
      assert.equal(await page.title(), await page.locator('h1').innerText());
      await page.locator('summary').click();
      assert.equal(await page.locator('details').getByRole('listitem').count(), 3);
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      assert.equal(wide, 390, 'nothing stands out of the screen');
      await page.screenshot({ path: `test-results/page-${language}.png`, fullPage: true });
    });
  }

  it('stays shut without it, and says so', async () => {
    const page = await open(pageOf('en'));
    await enter(page, PASSWORD.toUpperCase());
    await page.getByText('That is not the password').waitFor();
    assert.equal(await page.locator('.components').count(), 0);
    await enter(page, PASSWORD);
    await page.locator('.components').waitFor();
  });

  it('shows nothing in its file, not even whose it is', async () => {
    const html = await clientPage(pageOf('en'), PASSWORD);
    assert.doesNotMatch(html, /flora|slide|anna|ivan|petrov|22\.5/i);
    const again = await clientPage(pageOf('en'), PASSWORD);
    const salts = [html, again].map((text) => /"salt":"([^"]+)"/.exec(text)?.[1]);
    assert.notEqual(salts[0], salts[1]);
  });

  it('tells as many hours as the client wants', () => {
    const hours = (detail: 'A' | 'B' | 'C') =>
      pageOf('en', detail)
        .status.hours.map(({ text }) => text)
        .join('');
    assert.match(hours('A'), /reserve|left/);
    assert.match(hours('B'), /22\.5 of 40 used, 17\.5 left/);
    assert.match(hours('C'), /22\.5/);
    assert.doesNotMatch(hours('C'), /17\.5/);
  });

  it('begins each line about a part as a sentence, and leaves names as they are', () => {
    const standing = (remark: string) => {
      const tasks = FLORA.tasks.map((each) => {
        const { task } = each;
        return task.remark === null ? each : { ...each, task: { ...task, remark } };
      });
      return statusPage({ ...FLORA, tasks }).parts.flatMap((part) => part.standing.map(({ text }) => text));
    };
    assert.ok(standing('two problems').includes('Two problems'));
    assert.ok(standing('iPhones').includes('iPhones'));
  });

  it('shows what people typed as text', async () => {
    const sent = {
      subject: '<img src=x onerror=alert(1)>',
      text: '<script>alert(1)</script>\n\n[a](javascript:alert(1))',
      language: 'en' as const,
    };
    const page = await open({ ...pageOf('en'), history: [sent] });
    await enter(page, PASSWORD);
    await page.locator('summary').click();
    assert.equal(await page.locator('img, details script, a[href^="javascript"]').count(), 0);
    assert.match(await page.locator('details').innerText(), /<script>alert\(1\)<\/script>/);
  });

  it('leaves axe nothing to say, shut or open, light or dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(pageOf('en'), { colorScheme, bypassCSP: true });
      const check = async () => {
        await page.evaluate(axe.source);
        const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string }[] };
        assert.deepEqual(
          violations.map(({ id }) => id),
          [],
        );
      };
      await check();
      await enter(page, PASSWORD);
      await page.locator('.components').waitFor();
      await page.locator('summary').click();
      await check();
      await context.close();
    }
  });

  it('says what is missing where the browser offers no encryption', async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    const html = await clientPage(pageOf('en'), PASSWORD);
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('http://insecure.example/');
    await page.getByText('This browser cannot open the page here').waitFor();
    assert.equal(await page.getByRole('button').isDisabled(), true);
  });
});

describe('placing the page', () => {
  after(removeTestFolders);

  it('replaces an earlier page and nobody else’s', async () => {
    const folder = makeFolder();
    const html = await clientPage(pageOf('en'), PASSWORD);
    assert.equal(await placePage(folder, html), join(folder, 'index.html'));
    assert.equal(await placePage(folder, `${html}\n`), join(folder, 'index.html'));
    writeFileSync(join(folder, 'index.html'), '<h1>My blog</h1>');
    assert.equal(await placePage(folder, html), null);
    assert.equal(readFileSync(join(folder, 'index.html'), 'utf8'), '<h1>My blog</h1>');
    assert.deepEqual(readdirSync(folder), ['index.html']);
  });

  it('writes nothing into a folder that is gone', async () => {
    await assert.rejects(placePage(join(makeFolder(), 'gone'), ''), { code: 'ENOENT' });
  });

  it('leaves nothing half-written where something else is in its place', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'index.html'));
    await assert.rejects(placePage(folder, 'x'), { code: 'EISDIR' });
    assert.deepEqual(readdirSync(folder), ['index.html']);
  });
});

describe('passwords', () => {
  it('are offered as five words', () => {
    assert.match(newPassword(), /^[a-z]+(?:-[a-z]+){4}$/);
    assert.notEqual(newPassword(), newPassword());
    assert.equal(weaknessOf(newPassword(), ['Flora site', 'Flora']), null);
  });

  it('are refused when a stranger would guess them', () => {
    assert.equal(weaknessOf('secret', []), 'short');
    assert.equal(weaknessOf('aaaaaaaaaaaaaaaaaaaaaa', []), 'repeats');
    assert.equal(weaknessOf('FloraSiteFlora2026', ['Flora site']), 'guessed');
    for (const known of ['12345678901234567890', 'qwertyuiopasdfghjkl', 'Password-987654321', 'йцукенгшщзхъ12345']) {
      assert.equal(weaknessOf(known, []), 'guessed', known);
    }
    assert.equal(weaknessOf('first-long-line\nsecond-long-line', []), 'untypable');
    assert.equal(weaknessOf(Buffer.from('correct-horse-battery', 'utf16le').toString('utf8'), []), 'untypable');
    assert.equal(weaknessOf('пароль-из-четырёх-слов', ['Флора']), null);
  });
});
