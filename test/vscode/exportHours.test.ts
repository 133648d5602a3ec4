import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import papa from 'papaparse';
import { openTestBook, recordJob, recordWork } from '../support/book.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { answerFileDialog } from '../support/fileDialog.ts';
import { homeOf } from '../support/home.ts';
import { makeFolder, makeRepo, removeTestFolders } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

/** A person's way to a file for the bookkeeping. */
describe('exporting hours', () => {
  let desk: Desk;
  let window: Workbench;
  let folder: string;

  before(async () => {
    folder = makeFolder();
    desk = await openDesk({ settings: { 'rapport.roundingMinutes': 15, 'rapport.roundingMode': 'up' } });
    const { book } = await openTestBook(homeOf(desk.server));
    await recordJob(book);
    await recordWork(book, 0, 8, { task: 'slides' });
    await recordWork(book, 60, 80, { task: 'list' });
    const repo = makeRepo();
    repo.commit('First', { 'page.txt': '\n' });
    window = await desk.open(repo.root);
    await window.statusText('rapport.status', 'Track time');
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  /** Answers the pickers, and saves as `name`. */
  async function exportAs(name: string, ...answers: readonly string[]): Promise<void> {
    await window.command('Rapport: Export Hours');
    for (const answer of answers) await window.quickInput.accept(answer);
    await answerFileDialog(window, /\.(csv|ics)$/, join(folder, name));
    await window.answer('The hours are saved.', 'Open');
    await window.fileOpens(name);
  }

  it('saves a timesheet, rounded as the settings say, and opens it', async () => {
    await exportAs('site.csv', 'Timesheet (CSV)', 'Site', 'All time');
    const text = readFileSync(join(folder, 'site.csv'), 'utf8');
    assert.ok(text.startsWith('\ufeff'), 'without a byte order mark spreadsheets take it for another encoding');
    const { data } = papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    assert.deepEqual(
      data.map(({ day, task, exact_ms, hours }) => `${day} ${task} ${Number(exact_ms) / 60_000} ${hours}`),
      ['2026-03-02 List of news 20 0.50', '2026-03-02 Slides move 8 0.25'],
    );
  });

  it('saves a calendar of all projects', async () => {
    await exportAs('work.ics', 'Calendar (iCalendar)', 'All projects', 'All time');
    assert.match(readFileSync(join(folder, 'work.ics'), 'utf8'), /^BEGIN:VCALENDAR\r\n/);
    assert.deepEqual(readdirSync(folder).sort(), ['site.csv', 'work.ics']);
  });

  it('leaves no error behind', async () => {
    assert.deepEqual(await hostErrors(desk.server), []);
  });
});
