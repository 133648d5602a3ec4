/** Which choices the board offers for a task. */
import { type BoardGroup, type BoardTask, PRIORITIES, TASK_STATES } from '../view/boardModel.ts';
import { groupKey } from '../view/boardRows.ts';
import type { BoardStrings } from '../view/boardStrings.ts';
import { fill } from '../view/format.ts';
import { explain } from './explain.ts';
import { PRIORITY_ICONS, STATE_ICONS } from './icon.ts';
import { type Anchor, type MenuItem, placeOf } from './menu.ts';
import { targetsOf } from './selection.ts';
import type { Page } from './state.ts';
import { openEdit } from './taskEdit.ts';
import { timerItem } from './timer.ts';

/** What the client's note has words for, from "just started" to "done". */
const PROGRESS_STEPS = [0, 10, 25, 33, 50, 67, 75, 90, 100] as const;

/** Of the task, or of all that are selected with it. */
export function openStateMenu(page: Page, task: BoardTask, anchor: Anchor): void {
  openStates(page, task, anchor);
}

/** As from a row, wherever the task is shown. */
export function openStates(page: Page, task: Pick<BoardTask, 'id' | 'state'>, anchor: Anchor): void {
  const { strings } = boardOf(page);
  const targets = targetsOf(page, task);
  const items = TASK_STATES.map((state) => ({
    label: strings.states[state],
    icon: STATE_ICONS[state],
    tone: `state-${state}`,
    checked: targets.every((each) => each.state === state),
    run: () => {
      const tasks = idsWhere(targets, (each) => each.state !== state);
      if (tasks.length > 0) page.send({ type: 'setState', tasks, state });
    },
  }));
  page.openMenu({ title: titled(strings.setState, targets, strings), at: placeOf(anchor), items });
}

/** Of the task, or of all that are selected with it. */
export function openPriorityMenu(page: Page, task: BoardTask, anchor: Anchor): void {
  const { strings } = boardOf(page);
  const targets = targetsOf(page, task);
  const items = PRIORITIES.map((priority) => ({
    label: strings.priorities[priority],
    icon: PRIORITY_ICONS[priority],
    tone: `priority-${priority}`,
    checked: targets.every((each) => each.priority === priority),
    run: () => {
      const tasks = idsWhere(targets, (each) => each.priority !== priority);
      if (tasks.length > 0) page.send({ type: 'setPriority', tasks, priority });
    },
  }));
  page.openMenu({ title: titled(strings.setPriority, targets, strings), at: placeOf(anchor), items });
}

export function openProgressMenu(page: Page, task: BoardTask, anchor: Anchor): void {
  const { strings } = boardOf(page);
  const set = (progress: number) => {
    if (progress !== task.progress) page.send({ type: 'setProgress', task: task.id, progress });
  };
  const items = PROGRESS_STEPS.map((step) => ({
    label: `${step} %`,
    checked: task.progress === step,
    run: () => set(step),
  }));
  const submit = (text: string) => {
    const typed = /^\s*(\d{1,3})\s*%?\s*$/.exec(text)?.[1];
    if (typed === undefined || Number(typed) > 100) return strings.progressInvalid;
    set(Number(typed));
    return null;
  };
  const input = { placeholder: strings.progressPlaceholder, submit };
  page.openMenu({ title: strings.setProgress, at: placeOf(anchor), items, input });
}

export function openLinkMenu(page: Page, task: BoardTask, anchor: Anchor): void {
  const { strings } = boardOf(page);
  const submit = (text: string) => {
    const branch = text.trim();
    if (branch === '') return strings.linkInvalid;
    page.send({ type: 'link', task: task.id, repository: null, branch });
    return null;
  };
  const items = linkItems(page, task);
  const input = { placeholder: strings.linkPlaceholder, submit };
  page.openMenu({ title: strings.links, at: placeOf(anchor), items, input });
}

