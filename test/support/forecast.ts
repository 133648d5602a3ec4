/** Facts for forecasts. Days are of March 2026; the 2nd is a Monday. Hours are hours. */
import type { Project, Task } from '../../src/domain/entities.ts';
import { type Forecast, type ForecastFacts, forecast } from '../../src/domain/forecast.ts';
import { WORKWEEK } from '../../src/domain/workdays.ts';
import * as made from './entities.ts';
import { HOUR } from './events.ts';

/** Thursday of the fourth week: eighteen working days of March lie before it. */
export const TODAY = '2026-03-26';

export function day(date: number): string {
  return `2026-03-${String(date).padStart(2, '0')}`;
}

export function makeProject(part: Partial<Project> = {}): Project {
  return made.makeProject('site', 'flora', { name: 'Site', ...part });
}

export function makeTask(id: string, left: number | null, part: Partial<Task> = {}): Task {
  return made.makeTask(id, 'site', { estimateMs: left === null ? null : left * HOUR, ...part });
}

/** So many hours on each of the working days from one day of March to another. */
export function everyWorkday(hours: number, from = 2, to = 25): ReadonlyMap<string, number> {
  const dates = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return new Map(dates.filter((date) => ![6, 0].includes((date - 1) % 7)).map((date) => [day(date), hours * HOUR]));
}

export interface FactsPart extends Partial<Omit<ForecastFacts, 'project'>> {
  readonly project?: Partial<Project>;
}

/** Four hours every working day of March. */
export function factsOf(tasks: readonly Task[], { project, ...part }: FactsPart = {}): ForecastFacts {
  const given = { usedByTask: new Map(), hoursByDay: everyWorkday(4), today: TODAY, workdays: WORKWEEK };
  return { ...given, ...part, project: makeProject(project), tasks };
}

export function forecastOf(tasks: readonly Task[], part: FactsPart = {}): Forecast {
  return forecast(factsOf(tasks, part));
}

/** "a 2026-03-27 high", or "a ≥2026-03-27 left" where too little is known. */
export function finishes({ tasks }: Forecast): readonly string[] {
  return tasks.map(({ task, finish }) =>
    finish.known
      ? `${task.id} ${finish.day} ${finish.confidence}`
      : `${task.id} ≥${finish.notBefore} ${finish.missing}`,
  );
}
