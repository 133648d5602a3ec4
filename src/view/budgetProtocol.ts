/** The Budget view's part of what the board's page and the extension host say to each other. */
import * as v from 'valibot';
import type { Id } from '../domain/events.ts';
import { BUDGET_SORTS, type BudgetModel, type BudgetSort, WORTHS, type Worth } from './budgetModel.ts';
import { type BudgetStrings, ENGLISH_BUDGET } from './budgetStrings.ts';
import { hasShapeOf, id } from './parcel.ts';

/** Page → host. */
export type BudgetRequest =
  /** Show the budget of the shown project and keep it up to date. */
  | { readonly type: 'openBudget' }
  /** The page shows no budget any more. */
  | { readonly type: 'closeBudget' }
  /** What the task is worth to the client; null: nobody says. */
  | { readonly type: 'setWorth'; readonly task: Id; readonly worth: Worth | null }
  /** Tell the client of what will be missed; `warning` is its key. */
  | { readonly type: 'tellClient'; readonly warning: string };

/** Host → page: the whole budget. A greater revision replaces a smaller one. */
export interface BudgetMessage {
  readonly type: 'budget';
  readonly revision: number;
  readonly model: BudgetModel;
}

/** What the page keeps of the view over reloads. */
export interface BudgetViewState {
  readonly sort: BudgetSort;
}

export const budgetViewState: v.GenericSchema<unknown, BudgetViewState> = v.object({
  sort: v.picklist(BUDGET_SORTS),
});

const worth = v.nullable(v.picklist(WORTHS));

export const budgetRequests = [
  v.strictObject({ type: v.literal('openBudget') }),
  v.strictObject({ type: v.literal('closeBudget') }),
  v.strictObject({ type: v.literal('setWorth'), task: id, worth }),
  v.strictObject({ type: v.literal('tellClient'), warning: v.pipe(v.string(), v.minLength(1), v.maxLength(400)) }),
] as const;

const REQUESTS: ReadonlySet<string> = new Set(budgetRequests.map(({ entries }) => entries.type.literal));

export function isBudgetRequest(message: { readonly type: string }): message is BudgetRequest {
  return REQUESTS.has(message.type);
}

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const spots = v.array(v.object({ x: percent, y: percent }));
const model: v.GenericSchema<unknown, BudgetModel> = v.object({
  locale: v.string(),
  strings: v.custom<BudgetStrings>((value) => hasShapeOf(value, ENGLISH_BUDGET), 'not the table of words'),
  project: v.string(),
  warnings: v.array(v.object({ key: v.string(), task: v.nullable(v.string()), text: v.string() })),
  moreWarnings: v.string(),
  totals: v.array(
    v.object({
      key: v.picklist(['used', 'budget', 'left', 'completion', 'launch', 'pace', 'added']),
      label: v.string(),
      value: v.string(),
      money: v.string(),
      confidence: v.string(),
      from: v.string(),
      bad: v.boolean(),
    }),
  ),
  hasMoney: v.boolean(),
  hasBudget: v.boolean(),
  burn: v.nullable(
    v.object({
      label: v.string(),
      now: v.object({ x: percent, y: percent, label: v.string() }),
      used: spots,
      ahead: spots,
      budget: v.nullable(v.object({ y: percent, label: v.string() })),
      launch: v.nullable(v.object({ x: percent, label: v.string() })),
      completion: v.string(),
      from: v.string(),
      to: v.string(),
    }),
  ),
  tasks: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      component: v.string(),
      worth,
      used: v.string(),
      left: v.string(),
      completion: v.string(),
      cost: v.string(),
      billable: v.boolean(),
      perHour: v.string(),
      expected: v.string(),
      confidence: v.string(),
      late: v.string(),
    }),
  ),
  byWorth: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
  more: v.string(),
  closed: v.string(),
  closedUsed: v.string(),
  sums: v.object({ used: v.string(), left: v.string(), completion: v.string(), cost: v.string() }),
});

export const budgetMessages = [v.object({ type: v.literal('budget'), revision: v.number(), model })] as const;
