import assert from 'node:assert/strict';
import { Book } from '../../src/app/book.ts';
import { newId } from '../../src/app/systemBook.ts';
import type { Desk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { readJournals } from '../support/home.ts';
import type { PreparedDay } from '../support/preparedDay.ts';
import { openPreparedDesk } from '../support/preparedDesk.ts';
import { removeTestFolders } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

/** Five hours on a task, a year ago: in a month that no window reads at its start. */
async function workLastYear(home: string): Promise<void> {
  const then = Date.now() - 365 * 24 * 3_600_000;
  const book = await Book.open({ home, clock: { now: () => then, zone: () => 'UTC' }, newId });
  const task = [...book.state.tasks.values()].find(({ title }) => title === 'Slides move')?.id ?? '';
  const repository = [...book.state.repositories.keys()][0] ?? '';
  const subject = { window: 'last-year', repository, branch: null, task, zone: 'UTC' };
  const range = { start: new Date(then - 5 * 3_600_000).toISOString(), end: new Date(then).toISOString() };
  await book.record([
    { type: 'stretch', stretch: 'last-year', ...subject, ...range, edits: 9, looks: 0, runs: 0, background: 0 },
  ]);
}

describe("the board's day in the real editor", () => {
  let desk: Desk;
  let window: Workbench;
  let day: PreparedDay;

  before(async () => {
    ({ desk, day, window } = await openPreparedDesk({ files: { 'a.txt': '\n' }, prepare: workLastYear }));
    await window.command('Rapport: Open Board');
    await page().getByRole('row').filter({ hasText: 'Slides move' }).first().waitFor();
  });

  it('opens on the tasks, with the hours of all years', async () => {
    const row = page().getByRole('row').filter({ hasText: 'Slides move' });
    assert.match(await row.locator('.c-hours').innerText(), /^7:32/);
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  const page = () => window.webview();
  /** The entry between so many minutes ago. */
  const entry = (from: number, to: number) =>
    page().locator('.block', { hasText: `${day.clock(from)}–${day.clock(to)}` });
  const shows = (from: number, to: number, text: string | RegExp) =>
    entry(from, to).filter({ hasText: text }).waitFor();
  const total = (text: RegExp) => page().locator('.figures').filter({ hasText: text }).waitFor();
  /** "Today" of a task on the Tasks tab, and back to the day. */
  const worked = async (task: string, time: string) => {
    await page().getByRole('tab', { name: 'Tasks' }).click();
    // Beside the side bar there is no room to show the column.
    const today = page().locator('.row.task', { hasText: task }).locator('.c-today');
    await today.filter({ hasText: time }).waitFor({ state: 'attached' });
    await page().getByRole('tab', { name: 'Day' }).click();
    await page().locator('.timeline').waitFor();
  };

  it('is there beside the tasks, by keyboard', async () => {
    await page().getByRole('tab', { name: 'Week' }).click();
    await window.press('ArrowRight');
    await total(/Counted\s*3:02\s*Unassigned\s*0:30/);
    await shows(200, 170, 'Unassigned');
    await shows(240, 200, 'Away');
    await shows(300, 240, /Slides move.*feature\/slides/s);
  });

  it('assigns by keyboard, and the hours of the task follow', async () => {
    await entry(200, 170).focus();
    await window.press('a');
    await window.type('news');
    await window.press('Enter');
    await shows(200, 170, 'News list');
    await total(/Unassigned\s*0:00/);
    await worked('News list', '0:30');
  });

  it('takes it back and brings it back', async () => {
    await entry(200, 170).focus();
    await window.press('Control+z');
    await shows(200, 170, 'Unassigned');
    await window.press('Control+y');
    await shows(200, 170, 'News list');
    await page().getByRole('button', { name: 'Undo: time assigned' }).click();
    await shows(200, 170, 'Unassigned');
    await page().getByRole('button', { name: 'Redo: time assigned' }).click();
    await shows(200, 170, 'News list');
  });

  it('splits: what is after was not work', async () => {
    await entry(160, 70).focus();
    await window.press('s');
    await window.type(day.clock(30));
    await page().getByRole('button', { name: 'Not Work', exact: true }).click();
    await page().getByRole('alert').filter({ hasText: 'Type a time between' }).waitFor();
    await window.type(day.clock(100));
    await page().getByRole('button', { name: 'Not Work', exact: true }).click();
    await shows(160, 100, 'Slides move');
    await shows(100, 70, 'Not work');
    await worked('Slides move', '2:02');
  });

  it('trims', async () => {
    await entry(300, 240).focus();
    await window.press('t');
    await window.type(day.clock(290));
    await window.press('Enter');
    await shows(300, 290, 'Not work');
    await shows(290, 240, 'Slides move');
  });

  it('takes a note, as text', async () => {
    await entry(290, 240).focus();
    await window.press('n');
    await window.type('with <b>Anna</b> 🌿');
    await window.press('Enter');
    await shows(290, 240, 'with <b>Anna</b> 🌿');
    assert.equal(await page().locator('.block b').count(), 0);
  });

  it('adds time in words, on a task', async () => {
    const words = page().getByRole('textbox', { name: 'Add time' });
    await words.fill('nothing that says when');
    await page().getByText('From when to when? For example').waitFor();
    await words.fill(`${day.clock(235)}-${day.clock(215)} call with Anna`);
    await page()
      .getByText(`${day.clock(235)}–${day.clock(215)} (0:20), “call with Anna”`)
      .waitFor();
    await page().getByRole('button', { name: 'Task: No task yet' }).click();
    await window.type('calls');
    await window.press('Enter');
    await page().getByRole('button', { name: 'Task: Calls' }).waitFor();
    await window.press('Enter');
    await shows(235, 215, /Calls.*by hand.*call with Anna/s);
    assert.equal(await words.inputValue(), '');
    await worked('Calls', '0:20');
  });

  it('marks as not work by mouse', async () => {
    await entry(235, 215).click();
    await page().getByRole('menuitem', { name: 'Not Work' }).click();
    await shows(235, 215, 'Not work');
    const marks = await readJournals(desk.server, 'mark.set');
    const bySeq = marks.toSorted((a, b) => Number(a.seq) - Number(b.seq));
    assert.equal(bySeq.at(-1)?.task, null);
  });

  it('explains an entry and the whole day', async () => {
    await entry(160, 100).focus();
    await window.press('e');
    const panel = page().getByRole('complementary');
    await panel.getByText('1h counts.').waitFor();
    await panel.getByText('seen at work in site: feature/slides').waitFor();
    await panel.getByRole('row', { name: /5 min in force 1:00/ }).waitFor();
    await window.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page().getByRole('button', { name: 'Explain the Day' }).click();
    await panel.getByText('a gap longer than the idle limit').first().waitFor();
  });

  it('goes to other days and comes back, also after a reload', async () => {
    await page().getByRole('button', { name: 'Previous Day' }).click();
    await page().locator('.block', { hasText: 'Calls' }).waitFor();
    await page().getByRole('button', { name: 'Today' }).click();
    await shows(290, 240, 'Slides move');
    await window.screenshot('day-in-editor');
    await window.reload();
    // The editor starts anew, and reads the ledger again.
    await entry(290, 240).waitFor({ timeout: 90_000 });
    assert.equal(await page().getByRole('tab', { name: 'Day' }).getAttribute('aria-selected'), 'true');
  });

  it('follows the work that is going on', async () => {
    await window.openFile('a.txt');
    await window.type('x');
    await window.command('Rapport: Open Board');
    await page().locator('.block', { hasText: '–now' }).waitFor();
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
