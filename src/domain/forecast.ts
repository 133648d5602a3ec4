/**
 * What is left, when it will be done and what it will have cost, computed from what people said of the work and from the
 * hours counted lately. Where too little is known it says so. Pure; durations are ms, days "yyyy-MM-dd".
 */
import { type Confidence, least } from './confidence.ts';
import type { Project, Task } from './entities.ts';
import type { Id } from './events.ts';
import { type Amount, amountFor } from './money.ts';
import { type Pace, paceOf } from './pace.ts';
import { lastDayOf, type Workdays, workdaysAfter } from './workdays.ts';
import { isAfterLaunch, leftOf, type WorkLeft, workLeft } from './workLeft.ts';
import { workOrder } from './workOrder.ts';

export interface ForecastFacts {
  readonly project: Project;
  /** All tasks of the project. */
  readonly tasks: readonly Task[];
  /** What was spent on each task, in all, of everybody; tasks that were removed may be among them. */
  readonly usedByTask: ReadonlyMap<Id, number>;
  /** What was spent on the project's tasks on each day from `paceSince` on. */
  readonly hoursByDay: ReadonlyMap<string, number>;
  readonly today: string;
  readonly workdays: Workdays;
}

/** What there is too little of: hours counted or planned; what is left of each task; days that can be seen ahead. */
export type Missing = 'pace' | 'left' | 'reach';

export type Finish =
  | { readonly known: true; readonly day: string; readonly confidence: Confidence }
  /** Too little data; only that it is not done earlier is certain. */
  | { readonly known: false; readonly missing: Missing; readonly notBefore: string };

export interface TaskForecast {
  readonly task: Task;
  /** null: nobody has said. */
  readonly leftMs: number | null;
  /** When it is done if the tasks are worked on one after the other. */
  readonly finish: Finish;
}

export interface LaunchForecast {
  /** null: no launch is planned, and this is about all of the work. */
  readonly day: string | null;
  readonly left: WorkLeft;
  /** null: nothing is left to finish. */
  readonly finish: Finish | null;
}

export interface BudgetForecast {
  readonly budgetMs: number | null;
  readonly usedMs: number;
  readonly left: WorkLeft;
  /** Used and left together. */
  readonly atCompletionMs: number;
  /** null: too little data, because some task does not say what is left or there are none; the sum is only the least. */
  readonly confidence: Confidence | null;
  /** Of the billable tasks, at the project's rate; null: it has none. */
  readonly money: MoneyForecast | null;
}

export interface MoneyForecast {
  /** The hours of the budget at the rate. */
  readonly budget: Amount | null;
  readonly used: Amount;
  /** As sure as the hours are. */
  readonly atCompletion: Amount;
}

export interface Forecast {
  readonly project: Id;
  readonly today: string;
  /** null: too little data. */
  readonly pace: Pace | null;
  /** The open ones, in the order of work. */
  readonly tasks: readonly TaskForecast[];
  readonly launch: LaunchForecast;
  readonly budget: BudgetForecast;
}

/** Done tasks with an estimate that say how good estimates are here. */
const FEWEST_DONE = 3;
const ENOUGH_DONE = 5;
/** How far the hours were from the estimate, as a share of it. */
const CLOSE = 0.2;
const FAR = 0.5;

