import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, openDesk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { readJournals } from '../support/home.ts';
import { makeRepo, removeTestFolders, type TestRepo } from '../support/repo.ts';

const status = 'rapport.status';

/** Makes a repository whose config names programs that leave a mark when git runs them. */
async function makeHostileRepo(): Promise<{ repo: TestRepo; mark: string }> {
  const repo = makeRepo();
  await repo.commit('First **bold** <img src=x onerror=alert(1)>', { 'a.txt': '\n' });
  const mark = join(await mkdtemp(join(tmpdir(), 'rapport-mark-')), 'executed');
  const program = join(repo.root, '..', 'hostile.sh');
  await writeFile(program, `#!/bin/sh\necho "$0" >> '${mark}'\n`);
  await chmod(program, 0o755);
  for (const key of ['core.fsmonitor', 'diff.external', 'core.pager', 'gpg.program'])
    await repo.git('config', key, program);
  return { repo, mark };
}

describe('a folder that is not trusted', () => {
  let desk: Desk;

  before(async () => {
    // The built-in git extension would run git, and the hostile programs with it, as soon as trust is given.
    desk = await openDesk({
      restricted: true,
      settings: { 'git.enabled': false, 'security.workspace.trust.startupPrompt': 'never' },
    });
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  it('has no git run in it and nothing recorded until trust is given; then all works', async () => {
    const { repo, mark } = await makeHostileRepo();
    const window = await desk.open(repo.root);
    await window.statusText(status, 'Rapport');
    assert.match(await window.statusTooltip(status), /until\syou\strust\sthis\sfolder/);
    await window.openFile('a.txt');
    await window.type('work');
    await window.editorShows('work');
    assert.deepEqual(await window.notifications(), []);
    assert.deepEqual(await readJournals(desk.server, 'stretch'), []);

    await window.clickStatus(status);
    await window.page.getByRole('button', { name: /^Trust$/ }).click();
    await window.statusText(status, 'Track time');
    await window.openFile('a.txt');
    await window.type(' more');
    await window.answer('Track this repository?', 'Track');
    await window.statusText(status, 'Pick a task');
    await window.command('Rapport: Write Client Update');
    await window.editorShows('Subject:');
    assert.equal(existsSync(mark), false, 'a program of the repository was executed');
    assert.deepEqual(await hostErrors(desk.server), []);
  });
});

describe('where nothing can be recorded', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk();
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  it('a folder without a repository: the bar stays empty, commands say what to do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rapport-plain-'));
    await writeFile(join(folder, 'a.txt'), '');
    const window = await desk.open(folder);
    await window.openFile('a.txt');
    await window.type('work');
    await window.command('Rapport: Pick Task');
    await window.notification('There is no git repository in this window');
    assert.equal(await window.statusItem(status).count(), 0);
    await window.command('Rapport: Undo Last Change');
    // Nothing is wrong, so it is no error.
    await (await window.notification('There is nothing to undo.')).locator('.codicon-info').waitFor();
    await window.close();
  });

  it('folders that are not on the disk: Rapport is not active', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'rapport-virtual-')), 'virtual.code-workspace');
    await writeFile(file, JSON.stringify({ folders: [{ uri: 'memfs:/work', name: 'work' }] }));
    const window = await desk.open(file);
    await window.command('Developer: Show Running Extensions');
    const running = (name: string) =>
      window.page.locator('.runtime-extensions-editor .extension .name').getByText(name);
    await running('Emmet').first().waitFor();
    assert.equal(await running('Rapport').count(), 0);
    assert.equal(await window.statusItem(status).count(), 0);
    await window.close();
  });

  it('a repository without commits, a detached HEAD, and hostile names are all worked with', async () => {
    const repo = makeRepo();
    await repo.write('a.txt', '\n');
    const window = await desk.open(repo.root);
    await window.statusText(status, 'Track time');
    await window.openFile('a.txt');
    await window.type('work');
    await window.answer('Track this repository?', 'Track');
    await window.statusText(status, 'Pick a task');

    const branch = 'feature/<img,src=x,onerror=alert(1)>';
    await repo.commit('First');
    await repo.git('switch', '-q', '-c', branch);
    await window.type('work');
    await window.clickStatus(status);
    const title = '$(bug) <img src=x onerror=alert(1)> **x** | y';
    await window.quickInput.type(title);
    await window.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '<img src=x' }).first().waitFor();
    await window.quickInput.submit();
    await window.quickInput.opened(/Where do you work/);
    await window.quickInput.accept(`Link ${branch}, the branch you are on`);
    assert.match(await window.statusText(status, '<img src=x'), /\$.?\(bug\) <img src=x onerror=alert\(1\)>/);
    assert.match(await window.statusTooltip(status), /<img\ssrc=x/);
    await window.command('Rapport: Open Board');
    const board = window.webview();
    await board.getByText(title, { exact: false }).first().waitFor();
    assert.equal(await board.locator('img').count(), 0);

    await repo.git('switch', '-q', '--detach');
    await window.openFile('a.txt');
    await window.type('more');
    await window.statusText(status, 'Pick a task');
    assert.match(await window.statusLabel(status), /detached HEAD/);
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
    await window.close();
  });
});
