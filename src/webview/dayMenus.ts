/** What can be done with an entry of the day. */
import type { DayAction, DayBlock, DayModel, DayTask } from '../view/dayModel.ts';
import { fill } from '../view/format.ts';
import { refOf } from './dayState.ts';
import type { IconName } from './icon.ts';
import { type Anchor, type MenuItem, placeOf } from './menu.ts';
import { scrollBack } from './scrolls.ts';
import type { Page } from './state.ts';

const ICONS: Readonly<Record<DayAction, IconName>> = {
  assign: 'check',
  split: 'split-vertical',
  trim: 'dash',
  notWork: 'circle-slash',
  note: 'note',
  explain: 'info',
};

/** The letter that does it while the keyboard is on an entry. */
export const ACTION_KEYS: Readonly<Record<DayAction, string>> = {
  assign: 'A',
  split: 'S',
  trim: 'T',
  notWork: 'X',
  note: 'N',
  explain: 'E',
};

/** null: today. */
export function goTo(page: Page, day: string | null): void {
  page.state.day.wanted = day;
  scrollBack(page.state, 'day-scroll');
  page.send({ type: 'openDay', day });
}

/** Explains the entry or, with null, the whole day; what is explained already is closed. */
export function explain(page: Page, block: DayBlock | null): void {
  const { model } = page.state.day;
  if (!model) return;
  const open = model.explanation === null || model.explanation.key !== (block?.key ?? null);
  page.state.day.awaitsExplanation = open;
  page.send({ type: 'explain', day: model.day, entry: block && refOf(block), open });
}

export function openActions(page: Page, model: DayModel, block: DayBlock, anchor: Anchor): void {
  const items = block.actions.map(
    (action): MenuItem => ({
      label: model.strings.actions[action],
      icon: ICONS[action],
      key: ACTION_KEYS[action],
      separate: action === 'explain',
      run: () => act(page, model, block, action, anchor),
    }),
  );
  page.openMenu({ title: block.label, at: placeOf(anchor), items });
}

export function act(page: Page, model: DayModel, block: DayBlock, action: DayAction, anchor: Anchor): void {
  const entry = refOf(block);
  const common = { key: block.key, entry, problem: null };
  const { day, strings } = model;
  switch (action) {
    case 'assign':
      openTaskChoice(page, model, {
        anchor,
        title: fill(strings.chooseTask, block.times),
        projects: block.projects,
        checked: block.task,
        run: (task) => {
          if (task !== null) page.send({ type: 'assign', day, entry, task });
        },
      });
      break;
    case 'notWork':
      page.send({ type: 'notWork', day, entry });
      break;
    case 'split':
      page.openForm({ ...common, kind: 'split', at: block.middle, part: 'after' });
      break;
    case 'trim':
      page.openForm({ ...common, kind: 'trim', from: block.from, to: block.to });
      break;
    case 'note':
      page.openForm({ ...common, kind: 'note', text: block.note });
      break;
    case 'explain':
      explain(page, block);
      break;
  }
}

export interface TaskChoice {
  readonly anchor: Anchor;
  readonly title: string;
  /** Only these projects' tasks; empty: all. */
  readonly projects: readonly string[];
  readonly checked: string | null;
  /** The words for "no task", where that is a choice. */
  readonly none?: string;
  run(task: string | null): void;
}

/** A menu of tasks, last used first, with a line to find one. */
export function openTaskChoice(page: Page, { strings, tasks }: DayModel, choice: TaskChoice): void {
  const fits = ({ project }: DayTask) => choice.projects.length === 0 || choice.projects.includes(project);
  const items = tasks.filter(fits).map(
    (task): MenuItem => ({
      label: task.title,
      detail: task.detail,
      checked: task.id === choice.checked,
      run: () => choice.run(task.id),
    }),
  );
  const none: MenuItem[] =
    choice.none === undefined
      ? []
      : [{ label: choice.none, checked: choice.checked === null, run: () => choice.run(null) }];
  page.openMenu({
    title: choice.title,
    at: placeOf(choice.anchor),
    items: [...none, ...items],
    filter: { placeholder: strings.filterTasks, none: strings.noTaskFound, query: '' },
  });
}