/** Everything that can be done with the task, with the keys that do it. */
export function openTaskMenu(page: Page, task: BoardTask, anchor: Anchor): void {
  const { strings } = boardOf(page);
  const later = (open: typeof openStateMenu) => () => open(page, task, anchor);
  const edits = EDIT_ITEMS.map(([field, word, key]) => ({
    label: strings[word],
    key,
    run: () => openEdit(page, task, field),
  }));
  const items: MenuItem[] = [
    pickItem(page, task),
    timerItem(page, task.id, boardOf(page)),
    { label: strings.openPage, key: 'O', run: () => page.go({ view: 'task', task: task.id }) },
    { label: `${strings.setState}…`, key: strings.space, separate: true, run: later(openStateMenu) },
    { label: `${strings.setPriority}…`, key: '!', run: later(openPriorityMenu) },
    { label: `${strings.setProgress}…`, key: '%', run: later(openProgressMenu) },
    ...edits,
    { label: `${strings.links}…`, key: 'L', run: later(openLinkMenu) },
    ...linkItems(page, task).map((item, index) => ({ ...item, separate: index === 0 })),
    ...(task.total === ''
      ? []
      : [{ label: strings.explainHours, separate: true, run: () => explain(page, { task: task.id }) }]),
  ];
  page.openMenu({ title: strings.more, at: placeOf(anchor), items });
}

/** What can be done with a component. */
export function openGroupMenu(page: Page, { id, name, total }: BoardGroup, anchor: Anchor): void {
  const { strings, project } = boardOf(page);
  const add = { label: fill(strings.addTaskTo, name), key: 'N', run: () => page.focusDraft(groupKey(id)) };
  const of = { component: id, assigned: true, ...(project && { project: project.id }) } as const;
  const items = total === '' ? [add] : [add, { label: strings.explainHours, run: () => explain(page, of) }];
  page.openMenu({ title: name, at: placeOf(anchor), items });
}

const EDIT_ITEMS = [
  ['title', 'setTitle', 'F2'],
  ['estimate', 'setEstimate', 'E'],
  ['due', 'setDue', 'D'],
  ['clientDue', 'setClientDue', 'C'],
] as const;

function titled(title: string, targets: readonly unknown[], strings: BoardStrings): string {
  return targets.length < 2 ? title : `${title}: ${fill(strings.selectedTitle, targets.length)}`;
}

function idsWhere<T extends Pick<BoardTask, 'id'>>(
  tasks: readonly T[],
  holds: (task: T) => boolean,
): readonly string[] {
  return tasks.filter(holds).map(({ id }) => id);
}

function pickItem(page: Page, task: BoardTask): MenuItem {
  const { strings } = boardOf(page);
  if (task.active) return { label: strings.stopPick, run: () => page.send({ type: 'pick', task: null }) };
  return { label: strings.pick, icon: 'play', key: 'Enter', run: () => page.send({ type: 'pick', task: task.id }) };
}

function linkItems(page: Page, task: BoardTask): MenuItem[] {
  const { strings, branch: here } = boardOf(page);
  const items: MenuItem[] = [];
  if (here && here.task?.id !== task.id) {
    const { repository, branch } = here;
    items.push({
      label: fill(here.shared ? strings.linkShared : strings.linkHere, branch),
      icon: 'git-branch',
      disabled: here.shared,
      ...(here.task && !here.shared ? { detail: fill(strings.linkMoves, here.task.title) } : {}),
      run: () => page.send({ type: 'link', task: task.id, repository, branch }),
    });
  }
  for (const { repository, branch, label } of task.links) {
    if (here?.repository !== repository || here.branch !== branch) {
      items.push({
        label: fill(strings.openBranch, label),
        run: () => page.send({ type: 'openBranch', repository, branch }),
      });
    }
    items.push({ label: fill(strings.unlink, label), run: () => page.send({ type: 'unlink', repository, branch }) });
  }
  return items;
}

function boardOf(page: Page): NonNullable<Page['state']['model']> {
  if (!page.state.model) throw new Error('A menu was asked for before the board came.');
  return page.state.model;
}
