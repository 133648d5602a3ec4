import type { Workbench } from './workbench.ts';

/** Types a path into the editor's own file dialog, which proposes one by and by, over what is typed before. */
export async function answerFileDialog(window: Workbench, proposed: RegExp, path: string): Promise<void> {
  const input = window.page.locator('.quick-input-widget input.input');
  // What is asked next is asked in the same box, without this.
  const dialog = window.page.locator('.quick-input-titlebar').getByRole('button', { name: /dot files$/ });
  await window.until('the proposed path', async () => proposed.test(await input.inputValue()));
  // While it looks the folder up, it takes no Enter, and may write over what is typed.
  await window.until(`the dialog to take ${path}`, async () => {
    if (!(await dialog.isVisible())) return true;
    if ((await input.inputValue()) !== path) await input.fill(path);
    else {
      await input.press('Enter');
      await dialog.waitFor({ state: 'hidden', timeout: 2_000 }).catch(() => undefined);
    }
    return false;
  });
}
