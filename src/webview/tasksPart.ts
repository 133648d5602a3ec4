/** The Tasks view as a part of the page. */
import { groupKey } from '../view/boardRows.ts';
import { leaveList } from './selection.ts';
import { onFilterKey } from './taskKeys.ts';
import { taskListView } from './taskList.ts';
import type { ViewPart } from './viewPart.ts';

export const TASKS: ViewPart = {
  listsTasks: true,
  // Its model is the board's own, which comes in any case.
  enter() {},
  leave: leaveList,
  draw: taskListView,
  drawn() {},
  focus: () => document.querySelector<HTMLElement>('#grid')?.focus({ preventScroll: true }),
  onKey: onFilterKey,
  takeBack({ state, draw }, request, problem) {
    state.dragged = null;
    if (request.type !== 'addTask') return false;
    state.notice = problem;
    // What was typed is not lost: it stands in its line again.
    state.drafts.set(groupKey(request.component), request.line);
    draw();
    return true;
  },
};
