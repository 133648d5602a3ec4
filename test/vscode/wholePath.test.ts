import assert from 'node:assert/strict';
import { type Desk, openDesk } from '../support/desk.ts';
import { workUpToMinute } from '../support/earlierWork.ts';
import { hostErrors } from '../support/editorLog.ts';
import { readJournals } from '../support/home.ts';
import { makeRepo, removeTestFolders, type TestRepo } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

const status = 'rapport.status';

/** The main job, as a person does it: real keys in the real editor over a real repository. */
describe('from picking a task to the client update', () => {
  let desk: Desk;
  let repo: TestRepo;
  let window: Workbench;

  before(async () => {
    desk = await openDesk();
    repo = makeRepo();
    await repo.commit('First', { 'slider/app.txt': '\n', 'news/page.txt': '\n' });
    window = await desk.open(repo.root);
    await window.statusText(status, 'Track time');
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  /** Types until the status bar shows the text. */
  async function typeUntilStatus(text: RegExp): Promise<void> {
    const end = Date.now() + 100_000;
    while ((await window.statusItem(status).filter({ hasText: text }).count()) === 0) {
      assert.ok(Date.now() < end, `the status bar does not show ${text}: ${await window.statusText(status)}`);
      await window.page.keyboard.type('// more ', { delay: 60 });
      await window.press('Enter');
    }
  }

  async function makeTask(title: string, component: string, branch: string): Promise<void> {
    await window.clickStatus(status);
    await window.quickInput.type(title);
    await window.quickInput.accept(`New task: ${title}`);
    await window.quickInput.opened(/Which component/);
    await window.quickInput.accept(component);
    await window.quickInput.opened(/Where do you work/);
    await window.quickInput.accept(`Create branch ${branch}`);
    await window.statusText(status, title);
  }

  it('asks once whether to track, and makes client, project and components from what is there', async () => {
    await window.openFile('app.txt');
    await window.type('// hello');
    await window.answer('Track this repository?', 'Track');
    await window.statusText(status, 'Pick a task · 0:00');
    await window.notification('Tracking "Repo" for the client "Repo": News, Slider.');
    await window.answer('Tracking "Repo"', 'Change…');
    await window.quickInput.opened(/Choose what to change/);
    const rows = await window.quickInput.rows();
    assert.ok(
      rows.some((row) => row.includes('Slider')),
      rows.join('\n'),
    );
    await window.quickInput.cancel();
  });

  it('makes a task from its title in the status bar, and a branch for it', async () => {
    await window.clickStatus(status);
    assert.match((await window.quickInput.rows())[0] ?? '', /New task…/);
    await window.quickInput.cancel();
    await makeTask('Карусель для главной', 'Slider', 'feature/karusel-dlya-glavnoy');
    assert.equal((await repo.git('branch', '--show-current')).trim(), 'feature/karusel-dlya-glavnoy');
  });

  it('times the work by itself', async () => {
    await workUpToMinute(desk, 'feature/karusel-dlya-glavnoy', 15_000);
    await window.statusText(status, /Карусель для главной · 0:01/);
    await window.openFile('app.txt');
    await typeUntilStatus(/Карусель для главной · 0:02/);
    assert.match(await window.statusLabel(status), /Карусель для главной, 2 minutes today/);
    assert.match(await window.statusTooltip(status), /Карусель\sдля\sглавной\s+0:02/);
  });

  it('shows the time on the board', async () => {
    await window.command('Rapport: Open Board');
    const row = window.webview().getByRole('row').filter({ hasText: 'Карусель для главной' });
    await row.filter({ hasText: '0:02' }).first().waitFor();
    assert.match(await row.first().innerText(), /feature\/karusel/);
  });

  it('follows a switch of the branch in the terminal to the other task', async () => {
    await makeTask('News list', 'News', 'feature/news-list');
    await window.openTerminal();
    assert.equal(await window.runInTerminal('git switch -q feature/karusel-dlya-glavnoy'), 0);
    await window.statusText(status, 'Карусель для главной');
    assert.equal(await window.runInTerminal('git switch -q feature/news-list'), 0);
    await window.statusText(status, 'News list');
    await window.openFile('page.txt');
    await window.type('// more');
    await window.statusText(status, /News list · 0:0\d/);
  });

  it('counts every minute once: what was recorded adds up to what is shown', async () => {
    await desk.leave();
    await window.until('the last stretch is in the journal', async () => {
      const stretches = await readJournals(desk.server, 'stretch');
      return stretches.some(({ branch }) => branch === 'feature/news-list');
    });
    await window.focus();
    const stretches = (await readJournals(desk.server, 'stretch')).filter(({ window: id }) => id !== 'earlier');
    const sorted = stretches.map(({ start, end }) => [String(start), String(end)]).sort();
    for (const [index, [start]] of sorted.entries()) {
      const before = sorted[index - 1]?.[1] ?? '';
      assert.ok((start ?? '') >= before, `stretches of one window overlap at ${start}`);
    }
  });

  it('writes the update with both components', async () => {
    await window.command('Rapport: Write Client Update');
    await window.editorShows('Subject:');
    const text = await window.editorText();
    assert.match(text, /\d\.\s\*\*News:\*\*/);
    assert.match(text, /\d\.\s\*\*Slider:\*\*/);
    assert.match(text, /\*\*Hours:\*\*/);
  });

  it('freezes what the person made of it, and starts the next period', async () => {
    await window.press('Control+End');
    await window.type('PS: see you on Friday');
    await window.command('Rapport: Mark as Sent');
    await window.answer(/Was ".*" sent\?/, 'Mark as Sent');
    // Nobody has said yet who signs it.
    await window.decide('The pre-flight found', 'Send Anyway…');
    await window.quickInput.type('they know who I am');
    await window.quickInput.submit();
    await window.page.locator('.tab[data-resource-name="Update Repo.md"]').waitFor({ state: 'detached' });
    const [sent] = await readJournals(desk.server, 'update.sent');
    assert.match(String(sent?.text), /PS: see you on Friday/);
    assert.match(String(sent?.subject), /\[Repo\] Status/);
    await window.command('Rapport: Write Client Update');
    await window.editorShows('Subject:');
    assert.doesNotMatch(await window.editorText(), /PS: see you/);
  });

  it('is where it was after a reload', async () => {
    await window.reload();
    await window.statusText(status, /News list · 0:0\d/);
  });

  it('left no error behind', async () => {
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
