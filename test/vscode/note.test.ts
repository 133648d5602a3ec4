import assert from 'node:assert/strict';
import { setClient } from '../../src/app/clients.ts';
import { confirmTimer } from '../../src/app/corrections.ts';
import { openBook, systemClock } from '../../src/app/systemBook.ts';
import { setTask } from '../../src/app/tasks.ts';
import type { Desk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { readJournals } from '../support/home.ts';
import { openPreparedDesk } from '../support/preparedDesk.ts';
import { removeTestFolders } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

/** The client wants to know everything, can be reached, and knows who signs. */
async function sign(home: string): Promise<void> {
  const book = await openBook({ home, clock: systemClock });
  await setClient(book, 'Flora', {
    detail: 'A',
    signature: 'Ivan Petrov, ivan@north.example',
    contacts: [{ name: 'Anna', email: 'anna@flora.example' }],
  });
  for (const { id, kind } of book.state.statements) if (kind === 'timer') await confirmTimer(book, id);
  const [slides] = [...book.state.tasks.values()].filter(({ title }) => title === 'Slides move');
  assert.ok(slides !== undefined);
  await setTask(book, slides.id, { progress: 50 });
}

describe('a note to the client', () => {
  let desk: Desk;
  let window: Workbench;

  before(async () => {
    ({ desk, window } = await openPreparedDesk({ files: { 'a.txt': '\n' }, prepare: sign }));
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  it('is written', async () => {
    await window.command('Rapport: Write Client Update');
    await window.editorShows('Subject:');
    assert.match(await window.editorText(), /Ivan\sPetrov/);
  });

  it('is checked while it is typed, and mended by a quick fix', async () => {
    await window.goTo('Kind regards');
    await window.press('Home');
    await window.type('Ready on 31 March (a1b2c3d).');
    await window.press('Enter', 'Enter');
    await window.screenshot('note-typed');
    await window.goTo('a1b2c3d');
    await window.screenshot('note-found');
    const squiggle = window.page.locator('.editor-instance .squiggly-error');
    await squiggle.first().waitFor();
    await window.fix('Take it out');
    await window.editorShows(/31\sMarch\./);
    await squiggle.first().waitFor({ state: 'detached' });
    await window.goTo('31 March');
    await window.fix('Write ');
    await window.editorShows(/(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s31\sMarch\./);
    await window.screenshot('note-checked');
  });

  it('is frozen as it was sent', async () => {
    await window.command('Rapport: Mark as Sent');
    await window.answer(/Was ".*" sent\?/, 'Mark as Sent');
    await window.page.locator('.tab[data-resource-name="Update Flora site.md"]').waitFor({ state: 'detached' });
    const [sent] = await readJournals(desk.server, 'update.sent');
    assert.match(String(sent?.text), /31 March\./);
  });

  it('left no error behind', async () => {
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