/** The same facts always make the same forecast, and more work left never an earlier finish. */
export function forecast(facts: ForecastFacts): Forecast {
  const { project, today, workdays } = facts;
  const pace = paceOf(facts.hoursByDay, today, workdays, project.hoursPerDay);
  const estimates = estimateConfidence(facts);
  const finishOf = finishFinder(today, pace, estimates, workdaysAfter(today, workdays));
  const ordered = workOrder(facts.tasks, project.launch);
  const queue: Load = { ms: 0, unestimated: 0, waits: false };
  const tasks = ordered.map((task) => {
    const leftMs = leftOf(task);
    queue.ms += leftMs ?? 0;
    if (leftMs === null) queue.unestimated++;
    queue.waits = task.state === 'waiting';
    // Nothing has to be waited for where nothing is to be done.
    return { task, leftMs, finish: finishOf(leftMs === 0 ? { ...queue, ms: 0, unestimated: 0 } : queue) };
  });
  const forLaunch = ordered.filter((task) => project.launch === null || !isAfterLaunch(task, project.launch));
  const left = workLeft(forLaunch);
  const waits = forLaunch.some(({ state }) => state === 'waiting');
  return {
    project: project.id,
    today,
    pace,
    tasks,
    launch: { day: project.launch, left, finish: left.open === 0 ? null : finishOf({ ...left, waits }) },
    budget: budgetForecast(facts, estimates),
  };
}

/** The day before which it is not done, known or not. */
export function earliestOf(finish: Finish): string {
  return finish.known ? finish.day : finish.notBefore;
}

/** Work that is done together with all that comes before it. */
interface Load {
  ms: number;
  unestimated: number;
  /** What is asked about waits for the client. */
  waits: boolean;
}

function finishFinder(today: string, pace: Pace | null, estimates: Confidence, ahead: readonly string[]) {
  return ({ ms, unestimated, waits }: Readonly<Load>): Finish => {
    if (ms > 0 && pace === null) return { known: false, missing: 'pace', notBefore: today };
    const day = ms <= 0 || pace === null ? today : lastDayOf(ms, pace.perDayMs, ahead);
    if (day === null) return { known: false, missing: 'reach', notBefore: ahead.at(-1) ?? today };
    if (unestimated > 0) return { known: false, missing: 'left', notBefore: day };
    const work = ms <= 0 ? 'high' : least(pace?.confidence ?? 'low', estimates);
    // Nobody knows when the client answers.
    return { known: true, day, confidence: waits ? 'low' : work };
  };
}

function budgetForecast({ project, tasks, usedByTask }: ForecastFacts, estimates: Confidence): BudgetForecast {
  const usedMs = sum(usedByTask.values());
  const left = workLeft(tasks);
  const unknown = left.unestimated > 0 || tasks.length === 0;
  return {
    budgetMs: project.budgetMs !== null && project.budgetMs > 0 ? project.budgetMs : null,
    usedMs,
    left,
    atCompletionMs: usedMs + left.ms,
    confidence: unknown ? null : left.ms <= 0 ? 'high' : estimates,
    money: moneyForecast(project, tasks, usedByTask),
  };
}

function moneyForecast(
  { rate, budgetMs }: Project,
  tasks: readonly Task[],
  usedByTask: ReadonlyMap<Id, number>,
): MoneyForecast | null {
  if (rate === null) return null;
  const billable = tasks.filter((task) => task.billable);
  const usedMs = sum(billable.map(({ id }) => usedByTask.get(id) ?? 0));
  const amount = (ms: number) => amountFor(Math.round(ms), rate);
  return {
    budget: budgetMs !== null && budgetMs > 0 ? amount(budgetMs) : null,
    used: amount(usedMs),
    atCompletion: amount(usedMs + workLeft(billable).ms),
  };
}

/** By how far the hours of done tasks were from their estimates, in the middle one of them. */
function estimateConfidence({ tasks, usedByTask }: ForecastFacts): Confidence {
  const misses = tasks.flatMap(({ id, state, estimateMs }) => {
    const used = usedByTask.get(id) ?? 0;
    if (state !== 'done' || estimateMs === null || estimateMs <= 0 || used <= 0) return [];
    return [Math.abs(used - estimateMs) / estimateMs];
  });
  const middle = misses.sort((a, b) => a - b)[Math.floor(misses.length / 2)];
  if (middle === undefined || misses.length < FEWEST_DONE || middle > FAR) return 'low';
  return middle <= CLOSE && misses.length >= ENOUGH_DONE ? 'high' : 'fair';
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
