/** What axe has against a page. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Each rule that is broken, with the elements that break it. Without `within` the whole page is looked at. */
export async function violations(page: Page, within = ':root'): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const run = `axe.run(${JSON.stringify(within)}, { resultTypes: ['violations'] })`;
  const found: axe.AxeResults = await page.evaluate(run);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
