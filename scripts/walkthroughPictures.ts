/** The pictures of *Get Started*, each light and dark, from the demo that is open in the window. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Workbench } from '../test/support/workbench.ts';
import { root } from './paths.ts';
import { type Clip, svgOf } from './svgPicture.ts';
import { chooseTheme } from './theme.ts';

const folder = join(root, 'media', 'walkthrough');

export async function takeWalkthroughPictures(window: Workbench): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await chooseTheme(window, theme);
    const save = async (name: string, of: Locator, clip: Clip) =>
      writeFile(join(folder, `${name}-${theme}.svg`), await svgOf(of, clip));
    const questions = window.page.locator('.quick-input-widget');

    await window.command('View: Close All Editors');
    await window.command('Rapport: Write Client Update');
    await window.editorShows('Subject:');
    const editor = window.page.locator('.editor-group-container.active .editor-instance');
    await editor.locator('.codelens-decoration').first().waitFor();
    await save('note', editor, { width: 720, height: 340 });
    await window.command('View: Close All Editors');

    await window.command('Rapport: Set Up Project');
    await window.quickInput.opened(/Choose what to change/);
    await save('setUp', questions, { width: 600, height: 330 });
    await window.quickInput.cancel();

    await window.clickStatus('rapport.status');
    await window.quickInput.rows();
    await save('task', questions, { width: 600, height: 250 });
    await window.quickInput.cancel();

    await window.command('Rapport: Focus on Today View');
    const today = window.page.locator('.split-view-view .pane').filter({ hasText: 'Today' }).first();
    await today.locator('.monaco-list-row').nth(1).waitFor();
    await save('today', today, { width: 296, height: 180 });

    await window.command('View: Toggle Primary Side Bar Visibility');
    await window.command('Rapport: Open Board');
    await window.webview().getByText('Captions under the photos').first().waitFor();
    await save('board', window.webview().locator('body'), { width: 720, height: 360 });
    await window.command('View: Toggle Primary Side Bar Visibility');
  }
}
