/** That one is away, and what came of a call, as a person writes it to a client in the editor. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { setClient } from '../../src/app/clients.ts';
import { openBook, systemClock } from '../../src/app/systemBook.ts';
import type { Desk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { homeOf, readJournals } from '../support/home.ts';
import { openPreparedDesk } from '../support/preparedDesk.ts';
import { removeTestFolders } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

/** A client who can be written to. */
async function agree(home: string): Promise<void> {
  const book = await openBook({ home, clock: systemClock });
  await setClient(book, 'Flora', {
    signature: 'Ivan Petrov, ivan@north.example',
    contacts: [{ name: 'Anna', email: 'anna@flora.example' }],
  });
}

describe('letters to a client', () => {
  let desk: Desk;
  let window: Workbench;

  before(async () => {
    ({ desk, window } = await openPreparedDesk({ files: { 'a.txt': '\n' }, prepare: agree }));
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  it('say when the person is away, in words, and undo takes the absence back', async () => {
    await window.command('Rapport: Plan Absence');
    await window.quickInput.opened(/Anna stands in/);
    await window.quickInput.type('1-10 July, Boris Orlov stands in, +7 900 000-00-01');
    const read = /Jul · Boris Orlov stands in · \+7 900 000-00-01/;
    await window.until('it is read', async () => read.test(await window.quickInput.message()));
    await window.screenshot('letters-absence');
    await window.quickInput.submit();
    await window.answer(/You are away .*Jul.* the next update tells the client/, 'Write Absence Notice');
    await window.editorShows('Boris Orlov stands in for me: +7 900 000-00-01.'.replaceAll(' ', '\u00a0'));
    assert.match(await window.activeTab(), /^Absence \d{4}-07-01\.md$/);
    await window.screenshot('letters-notice');
    await window.press('Control+End');
    await window.type('TODO');
    await window.page.locator('.editor-instance .squiggly-error').first().waitFor();
    await window.command('File: Revert File');
    await window.command('Rapport: Open Mail Draft');
    await window.notification(/The mail draft is kept as/);
    await window.command('Notifications: Clear All Notifications');
    const drafts = join(homeOf(desk.server), 'drafts');
    const kept = readdirSync(drafts, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.eml'));
    const mail = await PostalMime.parse(readFileSync(join(drafts, kept ?? ''), 'utf8'));
    assert.match(mail.subject ?? '', /^\[Flora site\] Away from/);
    assert.match(mail.text ?? '', /Boris Orlov stands in for me/);
    await window.command('View: Close Editor');
    await window.command('Rapport: Undo Last Change');
    await window.until('it is taken back', async () => (await readJournals(desk.server, 'undo')).length === 1);
  });

  it('sum up a call: each line says how it is read, and all of it is recorded as one action', async () => {
    await window.command('Rapport: Write Meeting Summary');
    await window.fileOpens('Call.txt');
    await window.editorShows('Write');
    await window.type('The slides come first');
    for (const line of [
      '@me A new menu by Fri',
      '? Which icons by Fri 12:00 else the old ones',
      '@Anna sends photos',
    ]) {
      await window.press('Enter');
      await window.type(line);
    }
    const lens = (text: string | RegExp) =>
      window.page.locator('.codelens-decoration').filter({ hasText: text }).first();
    await lens(/New task: A new menu · by Fri/).waitFor();
    await lens(/Question on "A new menu" · by Fri .*, 12:00 · otherwise the old ones/).waitFor();
    await window.screenshot('letters-call');
    await window.command('Rapport: Record Meeting');
    await window.decide('Record the call as it is read?', 'Record');
    await window.editorShows(/Who\sdoes\swhat/);
    assert.match(await window.activeTab(), /^Call \d{4}-\d\d-\d\d \d\d\.\d\d\.md$/);
    await window.screenshot('letters-summary');
    const [meeting] = await readJournals(desk.server, 'meeting.set');
    assert.deepEqual(meeting?.agreed, ['The slides come first']);
    const task = (await readJournals(desk.server, 'task.set')).at(-1);
    const question = (await readJournals(desk.server, 'question.set')).at(-1);
    assert.deepEqual([task?.title, question?.task], ['A new menu', task?.task]);
    assert.equal(task?.act, meeting?.id);
    const timers = await readJournals(desk.server, 'timer.start');
    assert.ok(timers.some(({ act }) => act === meeting?.id));
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
