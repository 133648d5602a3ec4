import assert from 'node:assert/strict';
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

  it('changes state, priority and progress, which become events', async () => {
    await row('Delivery').locator('.c-state button').click();
    await window.webview().getByRole('menuitemradio', { name: 'Waiting' }).click();
    await row('Delivery').locator('.c-priority button').click();
    await window.webview().getByRole('menuitemradio', { name: 'High' }).click();
    await row('Delivery').locator('.c-progress button').click();
    await window.webview().getByRole('menuitemradio', { name: '50 %' }).click();
    await row('Delivery')
      .filter({ hasText: '50 %' })
      .filter({ hasText: 'High' })
      .filter({ hasText: 'Waiting' })
      .waitFor();
    const changes = await readJournals(desk.server, 'task.set');
    assert.deepEqual(
      changes.slice(-3).map(({ state, priority, progress }) => state ?? priority ?? progress),
      ['waiting', 'high', 50],
    );
  });

  it('takes the last one back with Undo, and shows it', async () => {
    await window.command('Rapport: Undo Last Change');
    await row('Delivery').filter({ hasText: '0 %' }).waitFor();
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

  it('comes back after a reload', async () => {
    await window.reload();
    await row('Delivery').waitFor();
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
