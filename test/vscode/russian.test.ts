import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { Desk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { openPreparedDesk } from '../support/preparedDesk.ts';
import { read } from '../support/reading.ts';
import { removeTestFolders } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

/** The titles, names and branches of the prepared day, keys, and what is called the same in Russian. */
const SAME =
  /^(?:Rapport|Slides|move|News|list|Calls|Flora|site|feature|slides|news|main|git|English|CSV|JSON|iCalendar|Enter|Escape|Insert|Delete|Shift|Ctrl|Alt|Page|Down)$/;

/** Rapport in an editor whose display language is Russian: no English word of ours is left where a person looks. */
describe('Rapport in Russian, in the editor', () => {
  let desk: Desk;
  let window: Workbench;

  before(async () => {
    ({ desk, window } = await openPreparedDesk({ files: { 'a.txt': '\n' }, language: 'ru' }));
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  it('has the status bar in Russian: text, tooltip and what is read out', async () => {
    const text = await window.statusText('rapport.status');
    isRussian(text, await window.statusLabel('rapport.status'), await window.statusTooltip('rapport.status'));
  });

  it('has its commands in Russian', async () => {
    await window.press('F1');
    await window.quickInput.type('Rapport: ');
    const rows = await window.quickInput.rows();
    assert.ok(rows.length > 5);
    // The editor makes a command for each view, in its own words.
    const own = rows.map((row) => row.replace(/\n.*$/s, '')).filter((row) => !row.includes('Focus on'));
    isRussian(...own);
    await window.screenshot('russian-commands');
    await window.quickInput.cancel();
  });

  it('has its views in Russian, each row of them', async () => {
    await window.command('View: Show Rapport');
    for (const title of ['Сегодня', 'Задачи', 'Разбор'])
      await pane(title).locator('.monaco-list-row').first().waitFor();
    for (const title of ['Сегодня', 'Задачи', 'Разбор']) {
      for (const row of await pane(title).locator('.monaco-list-row').all()) {
        isRussian(await read(row), (await row.getAttribute('aria-label')) ?? '');
      }
      const actions = await pane(title).locator('.pane-header .action-label[aria-label]').all();
      const labels = await Promise.all(actions.map((action) => action.getAttribute('aria-label')));
      // The editor's own are in its own words.
      isRussian(...labels.filter((label) => label !== null && !/^(?:Views and|More Actions|Collapse All)/.test(label)));
    }
    await window.screenshot('russian-views');
  });

  it('asks in Russian', async () => {
    for (const command of ['Rapport: Выбрать задачу', 'Rapport: Экспортировать часы', 'Rapport: Настроить проект']) {
      await window.command(command);
      isRussian(...(await window.quickInput.rows()));
      await window.screenshot(`russian-${command.replace(/^.* /, '')}`);
      await window.quickInput.cancel();
    }
    await window.command('Rapport: Добавить недостающее время');
    await window.type('10:30');
    // What it says of its keys is the editor's.
    isRussian((await window.quickInput.message()).replace(/\(Press.*\)$/, ''));
    await window.press('Escape');
  });

  it('has the board in Russian', async () => {
    await window.command('Rapport: Открыть доску');
    const page = window.webview();
    for (const name of ['Задачи', 'Колонки', 'Неделя', 'День', 'Бюджет']) {
      await page.getByRole('tab', { name }).click();
      await page.getByRole('tabpanel', { name }).waitFor();
      const shown = page.locator('main .figures, main .task, main .card, main .budget-totals');
      await shown.filter({ visible: true }).first().waitFor();
      isRussian(await read(page.locator('body')));
      await window.screenshot(`russian-board-${name}`);
    }
    assert.equal(await page.locator('html').getAttribute('lang'), 'ru');
  });

  it('says in Russian what the pre-flight finds, and what stands above the lines of a note', async () => {
    await window.command('Rapport: Написать письмо клиенту');
    const lens = window.page.locator('.codelens-decoration a');
    await lens.first().waitFor();
    for (const each of await lens.all()) isRussian(await read(each));
    await window.command('Problems: Focus on Problems View');
    const problems = window.page.locator('.markers-panel .monaco-list-row .marker-message-line');
    await problems.first().waitFor();
    // Behind the sentence are the rule and the place.
    for (const each of await problems.all()) isRussian((await read(each)).split('\n')[0] ?? '');
    await window.screenshot('russian-note');
  });

  it('runs without an error', async () => {
    assert.deepEqual(await hostErrors(desk.server), []);
  });

  function pane(title: string): Locator {
    return window.page
      .locator('.pane')
      .filter({ has: window.page.locator('.pane-header').getByText(title, { exact: true }) });
  }
});

/** No word in Latin letters but what is known. */
function isRussian(...texts: readonly (string | null)[]): void {
  for (const text of texts) {
    const foreign = (text ?? '').match(/[A-Za-z]{3,}/g)?.filter((word) => !SAME.test(word)) ?? [];
    assert.deepEqual(foreign, [], text ?? '');
  }
}
