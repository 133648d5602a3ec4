/** A week as plain JSON, worded and laid out: what the host computes and the board's Week view draws. */
import type { Id } from '../domain/events.ts';
import type { TotalPart } from './total.ts';
import type { WeekStrings } from './weekStrings.ts';

/** Colours, plain and then striped; components beyond them begin again. */
export const WEEK_TONES = 12;

/** A component's, or the unassigned, share of a day. */
export interface WeekShare {
  readonly key: string;
  /** From 0; null: unassigned. */
  readonly tone: number | null;
  /** Of the chart's height. */
  readonly percent: number;
}
export interface WeekDay {
  readonly day: string;
  /** "Mon" */
  readonly name: string;
  /** "16" */
  readonly date: string;
  /** "5:30"; empty when there is none. */
  readonly total: string;
  /** From the bottom up. */
  readonly shares: readonly WeekShare[];
  /** The week before, of the chart's height; 0: nothing. */
  readonly beforePercent: number;
  /** All of it in words. */
  readonly label: string;
  /** The same for the mouse, one line each. */
  readonly hint: string;
  readonly today: boolean;
}
export interface WeekKey {
  readonly key: string;
  readonly name: string;
  readonly tone: number | null;
  readonly total: string;
}
export interface WeekRow {
  readonly key: string;
  /** null: it is none, or not known. */
  readonly task: Id | null;
  readonly title: string;
  /** Component, and the project where several are shown. */
  readonly detail: string;
  readonly tone: number | null;
  /** The task is on the client's bill; null: it is no task. */
  readonly billable: boolean | null;
  /** For each day; empty when there is none. */
  readonly cells: readonly string[];
  readonly sum: string;
  /** What the sum is of; null: no project can be told. */
  readonly of: TotalPart | null;
}
export interface WeekFigure {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
}
export interface WeekModel {
  readonly locale: string;
  readonly strings: WeekStrings;
  /** Its Monday. */
  readonly week: string;
  readonly title: string;
  /** It is going on. */
  readonly current: boolean;
  readonly previous: string;
  /** null: it has not come yet. */
  readonly next: string | null;
  /** The last day that can be gone to. */
  readonly last: string;
  /** null: of all projects. */
  readonly project: Id | null;
  /** The project's name, or that it is of all. */
  readonly scope: string;
  readonly figures: readonly WeekFigure[];
  /** "2:15 more than by this time last week"; empty without hours. */
  readonly comparison: string;
  /** Lines across the chart. */
  readonly scale: readonly { readonly label: string; readonly percent: number }[];
  readonly days: readonly WeekDay[];
  readonly legend: readonly WeekKey[];
  /** Sorted as the board is; unassigned time at the end. */
  readonly rows: readonly WeekRow[];
  /** Tasks that the list has no room for; empty when there are none. */
  readonly more: string;
  /** For each day. */
  readonly sums: readonly string[];
  readonly sum: string;
  /** What the sum of the week is of. */
  readonly of: TotalPart;
  readonly empty: string;
}
