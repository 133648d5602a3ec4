import type { Locator } from 'playwright-core';

/** The text of an element as a person reads it: the editor draws spaces as no-break spaces, which nobody sees. */
export async function read(element: Locator): Promise<string> {
  return (await element.innerText()).replaceAll('\u00a0', ' ').trim();
}

/** {@link read}, for each of the elements that are there now. */
export async function readAll(elements: Locator): Promise<readonly string[]> {
  return Promise.all((await elements.all()).map(read));
}
