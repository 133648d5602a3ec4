/** The line of hours used against the budget, laid out. Pure; durations are ms, days "yyyy-MM-dd". */
import type { Forecast } from '../domain/forecast.ts';
import type { BurnLine, BurnSpot } from './budgetModel.ts';
import { hoursWords, type Speech } from './budgetWords.ts';
import { fill, formatClock, formatDay } from './format.ts';

export interface BurnPointInput {
  readonly day: string;
  readonly usedMs: number;
}

const DAY = 86_400_000;
/** Above the highest line, as a share of the height. */
const AIR = 0.2;

/** null: with fewer than two points there is no line. */
export function burnLine(points: readonly BurnPointInput[], forecast: Forecast, speech: Speech): BurnLine | null {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return null;
  const { strings, locale } = speech;
  const { budget, launch } = forecast;
  const finish = launch.finish?.known === true ? launch.finish.day : null;
  const begin = numberOf(first.day);
  const end = Math.max(...[last.day, finish, launch.day].filter((day) => day !== null).map(numberOf));
  const most = Math.max(last.usedMs, budget.budgetMs ?? 0, finish === null ? 0 : budget.atCompletionMs) * (1 + AIR);
  const spot = (day: string, ms: number): BurnSpot => ({
    x: percent(numberOf(day) - begin, end - begin),
    y: percent(ms, most),
  });
  const completion = hoursWords(budget.atCompletionMs, budget.confidence === null, speech);
  const toLaunch = launch.day !== null && launch.day >= first.day ? launch.day : null;
  return {
    label: [
      fill(strings.burnLabel, formatClock(last.usedMs), formatDay(first.day, locale), formatDay(last.day, locale)),
      ...(budget.budgetMs === null ? [] : [fill(strings.burnBudget, formatClock(budget.budgetMs))]),
      ...(finish === null ? [] : [fill(strings.burnAhead, completion)]),
    ].join(', '),
    now: { ...spot(last.day, last.usedMs), label: fill(strings.burnNow, formatClock(last.usedMs)) },
    used: points.map(({ day, usedMs }) => spot(day, usedMs)),
    ahead: finish === null ? [] : [spot(last.day, last.usedMs), spot(finish, budget.atCompletionMs)],
    budget:
      budget.budgetMs === null
        ? null
        : { y: percent(budget.budgetMs, most), label: fill(strings.burnBudget, formatClock(budget.budgetMs)) },
    launch: toLaunch === null ? null : { x: spot(toLaunch, 0).x, label: strings.burnLaunch },
    completion: finish === null ? '' : fill(strings.burnAhead, completion),
    from: formatDay(first.day, locale),
    to: formatDay(dayOfNumber(end), locale),
  };
}

function percent(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}

function numberOf(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);
}

function dayOfNumber(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}
