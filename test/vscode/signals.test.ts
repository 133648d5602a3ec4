import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { readJournals } from '../support/home.ts';
import { openPreparedDesk } from '../support/preparedDesk.ts';
import { removeTestFolders, type TestRepo } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

const notebook = { cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 };
const cell = { cell_type: 'code', execution_count: null, id: 'a', metadata: {}, outputs: [], source: ['a = 1'] };
/** Waits for the file `go`, then says that it listens, whereupon the editor starts another session by itself. */
const program = `const fs = require('node:fs');
setInterval(() => {
  if (!fs.existsSync('go')) return;
  console.log('listening');
  process.exit();
}, 50);
`;
const launch = {
  version: '0.2.0',
  configurations: [
    {
      ...debugging('First', 'first.js'),
      serverReadyAction: { pattern: 'listening', action: 'startDebugging', name: 'Second' },
    },
    debugging('Second', 'second.js'),
  ],
};
const tasks = { version: '2.0.0', tasks: [{ label: 'Say hello', type: 'shell', command: 'echo hello' }] };

function debugging(name: string, file: string) {
  const where = { program: `\${workspaceFolder}/${file}`, console: 'internalConsole' };
  return { name, type: 'node', request: 'launch', ...where };
}

describe('signs of work other than typing into a text', () => {
  let desk: Desk;
  let repo: TestRepo;
  let window: Workbench;

  before(async () => {
    const files = {
      'sums.ipynb': JSON.stringify({ ...notebook, cells: [cell] }),
      '.vscode/tasks.json': JSON.stringify(tasks),
      '.vscode/launch.json': JSON.stringify(launch),
      'first.js': program,
      'second.js': `require('node:fs').writeFileSync('ran', '')`,
    };
    ({ desk, repo, window } = await openPreparedDesk({ files }));
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  /** What was counted since the day was prepared. */
  async function counted(what: 'edits' | 'runs'): Promise<number> {
    const stretches = await readJournals(desk.server, 'stretch');
    return stretches.filter(({ window: id }) => id !== 'prepared').reduce((all, one) => all + Number(one[what]), 0);
  }

  /** Leaves the window, so that what it recorded ends, and answers what was counted when it is more than before. */
  async function recorded(what: 'edits' | 'runs', before: number): Promise<number> {
    await desk.leave();
    await window.until(`${what} are in the journal`, async () => (await counted(what)) > before, 60_000);
    await window.focus();
    return counted(what);
  }

  it('writing in a cell of a notebook is an edit', async () => {
    await window.press('Control+p');
    await window.quickInput.type('sums.ipynb');
    await window.quickInput.accept('sums.ipynb');
    await window.page.locator('.notebook-editor .cell .monaco-editor .view-lines').first().click();
    await window.type(' + 2 + 3');
    assert.ok((await recorded('edits', 0)) >= 7);
  });

  it('a task that the person starts is a run', async () => {
    await window.command('Tasks: Run Task');
    await window.quickInput.accept('Say hello');
    // It may ask whether to look for problems in what the task prints.
    const scan = window.page
      .locator('.quick-input-list .label-name')
      .getByText('Continue without scanning the task output', { exact: true });
    await scan.or(window.page.locator('.terminal-wrapper.active')).first().waitFor();
    if ((await scan.count()) > 0) await window.press('Enter');
    await window.page.locator('.terminal-wrapper.active .xterm-rows').filter({ hasText: 'hello' }).waitFor();
    // Its command may be told of as well, by the terminal that it runs in.
    assert.ok((await recorded('runs', 0)) >= 1);
  });

  it('a debug session that the person starts is a run, one that a program starts meanwhile is not', async () => {
    const before = await counted('runs');
    await window.command('Debug: Start Debugging');
    await window.page.locator('.debug-toolbar').waitFor({ timeout: 60_000 });
    // The first one is there; what comes from it comes while nobody looks.
    assert.equal(await recorded('runs', before), before + 1);
    await desk.leave();
    repo.write('go', '');
    await window.until('the second session runs', async () => existsSync(join(repo.root, 'ran')), 60_000);
    await window.focus();
    await window.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
    await window.openFile('second.js');
    await window.type(';');
    await recorded('edits', await counted('edits'));
    assert.equal(await counted('runs'), before + 1);
  });

  it('left no error behind', async () => {
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
