/**
 * What activation costs, as the editor itself says it (Developer: Show Running Extensions), beside the built-in git
 * extension in the same windows.
 */
import { makeRepo, removeTestFolders } from '../../test/support/repo.ts';
import { Workbench } from '../../test/support/workbench.ts';
import { openBrowser } from '../browser.ts';
import { quietSettings, startEditor } from '../editorServer.ts';
import { packagedExtension } from '../package.ts';
import { main } from '../tell.ts';
import type { BenchRow } from './row.ts';

const WINDOWS = 10;
const SHARE = 0.25;
/** High enough for all rows of the list: those outside are not drawn. */
const VIEWPORT = { width: 1400, height: 3000 };

export async function benchActivation(): Promise<readonly BenchRow[]> {
  const repo = makeRepo();
  repo.commit('Initial commit', { 'page.txt': '' });
  const server = await startEditor({ vsix: await packagedExtension(), settings: quietSettings });
  const browser = await openBrowser('whole');
  try {
    const [own, git]: [number[], number[]] = [[], []];
    for (let nth = 0; nth < WINDOWS; nth++) {
      const page = await browser.newPage({ viewport: VIEWPORT });
      const window = await Workbench.open(page, server, { folder: repo.root });
      await window.statusItem('rapport.status').waitFor({ timeout: 60_000 });
      await window.command('Developer: Show Running Extensions');
      own.push(await timeOf(window, 'Rapport'));
      git.push(await timeOf(window, 'Git'));
      await page.close();
    }
    const [ours, theirs] = [median(own), median(git)];
    const ratio = ours / theirs;
    return [
      { name: `activate(), median of ${WINDOWS}`, value: ours, unit: 'ms', bound: null, held: null },
      { name: 'the built-in git extension’s', value: theirs, unit: 'ms', bound: null, held: null },
      { name: 'activate() by the git extension’s', value: ratio, unit: '×', bound: SHARE, held: ratio <= SHARE },
    ];
  } finally {
    await browser.close();
    await server.stop();
    removeTestFolders();
  }
}

/** ms to load and activate, which the list gives when the extension is active. */
async function timeOf(window: Workbench, name: string): Promise<number> {
  const rows = window.page.locator('.runtime-extensions-editor .extension');
  const row = rows.filter({ has: window.page.locator('.name').getByText(name, { exact: true }) });
  const time = row.locator('.activation-time').filter({ hasText: /\d/ });
  await time.waitFor({ timeout: 60_000 });
  return Number(/(\d+)\s*ms/.exec(await time.innerText())?.[1]);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}

if (import.meta.main) {
  main(async () => {
    for (const { name, value, unit } of await benchActivation()) console.log(`${name}: ${value.toFixed(2)} ${unit}`);
    return 0;
  });
}
