import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Desk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { homeOf, readJournals } from '../support/home.ts';
import type { PreparedDay } from '../support/preparedDay.ts';
import { openPreparedDesk } from '../support/preparedDesk.ts';
import { read } from '../support/reading.ts';
import { removeTestFolders } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

const status = 'rapport.status';
/** Less than any gap of the prepared day, and more than the editor takes to start on a busy machine. */
const IDLE_MINUTES = 9;
/** What the editor itself has to load for, or what is told when it is saved, ms. */
const slow = 60_000;

/** The day in the side bar and the status bar: seen, corrected, undone, with keys and the mouse. */
describe('the day of a person, in the editor', () => {
  let desk: Desk;
  let day: PreparedDay;
  let window: Workbench;

  before(async () => {
    const settings = { 'rapport.idleMinutes': IDLE_MINUTES, 'rapport.notifyAway': true };
    ({ desk, day, window } = await openPreparedDesk({ files: { 'slider/app.txt': '\n' }, settings }));
    await window.command('View: Show Rapport');
    await row('Today', `${day.clock(300)}–${day.clock(240)}`).waitFor();
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  function pane(title: string): Locator {
    return window.page.locator('.pane').filter({ has: window.page.locator('.pane-header').getByText(title) });
  }

  /** A row of a view that shows the text. */
  function row(view: string, text: string | RegExp): Locator {
    return pane(view).locator('.monaco-list-row').filter({ hasText: text }).first();
  }

  /** Waits until a row of Today reads like this. */
  async function shows(text: RegExp): Promise<void> {
    await row('Today', text).waitFor();
  }

  async function gone(text: RegExp): Promise<void> {
    await row('Today', text).waitFor({ state: 'detached' });
  }

  /** Chooses from the menu that the right button opens on a row. */
  async function menu(target: Locator, item: string): Promise<void> {
    await target.click({ button: 'right' });
    // A menu takes no click in the moment in which it opens, but it takes keys.
    await window.page.locator('.monaco-menu').getByRole('menuitem', { name: item }).hover();
    await window.page.locator('.monaco-menu .action-item.focused').filter({ hasText: item }).waitFor();
    await window.press('Enter');
  }

  /** An action that shows on a row under the mouse. */
  async function inline(target: Locator, action: string): Promise<void> {
    await target.hover();
    await target.getByRole('button', { name: action }).click();
  }

  /** A button of a view's title. */
  async function titleAction(view: string, action: string): Promise<void> {
    await pane(view).locator('.pane-header').hover();
    await pane(view).locator('.pane-header').getByRole('button', { name: action }).click();
  }

  async function replaceInput(text: string): Promise<void> {
    await window.press('Control+a');
    await window.type(text);
  }

  const range = (from: number, to: number) => `${day.clock(from)}–${day.clock(to)}`;

  it('lists what was done and when nobody was there, with the total above', async () => {
    await shows(new RegExp(`${range(300, 240)}\\s+1:00\\s+Slides move`));
    await shows(new RegExp(`${range(240, 200)}\\s+0:40\\s+Away`));
    await shows(new RegExp(`${range(200, 170)}\\s+0:30\\s+Unassigned\\s*main`));
    const header = await read(pane('Today').locator('.pane-header'));
    assert.match(header, /3:0\d · 0:30 unassigned/);
    const label = await row('Today', range(300, 240)).getAttribute('aria-label');
    assert.match(label ?? '', /1 hour, Slides move/);
  });

  it('tells of time away to whom wants to be told', async () => {
    await window.answer(`You were away ${range(70, 4)}.`, 'Say What It Was');
    await window.quickInput.opened(/^Away .* what was it\?$/);
    await window.quickInput.cancel();
  });

  it('asks in the status bar what time away was, and takes "a break" in two clicks', async () => {
    await window.statusText(status, `away ${range(70, 4)}`);
    await window.clickStatus(status);
    await window.quickInput.opened(/^Away .* \(1:06\): what was it\?$/);
    assert.deepEqual(
      (await window.quickInput.rows()).map((text) => text.trim()),
      ['It was work…', 'A break', 'Leave it'],
    );
    await window.quickInput.accept('A break');
    await window.statusText(status, 'Slides move');
    await shows(new RegExp(`${range(70, 4)}\\s+1:06\\s+Not work`));
  });

  it('undoes and redoes with the keys of the editor while the view has the focus', async () => {
    await row('Today', range(300, 240)).click();
    await window.press('Control+z');
    await shows(new RegExp(`${range(70, 4)}\\s+1:06\\s+Away`));
    await window.press('Control+Shift+z');
    await shows(new RegExp(`${range(70, 4)}\\s+1:06\\s+Not work`));
  });

  it('assigns time with one click on its row', async () => {
    await inline(row('Today', /Unassigned/), 'Assign to Task');
    await window.quickInput.opened(`Which task was ${range(200, 170)}?`);
    await window.quickInput.accept('News list');
    await shows(new RegExp(`${range(200, 170)}\\s+0:30\\s+News list`));
    await gone(/Unassigned/);
  });

  it('splits an entry at a time that is typed, and says how it is understood', async () => {
    await menu(row('Today', range(300, 240)), 'Split at a Time');
    await window.quickInput.opened('A time of day');
    await replaceInput('99:99');
    await window.until('the box says what is wrong', async () =>
      /Type a time of day/.test(await window.quickInput.message()),
    );
    await replaceInput(day.clock(270));
    await window.until('the box says what the parts are', async () =>
      (await window.quickInput.message()).includes('(0:30) + '),
    );
    await window.quickInput.submit();
    await window.quickInput.opened('Which task was the later part?');
    await window.quickInput.accept('Calls');
    await shows(new RegExp(`${range(300, 270)}\\s+0:30\\s+Slides move`));
    await shows(new RegExp(`${range(270, 240)}\\s+0:30\\s+Calls`));
  });

  it('trims an entry', async () => {
    await menu(row('Today', range(160, 70)), 'Change Start and End');
    await window.quickInput.opened('From-to');
    await replaceInput(`${day.clock(160)}-${day.clock(100)}`);
    await window.quickInput.submit();
    await shows(new RegExp(`${range(160, 100)}\\s+1:00\\s+Slides move`));
  });

  it('takes "not work" from the keyboard', async () => {
    await row('Today', /Calls/).click();
    await window.press('Delete');
    await shows(new RegExp(`${range(270, 240)}\\s+0:30\\s+Not work`));
  });

  it('adds missing time in words, from the palette, and shows how they are read', async () => {
    await window.command('Rapport: Add Missing Time');
    await window.quickInput.opened(/10:30-12 call with Anna/);
    await window.type('the call with Anna');
    await window.until('the box asks for a range', async () =>
      /From when to when\?/.test(await window.quickInput.message()),
    );
    await replaceInput(`${day.clock(230)}-${day.clock(205)} call with Anna`);
    await window.until('the box says what it understood', async () =>
      (await window.quickInput.message()).includes(`${range(230, 205)} (0:25), “call with Anna”`),
    );
    await window.quickInput.submit();
    await window.quickInput.opened('Which task was it?');
    await window.quickInput.accept('Calls');
    await shows(new RegExp(`${range(230, 205)}\\s+0:25\\s+Calls\\s*call with Anna`));
  });

  it('keeps a note on an entry', async () => {
    await row('Today', /News list/).click();
    await window.press('F2');
    await window.quickInput.opened(/What was it\?/);
    await window.type('first page of the list');
    await window.quickInput.submit();
    await shows(/0:30\s+News list\s*first page of the list/);
  });

  it('lets the command line count by the same idle limit', async () => {
    const policy: unknown = JSON.parse(await readFile(join(homeOf(desk.server), 'policy.json'), 'utf8'));
    assert.deepEqual(policy, { v: 1, idle_minutes: IDLE_MINUTES });
  });

  it('explains where the total comes from', async () => {
    await window.command('Rapport: Explain the Total');
    await window
      .webview()
      .getByRole('heading', { name: /Where this comes from/ })
      .waitFor({ timeout: slow });
    const text = await window.webview().locator('body').innerText();
    assert.match(text, /With another idle limit/);
    assert.match(text, /you said that it was not work/);
    assert.match(text, /9 min \(in force\)/);
    await window.command('View: Close All Editors');
  });

  it('shows what is waiting of days gone by, and takes a suggestion with one click', async () => {
    await row('Review', /feature\/news-list\s*0:45 → News list/).waitFor();
    await inline(row('Review', 'feature/news-list'), 'Accept Suggestion');
    await row('Review', 'feature/news-list').waitFor({ state: 'detached' });
    await window.command('Rapport: Accept All Suggestions');
    await row('Review', 'Timer: Calls').waitFor({ state: 'detached' });
    await inline(row('Review', 'Reading'), 'Not Work');
    await pane('Review').getByText('Nothing to review.').waitFor();
  });

  it('goes to the day before and back to today', async () => {
    await titleAction('Today', 'Previous Day');
    const [yesterday] = await Promise.all([pane(formatted(1)), row(formatted(1), /0:45\s+News list/).waitFor()]);
    await yesterday.locator('.pane-header').hover();
    await yesterday.locator('.pane-header').getByRole('button', { name: 'Go to Today' }).click();
    await shows(/0:30\s+News list/);
  });

  it('pauses and asks to resume when the person goes on editing', async () => {
    await window.command('Rapport: Pause');
    await window.statusText(status, /Paused since \d/);
    await window.openFile('app.txt');
    await window.type('// more');
    await window.statusText(status, 'Paused: resume?', slow);
    await window.clickStatus(status);
    await window.statusText(status, 'Slides move');
    assert.equal((await readJournals(desk.server, 'pause.stop')).length, 1);
  });

  it('sees what is typed as an entry that runs', async () => {
    // Here it is the status bar that has the focus: a space would press it.
    await window.openFile('app.txt');
    await window.type('// and more');
    await shows(/–now\s+0:0\d\s+Slides move/);
  });

  it('starts a timer from the list of tasks, and stops it from the status bar', async () => {
    await window.clickStatus(status);
    await window.quickInput.accept('Start a timer for a call or a review…');
    await window.quickInput.opened(/What is the timer for/);
    await window.quickInput.accept('Calls');
    await window.statusText(status, /Calls · 0:00/);
    await window.clickStatus(status);
    await window.quickInput.opened(/The timer for "Calls" has been running for 0:00/);
    await window.quickInput.accept('Stop');
    await window.statusText(status, 'Slides move');
  });

  it('left no error behind', async () => {
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });

  /** The title of the view on a day before today: "Sat 21 Nov". */
  function formatted(daysAgo: number): string {
    const at = Date.now() - daysAgo * 86_400_000;
    const parts = new Intl.DateTimeFormat('en', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: day.zone,
    }).formatToParts(at);
    const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
    return `${part('weekday')} ${part('day')} ${part('month')}`;
  }
});
