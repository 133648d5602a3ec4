/** `npm run pictures`: takes the pictures of the README and of *Get Started* from the demo in the real editor. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { Workbench } from '../test/support/workbench.ts';
import { openBrowser } from './browser.ts';
import { cleanEnvironment, quietSettings, startEditor } from './editorServer.ts';
import { packagedExtension } from './package.ts';
import { node24, root } from './paths.ts';
import { main, runQuietly } from './tell.ts';
import { chooseTheme } from './theme.ts';
import { takeWalkthroughPictures } from './walkthroughPictures.ts';

const folder = join(root, 'media', 'readme');

main(async () => {
  await mkdir(folder, { recursive: true });
  const made = await mkdtemp(join(tmpdir(), 'rapport-pictures-'));
  await runQuietly('Building Rapport', node24(), ['esbuild.mjs'], { cwd: root });
  await runQuietly('Making the demo', node24(), [join(root, 'dist', 'cli.js'), 'demo', join(made, 'demo')], {
    cwd: root,
  });
  await workToday(join(made, 'demo', 'home'));
  const env = { ...(await cleanEnvironment(made)), RAPPORT_HOME: join(made, 'demo', 'home') };
  // The demo's update is due; on a picture no notification lies over what it shows.
  const settings = { ...quietSettings, 'rapport.updateReminder': 'statusBar', 'rapport.notifyForecast': false };
  const server = await startEditor({ env, settings, vsix: await packagedExtension() });
  const browser = await openBrowser('whole');
  try {
    const window = await Workbench.open(await browser.newPage(), server, { folder: join(made, 'demo', 'repo') });
    const save = (name: string, of: { screenshot: Locator['screenshot'] } = window.page) =>
      of.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
    await window.page.setViewportSize({ width: 1180, height: 660 });
    await window.statusText('rapport.status', 'Captions');
    await chooseTheme(window, 'light');
    await window.openFile('captions.js');
    await window.page.locator('.statusbar-item[id$="rapport.status"]').hover();
    await window.page.locator('.workbench-hover .hover-contents').first().waitFor();
    await save('status');
    await window.page.mouse.move(500, 300);
    await window.clickStatus('rapport.status');
    await window.quickInput.rows();
    await save('picker');
    await window.quickInput.cancel();
    await window.command('View: Close All Editors');
    await window.command('View: Toggle Primary Side Bar Visibility');
    for (const theme of ['light', 'dark'] as const) {
      await chooseTheme(window, theme);
      await window.command('Rapport: Open Board');
      await window.webview().getByText('Captions under the photos').first().waitFor();
      await save(`board-${theme}`);
    }
    for (const [tab, ready] of [
      ['Columns', '.card'],
      ['Week', '.week-chart'],
      ['Budget', '.budget-scroll'],
    ] as const) {
      await window.webview().getByRole('tab', { name: tab }).click();
      await window.webview().locator(ready).first().waitFor();
      await save(`board-${tab.toLowerCase()}`);
    }
    await window.command('Rapport: Write Client Update');
    await window.editorShows('Subject:');
    // Its colours and what the pre-flight finds come a moment later.
    await window.page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await save('note-dark');
    await chooseTheme(window, 'light');
    await save('note');
    await takeWalkthroughPictures(window);
    return 0;
  } finally {
    await browser.close();
    await server.stop();
    await rm(made, { recursive: true, force: true });
  }
});

/** The demo works on working days; today's tooltip should show something on any day. */
async function workToday(home: string): Promise<void> {
  const cli = join(root, 'dist', 'cli.js');
  const at = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  for (const [title, from, to] of [
    ['Captions under the photos', 2.2, 1],
    ['Page of one news item', 3.1, 2.4],
  ] as const) {
    const range = ['--from', at(from), '--to', at(to)];
    await runQuietly('Working', node24(), [cli, '--home', home, 'mark', ...range, '--task', title], { cwd: root });
  }
}
