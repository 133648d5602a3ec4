/** What the page knows of the budget: as it last came, and where the person is in it. */
import type { BudgetModel, BudgetSort, BudgetTask } from '../view/budgetModel.ts';
import type { BudgetViewState } from '../view/budgetProtocol.ts';

export interface BudgetState {
  sort: BudgetSort;
  model: BudgetModel | null;
  revision: number;
  /** The task whose worth the keyboard is on. */
  focus: string | null;
}

export function firstBudgetState({ sort }: BudgetViewState): BudgetState {
  return { sort, model: null, revision: -1, focus: null };
}

export function keptBudgetState({ sort }: BudgetState): BudgetViewState {
  return { sort };
}

export function takeBudget(state: BudgetState, model: BudgetModel, revision: number): void {
  state.model = model;
  state.revision = revision;
  const tasks = sortedTasks(state, model);
  if (!tasks.some(({ id }) => id === state.focus)) state.focus = tasks[0]?.id ?? null;
}

/** The tasks in the order that is asked for. */
export function sortedTasks({ sort }: BudgetState, { tasks, byWorth }: BudgetModel): readonly BudgetTask[] {
  return sort === 'expected' ? tasks : byWorth.flatMap((index) => tasks[index] ?? []);
}

/** The id of a task's worth. */
export function worthId(task: string): string {
  return `worth-${encodeURIComponent(task)}`;
}
