import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { Book } from '../../src/app/book.ts';
import { newId } from '../../src/app/systemBook.ts';
import type { Desk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { readJournals } from '../support/home.ts';
import { openPreparedDesk } from '../support/preparedDesk.ts';
import { read, readAll } from '../support/reading.ts';
import { removeTestFolders } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

const HOUR = 3_600_000;

/** The prepared tasks get components, an estimate that is passed, dates; and there is another project. */
async function prepareTasks(home: string): Promise<void> {
  const book = await Book.open({ home, clock: { now: () => Date.now(), zone: () => 'UTC' }, newId });
  const [project] = book.state.projects.values();
  const idOf = (title: string) => [...book.state.tasks.values()].find((task) => task.title === title)?.id ?? '';
  assert.ok(project !== undefined);
  await book.record([
    { type: 'component.set', component: 'slider', project: project.id, name: 'Slider', order: 1 },
    { type: 'component.set', component: 'news', project: project.id, name: 'News page', order: 2 },
    { type: 'task.set', task: idOf('Slides move'), component: 'slider', estimate_ms: 2 * HOUR, order: 1 },
    {
      type: 'task.set',
      task: idOf('News list'),
      component: 'news',
      due: '2026-01-09',
      client_due: '2026-01-12',
      order: 2,
    },
    { type: 'task.set', task: idOf('Calls'), component: 'news', order: 3 },
    { type: 'project.set', project: project.id, launch: '2026-01-30' },
    { type: 'project.set', project: 'rose', client: project.client, name: 'Rose shop' },
    { type: 'task.set', task: 'cart', project: 'rose', title: 'Cart' },
  ]);
}

/** The tasks in the side bar: seen, made, changed, sorted, with keys and the mouse; every action can be undone. */
describe('the tasks of a project, in the editor', () => {
  let desk: Desk;
  let window: Workbench;

  before(async () => {
    ({ desk, window } = await openPreparedDesk({
      files: { 'slider/app.ts': '\n' },
      prepare: prepareTasks,
      settings: { 'rapport.idleMinutes': 9, 'rapport.notifyForecast': true },
    }));
    await window.command('View: Show Rapport');
    await row('Slides move').waitFor();
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  function pane(): Locator {
    return window.page
      .locator('.pane')
      .filter({ has: window.page.locator('.pane-header').getByText('Tasks', { exact: true }) });
  }

  /** A row that shows the text. */
  function row(text: string | RegExp): Locator {
    return pane().locator('.monaco-list-row').filter({ hasText: text }).first();
  }

  /** The titles of the rows from above. */
  async function titles(): Promise<readonly string[]> {
    return readAll(pane().locator('.monaco-list-row .label-name'));
  }

  async function inline(target: Locator, action: string): Promise<void> {
    await target.hover();
    await target.getByRole('button', { name: action }).click();
  }

  async function menu(target: Locator, item: string): Promise<void> {
    await target.click({ button: 'right' });
    await window.page.locator('.monaco-menu').getByRole('menuitem', { name: item }).hover();
    await window.page.locator('.monaco-menu .action-item.focused').filter({ hasText: item }).waitFor();
    await window.press('Enter');
  }

  async function typeIn(box: string | RegExp, text: string): Promise<void> {
    await window.quickInput.opened(box);
    await window.press('Control+a');
    await window.type(text);
    await window.quickInput.submit();
  }

  it('stand by component, first what time goes to, with what needs attention', async () => {
    assert.deepEqual(await titles(), ['Slider', 'Slides move', 'News page', 'News list', 'Calls']);
    await row(/Slides move\s*now · \+0:3\d over · 2:3\d today/).waitFor();
    await row(/News list\s*overdue Fri 9 Jan/).waitFor();
    assert.match(await read(pane().locator('.pane-header')), /Flora site · 2:3\d/);
    const label = await row('News list').getAttribute('aria-label');
    assert.match(label ?? '', /^News list, Active, priority normal, overdue Fri 9 Jan/);
  });

  it('that will not be done in time are told of once, and the client with the next note', async () => {
    await window.answer(/Flora site will not launch on Fri 30 Jan: .* And 1 more\./, 'Tell the Client');
    await window.quickInput.opened('What is the client to be told?');
    await window.quickInput.accept((await window.quickInput.rows())[0]?.trim() ?? '');
    await typeIn(/The texts came late/, 'The texts came late, so the launch waits for them.');
    await window.until('the ledger has it', async () => (await readJournals(desk.server, 'mention.set')).length === 1);
    const told = (await readJournals(desk.server, 'warning.told')).map(({ warning }) => String(warning).split(' ')[0]);
    assert.deepEqual(told.sort(), ['clientDue', 'due', 'launch']);
  });

  it('are made in one line, which says how it is read', async () => {
    await row('Calls').click();
    await window.press('Insert');
    await window.quickInput.opened(/Carousel swipe/);
    await window.type('Carousel swipe #slider !high ~6h');
    await window.until('the box says what it understood', async () =>
      (await window.quickInput.message()).includes('Carousel swipe · Slider · priority high · 6h'),
    );
    await window.quickInput.submit();
    await row('! Carousel swipe').waitFor();
    assert.deepEqual(await titles(), ['Slider', 'Slides move', '! Carousel swipe', 'News page', 'News list', 'Calls']);
    await inline(row('News page'), 'New Task');
    await typeIn(/Carousel swipe/, 'Archive');
    await row('Archive').waitFor();
    assert.equal((await titles()).at(-1), 'Archive');
  });

  it('that wait say for what and since when', async () => {
    await inline(row('Archive'), 'Set Task State');
    await window.quickInput.opened('Which state is "Archive" in?');
    await window.quickInput.accept('Waiting');
    await typeIn(/Which three photos/, 'Which years should be in it?');
    await typeIn(/now, yesterday/, 'tomorrow');
    await window.until('the box refuses', async () => /still to come/.test(await window.quickInput.message()));
    await typeIn(/now, yesterday/, 'yesterday');
    await row(/Archive\s*waiting since/).waitFor();
    const [question] = await readJournals(desk.server, 'question.set');
    assert.equal(question?.text, 'Which years should be in it?');
  });

  it('that are postponed say why and until when, from the keyboard', async () => {
    await row('Calls').click();
    await window.press('Shift+Enter');
    await window.quickInput.opened('Which state is "Calls" in?');
    await window.quickInput.accept('Postponed');
    await typeIn(/In the client’s words/, 'we put the slideshow first');
    await typeIn(/Fri, 19\.06/, '2026-01-01');
    await window.until('the box refuses', async () => /has passed/.test(await window.quickInput.message()));
    await typeIn(/Fri, 19\.06/, '2099-12-31');
    await row(/Calls\s*until Thu 31 Dec/).waitFor();
  });

  it('are left alone when the person turns away', async () => {
    await row('News list').click();
    await window.press('Shift+Enter');
    await window.quickInput.opened('Which state is "News list" in?');
    await window.quickInput.accept('Waiting');
    await window.quickInput.opened(/Which three photos/);
    await window.quickInput.cancel();
    await row(/News list\s*overdue/).waitFor();
  });

  it('get another date for the client with a reason, which the next note tells', async () => {
    await menu(row('News list'), "Move the Client's Date");
    await typeIn(/Fri, 19\.06/, '2099-12-30');
    await typeIn(/In the client’s words/, 'the texts came late');
    await window.until('the status bar says so', async () =>
      /the client: Wed 30 Dec instead of/.test((await window.page.locator('.part.statusbar').textContent()) ?? ''),
    );
    const last = (await readJournals(desk.server, 'task.set')).at(-1);
    assert.deepEqual([last?.client_due, last?.reason], ['2099-12-30', 'the texts came late']);
  });

  it('are renamed and undone with the keys of the editor', async () => {
    await row('Archive').click();
    await window.press('F2');
    await typeIn('Title', 'Archive by month');
    await row('Archive by month').waitFor();
    await row('Archive by month').click();
    await window.press('Control+z');
    await row('Archive by month').waitFor({ state: 'detached' });
  });

  it('are dragged to another place and another component', async () => {
    await row('Carousel swipe').dragTo(row('News list'));
    await window.until('the task is there', async () => {
      const all = await titles();
      return all.indexOf('! Carousel swipe') === all.indexOf('News list') - 1;
    });
    await row('Archive').dragTo(row('Slider'));
    await window.until('the task is there', async () => (await titles())[2] === 'Archive');
    await window.command('Rapport: Undo Last Change');
    await window.until('the task is back', async () => (await titles()).at(-1) === 'Archive');
  });

  it('get progress, an estimate, a date and a priority', async () => {
    await menu(row('News list'), 'Set Task Progress');
    await typeIn(/percent|0/, '70');
    await row(/News list.*70 %/).waitFor();
    await menu(row('News list'), 'Set Our Date');
    await typeIn(/Fri, 19\.06/, '2099-12-24');
    await row(/News list.*Thu 24 Dec/).waitFor();
    await menu(row('Slides move'), 'Set Task Estimate');
    await typeIn('6h, 90m, 1h30m', '1h');
    await row(/Slides move.*\+1:3\d over/).waitFor();
    await menu(row('News list'), 'Set Task Priority');
    await window.quickInput.accept('High');
    await row('! News list').waitFor();
  });

  it('that are done stop their timer, fold away, and offer the next one', async () => {
    await window.command('Rapport: Start Timer');
    await window.quickInput.accept('Slides move');
    await window.statusText('rapport.status', /Slides move · 0:00/);
    await menu(row('Slides move'), 'Set Task State');
    await window.quickInput.accept('Done');
    await window.answer(/Timer stopped: 0:0\d\. Next: "Carousel swipe"/, 'Pick It');
    await window.quickInput.opened(/Where do you work on "Carousel swipe"\?/);
    await window.quickInput.accept('Stay on feature/slides');
    await row(/Carousel swipe.*now/).waitFor();
    await row('1 done or dropped').waitFor();
  });

  it('of another project are shown on request', async () => {
    const header = pane().locator('.pane-header');
    await header.hover();
    await header.getByRole('button', { name: 'Show Tasks of Another Project' }).click();
    await window.quickInput.accept('Rose shop');
    await row('Cart').waitFor();
    assert.deepEqual(await titles(), ['No component', 'Cart']);
  });

  it('left no error behind', async () => {
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
