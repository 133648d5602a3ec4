import assert from 'node:assert/strict';
import type { Workbench } from './workbench.ts';

/** Types a path into the editor's own file dialog, which proposes one by and by, over what is typed before. */
export async function answerFileDialog(window: Workbench, proposed: RegExp, path: string): Promise<void> {
  const input = window.page.locator('.quick-input-widget input.input');
  await window.until('the proposed path', async () => proposed.test(await input.inputValue()));
  await window.until('the path that was typed', async () => {
    if ((await input.inputValue()) === path) return true;
    await input.fill(path);
    return false;
  });
  // While it looks the folder up, it takes no Enter; one too many would answer what is asked next.
  const isOver = async () => !(await input.isVisible()) || (await input.inputValue()) !== path;
  for (let presses = 0; !(await isOver()); presses += 1) {
    assert.ok(presses < 10, `the dialog does not take ${path}`);
    await input.press('Enter');
    await window.until('the dialog to take the path', isOver, 2_000).catch(() => undefined);
  }
}
