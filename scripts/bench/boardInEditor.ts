/**
 * How long the board takes in the real editor, from Enter in the command palette to its first tasks on the screen: with
 * 5 000 tasks and three years of hours, beside the built-in preview of a Markdown file of one line, which is what the
 * editor itself needs for a webview. `node scripts/bench/boardInEditor.ts` prints the rows.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRepo, removeTestFolders } from '../../test/support/repo.ts';
import { Workbench } from '../../test/support/workbench.ts';
import { openBrowser } from '../browser.ts';
import { cleanEnvironment, quietSettings, startEditor } from '../editorServer.ts';
import { packagedExtension } from '../package.ts';
import { main } from '../tell.ts';
import { makeLongHome } from './longHome.ts';
import type { BenchRow } from './row.ts';
import { sampleTasks, TASKS } from './sampleTasks.ts';

const WINDOWS = 5;
const STRETCHES = 300_000;
/** What the board may take more than the editor's own webview (ms). */
const BOUND = 500;
/** How long the editor may take to load (ms). */
const LIMIT = 60_000;

export async function benchBoardInEditor(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-board-'));
  const env = await cleanEnvironment(folder);
  makeLongHome(env.RAPPORT_HOME as string, STRETCHES, sampleTasks());
  const repo = makeRepo();
  repo.commit('Initial commit', { 'note.md': 'One line\n' });
  const server = await startEditor({ folder, env, vsix: await packagedExtension(), settings: quietSettings });
  const browser = await openBrowser('whole');
  try {
    const [boards, previews]: [number[], number[]] = [[], []];
    for (let nth = 0; nth < WINDOWS; nth++) {
      const page = await browser.newPage();
      const window = await Workbench.open(page, server, { folder: repo.root });
      await window.statusItem('rapport.status').waitFor({ timeout: LIMIT });
      await window.openFile('note.md');
      const open = async (command: string, sign: string) => {
        await window.press('F1');
        await window.quickInput.type(command);
        await window.quickInput.moveTo(command);
        const begun = performance.now();
        await window.press('Enter');
        await window.webview().locator(sign).first().waitFor({ timeout: LIMIT });
        return performance.now() - begun;
      };
      // The second time: the first one starts an extension.
      await open('Markdown: Open Preview', 'text=One line');
      await window.command('View: Close All Editors');
      await window.openFile('note.md');
      previews.push(await open('Markdown: Open Preview', 'text=One line'));
      await window.command('View: Close All Editors');
      boards.push(await open('Rapport: Open Board', '.row.task'));
      await page.close();
    }
    const [board, preview] = [median(boards), median(previews)];
    const more = board - preview;
    return [
      {
        name: 'a Markdown file of one line, previewed by the editor',
        value: preview,
        unit: 'ms',
        bound: null,
        held: null,
      },
      { name: `the board with ${TASKS} tasks`, value: board, unit: 'ms', bound: null, held: null },
      { name: 'the board takes longer by', value: more, unit: 'ms', bound: BOUND, held: more <= BOUND },
    ];
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    removeTestFolders();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}

if (import.meta.main) {
  main(async () => {
    for (const { name, value, unit } of await benchBoardInEditor()) console.log(`${name}: ${value.toFixed(0)} ${unit}`);
    return 0;
  });
}
