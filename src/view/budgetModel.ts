/** A project's budget as plain JSON, worded and sorted: what the host computes and the board's Budget view draws. */
import type { Id } from '../domain/events.ts';
import type { BudgetStrings } from './budgetStrings.ts';

/** What a task can be worth to the client. */
export const WORTHS = [1, 2, 3, 4, 5] as const;
export type Worth = (typeof WORTHS)[number];

export const BUDGET_SORTS = ['perHour', 'expected'] as const;
export type BudgetSort = (typeof BUDGET_SORTS)[number];

export interface BudgetTotal {
  readonly key: 'used' | 'budget' | 'left' | 'completion' | 'launch' | 'pace' | 'added';
  readonly label: string;
  /** Hours or days, in words. */
  readonly value: string;
  /** Empty without a rate. */
  readonly money: string;
  /** "fair", or that there is too little data; empty where there is nothing to be sure of. */
  readonly confidence: string;
  /** Where it comes from, in a sentence. */
  readonly from: string;
  /** It will be missed, or is. */
  readonly bad: boolean;
}
export interface BudgetWarning {
  readonly key: string;
  /** null: it is about the project. */
  readonly task: Id | null;
  readonly text: string;
}
export interface BudgetTask {
  readonly id: Id;
  readonly title: string;
  readonly component: string;
  readonly worth: Worth | null;
  readonly used: string;
  readonly left: string;
  readonly completion: string;
  /** Empty without a rate. */
  readonly cost: string;
  readonly billable: boolean;
  /** "1.25"; empty when it cannot be said. */
  readonly perHour: string;
  readonly expected: string;
  readonly confidence: string;
  /** "after Fri 19 Jun": the promise that it misses; empty when it misses none. */
  readonly late: string;
}
/** Of the width and the height, from the lower left corner; percent. */
export interface BurnSpot {
  readonly x: number;
  readonly y: number;
}
export interface BurnLine {
  /** All of it in words. */
  readonly label: string;
  /** Where it stands. */
  readonly now: BurnSpot & { readonly label: string };
  readonly used: readonly BurnSpot[];
  /** From today to the expected finish; empty when that is not known. */
  readonly ahead: readonly BurnSpot[];
  readonly budget: { readonly y: number; readonly label: string } | null;
  readonly launch: { readonly x: number; readonly label: string } | null;
  readonly completion: string;
  readonly from: string;
  readonly to: string;
}
export interface BudgetModel {
  readonly locale: string;
  readonly strings: BudgetStrings;
  readonly project: Id;
  readonly warnings: readonly BudgetWarning[];
  /** Warnings that there is no room for; empty when there are none. */
  readonly moreWarnings: string;
  readonly totals: readonly BudgetTotal[];
  readonly hasMoney: boolean;
  readonly hasBudget: boolean;
  /** null: there are too few hours for a line. */
  readonly burn: BurnLine | null;
  /** The open ones, in the order of work. */
  readonly tasks: readonly BudgetTask[];
  /** Their indexes, those worth most an hour first. */
  readonly byWorth: readonly number[];
  /** Tasks that the list has no room for; empty when there are none. */
  readonly more: string;
  /** Done and dropped tasks; empty when there are none. */
  readonly closed: string;
  readonly closedUsed: string;
  readonly sums: { readonly used: string; readonly left: string; readonly completion: string; readonly cost: string };
}
