/** The Tasks view as a part of the page. */
import { groupKey } from '../view/boardRows.ts';
import { scroller, taskListView } from './taskList.ts';
import { isTyping, type ViewPart } from './viewPart.ts';

export const TASKS: ViewPart = {
  // Its model is the board's own, which comes in any case.
  enter({ state }) {
    state.scrollTo = state.scroll;
  },
  leave() {},
  draw: taskListView,
  drawn({ state, draw }) {
    const element = scroller();
    if (state.scrollTo === null || !element || state.rows.length === 0) return;
    element.scrollTo({ top: state.scrollTo });
    state.scrollTo = null;
    draw();
  },
  focus: () => document.querySelector<HTMLElement>('#grid')?.focus({ preventScroll: true }),
  onKey(event, page) {
    if (event.key !== '/' || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    page.focusFilter();
  },
  takeBack({ state, draw }, request, problem) {
    if (request.type !== 'addTask') return false;
    state.notice = problem;
    // What was typed is not lost: it stands in its line again.
    state.drafts.set(groupKey(request.component), request.title);
    draw();
    return true;
  },
};
