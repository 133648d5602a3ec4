import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Book } from '../../src/app/book.ts';
import { newId } from '../../src/app/systemBook.ts';
import type { Desk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { readJournals } from '../support/home.ts';
import { openPreparedDesk } from '../support/preparedDesk.ts';
import { makeFolder, removeTestFolders } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

/** A file outside the folder that is open, and the task "Slides move" with a link to it. */
async function attachOutside(home: string, outside: string): Promise<void> {
  const book = await Book.open({ home, clock: { now: () => Date.now(), zone: () => 'UTC' }, newId });
  const task = [...book.state.tasks.values()].find(({ title }) => title === 'Slides move')?.id;
  assert.ok(task);
  for (const [attachment, target] of Object.entries({
    in: 'notes.md',
    out: outside,
    run: 'command:workbench.action.quit',
  })) {
    await book.record([{ type: 'attachment.set', attachment, task, target }]);
  }
}

describe("a task's page and the forms in the real editor", () => {
  let desk: Desk;
  let window: Workbench;

  before(async () => {
    const outside = join(makeFolder(), 'secret.txt');
    writeFileSync(outside, 'not yours');
    ({ desk, window } = await openPreparedDesk({
      files: { 'a.txt': '\n', 'notes.md': '# Notes\n' },
      prepare: (home) => attachOutside(home, outside),
    }));
    await window.command('Rapport: Open Task');
    await window.quickInput.accept('Slides move');
    await title().waitFor();
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  const page = () => window.webview();
  const field = (name: string) => page().getByRole('textbox', { name, exact: true });
  const title = () => field('Title');
  const section = (name: string) => page().getByRole('region', { name });
  /** The value of the newest event of a type that has the field. */
  const newest = async (type: string, name: string) => {
    const events = await readJournals(desk.server, type);
    const named = events.filter((event) => event[name] !== undefined);
    return named.toSorted((a, b) => Number(a.seq) - Number(b.seq)).at(-1)?.[name];
  };

  it('shows what is known: hours, branch, commits and what happened', async () => {
    await section('Hours').getByText('2:3', { exact: false }).first().waitFor();
    await section('Branches').getByText('feature/slides').waitFor();
    await section('Branches').getByText('checked out here').waitFor();
    await section('Commits').locator('p', { hasText: 'No commits yet' }).waitFor();
    await section('What happened').getByText('Task added').waitFor();
  });

  it('takes words by keyboard, each an event', async () => {
    await title().fill('Slides move by <b>swiping</b> 🌿');
    await window.press('Enter');
    await field('Why').fill('Visitors see\nall photos');
    await window.press('Control+Enter');
    await section('What happened').getByText('Why: Visitors see all photos').waitFor();
    assert.equal(await newest('task.set', 'title'), 'Slides move by <b>swiping</b> 🌿');
    assert.equal(await newest('task.set', 'why'), 'Visitors see\nall photos');
    await field('Estimate').fill('a while');
    await window.press('Enter');
    await page().getByRole('alert').filter({ hasText: 'Write hours or minutes' }).waitFor();
    await field('Estimate').fill('4h');
    await window.press('Enter');
    await section('Hours').getByText('4h').waitFor();
    assert.equal(await newest('task.set', 'estimate_ms'), 4 * 3_600_000);
  });

  it('keeps a checklist that says how far the task is', async () => {
    for (const step of ['Swipe', 'Arrows']) {
      await field('Next step').fill(step);
      await window.press('Enter');
      await page()
        .getByRole('checkbox', { name: `Done: ${step}` })
        .waitFor();
    }
    await page().getByRole('checkbox', { name: 'Done: Swipe' }).click();
    await page().getByText('1 of 2 done, 50 %').waitFor();
    await field('Line 2 of 2').focus();
    await window.press('Alt+ArrowUp');
    await page().locator('.checklist .item').first().getByRole('checkbox', { name: 'Done: Arrows' }).waitFor();
  });

  it('asks the client, hands over comments as one list and moves their date with a reason', async () => {
    await page().getByRole('button', { name: 'Add a Question' }).click();
    await window.type('Which photos first?');
    await window.press('Enter');
    await section('Questions for the client').getByText('Which photos first?').waitFor();
    await field('What did the client say?').fill('Bigger arrows');
    await window.press('Enter');
    await page().getByRole('button', { name: 'Hand Over 1 as One List' }).click();
    await section('The client’s comments').getByText('handed over').waitFor();
    const date = page().getByLabel('Client’s date', { exact: true }).first();
    await date.fill('2027-01-29');
    await section('What happened').getByText('Client’s date').first().waitFor();
    await date.fill('2027-02-05');
    await page().getByRole('textbox', { name: 'Why does it move?' }).fill('the photos came late');
    await window.press('Enter');
    await page().getByText('Moved: the photos came late').waitFor();
    assert.equal(await newest('task.set', 'client_due'), '2027-02-05');
  });

  it('opens files of the folder that is open, and nothing else', async () => {
    await page()
      .getByRole('button', { name: /^Open .*secret\.txt$/ })
      .click();
    await page().getByText('There is no such file inside the folders that are open here').waitFor();
    await page().getByRole('button', { name: 'Open command:workbench.action.quit' }).click();
    await page().getByText('Only web addresses').waitFor();
    await page().getByRole('button', { name: 'Open notes.md' }).click();
    await window.fileOpens('notes.md');
    await window.command('Rapport: Open Board');
    await title().waitFor();
  });

  it('is as it was left when something else was shown in its place, and goes where it is led meanwhile', async () => {
    await field('What did the client say?').fill('half a sentence');
    await window.openFile('notes.md');
    await window.command('Rapport: Open Board');
    await title().waitFor();
    assert.equal(await field('What did the client say?').inputValue(), 'half a sentence');
    await field('What did the client say?').press('Escape');
    await page().getByRole('tab', { name: 'Tasks' }).click();
    await page().getByRole('row').filter({ hasText: 'Slides move' }).first().waitFor();
    await window.openFile('notes.md');
    await window.command('Rapport: Open Task');
    await window.quickInput.accept('Slides move by <b>swiping</b> 🌿');
    await title().waitFor();
  });

  it('goes to a day and back to the tasks, and is undone from there', async () => {
    await section('Hours').getByRole('listitem').first().getByRole('button').click();
    await page().locator('.timeline').waitFor();
    await page().getByRole('tab', { name: 'Tasks' }).click();
    await page().getByRole('row').filter({ hasText: 'swiping' }).first().waitFor();
    await page().getByRole('button', { name: /^Undo/ }).click();
    await page()
      .getByRole('button', { name: /^Redo: / })
      .waitFor();
    await window.command('Rapport: Open Task');
    await window.quickInput.accept('Slides move by <b>swiping</b> 🌿');
    await page().getByText('What the client was told.', { exact: false }).waitFor();
    await window.screenshot('task-in-editor');
    await window.press('Escape');
    await page().getByRole('treegrid').waitFor();
  });

  it('leaves the keyboard to the editor beside it when the window comes back', async () => {
    await window.openFile('a.txt');
    await window.command('View: Split Editor Right');
    await window.command('Rapport: Open Task');
    await window.quickInput.accept('News list');
    await title().waitFor();
    await window.page.locator('.editor-instance .view-lines').filter({ visible: true }).click();
    await window.fileOpens('a.txt');
    await window.reload();
    await title().waitFor();
    await page().getByText('What the client was told.', { exact: false }).waitFor();
    await window.type('typed');
    await window.editorShows('typed');
    await window.press('Control+z');
    await page()
      .getByRole('button', { name: /\(Esc\)$/ })
      .click();
    await page().getByRole('treegrid').waitFor();
  });

  it('edits client, project and person in forms', async () => {
    await page().getByRole('button', { name: 'Project, Client and Profile' }).click();
    await field('Budget').fill('40');
    await window.press('Enter');
    await field('Rate an hour').fill('50 eur');
    await window.press('Tab');
    await page().getByRole('button', { name: 'Client: Flora' }).click();
    await page()
      .getByRole('textbox', { name: /^Contacts/ })
      .fill('Anna <anna@flora.example>');
    await window.press('Enter');
    await page().getByRole('figure').filter({ hasText: 'Hello Anna,' }).waitFor();
    assert.equal(await newest('project.set', 'budget_ms'), 40 * 3_600_000);
    assert.equal(await newest('project.set', 'rate_currency'), 'EUR');
    await window.command('Rapport: Edit Your Profile');
    // Until the profile is there the client's form is, whose fields are called the same.
    const you = section('Your profile');
    await you.getByRole('textbox', { name: 'Name', exact: true }).fill('Ivan Petrov');
    await window.press('Enter');
    await field('Position').fill('web developer');
    await window.press('Enter');
    await page().getByRole('figure').filter({ hasText: 'Ivan Petrov, web developer' }).waitFor();
    await window.screenshot('profile-in-editor');
    await window.press('Escape', 'Escape', 'Escape');
    await page().getByRole('treegrid').waitFor();
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
