/** How far the parts of the page are scrolled that have an id: kept, and as it was when they are made anew. */
import type { Page, PageState } from './state.ts';
import { isTyping } from './viewPart.ts';

export function onScrolled(event: Event, page: Page): void {
  const { target } = event;
  if (!(target instanceof Element) || target.id === '' || isTyping(event)) return;
  page.state.scrolls.set(target.id, [target.scrollLeft, target.scrollTop]);
  page.keep();
}

/** What is not in the document now comes back as it is left. */
export function scrollAsLeft({ scrolls, scrollTo }: PageState): void {
  for (const [id, at] of scrolls) if (document.getElementById(id) === null) scrollTo.set(id, at);
}

/** From its beginning, as something else is shown in it. */
export function scrollBack({ scrolls, scrollTo }: PageState, id: string): void {
  scrolls.delete(id);
  scrollTo.set(id, [0, 0]);
}

/** Whether something was scrolled to where it belongs: what it has room for is known then. */
export function scrollToPlace({ scrollTo }: PageState): boolean {
  let moved = false;
  for (const [id, [left, top]] of scrollTo) {
    const element = document.getElementById(id);
    if (element === null) continue;
    scrollTo.delete(id);
    const scroll = () => element.scrollTo({ left, top });
    scroll();
    // The choices of a form get their height a moment later, and the browser holds what is below them.
    if (id === 'sheet-scroll') requestAnimationFrame(scroll);
    moved = true;
  }
  return moved;
}
