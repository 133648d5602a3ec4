/** Keys that the views of tasks have in common. */
import type { BoardTask } from '../view/boardModel.ts';
import type { EditField } from '../view/taskListProtocol.ts';
import { keyOf } from './keyOf.ts';
import type { Page } from './state.ts';
import { openEdit } from './taskEdit.ts';
import { openLinkMenu, openPriorityMenu, openProgressMenu, openStateMenu, openTaskMenu } from './taskMenus.ts';
import { timerItem } from './timer.ts';
import { isTyping } from './viewPart.ts';

/** The slash leads to the filter. */
export function onFilterKey(event: KeyboardEvent, page: Page): void {
  if (keyOf(event) !== '/' || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  page.focusFilter();
}

/** Where a menu of a cell opens. */
type PlaceOf = (cell: string) => Element | null | undefined;

/** A key on a task's row or card. Answers whether there is something to do with it. */
export function onTaskKey(event: KeyboardEvent, page: Page, task: BoardTask, placeOf: PlaceOf): boolean {
  if (event.key === 'F10' && !event.shiftKey) return false;
  return doWithTask(keyOf(event), page, task, placeOf);
}

/** One key for each thing that can be done with a task; F10 is Shift+F10. False: it is none of them. */
export function doWithTask(key: string, page: Page, task: BoardTask, placeOf: PlaceOf): boolean {
  const open = (menu: typeof openStateMenu, cell: string) => {
    const place = placeOf(cell);
    if (place) menu(page, task, place);
    return true;
  };
  const edit = (field: EditField) => {
    openEdit(page, task, field);
    return true;
  };
  switch (key) {
    case 'Enter':
      if (!task.active) page.send({ type: 'pick', task: task.id });
      return true;
    case ' ':
      return open(openStateMenu, 'c-state');
    case '!':
      return open(openPriorityMenu, 'c-priority');
    case '%':
      return open(openProgressMenu, 'c-progress');
    case 'F2':
      return edit('title');
    case 'e':
    case 'E':
      return edit('estimate');
    case 'd':
    case 'D':
      return edit('due');
    case 'c':
    case 'C':
      return edit('clientDue');
    case 'o':
    case 'O':
      page.go({ view: 'task', task: task.id });
      return true;
    case 't':
    case 'T':
      if (page.state.model) timerItem(page, task.id, page.state.model).run();
      return true;
    case 'l':
    case 'L':
      return open(openLinkMenu, 'title');
    case 'ContextMenu':
    case 'F10':
      return open(openTaskMenu, 'title');
    default:
      return false;
  }
}
