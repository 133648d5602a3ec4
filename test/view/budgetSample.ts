/** The budget of the board's sample project on Thursday 18 June 2026: late, and more work than was agreed. */
import type { Project, Task } from '../../src/domain/entities.ts';
import { type ForecastFacts, forecast } from '../../src/domain/forecast.ts';
import { warningsOf } from '../../src/domain/warnings.ts';
import { WORKWEEK } from '../../src/domain/workdays.ts';
import type { BudgetInput } from '../../src/view/budget.ts';
import { HOUR, sampleInput } from './boardSample.ts';

export const TODAY = '2026-06-18';

/** Three and a half hours on each working day of June before today. */
const HOURS_BY_DAY: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15, 16, 17].map((date) => [
    `2026-06-${String(date).padStart(2, '0')}`,
    (date % 2 === 0 ? 3 : 4) * HOUR,
  ]),
);
const VALUES: Readonly<Record<string, number>> = { arrows: 5, captions: 2, author: 3, menu: 4, buttons: 4, archive: 1 };

export interface BudgetPart extends Partial<Omit<BudgetInput, 'project' | 'forecast' | 'tasks'>> {
  readonly project?: Partial<Project>;
  readonly tasks?: readonly Task[];
  readonly hoursByDay?: ForecastFacts['hoursByDay'];
  readonly today?: string;
}

export function budgetInput({
  project: changes,
  tasks: given,
  hoursByDay,
  today,
  ...part
}: BudgetPart = {}): BudgetInput {
  const sample = sampleInput();
  const tasks = given ?? sample.tasks.map((task) => ({ ...task, value: VALUES[task.id] ?? null }));
  const project: Project = {
    ...(sample.projects[0] as Project),
    rate: { amount: 60, currency: 'EUR' },
    ...changes,
  };
  const usedByTask = part.usedByTask ?? new Map([...sample.hours].map(([id, { totalMs }]) => [id, totalMs]));
  const made = forecast({
    project,
    tasks,
    usedByTask,
    hoursByDay: hoursByDay ?? HOURS_BY_DAY,
    today: today ?? TODAY,
    workdays: WORKWEEK,
  });
  return {
    project,
    forecast: made,
    tasks,
    components: new Map(sample.components.map((component) => [component.id, component])),
    usedByTask,
    unassignedMs: 1.75 * HOUR,
    baseline: '2026-06-03',
    added: tasks.filter(({ id }) => id === 'captions' || id === 'rtl'),
    burn: [...HOURS_BY_DAY].map(([day], index) => ({ day, usedMs: ((index + 1) * 20.75 * HOUR) / HOURS_BY_DAY.size })),
    warnings: warningsOf(made, [0.8, 1]),
    ...part,
  };
}
