/** What the page knows of the week: as it last came, and where the person is in it. */
import type { WeekModel } from '../view/weekModel.ts';
import type { WeekViewState } from '../view/weekProtocol.ts';

export interface WeekState {
  /** A day of the week asked for; null: this week. */
  wanted: string | null;
  /** Of all projects. */
  all: boolean;
  model: WeekModel | null;
  revision: number;
  /** The day of the bar that the keyboard is on. */
  focus: string | null;
  /** The week was just copied, and nothing done since. */
  copied: boolean;
}

export function firstWeekState({ day, all }: WeekViewState): WeekState {
  return { wanted: day, all, model: null, revision: -1, focus: null, copied: false };
}

export function keptWeekState({ wanted, all }: WeekState): WeekViewState {
  return { day: wanted, all };
}

/** Takes a week that came. The keyboard stays on the same weekday. */
export function takeWeek(state: WeekState, model: WeekModel, revision: number): void {
  const before = state.model?.days.findIndex(({ day }) => day === state.focus) ?? -1;
  if (state.model?.week !== model.week) state.copied = false;
  state.model = model;
  state.revision = revision;
  const { days } = model;
  if (days.some(({ day }) => day === state.focus)) return;
  state.focus = (days[before] ?? days.find(({ today }) => today) ?? days[0])?.day ?? null;
}

/** The id of a day's bar. */
export function barId(day: string): string {
  return `bar-${day}`;
}
