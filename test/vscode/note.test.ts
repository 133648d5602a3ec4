import assert from 'node:assert/strict';
import { setClient } from '../../src/app/clients.ts';
import { confirmTimer } from '../../src/app/corrections.ts';
import { openBook, systemClock } from '../../src/app/systemBook.ts';
import { changeState } from '../../src/app/taskState.ts';
import { setTask } from '../../src/app/tasks.ts';
import type { Desk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { homeOf, readJournals } from '../support/home.ts';
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
  // A part of its own, so that there is an order to change.
  const [news] = [...book.state.tasks.values()].filter(({ title }) => title === 'News list');
  assert.ok(news !== undefined);
  const component = book.newId();
  await book.record([
    { type: 'component.set', component, project: news.project, name: 'News page' },
    { type: 'task.set', task: news.id, component },
  ]);
  const otherwise = 'we take the first three';
  const asked = { what: 'Which photos come first?', since: null, by: null, otherwise };
  await changeState(book, slides.id, { state: 'waiting', ...asked });
}

/** Something changes while the update is being written: another program says so. */
async function progress(home: string): Promise<void> {
  const book = await openBook({ home, clock: systemClock });
  const [slides] = [...book.state.tasks.values()].filter(({ title }) => title === 'Slides move');
  assert.ok(slides !== undefined);
  await setTask(book, slides.id, { progress: 75 });
}

/** A later update goes out from another machine, made of the same facts. */
async function sendAnother(home: string, data: unknown): Promise<void> {
  const book = await openBook({ home, clock: systemClock });
  const [first] = [...book.state.updates.values()];
  assert.ok(first !== undefined);
  const [from, to] = [first.to, first.to + 1000].map((at) => new Date(at).toISOString()) as [string, string];
  const told = { language: 'en', detail: 'A', subject: 'The second one', text: 'All is done.\n' } as const;
  const update = book.newId();
  await book.record([{ type: 'update.sent', update, project: first.project, from, to, ...told, data }]);
}

