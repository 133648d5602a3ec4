/** A key that the views of tasks have in common. */

import { keyOf } from './keyOf.ts';
import type { Page } from './state.ts';
import { isTyping } from './viewPart.ts';

/** The slash leads to the filter. */
export function onFilterKey(event: KeyboardEvent, page: Page): void {
  if (keyOf(event) !== '/' || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  page.focusFilter();
}
