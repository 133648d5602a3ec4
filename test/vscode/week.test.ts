import assert from 'node:assert/strict';
import { Book } from '../../src/app/book.ts';
import { newId } from '../../src/app/systemBook.ts';
import type { Desk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { readJournals } from '../support/home.ts';
import { openPreparedDesk } from '../support/preparedDesk.ts';
import { removeTestFolders } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

const HOUR = 3_600_000;

/** A budget that is not used up, and tasks that take more than is left of it. */
async function prepareBudget(home: string): Promise<void> {
  const book = await Book.open({ home, clock: { now: () => Date.now(), zone: () => 'UTC' }, newId });
  const project = [...book.state.projects.keys()][0] ?? '';
  const task = (title: string) => [...book.state.tasks.values()].find((each) => each.title === title)?.id ?? '';
  await book.record([
    { type: 'project.set', project, budget_ms: 12 * HOUR, rate_amount: 60, rate_currency: 'EUR', hours_per_day: 4 },
    { type: 'task.set', task: task('Slides move'), estimate_ms: 8 * HOUR },
    { type: 'task.set', task: task('News list'), estimate_ms: 2 * HOUR },
  ]);
}

describe("the board's week and budget in the real editor", () => {
  let desk: Desk;
  let window: Workbench;

  before(async () => {
    ({ desk, window } = await openPreparedDesk({
      files: { 'a.txt': '\n' },
      prepare: prepareBudget,
      // What will be missed is told here by the view alone.
      settings: { 'rapport.notifyForecast': false },
    }));
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  const page = () => window.webview();
  const tab = (name: string) => page().getByRole('tab', { name });
  const selected = async (name: string) => assert.equal(await tab(name).getAttribute('aria-selected'), 'true');
  const focused = (text: RegExp) => page().locator(':focus').filter({ hasText: text }).waitFor();

  it('opens on this week, with today as a bar and the tasks below', async () => {
    await window.command('Rapport: Open Week');
    await page().locator('.bar-day.today').filter({ hasText: '3:02' }).waitFor();
    await selected('Week');
    const row = page().getByRole('row').filter({ hasText: 'Slides move' });
    await row.getByRole('cell', { name: '2:32' }).first().waitFor();
    await page()
      .getByRole('row')
      .filter({ hasText: 'Unassigned' })
      .getByRole('cell', { name: '0:30' })
      .first()
      .waitFor();
  });

  it('leads to a day and back by keyboard', async () => {
    await tab('Week').focus();
    await window.press('Tab');
    await page().locator('.bar-day.today').focus();
    await window.press('Home');
    await focused(/^\s*Monday/);
    await window.press('End');
    await focused(/^\s*Sunday/);
    await page().locator('.bar-day.today').focus();
    await window.press('Enter');
    await page().locator('.figures').filter({ hasText: '3:02' }).waitFor();
    await selected('Day');
  });

  it('leads to a day by mouse, and goes to other weeks', async () => {
    await tab('Week').click();
    await page().getByRole('button', { name: 'Previous Week' }).click();
    await page().getByRole('button', { name: 'This Week' }).and(page().locator(':enabled')).waitFor();
    await page().getByRole('button', { name: 'This Week' }).click();
    await page().locator('.bar-day.today').click();
    await page().locator('.timeline').waitFor();
    await selected('Day');
  });

  it('follows what is corrected in the day', async () => {
    await page().locator('.block', { hasText: 'Unassigned' }).first().click();
    await page().getByRole('menuitem', { name: 'Not Work' }).click();
    await page().locator('.figures').filter({ hasText: '2:32' }).waitFor();
    await tab('Week').click();
    await page().locator('.bar-day.today').filter({ hasText: '2:32' }).waitFor();
    await page().getByRole('button', { name: /^Undo/ }).click();
    await page().locator('.bar-day.today').filter({ hasText: '3:02' }).waitFor();
    await window.screenshot('week-in-editor');
  });

  it('says where a sum comes from, in a document', async () => {
    await page().locator('tfoot').getByRole('button', { name: '3:02' }).click();
    await page()
      .getByRole('heading', { name: /Where this comes from: Flora site · / })
      .waitFor({ timeout: 60_000 });
    const text = await page().locator('body').innerText();
    assert.match(text, /\n3h 2m counts\./);
    assert.match(text, /Slides move: seen at work in site/);
    assert.match(text, /5 min \(in force\)\s+3:02/);
    await window.screenshot('sum-explained');
    await window.command('View: Close Editor');
    await page().locator('tfoot').waitFor();
  });

  it('opens on the budget, and says what will be missed', async () => {
    await window.command('Rapport: Open Budget');
    const used = page().getByRole('row').filter({ hasText: 'Counted on this project’s tasks' });
    await used.filter({ hasText: '€' }).waitFor();
    await page().getByRole('listitem').filter({ hasText: 'the budget of 12 hours will not be enough' }).waitFor();
    await selected('Budget');
  });

  it('takes what a task is worth by keyboard and by mouse, and sorts by it', async () => {
    const worth = (title: string) => page().getByRole('row').filter({ hasText: title }).locator('.worth');
    await worth('News list').focus();
    await window.press('4');
    await worth('News list').filter({ hasText: '4' }).waitFor();
    await worth('Slides move').click();
    await page().getByRole('menuitemradio', { name: '5' }).click();
    await worth('Slides move').filter({ hasText: '5' }).waitFor();
    // Two hours for a 4 are a better buy than eight for a 5.
    await page().locator('.budget-tasks tbody tr').first().filter({ hasText: 'News list' }).waitFor();
    const values = (await readJournals(desk.server, 'task.set')).map(({ value }) => value);
    assert.deepEqual(values.slice(-2), [4, 5]);
    await window.screenshot('budget-in-editor');
  });

  it('lets the next note tell the client', async () => {
    const warning = page().getByRole('listitem').filter({ hasText: 'will not be enough' });
    await warning.getByRole('button', { name: 'Tell the Client' }).click();
    await window.quickInput.opened(/The texts came late/);
    await window.type('The slides need two more hours.');
    await window.press('Enter');
    await window.until('the ledger has it', async () => (await readJournals(desk.server, 'mention.set')).length === 1);
    const mentions = await readJournals(desk.server, 'mention.set');
    assert.equal(mentions.at(-1)?.text, 'The slides need two more hours.');
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