describe('a note to the client', () => {
  let desk: Desk;
  let window: Workbench;

  before(async () => {
    const prepared = await openPreparedDesk({ files: { 'a.txt': '\n' }, prepare: sign });
    ({ desk, window } = prepared);
    prepared.repo.commit('Set password: hunter2', { 'login.txt': 'x\n' });
    prepared.repo.commit('Add arrows for phones', { 'slides.txt': 'arrows\n' });
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  it('is written', async () => {
    await window.command('Rapport: Write Client Update');
    await window.editorShows('To: Anna');
    assert.match(await window.editorText(), /Ivan\sPetrov/);
  });

  it('is checked while it is typed, and mended by a quick fix', async () => {
    await window.goTo('Kind regards');
    await window.press('Home');
    await window.type('Ready on 31 March (a1b2c3d).');
    await window.press('Enter', 'Enter');
    await window.goTo('a1b2c3d');
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

  it('is checked for spelling; a word can be replaced or kept as one of the person’s own', async () => {
    await window.goTo('Kind regards');
    await window.press('Home');
    await window.type('A seperate fotostrip is there.');
    await window.press('Enter', 'Enter');
    await window.goTo('seperate');
    await window.page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await window.fix('Write "separate"');
    await window.editorShows(/A\sseparate/);
    await window.goTo('fotostrip');
    await window.screenshot('note-spelling');
    await window.fix('Add "fotostrip" to my words');
    await window.until('the word is kept', async () => {
      const kept = await readJournals(desk.server, 'word.set');
      return kept.at(-1)?.text === 'fotostrip';
    });
  });

  it('asks what to say to this client for a technical term, writes it and keeps it for them', async () => {
    await window.goTo('Kind regards');
    await window.press('Home');
    await window.type('The endpoint works.');
    await window.press('Enter', 'Enter');
    await window.goTo('endpoint');
    await window.page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await window.fix('Say something else for "endpoint" to this client');
    await window.quickInput.type('address');
    await window.quickInput.submit();
    await window.editorShows(/The\saddress\sworks/);
    const [kept] = await readJournals(desk.server, 'glossary.set');
    assert.deepEqual([kept?.from, kept?.to], ['endpoint', 'address']);
    assert.equal(typeof kept?.client, 'string');
  });

  it('asks by when an answer is needed, keeps that and writes it', async () => {
    await window.goTo('Which photos');
    await window.fix('Say by when the answer is needed');
    await window.quickInput.opened(/By when do you need the answer/);
    await window.screenshot('note-asks');
    await window.quickInput.submit();
    await window.editorShows(/12:00/);
    await window.until('the deadline is kept', async () => {
      const questions = await readJournals(desk.server, 'question.set');
      return questions.some(({ answer_by }) => typeof answer_by === 'string');
    });
  });

  it('says on hovering where a line comes from', async () => {
    await window.goTo('Slides move');
    await window.command('Show or Focus Hover');
    const hover = window.page.locator('.monaco-hover').filter({ hasText: 'Open Task' });
    await hover.first().waitFor();
    const said = await hover.first().innerText();
    // Task, hours and rule; the commit has its own line.
    assert.match(said, /Task Slides move/);
    assert.match(said, /\d+h|\d+m/);
    assert.match(said, /Over its tasks that were open in the period|Its open tasks, and their hours/);
    await window.press('Escape', 'Escape');
    await hover.first().waitFor({ state: 'hidden' });
    await window.goTo('arrows for phones');
    await window.command('Show or Focus Hover');
    const ofCommit = window.page.locator('.monaco-hover').filter({ hasText: 'Show Commit' });
    await ofCommit.first().waitFor();
    assert.match(await ofCommit.first().innerText(), /[0-9a-f]{8} Add arrows for phones/);
    await window.screenshot('note-hover');
    await window.press('Escape', 'Escape');
    await ofCommit.first().waitFor({ state: 'hidden' });
  });

  it('is traced from a line to its commit', async () => {
    const lens = window.page.locator('.codelens-decoration a').filter({ hasText: '1 commit' });
    await lens.first().click();
    await window.quickInput.opened(/Where this line comes from/);
    await window.screenshot('note-sources');
    await window.quickInput.accept('Add arrows for phones');
    await window.editorShows('+arrows');
    assert.match(await window.activeTab(), /^[0-9a-f]{8}\.diff$/);
    await window.command('View: Close Editor');
    await window.editorShows('To: Anna');
  });

  it('says what it leaves out and why, and takes it in', async () => {
    await window.command('Rapport: Why Is This Not in the Note?');
    await window.quickInput.opened(/What was left out/);
    const rows = await window.quickInput.rows();
    assert.ok(
      rows.some((row) => /^First.*\nbelongs to no task/.test(row)),
      rows.join('\n'),
    );
    assert.ok(
      rows.some((row) => /hunter2(?:.|\n)*· cannot be put in/.test(row)),
      rows.join('\n'),
    );
    await window.quickInput.accept('First');
    await window.editorShows('First.');
  });

  it('stops at errors, unless there is a reason', async () => {
    await window.press('Control+End');
    await window.type('TODO');
    await window.command('Rapport: Mark as Sent');
    await window.answer(/Was ".*" sent\?/, 'Mark as Sent');
    await window.decide('is still to be filled in', 'Show Problems');
    await window.page.locator('.markers-panel').getByText('"TODO" is still to be filled in.').first().waitFor();
    await window.screenshot('note-problems');
  });

  it('is frozen as it was sent', async () => {
    await window.command('Rapport: Mark as Sent');
    await window.answer(/Was ".*" sent\?/, 'Mark as Sent');
    await window.decide('is still to be filled in', 'Send Anyway…');
    await window.quickInput.type('they asked for it');
    await window.quickInput.submit();
    await window.page.locator('.tab[data-resource-name="Update Flora site.md"]').waitFor({ state: 'detached' });
    const [sent] = await readJournals(desk.server, 'update.sent');
    assert.match(String(sent?.text), /31 March\./);
    await window.page.locator('.markers-panel .monaco-list-row').first().waitFor({ state: 'detached' });
  });

  it('is found in the history, with its figures', async () => {
    await window.command('Rapport: Show Sent Updates');
    await window.quickInput.opened(/Choose one to read it/);
    assert.match((await window.quickInput.rows()).join('\n'), /^\[Flora site\] Status/m);
    await window.quickInput.submit();
    await window.editorShows('31 March.');
    await window.press('Control+End');
    await window.editorShows('they asked for it');
    await window.screenshot('note-history');
  });

  it('is replied to: the answer is kept and its task goes on, the order sets priorities', async () => {
    await window.command("Rapport: Enter Client's Reply");
    await window.fileOpens('Reply.txt');
    await window.editorShows('Lines that begin with #');
    await window.type('A: the red ones');
    const lens = window.page
      .locator('.codelens-decoration')
      .filter({ hasText: 'Which photos come first? → the red ones' });
    await lens.first().waitFor();
    await window.press('Enter');
    await window.type('2, 1');
    const order = window.page.locator('.codelens-decoration').filter({ hasText: /New order: 2 .+, 1 News page/ });
    await order.first().waitFor();
    await window.screenshot('note-reply');
    await window.command('Rapport: Record Reply');
    await window.decide('Record the reply', 'Record');
    await window.page.locator('.tab[data-resource-name="Reply.txt"]').waitFor({ state: 'detached' });
    const questions = await readJournals(desk.server, 'question.set');
    assert.ok(questions.some(({ answer }) => answer === 'the red ones'));
    const tasks = await readJournals(desk.server, 'task.set');
    assert.equal(tasks.findLast(({ state }) => state !== undefined)?.state, 'active');
    const high = new Set(tasks.filter(({ priority }) => priority === 'high').map(({ task }) => task));
    const titles = tasks.flatMap(({ task, title }) => (high.has(task) && title !== undefined ? [title] : []));
    assert.deepEqual(titles.sort(), ['Calls', 'Slides move']);
  });

  it('is a draft that is there again after a restart, with what the person wrote', async () => {
    await window.command('Rapport: Write Client Update');
    await window.editorShows(/Slides\smove\s\(about\shalf/);
    await window.fileOpens('Update Flora site.md');
    await window.press('Control+End');
    await window.type('PS: see you on Friday');
    await window.press('Control+s');
    await window.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    await window.reload();
    await window.statusText('rapport.status');
    await window.command('Rapport: Write Client Update');
    await window.notification(/This is the update that you were working on/);
    await window.editorShows(/see\syou\son\sFriday/);
    // It opens where the person was: at its end.
    await window.press('Control+Home');
    const lens = window.page.locator('.codelens-decoration a').filter({ hasText: /task/, visible: true });
    await lens.first().waitFor();
    await window.press('Control+End');
  });

  it('takes new facts over beside the words of the person', async () => {
    await progress(homeOf(desk.server));
    await window.command('Rapport: Write Client Update');
    await window.answer(/the facts have changed since/, 'Show Suggested Changes');
    await window.page.locator('.tab.active').filter({ hasText: 'with the new facts' }).waitFor();
    await window.notification(/The right side has the new facts/);
    await window.screenshot('note-suggestion');
    await window.answer(/The right side has the new facts/, 'Apply');
    await window.editorShows(/three\squarters/);
    await window.editorShows(/see\syou\son\sFriday/);
    await window.page.locator('.statusbar').getByText('The update has the new facts').waitFor();
  });

  it('is compared with another one that was sent', async () => {
    const [sent] = await readJournals(desk.server, 'update.sent');
    await sendAnother(homeOf(desk.server), sent?.data);
    await window.command('Rapport: Show Sent Updates');
    await window.quickInput.opened(/Choose one to read it/);
    const row = window.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'The second one' });
    await row.hover();
    await row.locator('.codicon-diff').click();
    await window.quickInput.opened(/Compare "The second one" with which one/);
    await window.quickInput.submit();
    await window.page.locator('.tab.active').filter({ hasText: '↔' }).waitFor();
    await window.page.locator('.editor.modified').getByText('All is done.').first().waitFor();
    await window.screenshot('note-compared');
    await window.command('View: Close Editor');
  });

  it('left no error behind', async () => {
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
