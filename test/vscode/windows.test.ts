import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk } from '../support/desk.ts';
import { workUpToMinute } from '../support/earlierWork.ts';
import { hostErrors } from '../support/editorLog.ts';
import { homeOf, readJournals } from '../support/home.ts';
import { removeTestFolders, type TestRepo } from '../support/repo.ts';
import { openTrackedDesk } from '../support/trackedDesk.ts';
import type { Workbench } from '../support/workbench.ts';

const status = 'rapport.status';

describe('several windows, and windows that end', () => {
  let desk: Desk;
  let repo: TestRepo;
  let window: Workbench;

  before(async () => {
    ({ desk, repo, window } = await openTrackedDesk({ 'a.txt': '\n', 'sub/b.txt': '\n' }));
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  async function liveStretches(): Promise<readonly { end: string; pid: number }[]> {
    const folder = join(homeOf(desk.server), 'live');
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
    return texts
      .filter((text) => text !== '')
      .map((text) => {
        const { stretch, pid } = JSON.parse(text);
        return { end: stretch.end, pid };
      });
  }

  it('a commit in the terminal is recorded with the task that it was made for', async () => {
    await window.clickStatus(status);
    await window.quickInput.type('Texts');
    await window.quickInput.accept('New task: Texts');
    await window.quickInput.opened(/Where do you work|Which component/);
    if ((await window.quickInput.rows()).some((row) => row.includes('No component')))
      await window.quickInput.accept('No component');
    await window.quickInput.opened(/Where do you work/);
    await window.quickInput.accept('Create branch feature/texts');
    await window.statusText(status, 'Texts');
    await window.openTerminal();
    assert.equal(await window.runInTerminal('git commit -q --allow-empty -m "Add texts"'), 0);
    await window.until(
      'the commit is in the ledger',
      async () => (await readJournals(desk.server, 'commit.seen')).length === 1,
    );
    const [seen] = await readJournals(desk.server, 'commit.seen');
    const [task] = await readJournals(desk.server, 'task.set');
    assert.equal(seen?.task, task?.task);
    assert.equal(seen?.hash, (await repo.git('rev-parse', 'HEAD')).trim());
  });

  it('a command in the terminal at the top of the repository is work', async () => {
    await desk.leave();
    await window.until('a run is in the journal', async () =>
      (await readJournals(desk.server, 'stretch')).some(({ runs }) => Number(runs) > 0),
    );
    await window.focus();
  });

  it('a pick on a shared branch holds over a reload, and ends with the branch', async () => {
    await repo.git('switch', '-q', 'main');
    await window.statusText(status, 'Pick a task');
    await window.clickStatus(status);
    await window.quickInput.accept('Texts');
    await window.quickInput.opened(/Where do you work/);
    assert.ok(!(await window.quickInput.rows()).some((row) => row.includes('Link main')));
    await window.quickInput.accept('Stay on main');
    await window.statusText(status, 'Texts');
    await window.reload();
    await window.statusText(status, 'Texts');
    await repo.git('switch', '-q', '-c', 'feature/other');
    await window.statusText(status, 'Pick a task');
    await repo.git('switch', '-q', 'main');
    await window.openFile('a.txt');
    await window.type('y');
    await window.statusText(status, 'Pick a task');
  });

  it('what a killed extension host was recording is there at the next start', async () => {
    await window.openFile('a.txt');
    await window.type('some more work');
    await window.until('a live stretch is saved', async () => (await liveStretches()).length > 0);
    const [live] = await liveStretches();
    assert.ok(live !== undefined);
    execFileSync('kill', ['-9', String(live.pid)]);
    await window.hostIsBack(live.pid);
    await window.until('its stretch is adopted', async () =>
      (await readJournals(desk.server, 'stretch')).some(({ end }) => String(end) >= live.end),
    );
  });

  it('two windows are one person: both show the same time today, that of either', async () => {
    const minutes = (text: string) => Number(/·\s(\d+):(\d+)/.exec(text)?.[2]);
    const second = await desk.open(join(repo.root, 'sub'));
    await second.openFile('b.txt');
    await second.type('work in the second window');
    await second.statusText(status, 'Pick a task');
    await workUpToMinute(desk, 'main', 8_000);
    await second.statusText(status, /:0[1-9]/);
    const before = minutes(await second.statusText(status));
    const end = Date.now() + 90_000;
    while (minutes(await second.statusText(status)) <= before) {
      assert.ok(Date.now() < end, `no minute was added: ${await second.statusText(status)}`);
      await second.page.keyboard.type('more ', { delay: 80 });
    }
    // The first window has heard of it without doing anything.
    await window.statusText(status, await second.statusText(status).then((text) => text.replace(/^.*?(?=Pick)/s, '')));
    await second.close();
    await window.focus();
    assert.deepEqual(await hostErrors(desk.server), []);
  });
});
