/**
 * How far from the truth a day's total is, by cause, over simulated working days: Rapport's rules and two others. A
 * report, not a bound: the days are made up (scripts/bench/workday.ts says how), the same for every rule.
 */
import { type BenchRow, markdownTable } from './row.ts';
import { type Counted, commitGaps, heartbeats, type Rule, rapport, rapportReviewed } from './rules.ts';
import { CAUSES, type Cause, type Span, type Workday } from './truth.ts';
import { makeWorkday } from './workday.ts';

const MINUTE = 60_000;
export const ACCURACY_DAYS = 200;

const RULES: readonly (readonly [string, Rule])[] = [
  ['Rapport', rapport],
  ['Rapport, timers reviewed', rapportReviewed],
  ['heartbeats, 15 min', heartbeats],
  ['commit gaps, 2 h', commitGaps],
];

type ByCause = ReadonlyMap<Cause, number>;

export interface CauseRow {
  readonly cause: Cause;
  readonly work: boolean;
  /** Minutes a day of it. */
  readonly minutes: number;
  /** Minutes a day, by rule: below 0 not counted though work, above 0 counted though none. */
  readonly off: readonly number[];
}
export interface Accuracy {
  readonly rules: readonly string[];
  readonly days: number;
  readonly causes: readonly CauseRow[];
  /**
   * By rule: how far a day's total is off, in minutes without regard to the sign: on average, on average with the
   * agents' work left out, and at worst.
   */
  readonly offADay: readonly { readonly mean: number; readonly meanWithoutAgents: number; readonly worst: number }[];
}

export function measureAccuracy(days = ACCURACY_DAYS): Accuracy {
  const workdays = Array.from({ length: days }, (_, seed) => makeWorkday(seed));
  /** By rule, by day. */
  const off = RULES.map(([, rule]) => workdays.map((day) => offByCause(day, rule(day))));
  const truth = workdays.map(({ spans }) => sumBy(spans.map(({ from, to, cause }) => [cause, to - from])));
  const causes = (Object.keys(CAUSES) as Cause[]).map((cause) => ({
    cause,
    work: CAUSES[cause],
    minutes: meanOf(truth, cause),
    off: off.map((byDay) => meanOf(byDay, cause)),
  }));
  return { rules: RULES.map(([name]) => name), days, causes, offADay: off.map(spreadOf) };
}

function spreadOf(byDay: readonly ByCause[]): Accuracy['offADay'][number] {
  const totals = (wanted: (cause: Cause) => boolean) =>
    byDay.map((off) => Math.abs([...off].reduce((sum, [cause, ms]) => (wanted(cause) ? sum + ms : sum), 0)) / MINUTE);
  const mean = (minutes: readonly number[]) => minutes.reduce((sum, each) => sum + each, 0) / minutes.length;
  const all = totals(() => true);
  const people = totals((cause) => !cause.startsWith('an agent'));
  return { mean: mean(all), meanWithoutAgents: mean(people), worst: Math.max(...all) };
}

/** Minutes a day. */
function meanOf(days: readonly ByCause[], cause: Cause): number {
  return days.reduce((sum, day) => sum + (day.get(cause) ?? 0), 0) / days.length / MINUTE;
}

/** ms by cause: work that is not counted below 0, what is counted and is no work above. */
function offByCause({ spans }: Workday, counted: readonly Counted[]): ByCause {
  let next = 0;
  return sumBy(
    spans.map((span) => {
      while ((counted[next]?.end ?? Number.POSITIVE_INFINITY) <= span.from) next++;
      const within = overlap(span, counted, next);
      return [span.cause, CAUSES[span.cause] ? within - (span.to - span.from) : within];
    }),
  );
}

function sumBy(parts: Iterable<readonly [Cause, number]>): ByCause {
  const sums = new Map<Cause, number>();
  for (const [cause, ms] of parts) sums.set(cause, (sums.get(cause) ?? 0) + ms);
  return sums;
}

function overlap({ from, to }: Span, counted: readonly Counted[], first: number): number {
  let sum = 0;
  for (let i = first; i < counted.length; i++) {
    const { start, end } = counted[i] as Counted;
    if (start >= to) break;
    sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return sum;
}

/** How far a day's total is off, on average: a report, so nothing is promised. */
export function accuracyRows({ rules, offADay }: Accuracy): readonly BenchRow[] {
  return rules.map((rule, index) => ({
    name: `a simulated day is off by, ${rule}`,
    value: offADay[index]?.mean ?? 0,
    unit: 'min',
    bound: null,
    held: null,
  }));
}

/** Lines of a Markdown table. */
export function accuracyTable({ rules, causes, offADay, days }: Accuracy): string {
  const signed = (minutes: number) =>
    Math.abs(minutes) < 0.05 ? '0' : `${minutes > 0 ? '+' : '−'}${Math.abs(minutes).toFixed(1)}`;
  const sum = (work: boolean) => ({
    minutes: causes.filter((row) => row.work === work).reduce((total, row) => total + row.minutes, 0),
    off: rules.map((_, rule) =>
      causes.filter((row) => row.work === work).reduce((total, row) => total + (row.off[rule] ?? 0), 0),
    ),
  });
  const [work, rest] = [sum(true), sum(false)];
  const line = (name: string, minutes: number, off: readonly number[]) => [
    name,
    minutes.toFixed(1),
    ...off.map(signed),
  ];
  const rows = [
    [`minutes a day (${days} days)`, 'truth', ...rules],
    ...causes.filter((row) => row.work).map(({ cause, minutes, off }) => line(cause, minutes, off)),
    line('**work that is missing**', work.minutes, work.off),
    ...causes.filter((row) => !row.work).map(({ cause, minutes, off }) => line(cause, minutes, off)),
    line('**counted and no work**', rest.minutes, rest.off),
    ['a day is off by, on average', '', ...offADay.map(({ mean }) => mean.toFixed(1))],
    ['… with the agents left out', '', ...offADay.map(({ meanWithoutAgents }) => meanWithoutAgents.toFixed(1))],
    ['a day is off by, at worst', '', ...offADay.map(({ worst }) => worst.toFixed(1))],
  ];
  return markdownTable(rows, (column) => column > 0);
}

if (import.meta.main) console.log(accuracyTable(measureAccuracy()));
