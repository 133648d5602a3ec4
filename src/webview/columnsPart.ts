/** The Columns view as a part of the page. */
import { showFocus } from './columnsKeys.ts';
import { refreshColumns } from './columnsState.ts';
import { columnsView } from './columnsView.ts';
import { leaveList } from './selection.ts';
import { onFilterKey } from './taskKeys.ts';
import type { ViewPart } from './viewPart.ts';

export const COLUMNS_PART: ViewPart = {
  listsTasks: true,
  // Its model is the board's own, which comes in any case.
  enter({ state }) {
    refreshColumns(state);
  },
  leave(page) {
    page.state.columns.drag = null;
    leaveList(page);
  },
  draw: columnsView,
  drawn(page) {
    const { state } = page;
    // The keyboard goes along with the card that it was on.
    const held = document.activeElement?.closest<HTMLElement>('.column')?.dataset.state;
    const focus = state.columns.focus?.state;
    if (document.activeElement?.matches('.cards') && focus !== undefined && held !== focus) showFocus(page);
  },
  focus: showFocus,
  onKey: onFilterKey,
  takeBack: () => false,
};
