import assert from 'node:assert/strict';
import { startTimer } from '../../src/app/statements.ts';
import { openBook, systemClock } from '../../src/app/systemBook.ts';
import type { Desk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { readJournals } from '../support/home.ts';
import { openPreparedDesk } from '../support/preparedDesk.ts';
import { removeTestFolders } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

const THREE_HOURS_MS = 3 * 3_600_000;
/** Names below localhost are this machine, which only the browser knows. */
const HOST = 'devbox.localhost';
const whereHoursAre = /Rapport keeps your hours in .* on the machine that you are connected to \(devbox\.localhost\)/;

/** A timer for "Calls" that the person started three hours ago and forgot. */
async function forgetTimer(home: string): Promise<void> {
  const then = systemClock.now() - THREE_HOURS_MS;
  const book = await openBook({ home, clock: { ...systemClock, now: () => then } });
  const calls = [...book.state.tasks.values()].find(({ title }) => title === 'Calls');
  assert.ok(calls !== undefined);
  await startTimer(book, calls.id);
}

describe('what is said without being asked', () => {
  let desk: Desk;
  let window: Workbench;

  before(async () => {
    ({ desk, window } = await openPreparedDesk({ files: { 'a.txt': '\n' }, prepare: forgetTimer, host: HOST }));
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  it('on another machine: where the hours are kept', async () => {
    await window.notification(whereHoursAre);
  });

  it('of a timer that runs for long: how long, and the button stops it', async () => {
    await window.statusText('rapport.status', /Calls · 3:0\d/);
    await window.answer(/The timer for "Calls" has been running for 3:0\d\./, 'Stop');
    await window.statusText('rapport.status', 'Slides move');
    const [, stop] = await readJournals(desk.server, 'timer.stop');
    const [, start] = await readJournals(desk.server, 'timer.start');
    assert.equal(stop?.timer, start?.timer);
    assert.ok(Date.parse(String(stop?.to)) - Date.parse(String(start?.from)) >= THREE_HOURS_MS);
  });

  it('each once, also over a reload', async () => {
    await window.reload();
    // What has to say something at the start has said it when commands are answered.
    await window.command('Rapport: Start Timer');
    await window.quickInput.opened(/What is the timer for/);
    await window.quickInput.cancel();
    assert.deepEqual(await window.notifications(), []);
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
