/** From a draft to what the client gets: looked at, copied, as a mail, as a page; each read by another program. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { setClient } from '../../src/app/clients.ts';
import { confirmTimer } from '../../src/app/corrections.ts';
import { openBook, systemClock } from '../../src/app/systemBook.ts';
import { changeState } from '../../src/app/taskState.ts';
import { setTask } from '../../src/app/tasks.ts';
import type { Language } from '../../src/domain/events.ts';
import type { Desk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { answerFileDialog } from '../support/fileDialog.ts';
import { homeOf } from '../support/home.ts';
import { openPreparedDesk } from '../support/preparedDesk.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

const WORDS = {
  en: {
    name: 'Anna 🌿',
    what: 'Which photos come first?',
    otherwise: 'we take the first three',
    hello: /Hello Anna/,
    question: 'Question A:',
    wrong: 'That is not the password',
    parts: 'Where things stand',
  },
  ru: {
    name: 'Анна 🌿',
    what: 'Какие фотографии поставить первыми?',
    otherwise: 'возьмём первые три',
    hello: /Анна.*, добрый день!/,
    question: 'Вопрос А:',
    wrong: 'Пароль не подошёл',
    parts: 'Как идут дела',
  },
} as const;

/** A client who can be reached, and is asked something. */
function sign(language: Language): (home: string) => Promise<void> {
  const { name, what, otherwise } = WORDS[language];
  return async (home) => {
    const book = await openBook({ home, clock: systemClock });
    const contacts = [{ name, email: 'anna@flora.example' }];
    await setClient(book, 'Flora', { language, signature: 'Ivan Petrov, ivan@north.example', contacts });
    for (const { id, kind } of book.state.statements) if (kind === 'timer') await confirmTimer(book, id);
    const [slides] = [...book.state.tasks.values()].filter(({ title }) => title === 'Slides move');
    assert.ok(slides !== undefined);
    await setTask(book, slides.id, { progress: 50 });
    await changeState(book, slides.id, { state: 'waiting', what, since: null, by: null, otherwise });
  };
}

