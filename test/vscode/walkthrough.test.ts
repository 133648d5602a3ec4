/**
 * The first five minutes of a person who knows nothing of Rapport: from the installed package to a note worth sending, by
 * what *Get Started* says and shows.
 */
import assert from 'node:assert/strict';
import { type Desk, openDesk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { readJournals } from '../support/home.ts';
import { makeRepo, removeTestFolders, type TestRepo } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

/** A site as many are, that has been worked on these days. */
function makeSite(): TestRepo {
  const repo = makeRepo();
  repo.git('remote', 'add', 'origin', 'https://github.com/flora/garden-site.git');
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000).toISOString();
  repo.commit('Set up the project', { 'package.json': '{}', 'slider/photos.txt': '1\n' }, daysAgo(40));
  repo.commit('feat: add arrows to the photos', { 'slider/arrows.txt': '1\n' }, daysAgo(3));
  repo.commit('Fix the list of news on phones', { 'news/list.txt': '1\n' }, daysAgo(1));
  return repo;
}

describe('getting started', () => {
  let desk: Desk;
  let window: Workbench;

  before(async () => {
    desk = await openDesk();
    window = await desk.open(makeSite().root);
    await window.statusText('rapport.status', 'Track time');
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  const page = () => window.page.locator('.gettingStartedContainer');
  const step = (title: string) => page().locator('button.getting-started-step').filter({ hasText: title });

  async function show(): Promise<void> {
    if (!(await page().isVisible())) await window.command('Rapport: Get Started');
    await page().waitFor();
  }

  /** Goes back to the page, to the step, and presses its button. */
  async function press(title: string, button: string): Promise<void> {
    await show();
    await step(title).locator('.step-title').click();
    await step(title).and(window.page.locator('.expanded')).waitFor();
    await window.screenshot(`walkthrough-${button.toLowerCase().replaceAll(' ', '-')}`);
    await step(title).getByRole('button', { name: button, exact: true }).click();
  }

  /** The step has its tick. */
  async function ticked(title: string): Promise<void> {
    await show();
    await step(title).locator('.getting-started-checkmark.checked, .codicon-pass-filled, .complete').first().waitFor();
  }

  it('shows six steps with their pictures', async () => {
    // The page has its pictures where there is room for them.
    await window.command('View: Toggle Primary Side Bar Visibility');
    await window.command('Rapport: Get Started');
    await step('See a note to your client').waitFor();
    assert.equal(await page().locator('button.getting-started-step').count(), 6);
    await window.page.locator('.getting-started-media img, .getting-started-media iframe').first().waitFor();
    await window.screenshot('walkthrough');
  });

  it('writes a note at once, from what was committed', async () => {
    await press('See a note to your client', 'Write a Note');
    await window.editorShows('added arrows to the photos');
    await window.editorShows('fixed the list of news on phones');
    await window.screenshot('walkthrough-sample');
    assert.deepEqual(await readJournals(desk.server, 'client.set'), []);
    await window.answer(/This is a sample/, 'Only Look');
    await ticked('See a note to your client');
  });

  it('sets up the project, and each guess can be changed', async () => {
    await press('Say for whom you work here', 'Set Up Project');
    await window.quickInput.opened(/Choose what to change/);
    await window.screenshot('walkthrough-set-up');
    await window.quickInput.type('Contact');
    await window.quickInput.submit();
    assert.match(await window.quickInput.message(), /Who reads the updates/);
    const contactBox = window.page.locator('.quick-input-widget input.input');
    await contactBox.fill('Anna <anna@flora.example>');
    await window.screenshot('walkthrough-contact');
    // The page behind it takes the keyboard when it ticks a step.
    await contactBox.press('Enter');
    await window.quickInput.opened(/Choose what to change/);
    await window.quickInput.cancel();
    await ticked('Say for whom you work here');
    const [contact] = await readJournals(desk.server, 'contact.set');
    assert.equal(contact?.email, 'anna@flora.example');
  });

  it('records while a file is edited', async () => {
    await press('Edit, and the time is there', 'Show Today');
    await window.openFile('arrows.txt');
    await window.type('x');
    await window.statusText('rapport.status', 'Pick a task');
    await ticked('Edit, and the time is there');
    await window.screenshot('walkthrough-today');
  });

  it('knows what is worked on', async () => {
    await press('Say what you are working on', 'Pick a Task');
    await window.quickInput.rows();
    await window.quickInput.type('Photos that move');
    await window.quickInput.accept('New task: Photos that move');
    await window.quickInput.opened(/Which component/);
    await window.quickInput.accept('Slider');
    await window.quickInput.opened(/Where do you work/);
    // By mouse: the page behind it has ticked the step and taken the keyboard.
    await window.page.locator('.monaco-list-row', { hasText: 'Create branch feature/photos-that-move' }).click();
    await window.statusText('rapport.status', 'Photos that move');
    await ticked('Say what you are working on');
  });

  it('shows the board', async () => {
    await press('See tasks and hours together', 'Open the Board');
    await window.webview().getByText('Photos that move').first().waitFor();
    await ticked('See tasks and hours together');
  });

  it('ends with a note that can be sent', async () => {
    await press('Send the note', 'Write the Note');
    await window.editorShows('To: Anna');
    await window.screenshot('walkthrough-note');
    // What has a task is told by it, the rest by its commits.
    await window.editorShows('Slider:');
    await window.editorShows('fixed the list of news on phones');
    await window.page.locator('.editor-actions .action-label[aria-label^="Copy Update"]').first().click();
    await window.page
      .locator('.statusbar-item, .notification-toast')
      .filter({ hasText: /clipboard/ })
      .first()
      .waitFor();
    await ticked('Send the note');
    await window.screenshot('walkthrough-done');
  });

  it('left no error behind', async () => {
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
