import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTestBook, recordJob } from '../support/book.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { answerFileDialog } from '../support/fileDialog.ts';
import { homeOf, readJournals } from '../support/home.ts';
import { makeFolder, makeRepo, removeTestFolders } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

/** A person's earlier hours, from the table of another program. */
describe('importing hours', () => {
  let desk: Desk;
  let window: Workbench;
  let path: string;

  before(async () => {
    path = join(makeFolder(), 'hours.csv');
    writeFileSync(
      path,
      'Date,Start,End,Project,Task\n' +
        '03/04/2026,10:00,11:30,Site,List of news\n' +
        '03/05/2026,10:00,10:45,Site,Something new\n' +
        '03/05/2026,12:00,11:00,Site,Something new\n',
    );
    desk = await openDesk();
    const { book } = await openTestBook(homeOf(desk.server));
    await recordJob(book);
    const repo = makeRepo();
    repo.commit('First', { 'page.txt': '\n' });
    window = await desk.open(repo.root);
    await window.statusText('rapport.status', 'Track time');
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  async function choose(text: string): Promise<void> {
    const row = window.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text });
    await row.first().click();
  }

  it('asks how days are to be read, and where the time of a name goes, and shows what is unclear', async () => {
    await window.command('Rapport: Import Hours…');
    await answerFileDialog(window, /\/$/, path);
    await window.quickInput.opened(/can be read in two ways/);
    await choose('The day comes first');
    await window.quickInput.opened(/Choose where the time of a name goes/);
    await window.screenshot('import-preview');
    const rows = (await window.quickInput.rows()).join('\n');
    assert.match(rows, /Import 2:15 hours/);
    assert.match(rows, /Line 4: ends before it starts/);
    await choose('Something new');
    await window.quickInput.opened(/Where does the time of "Site: Something new" go/);
    await choose('A new task "Something new"');
    await window.quickInput.opened(/Choose where the time of a name goes/);
  });

  it('adds it as one change, which can be undone', async () => {
    await choose('Import 2:15 hours');
    await window.notification('Imported 2:15 hours');
    const marks = await readJournals(desk.server, 'mark.set');
    // In this language a date is yyyy-MM-dd.
    const dayThere = new Intl.DateTimeFormat('sv', { timeZone: desk.zone });
    assert.deepEqual(
      marks.map(({ from, task }) => [dayThere.format(Date.parse(String(from))), task === 'list']),
      [
        ['2026-04-03', true],
        ['2026-05-03', false],
      ],
    );
    await window.answer('Imported 2:15 hours', 'Undo');
    await window.until('the undo', async () => (await readJournals(desk.server, 'undo')).length === 1);
  });

  it('leaves no error behind', async () => {
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