for (const language of ['en', 'ru'] as const) {
  const words = WORDS[language];

  describe(`the ways out of a note, in ${language}`, () => {
    let desk: Desk;
    let window: Workbench;
    let folder: string;
    let password = '';

    before(async () => {
      folder = makeFolder();
      ({ desk, window } = await openPreparedDesk({ files: { 'a.txt': '\n' }, prepare: sign(language) }));
    });
    after(async () => {
      await desk?.close();
      removeTestFolders();
    });

    const preview = () => window.webview();
    const press = (name: string) => preview().getByRole('button', { name, exact: true }).click();

    async function openPage(): Promise<Page> {
      const page = await window.page.context().newPage();
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      return page;
    }

    async function enter(page: Page, text: string): Promise<void> {
      await page.getByRole('textbox').fill(text);
      await page.keyboard.press('Enter');
    }

    it('is looked at while it is written', async () => {
      await window.command('Rapport: Write Client Update');
      await window.editorShows('To: ');
      await window.command('Rapport: Preview Client Update');
      await preview().getByRole('article').getByText(words.hello).waitFor();
      await window.press('Control+End');
      await window.type('PS: <b>until Friday</b> & on');
      await preview().getByText('PS: <b>until Friday</b> & on').waitFor();
      await window.screenshot(`preview-editor-${language}`);
    });

    it('says what is to be mended, and leads there', async () => {
      await window.type(' TODO');
      await preview().getByText('One thing to mend').waitFor();
      await press('Show Problems');
      await window.page.locator('.markers-panel').getByText('"TODO" is still to be filled in.').first().waitFor();
      // The list has the keyboard; the place is selected in the draft.
      await window.press('Control+1');
      await window.page.locator('.editor-instance .monaco-editor.focused').waitFor();
      await window.press('Delete');
      await preview().getByText('One thing to mend').waitFor({ state: 'detached' });
      await window.command('View: Toggle Problems');
    });

    it('is copied as rich text, and pasted formatted', async () => {
      await press('Copy as rich text, to paste into a mail or a messenger');
      await preview().getByText('The note is on the clipboard.').waitFor();
      const mail = await window.page.context().newPage();
      await mail.setContent('<div contenteditable></div><textarea></textarea>');
      await mail.locator('div[contenteditable]').focus();
      await mail.keyboard.press('Control+V');
      const question = mail.locator('li em').first();
      assert.equal((await question.innerText()).trim(), words.question);
      await mail.locator('textarea').focus();
      await mail.keyboard.press('Control+V');
      assert.match(await mail.locator('textarea').inputValue(), words.hello);
      await mail.close();
      await window.focus();
    });

    it('starts a mail by a link, if it is short enough for one', async () => {
      const devtools = await window.page.context().newCDPSession(window.page);
      await devtools.send('Page.enable');
      const links: string[] = [];
      devtools.on('Page.frameRequestedNavigation', ({ url }) => links.push(url));
      await window.command('Rapport: Write in Mail Program');
      if (language === 'ru') {
        // Each letter takes six characters of a link.
        await window.answer(/too long for a mail link/, 'Open Mail Draft');
      } else {
        await window.until('the link', async () => links.length > 0);
        const link = new URL(links[0] ?? '');
        assert.equal(link.href.split('?')[0], 'mailto:anna@flora.example');
        assert.match(link.searchParams.get('subject') ?? '', /^\[Flora site\] /);
        assert.match(link.searchParams.get('body') ?? '', /^Hello Anna,[\s\S]*PS: <b>until Friday<\/b> & on$/);
        await press('Open Mail Draft');
      }
      await devtools.detach();
    });

    it('becomes a mail that another program reads', async () => {
      const drafts = join(homeOf(desk.server), 'drafts');
      await window.answer(/The mail draft is kept as/, 'Save As…');
      await answerFileDialog(window, /\.eml$/, join(folder, 'note.eml'));
      await window.until('the saved mail', async () => readdirSync(folder).includes('note.eml'));
      const [kept = ''] = readdirSync(drafts, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.eml'),
      );
      const raw = readFileSync(join(folder, 'note.eml'), 'utf8');
      assert.equal(raw, readFileSync(join(drafts, kept), 'utf8'));
      const mail = await PostalMime.parse(raw);
      assert.deepEqual(mail.to, [{ name: words.name, address: 'anna@flora.example' }]);
      assert.match(mail.subject ?? '', /^\[Flora site\] /);
      assert.equal(mail.headers.find(({ key }) => key === 'x-unsent')?.value, '1');
      assert.match(mail.text ?? '', words.hello);
      assert.match(mail.html ?? '', /PS: &lt;b&gt;until Friday/);
      writeFileSync(`test-results/mail-${language}.html`, mail.html ?? '');
    });

    it('becomes a page that opens with its password alone', async () => {
      await press('Write Client Page');
      await answerFileDialog(window, /\/$/, `${folder}/`);
      const box = window.page.locator('.quick-input-widget input.input');
      await window.until('the offered password', async () => /^[a-z]+(?:-[a-z]+){4}$/.test(await box.inputValue()));
      password = await box.inputValue();
      await window.screenshot(`page-password-${language}`);
      await window.press('Control+a');
      await window.quickInput.type('secret');
      await window.page.locator('.quick-input-message').filter({ hasText: 'too short' }).waitFor();
      await window.press('Control+a');
      await window.quickInput.type(password);
      await window.quickInput.submit();
      await window.answer(/The client page is written/, 'Copy Password');
      const page = await openPage();
      await enter(page, `${password}s`);
      await page.getByText(words.wrong).waitFor();
      await enter(page, password);
      await page.getByRole('heading', { name: words.parts }).waitFor();
      await page.getByText(words.what).first().waitFor();
      await page.screenshot({ path: `test-results/page-editor-${language}.png`, fullPage: true });
      await page.close();
      await window.focus();
    });

    it('keeps the password for the next page', async () => {
      const before = readFileSync(join(folder, 'index.html'), 'utf8');
      await window.command('Rapport: Write Client Page');
      await window.quickInput.accept('Write It to the Same Folder');
      await window.until('another page', async () => readFileSync(join(folder, 'index.html'), 'utf8') !== before);
      const page = await openPage();
      await enter(page, password);
      await page.getByRole('heading', { name: words.parts }).waitFor();
      await page.close();
      await window.focus();
    });

    it('is seen again after a reload', async () => {
      await press('Phone width');
      await window.reload();
      await preview().getByRole('article').getByText(words.hello).waitFor();
      assert.equal(await preview().getByRole('button', { name: 'Phone width' }).getAttribute('aria-pressed'), 'true');
      await window.screenshot(`preview-reloaded-${language}`);
    });

    it('is shown as it was sent, once it was', async () => {
      await window.press('Control+1');
      await window.page.locator('.editor-instance .monaco-editor.focused').waitFor();
      await window.command('Rapport: Mark as Sent');
      await window.answer(/Was ".*" sent\?/, 'Mark as Sent');
      await window.page.locator('.tab[data-resource-name="Update Flora site.md"]').waitFor({ state: 'detached' });
      await preview().getByRole('article').getByText(words.hello).waitFor();
      await window.until('no mail is left behind', async () => {
        const left = readdirSync(join(homeOf(desk.server), 'drafts'), { recursive: true, encoding: 'utf8' });
        return left.every((name) => !/\.(?:eml|md)$/.test(name));
      });
      assert.deepEqual(await hostErrors(desk.server), []);
      assert.deepEqual(window.consoleErrors(), []);
    });
  });
}
