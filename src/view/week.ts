/** What the Week view shows, sorted, worded and laid out, so that the webview decides nothing. Pure; durations are ms. */
import { plusDays } from '../domain/days.ts';
import type { Component, Project, Task } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { sumMs } from '../domain/totals.ts';
import {
  clockOrNothing,
  fill,
  formatClock,
  formatDuration,
  formatLongDay,
  formatWeek,
  formatWeekday,
} from './format.ts';
import { translated } from './translated.ts';
import { type Band, bandsOf, type WeekPartInput } from './weekBands.ts';
import type { WeekDay, WeekFigure, WeekModel } from './weekModel.ts';
import { rowsOf, weekDays } from './weekRows.ts';
import { ENGLISH_WEEK, type WeekStrings } from './weekStrings.ts';

export interface WeekInput {
  /** "yyyy-MM-dd" */
  readonly today: string;
  /** BCP 47 tag */
  readonly locale?: string;
  readonly week: {
    readonly days: readonly string[];
    readonly parts: readonly WeekPartInput[];
    readonly before: readonly number[];
    readonly beforeByNow: number | null;
  };
  /** null: of all projects. */
  readonly project: Id | null;
  readonly tasks: ReadonlyMap<Id, Task>;
  readonly components: ReadonlyMap<Id, Component>;
  readonly projects: ReadonlyMap<Id, Project>;
}

const HOUR = 3_600_000;
/** Between two lines of the chart. */
const STEPS = [0.5, 1, 2, 4, 6, 12, 24, 48].map((hours) => hours * HOUR);
const MOST_LINES = 4;

export function weekModel(input: WeekInput): WeekModel {
  const { today, project, week, projects } = input;
  const { days, parts, before } = week;
  const locale = input.locale ?? 'en';
  const strings = translated(ENGLISH_WEEK);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byDay = sumMs(parts, ({ day }) => day);
  const totals = days.map((day) => byDay.get(day) ?? 0);
  const bands = bandsOf(parts, { ...input, strings, compare });
  const first = days[0] ?? today;
  const next = plusDays(first, 7);
  const scale = scaleOf([...totals, ...before]);
  const { rows, left } = rowsOf(bands, { ...input, days, strings, compare });
  const sum = add(totals);
  return {
    locale,
    strings,
    week: first,
    title: formatWeek(first, days.at(-1) ?? first, locale),
    current: days.includes(today),
    previous: plusDays(first, -7),
    next: next <= today ? next : null,
    last: today,
    project,
    scope: project === null ? strings.allProjects : (projects.get(project)?.name ?? strings.unknownProject),
    figures: figures(input, sum, strings),
    comparison: sum === 0 ? '' : comparison(sum, week, strings),
    scale: scale.lines.map((ms) => ({ label: formatClock(ms), percent: percentOf(ms, scale.top) })),
    days: days.map((day, index) =>
      dayOf(day, { ...input, bands, strings, locale, top: scale.top, total: totals[index] ?? 0, index }),
    ),
    legend: bands.map(({ key, name, tone, ms }) => ({ key, name, tone, total: formatClock(ms) })),
    rows,
    more: left === 0 ? '' : fill(strings.andMore, left),
    sums: totals.map(clockOrNothing),
    sum: formatClock(sum),
    of: { ...(project === null ? {} : { project }), days: weekDays(days) },
    empty: project === null ? strings.emptyText : fill(strings.emptyProject, projects.get(project)?.name ?? ''),
  };
}

function figures({ week, tasks }: WeekInput, sum: number, strings: WeekStrings): readonly WeekFigure[] {
  const { parts, before, beforeByNow } = week;
  const ofTask = (wanted: (task: Task | undefined, id: Id | null) => boolean) =>
    add(parts.filter(({ task }) => wanted(task === null ? undefined : tasks.get(task), task)).map(({ ms }) => ms));
  const billable = ofTask((task) => task?.billable === true);
  const unassigned = ofTask((_, id) => id === null);
  return [
    { label: strings.total, ms: sum, hint: strings.totalHint },
    ...(beforeByNow === null ? [] : [{ label: strings.byNow, ms: beforeByNow, hint: strings.byNowHint }]),
    { label: strings.before, ms: add(before), hint: strings.beforeHint },
    { label: strings.billable, ms: billable, hint: strings.billableHint },
    { label: strings.unassigned, ms: unassigned, hint: strings.unassignedHint },
  ].map(({ label, ms, hint }) => ({ label, value: formatClock(ms), hint }));
}

function comparison(sum: number, { before, beforeByNow }: WeekInput['week'], strings: WeekStrings): string {
  const difference = sum - (beforeByNow ?? add(before));
  if (Math.abs(difference) < 60_000) return strings.same;
  const [more, less] = beforeByNow === null ? [strings.moreBefore, strings.lessBefore] : [strings.more, strings.less];
  return fill(difference > 0 ? more : less, formatClock(Math.abs(difference)));
}

interface DayInput extends WeekInput {
  readonly bands: readonly Band[];
  readonly strings: WeekStrings;
  readonly locale: string;
  /** ms at the top of the chart. */
  readonly top: number;
  readonly total: number;
  readonly index: number;
}

function dayOf(day: string, { bands, strings, locale, top, total, index, today, week }: DayInput): WeekDay {
  const shares = bands.flatMap(({ key, name, tone, byDay }) => {
    const ms = byDay.get(day) ?? 0;
    return ms === 0 ? [] : [{ key, name, tone, ms }];
  });
  const before = week.before[index] ?? 0;
  const long = (ms: number) => formatDuration(ms, locale, 'long');
  const title = formatLongDay(day, locale);
  return {
    day,
    ...formatWeekday(day, locale),
    total: clockOrNothing(total),
    shares: shares.map(({ key, tone, ms }) => ({ key, tone, percent: percentOf(ms, top) })),
    beforePercent: percentOf(before, top),
    label: [
      fill(strings.spokenDay, title, total === 0 ? strings.spokenNothing : long(total)),
      ...shares.map(({ name, ms }) => fill(strings.spokenPart, name, long(ms))),
      fill(strings.spokenBefore, before === 0 ? strings.spokenNothing : long(before)),
    ].join(', '),
    hint: [
      fill(strings.spokenDay, title, formatClock(total)),
      ...shares.map(({ name, ms }) => `${formatClock(ms)}  ${name}`).reverse(),
      fill(strings.spokenBefore, formatClock(before)),
    ].join('\n'),
    today: day === today,
  };
}

/** Round hours up to the greatest of the days. */
function scaleOf(all: readonly number[]): { readonly top: number; readonly lines: readonly number[] } {
  const most = Math.max(HOUR, ...all);
  const step = STEPS.find((each) => most <= each * MOST_LINES) ?? Math.ceil(most / MOST_LINES);
  const count = Math.ceil(most / step);
  return { top: count * step, lines: Array.from({ length: count }, (_, index) => (index + 1) * step) };
}

function percentOf(ms: number, top: number): number {
  return Math.round((1000 * ms) / top) / 10;
}

function add(all: readonly number[]): number {
  return all.reduce((sum, ms) => sum + ms, 0);
}
