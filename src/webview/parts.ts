import type { Sheet, View } from '../view/place.ts';
import { BUDGET } from './budgetPart.ts';
import { COLUMNS_PART } from './columnsPart.ts';
import { DAY } from './dayPart.ts';
import { FORM } from './formPart.ts';
import type { PageState } from './state.ts';
import { TASK } from './taskPart.ts';
import { TASKS } from './tasksPart.ts';
import type { ViewPart } from './viewPart.ts';
import { WEEK } from './weekPart.ts';

const PARTS: Readonly<Record<View, ViewPart>> = {
  tasks: TASKS,
  columns: COLUMNS_PART,
  week: WEEK,
  day: DAY,
  budget: BUDGET,
};
const SHEETS: Readonly<Record<Sheet['view'], ViewPart>> = {
  task: TASK,
  client: FORM,
  project: FORM,
  profile: FORM,
};

/** What fills the page now. */
export function shownPart({ view, sheets }: PageState): ViewPart {
  const top = sheets.at(-1);
  return top === undefined ? PARTS[view] : SHEETS[top.view];
}
