import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { readJournals } from '../support/home.ts';
import { removeTestFolders, type TestRepo } from '../support/repo.ts';
import { openTrackedDesk } from '../support/trackedDesk.ts';
import type { Workbench } from '../support/workbench.ts';

const status = 'rapport.status';

describe('the board in the real editor', () => {
  let desk: Desk;
  let repo: TestRepo;
  let window: Workbench;

  before(async () => {
    ({ desk, repo, window } = await openTrackedDesk({ 'shop/a.txt': '\n' }));
    await window.command('Rapport: Open Board');
    await window.webview().getByRole('row').filter({ hasText: 'Shop' }).first().waitFor();
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  const row = (title: string) => window.webview().locator('.row.task', { hasText: title });

  it('makes tasks, one line each, by keyboard', async () => {
    await window.webview().locator('[data-draft]').first().click();
    for (const title of ['Basket <b>total</b>', 'Delivery dates']) {
      await window.type(title);
      await window.press('Enter');
      await row(title).waitFor();
    }
    assert.equal(await window.webview().locator('b', { hasText: 'total' }).count(), 0);
    await window.press('Escape');
  });

  it('changes state, priority and progress, which become events; waiting asks for what', async () => {
    await row('Delivery').locator('.c-state').click();
    await window.webview().getByRole('menuitemradio', { name: 'Waiting' }).click();
    await window.quickInput.opened(/Which three photos/);
    await window.type('Which days?');
    await window.press('Enter');
    await window.quickInput.opened(/now, yesterday/);
    await window.press('Enter');
    await row('Delivery').filter({ hasText: 'Waiting' }).waitFor();
    await row('Delivery').locator('.c-priority').click();
    await window.webview().getByRole('menuitemradio', { name: 'High' }).click();
    await row('Delivery').locator('.c-progress').click();
    await window.webview().getByRole('menuitemradio', { name: '50 %' }).click();
    await row('Delivery').filter({ hasText: '50 %' }).filter({ hasText: 'High' }).waitFor();
    const changes = await readJournals(desk.server, 'task.set');
    assert.deepEqual(
      changes.slice(-3).map(({ state, priority, progress }) => state ?? priority ?? progress),
      ['waiting', 'high', 50],
    );
    assert.equal((await readJournals(desk.server, 'question.set')).at(-1)?.text, 'Which days?');
  });

  it('edits in place by keyboard: the estimate, and a date in words', async () => {
    await row('Basket').locator('.title').click();
    await window.press('e');
    await window.type('1,5');
    await window.press('Enter');
    await row('Basket').filter({ hasText: '0:00 of 1:30' }).waitFor();
    await window.press('d');
    await window.type('2099-06-18');
    await window.press('Enter');
    await row('Basket').filter({ hasText: '18 Jun' }).waitFor();
    const changes = await readJournals(desk.server, 'task.set');
    assert.deepEqual(
      changes.slice(-2).map(({ estimate_ms, due }) => estimate_ms ?? due),
      [5_400_000, '2099-06-18'],
    );
    await window.press('Control+z');
    await row('Basket').filter({ hasText: '18 Jun' }).waitFor({ state: 'detached' });
    await window.press('Control+z');
    await row('Basket').filter({ hasText: '1:30' }).waitFor({ state: 'detached' });
  });

  it('moves cards by keyboard and by mouse', async () => {
    await window.webview().getByRole('tab', { name: 'Columns' }).click();
    const column = (state: string) => window.webview().locator(`[data-state=${state}]`);
    const card = (title: string) => window.webview().locator('.card', { hasText: title });
    await card('Basket').click();
    await window.press('Shift+ArrowRight');
    await column('active').locator('.card.focused', { hasText: 'Basket' }).waitFor();
    const [from, to] = [await card('Basket').boundingBox(), await column('review').boundingBox()];
    assert.ok(from && to);
    const { mouse } = window.page;
    await mouse.move(from.x + 30, from.y + 20);
    await mouse.down();
    await mouse.move(from.x + 60, from.y + 40);
    await mouse.move(to.x + to.width / 2, to.y + 90, { steps: 3 });
    await mouse.up();
    await column('review').locator('.card', { hasText: 'Basket' }).waitFor();
    const changes = await readJournals(desk.server, 'task.set');
    assert.deepEqual(
      changes.slice(-2).map(({ state }) => state),
      ['active', 'review'],
    );
    await window.webview().getByRole('tab', { name: 'Tasks' }).click();
  });

  it('takes the last one back with Undo, and shows it', async () => {
    await row('Delivery').locator('.c-progress').click();
    await window.webview().getByRole('menuitemradio', { name: '75 %' }).click();
    await row('Delivery').filter({ hasText: '75 %' }).waitFor();
    await window.command('Rapport: Undo Last Change');
    await row('Delivery').filter({ hasText: '50 %' }).waitFor();
  });

  it('links a branch by name, refuses a shared one in a sentence', async () => {
    await row('Basket').locator('.title').click();
    await window.press('l');
    await window.type('master');
    await window.press('Enter');
    await window.webview().getByText('master is a shared branch').waitFor();
    await row('Basket').locator('.title').click();
    await window.press('l');
    await window.type('feature/basket');
    await window.press('Enter');
    await row('Basket').filter({ hasText: 'feature/basket' }).waitFor();
  });

  it('starts work on a task: the branch is offered, the bar and the board follow', async () => {
    await row('Delivery').locator('.title').click();
    await window.press('Enter');
    await window.quickInput.opened(/Where do you work/);
    await window.quickInput.accept('Create branch feature/delivery-dates');
    await window.statusText(status, 'Delivery dates');
    await row('Delivery').filter({ hasText: 'feature/delivery-dates' }).waitFor();
    assert.equal((await repo.git('branch', '--show-current')).trim(), 'feature/delivery-dates');
  });

  it('starts a timer on a task, switches it to another and stops it', async () => {
    const runs = (title: string) => window.webview().getByRole('button', { name: `The timer for “${title}” has been` });
    await row('Delivery').locator('.title').click();
    await window.press('t');
    await runs('Delivery dates').waitFor();
    await window.statusText(status, 'Delivery dates');
    await row('Basket').locator('.title').click({ button: 'right' });
    await window.webview().getByRole('menuitem', { name: 'Switch the Timer to It' }).click();
    await runs('Basket <b>total</b>').click();
    await window.quickInput.opened(/has been running for/);
    await window.press('Escape');
    await window.webview().getByRole('button', { name: 'Stop the Timer' }).click();
    await window.webview().getByRole('button', { name: 'Start a Timer' }).waitFor();
    const [first, second] = await readJournals(desk.server, 'timer.start');
    const stops = await readJournals(desk.server, 'timer.stop');
    assert.notEqual(first?.task, second?.task);
    assert.deepEqual(
      stops.map(({ timer }) => timer),
      [first?.timer, second?.timer],
    );
  });

  it('is the same in two windows: what is changed in one, field by field, the other shows', async () => {
    const second = await desk.open(join(repo.root, 'shop'));
    await second.command('Rapport: Open Board');
    const there = second.webview().locator('.row.task', { hasText: 'Delivery' });
    await there.locator('.c-progress').click();
    await second.webview().getByRole('menuitemradio', { name: '25 %' }).click();
    await there.filter({ hasText: '25 %' }).waitFor();
    await row('Delivery').filter({ hasText: '25 %' }).waitFor();
    await window.focus();
    await row('Delivery').locator('.c-priority').click();
    await window.webview().getByRole('menuitemradio', { name: 'Low' }).click();
    await row('Delivery').filter({ hasText: 'Low' }).filter({ hasText: '25 %' }).waitFor();
    await there.filter({ hasText: 'Low' }).filter({ hasText: '25 %' }).waitFor();
    await second.close();
    await window.focus();
  });

  it('comes back after a reload', async () => {
    await window.reload();
    await row('Delivery').waitFor();
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });

  it('goes on when the repository is deleted under it', async () => {
    await rm(repo.root, { recursive: true, force: true, maxRetries: 5 });
    await row('Delivery').locator('.c-state').click();
    await window.webview().getByRole('menuitemradio', { name: 'In review' }).click();
    await row('Delivery').filter({ hasText: 'In review' }).waitFor();
    await row('Basket').locator('.title').click();
    await window.press('Enter');
    // There is nothing to check out a branch in: a sentence, and the task is left as it was.
    await window.until('the click is answered', async () => (await answers()) > 0);
    assert.deepEqual((await readJournals(desk.server, 'task.set')).at(-1)?.state, 'review');
  });

  /** Notices of the board, notifications of the editor, questions. */
  async function answers(): Promise<number> {
    const notices = await window.webview().locator('.notice').count();
    const shown = window.page.locator('.notification-toast, .quick-input-widget:not([style*="display: none"])');
    return notices + (await shown.count());
  }
});
