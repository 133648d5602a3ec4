/**
 * What a forecast says will be missed, as facts. A fact has a key that stays the same while the promise does, however
 * the forecast moves, so that nobody is warned of it twice. Pure; durations are ms, days "yyyy-MM-dd".
 */
import type { Confidence } from './confidence.ts';
import type { Id } from './events.ts';
import { type BudgetForecast, earliestOf, type Finish, type Forecast, type TaskForecast } from './forecast.ts';

interface Known {
  readonly key: string;
  /** Keys of lesser facts that nobody needs to be told of any more once this one is told. */
  readonly covers: readonly string[];
}

export type Warning = Known &
  (
    | { readonly kind: 'due' | 'clientDue'; readonly task: Id; readonly promised: string; readonly finish: Finish }
    | { readonly kind: 'launch'; readonly promised: string; readonly finish: Finish }
    /** So much of the budget is used up; 1 is all of it. */
    | { readonly kind: 'budgetUsed'; readonly share: number; readonly usedMs: number; readonly budgetMs: number }
    /** The work left will not fit; confidence null: `atCompletionMs` is only the least. */
    | {
        readonly kind: 'budgetForecast';
        readonly atCompletionMs: number;
        readonly budgetMs: number;
        readonly confidence: Confidence | null;
      }
  );

/**
 * The dates and the budget that will not hold, tasks in the order of work, then launch and budget. A date is missed when
 * the work cannot be done by then, even if too little is known to say when it is. `shares`: of the budget, like 0.8 and
 * 1; only the greatest that is passed warns, and likewise the client's date says all that our own would.
 */
export function warningsOf(forecast: Forecast, shares: readonly number[]): readonly Warning[] {
  const { project, tasks, launch, budget } = forecast;
  const warnings: Warning[] = tasks.flatMap(taskWarnings);
  if (launch.day !== null && launch.finish !== null && earliestOf(launch.finish) > launch.day) {
    const key = keyOf('launch', project, launch.day);
    warnings.push({ kind: 'launch', key, covers: [], promised: launch.day, finish: launch.finish });
  }
  return [...warnings, ...budgetWarnings(project, budget, shares)];
}

/** Those that are neither told nor covered by what was told; `told`: see `keysOf`. */
export function newWarnings(warnings: readonly Warning[], told: ReadonlySet<string>): readonly Warning[] {
  return warnings.filter(({ key }) => !told.has(key));
}

/** What to remember once it is told. */
export function keysOf({ key, covers }: Warning): readonly string[] {
  return [key, ...covers];
}

function taskWarnings({ task: { id, due, clientDue }, finish }: TaskForecast): readonly Warning[] {
  const passes = (day: string | null): day is string => day !== null && earliestOf(finish) > day;
  const own = passes(due) ? [keyOf('due', id, due)] : [];
  const fact = { task: id, finish };
  if (passes(clientDue)) {
    return [{ kind: 'clientDue', key: keyOf('clientDue', id, clientDue), covers: own, promised: clientDue, ...fact }];
  }
  return passes(due) ? [{ kind: 'due', key: keyOf('due', id, due), covers: [], promised: due, ...fact }] : [];
}

function budgetWarnings(project: Id, budget: BudgetForecast, shares: readonly number[]): readonly Warning[] {
  const { budgetMs, usedMs, atCompletionMs, confidence } = budget;
  if (budgetMs === null) return [];
  const usedKey = (share: number) => keyOf('budgetUsed', project, budgetMs, share);
  const forecastKey = keyOf('budgetForecast', project, budgetMs);
  const isUsedUp = usedMs >= budgetMs;
  const passed = shares.filter((share) => share > 0 && usedMs >= share * budgetMs).sort((a, b) => b - a);
  const [share, ...lesser] = passed;
  const warnings: Warning[] = [];
  if (share !== undefined) {
    const covers = [...lesser.map(usedKey), ...(isUsedUp ? [forecastKey] : [])];
    warnings.push({ kind: 'budgetUsed', key: usedKey(share), covers, share, usedMs, budgetMs });
  }
  if (atCompletionMs > budgetMs && !(isUsedUp && share !== undefined)) {
    warnings.push({ kind: 'budgetForecast', key: forecastKey, covers: [], atCompletionMs, budgetMs, confidence });
  }
  return warnings;
}

function keyOf(...parts: readonly (string | number)[]): string {
  return parts.join(' ');
}
