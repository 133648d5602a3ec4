/**
 * From the hint that an update is due to what the client gets, in English and in Russian, note and editor alike: looked
 * at, copied, as a mail, as a page; each read by another program.
 */
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
import { editorWords } from '../support/editorWords.ts';
import { answerFileDialog } from '../support/fileDialog.ts';
import { homeOf, readJournals } from '../support/home.ts';
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

const EVERY_DAY = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** It looks ten seconds after the start, and waits until nothing changes. */
const REMINDED_MS = 45_000;

const SHORT = 'The password is too short: it needs 14 characters. Five words are long enough.';

/** A client who can be reached, is asked something, and has not heard anything for two days of the one agreed on. */
function sign(language: Language): (home: string) => Promise<void> {
  const { name, what, otherwise } = WORDS[language];
  return async (home) => {
    const book = await openBook({ home, clock: systemClock });
    const contacts = [{ name, email: 'anna@flora.example' }];
    const rhythm = { kind: 'days', days: 1 } as const;
    await setClient(book, 'Flora', { language, rhythm, signature: 'Ivan Petrov, ivan@north.example', contacts });
    for (const { id, kind } of book.state.statements) if (kind === 'timer') await confirmTimer(book, id);
    const [slides] = [...book.state.tasks.values()].filter(({ title }) => title === 'Slides move');
    assert.ok(slides !== undefined);
    await setTask(book, slides.id, { progress: 50 });
    await changeState(book, slides.id, { state: 'waiting', what, since: null, by: null, otherwise });
  };
}

for (const language of ['en', 'ru'] as const) {
  const words = WORDS[language];
  const { word, sentence } = editorWords(language);
  const due = sentence('The update on "{0}" has been due since {1}.');

  describe(`the ways out of a note, in ${language}`, () => {
    let desk: Desk;
    let window: Workbench;
    let folder: string;
    let password = '';

    before(async () => {
      folder = makeFolder();
      const settings = { 'rapport.workingDays': EVERY_DAY };
      const files = { 'a.txt': '\n' };
      ({ desk, window } = await openPreparedDesk({ files, prepare: sign(language), settings, language }));
    });
    after(async () => {
      await desk?.close();
      removeTestFolders();
    });

    const preview = () => window.webview();
    const press = (name: string) =>
      preview()
        .getByRole('button', { name: word(name), exact: true })
        .click();
    const command = (title: string) => window.command(`Rapport: ${word(title)}`);

    async function openPage(): Promise<Page> {
      const page = await window.page.context().newPage();
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      return page;
    }

    async function clipboard(): Promise<string> {
      await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      return window.page.evaluate('navigator.clipboard.readText()');
    }

    async function enter(page: Page, text: string): Promise<void> {
      await page.getByRole('textbox').fill(text);
      await page.keyboard.press('Enter');
    }

    it('is due by the rhythm: a mark in the status bar, and a notification that can wait a day', async () => {
      await window.statusText('rapport.update', word('Update due'), REMINDED_MS);
      const label = await window.statusLabel('rapport.update');
      assert.match(label, due);
      assert.match(label, sentence('Click to write it.'));
      await window.notification(due);
      await window.screenshot(`update-due-${language}`);
      await window.answer(due, word('Later'));
      await window.until('it is kept', async () => (await readJournals(desk.server, 'reminder.told')).length === 2);
      const [, later] = await readJournals(desk.server, 'reminder.told');
      assert.ok(String(later?.later) > String(later?.due));
    });

    it('is begun from the mark, and looked at while it is written', async () => {
      await window.clickStatus('rapport.update');
      await window.editorShows('To: ');
      await command('Preview Client Update');
      await preview().getByRole('article').getByText(words.hello).waitFor();
      await window.press('Control+End');
      await window.type('PS: <b>until Friday</b> & on');
      await preview().getByText('PS: <b>until Friday</b> & on').waitFor();
      await window.screenshot(`preview-editor-${language}`);
    });

    it('says what is to be mended, and leads there', async () => {
      await window.type(' TODO');
      await preview().getByText(word('One thing to mend')).waitFor();
      await press('Show Problems');
      const said = sentence('"{0}" is still to be filled in.');
      await window.page.locator('.markers-panel').getByText(said).first().waitFor();
      // The list has the keyboard; the place is selected in the draft.
      await window.press('Control+1');
      await window.page.locator('.editor-instance .monaco-editor.focused').waitFor();
      await window.press('Delete');
      await preview().getByText(word('One thing to mend')).waitFor({ state: 'detached' });
      await window.command('View: Toggle Problems');
    });

    it('is copied as rich text, and pasted formatted', async () => {
      await press('Copy as rich text, to paste into a mail or a messenger');
      await preview().getByText(word('The note is on the clipboard.')).waitFor();
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
      await command('Write in Mail Program');
      if (language === 'ru') {
        // Each letter takes six characters of a link.
        const long = 'The note is too long for a mail link. A mail draft takes all of it, formatted.';
        await window.answer(word(long), word('Open Mail Draft'));
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
      const kept =
        'The mail draft is kept as {0}. No mail program can open it from here: save it where yours is, and open it there.';
      await window.answer(sentence(kept), word('Save As…'));
      await answerFileDialog(window, /\.eml$/, join(folder, 'note.eml'));
      await window.until('the saved mail', async () => readdirSync(folder).includes('note.eml'));
      const [own = ''] = readdirSync(drafts, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.eml'),
      );
      const raw = readFileSync(join(folder, 'note.eml'), 'utf8');
      assert.equal(raw, readFileSync(join(drafts, own), 'utf8'));
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
      await window.page
        .locator('.quick-input-message')
        .filter({ hasText: word(SHORT) })
        .waitFor();
      await window.press('Control+a');
      await window.quickInput.type(password);
      await window.quickInput.submit();
      await window.answer(sentence('The client page is written: {0}'), word('Copy Password'));
      await window.until('the password on the clipboard', async () => (await clipboard()) === password);
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
      await command('Write Client Page');
      await window.quickInput.accept(word('$(check) Write It to the Same Folder').replace('$(check) ', ''));
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
      assert.equal(
        await preview()
          .getByRole('button', { name: word('Phone width') })
          .getAttribute('aria-pressed'),
        'true',
      );
      await window.screenshot(`preview-reloaded-${language}`);
      // Then the person was reminded again, had it been forgotten; once is enough, for each costs seconds.
      if (language === 'en') await window.statusText('rapport.update', word('Update due'), REMINDED_MS);
    });

    it('is shown as it was sent, once it was', async () => {
      await window.press('Control+1');
      await window.page.locator('.editor-instance .monaco-editor.focused').waitFor();
      await command('Mark as Sent');
      await window.answer(sentence('Was "{0}" sent?'), word('Mark as Sent'));
      const name = `${word('Update {0}').replace('{0}', 'Flora site')}.md`;
      await window.page.locator(`.tab[data-resource-name="${name}"]`).waitFor({ state: 'detached' });
      await preview().getByRole('article').getByText(words.hello).waitFor();
      await window.statusItem('rapport.update').waitFor({ state: 'hidden' });
      await window.until('no mail is left behind', async () => {
        const left = readdirSync(join(homeOf(desk.server), 'drafts'), { recursive: true, encoding: 'utf8' });
        return left.every((name) => !/\.(?:eml|md)$/.test(name));
      });
      assert.equal((await readJournals(desk.server, 'reminder.told')).length, 2, 'the person was reminded twice');
      assert.deepEqual(await hostErrors(desk.server), []);
      assert.deepEqual(window.consoleErrors(), []);
    });
  });
}
