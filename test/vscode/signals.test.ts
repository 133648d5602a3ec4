import assert from 'node:assert/strict';
import type { Desk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { readJournals } from '../support/home.ts';
import { openPreparedDesk } from '../support/preparedDesk.ts';
import { removeTestFolders } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

const notebook = { cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 };
const cell = { cell_type: 'code', execution_count: null, id: 'a', metadata: {}, outputs: [], source: ['a = 1'] };
const tasks = { version: '2.0.0', tasks: [{ label: 'Say hello', type: 'shell', command: 'echo hello' }] };

describe('signs of work other than typing into a text', () => {
  let desk: Desk;
  let window: Workbench;

  before(async () => {
    const files = {
      'sums.ipynb': JSON.stringify({ ...notebook, cells: [cell] }),
      '.vscode/tasks.json': JSON.stringify(tasks),
    };
    ({ desk, window } = await openPreparedDesk({ files }));
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  /** Leaves the window, so that what it recorded ends, and answers what was counted since the day was prepared. */
  async function recorded(what: 'edits' | 'runs', since: number): Promise<number> {
    const sum = async () => {
      const stretches = await readJournals(desk.server, 'stretch');
      return stretches.filter(({ window: id }) => id !== 'prepared').reduce((all, one) => all + Number(one[what]), 0);
    };
    await desk.leave();
    await window.until(`${what} are in the journal`, async () => (await sum()) > since, 60_000);
    await window.focus();
    return sum();
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

  it('left no error behind', async () => {
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });
});
