import { isDeepStrictEqual } from 'node:util';
import type { Locator } from 'playwright-core';
import { read } from './reading.ts';
import type { Workbench } from './workbench.ts';

/** The text of an item's tooltip, by hovering over it; again if the item is redrawn just then. */
export async function readTooltip(window: Workbench, item: Locator): Promise<string> {
  const hover = window.page.locator('.workbench-hover .hover-contents').first();
  let text = '';
  await window.until('the tooltip', async () => {
    // Another item's may be there, from the way of the mouse.
    await leave(window, hover);
    const place = await item.boundingBox();
    await item.hover();
    if (!(await becomes(hover, 'visible'))) return false;
    text = await read(hover);
    // Meanwhile an item may have come before it, and the mouse be on another one.
    return isDeepStrictEqual(await item.boundingBox(), place);
  });
  await leave(window, hover);
  return text;
}

/** Takes the mouse away until the tooltip is gone: one that was just about to come hears only of the next move. */
function leave(window: Workbench, hover: Locator): Promise<void> {
  const { mouse } = window.page;
  return window.until('no tooltip', async () => {
    await mouse.move(600, 320);
    await mouse.move(640, 300, { steps: 4 });
    if (await becomes(hover, 'detached')) return true;
    // One whose item was redrawn after the mouse had left it stays there until a key is pressed.
    await window.press('Escape');
    return becomes(hover, 'detached');
  });
}

/** Whether it comes to that within the time in which the editor shows and hides tooltips. */
function becomes(hover: Locator, state: 'visible' | 'detached'): Promise<boolean> {
  return hover.waitFor({ state, timeout: 3_000 }).then(
    () => true,
    () => false,
  );
}
