/** A project's open tasks with what they are worth, take and cost. Pure; durations are ms. */
import type { Component, Project, Task } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { earliestOf, type Forecast, type TaskForecast } from '../domain/forecast.ts';
import { amountFor } from '../domain/money.ts';
import { isOpen } from '../domain/workLeft.ts';
import { type BudgetModel, type BudgetTask, WORTHS } from './budgetModel.ts';
import { confidenceOfFinish, finishWords, hoursWords, priceWords, type Speech, wholeMinutes } from './budgetWords.ts';
import { fill, formatClock, formatDay } from './format.ts';

/** A list to read; nobody plans the thousandth task by hand. */
const MOST_TASKS = 200;
const HOUR = 3_600_000;

export interface TasksInput {
  readonly project: Project;
  readonly forecast: Forecast;
  readonly tasks: readonly Task[];
  readonly components: ReadonlyMap<Id, Component>;
  readonly usedByTask: ReadonlyMap<Id, number>;
}

type TasksPart = Pick<BudgetModel, 'tasks' | 'byWorth' | 'more' | 'closed' | 'closedUsed' | 'sums'>;

export function tasksPart(input: TasksInput, speech: Speech): TasksPart {
  const { forecast, tasks, usedByTask } = input;
  const { strings } = speech;
  const { usedMs, left, confidence, money } = forecast.budget;
  const best = forecast.tasks.map(worthAnHour);
  const ranked = best.map((_, index) => index).sort((a, b) => (best[b] ?? -1) - (best[a] ?? -1) || a - b);
  // The best are shown whichever order is chosen, and else those that are worked on first.
  const kept = new Set(ranked.slice(0, MOST_TASKS));
  const shown = [...kept].sort((a, b) => a - b);
  const number = new Intl.NumberFormat(speech.locale, { maximumFractionDigits: 2 });
  const closed = tasks.filter((task) => !isOpen(task));
  const openUsed = forecast.tasks.reduce((sum, { task }) => sum + (usedByTask.get(task.id) ?? 0), 0);
  const count = forecast.tasks.length - shown.length;
  return {
    tasks: shown.map((index) => taskRow(forecast.tasks[index] as TaskForecast, number, input, speech)),
    byWorth: ranked.filter((index) => kept.has(index)).map((index) => shown.indexOf(index)),
    more: count === 0 ? '' : fill(strings.andMore, count),
    closed: closed.length === 0 ? '' : fill(strings.closed, closed.length),
    closedUsed: formatClock(usedMs - openUsed),
    sums: {
      used: formatClock(usedMs),
      left: hoursWords(left.ms, confidence === null, speech),
      completion: hoursWords(wholeMinutes(usedMs) + wholeMinutes(left.ms), confidence === null, speech),
      cost: money === null ? '' : priceWords(money.atCompletion, confidence === null, speech),
    },
  };
}

/** For each hour that is left; null: nobody has said what it is worth or what is left. */
function worthAnHour({ task: { value }, leftMs }: TaskForecast): number | null {
  if (value === null || leftMs === null) return null;
  return leftMs <= 0 ? Number.POSITIVE_INFINITY : (value * HOUR) / leftMs;
}

function taskRow(
  task: TaskForecast,
  number: Intl.NumberFormat,
  { project, components, usedByTask }: TasksInput,
  speech: Speech,
): BudgetTask {
  const { strings } = speech;
  const { id, title, component, value, billable } = task.task;
  const usedMs = usedByTask.get(id) ?? 0;
  const leftMs = task.leftMs ?? 0;
  const perHour = worthAnHour(task);
  const isUnknown = task.leftMs === null && usedMs === 0;
  return {
    id,
    title,
    component: (component === null ? undefined : components.get(component)?.name) ?? '',
    worth: WORTHS.find((each) => each === value) ?? null,
    used: usedMs > 0 ? formatClock(usedMs) : '',
    left: task.leftMs === null ? strings.noEstimate : formatClock(leftMs),
    completion: isUnknown ? '' : hoursWords(wholeMinutes(usedMs) + wholeMinutes(leftMs), task.leftMs === null, speech),
    cost:
      isUnknown || project.rate === null || !billable
        ? ''
        : priceWords(amountFor(Math.round(usedMs + leftMs), project.rate), task.leftMs === null, speech),
    billable,
    perHour: perHour === null || !Number.isFinite(perHour) ? '' : number.format(perHour),
    expected: finishWords(task.finish, speech),
    confidence: confidenceOfFinish(task.finish, speech),
    late: lateWords(task, speech),
  };
}

/** The promise that it misses: the client's says all that our own would. */
function lateWords({ task: { due, clientDue }, finish }: TaskForecast, { locale, strings }: Speech): string {
  const misses = (day: string | null): day is string => day !== null && earliestOf(finish) > day;
  if (misses(clientDue)) return fill(strings.afterClientDate, formatDay(clientDue, locale));
  return misses(due) ? fill(strings.afterDate, formatDay(due, locale)) : '';
}
