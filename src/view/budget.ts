/** What the Budget view shows, sorted and worded, so that the webview decides nothing. Pure; durations are ms. */
import type { Component, Project, Task } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import type { Forecast } from '../domain/forecast.ts';
import { amountFor } from '../domain/money.ts';
import type { Warning } from '../domain/warnings.ts';
import type { BudgetModel, BudgetTotal } from './budgetModel.ts';
import { ENGLISH_BUDGET } from './budgetStrings.ts';
import { tasksPart } from './budgetTasks.ts';
import {
  confidenceOfFinish,
  confidenceWords,
  daysLate,
  finishWords,
  hoursWords,
  moneyWords,
  priceWords,
  type Speech,
  wholeMinutes,
} from './budgetWords.ts';
import { type BurnPointInput, burnLine } from './burn.ts';
import { fill, formatClock, formatDay } from './format.ts';
import { translated } from './translated.ts';
import { warningText } from './warningWords.ts';

export interface BudgetInput {
  /** BCP 47 tag */
  readonly locale?: string;
  /** With the rate that is in force. */
  readonly project: Project;
  readonly forecast: Forecast;
  /** All tasks of the project. */
  readonly tasks: readonly Task[];
  readonly components: ReadonlyMap<Id, Component>;
  readonly usedByTask: ReadonlyMap<Id, number>;
  readonly unassignedMs: number;
  /** "yyyy-MM-dd"; null: there was no first plan. */
  readonly baseline: string | null;
  readonly added: readonly Task[];
  /** What was used by the end of each day, in order. */
  readonly burn: readonly BurnPointInput[];
  readonly warnings: readonly Warning[];
}

/** Who is late with more than these knows that the plan is to be made anew. */
const MOST_WARNINGS = 8;

export function budgetModel(input: BudgetInput): BudgetModel {
  const { project, forecast, burn, warnings } = input;
  const speech: Speech = { locale: input.locale ?? 'en', strings: translated(ENGLISH_BUDGET) };
  const shown = warnings.slice(0, MOST_WARNINGS);
  const tasks = new Map(input.tasks.map((task) => [task.id, task]));
  return {
    ...speech,
    project: project.id,
    warnings: shown.map((warning) => ({
      key: warning.key,
      task: 'task' in warning ? warning.task : null,
      text: warningText(warning, project.name, (id) => tasks.get(id)?.title ?? '', speech.locale),
    })),
    moreWarnings: warnings.length === shown.length ? '' : fill(speech.strings.andMore, warnings.length - shown.length),
    totals: [
      usedTotal(input, speech),
      budgetTotal(forecast, speech),
      leftTotal(forecast, speech),
      completionTotal(forecast, speech),
      launchTotal(forecast, speech),
      paceTotal(forecast, speech),
      addedTotal(input, speech),
    ],
    hasMoney: forecast.budget.money !== null,
    hasBudget: forecast.budget.budgetMs !== null,
    burn: burnLine(burn, forecast, speech),
    ...tasksPart(input, speech),
  };
}

function usedTotal({ forecast: { budget }, unassignedMs, project }: BudgetInput, speech: Speech): BudgetTotal {
  const { strings, locale } = speech;
  const without = unassignedMs < 60_000 ? strings.usedFrom : fill(strings.usedWithout, formatClock(unassignedMs));
  const rate = project.rate === null ? null : moneyWords(amountFor(3_600_000, project.rate), locale);
  return {
    ...NOTHING,
    key: 'used',
    label: strings.used,
    value: formatClock(budget.usedMs),
    money: budget.money === null ? '' : moneyWords(budget.money.used, locale),
    from: rate === null ? without : `${without}; ${fill(strings.moneyFrom, rate)}`,
  };
}

function budgetTotal({ budget: { budgetMs, usedMs, money } }: Forecast, { strings, locale }: Speech): BudgetTotal {
  const total = { ...NOTHING, key: 'budget', label: strings.budget } as const;
  if (budgetMs === null) return { ...total, value: strings.budgetNone, from: strings.budgetNoneFrom };
  const rest = wholeMinutes(budgetMs) - wholeMinutes(usedMs);
  return {
    ...total,
    value: formatClock(budgetMs),
    money: money?.budget == null ? '' : moneyWords(money.budget, locale),
    from: fill(rest < 0 ? strings.budgetOver : strings.budgetLeft, formatClock(Math.abs(rest))),
    bad: rest < 0,
  };
}

function leftTotal({ budget: { left } }: Forecast, speech: Speech): BudgetTotal {
  const { strings } = speech;
  const { ms, open, unestimated } = left;
  return {
    ...NOTHING,
    key: 'left',
    label: strings.left,
    value: hoursWords(ms, unestimated > 0, speech),
    from:
      open === 0
        ? strings.leftNothing
        : unestimated > 0
          ? fill(strings.leftLeast, open, unestimated)
          : fill(strings.leftFrom, open),
  };
}

function completionTotal({ budget }: Forecast, speech: Speech): BudgetTotal {
  const { strings } = speech;
  const { usedMs, left, budgetMs, confidence, money } = budget;
  const total = wholeMinutes(usedMs) + wholeMinutes(left.ms);
  const rest = budgetMs === null ? null : wholeMinutes(budgetMs) - total;
  const isLeast = confidence === null;
  const under = isLeast ? strings.completionAtMost : strings.completionUnder;
  const compared =
    rest === null
      ? strings.completionFrom
      : rest === 0
        ? strings.completionExact
        : fill(rest < 0 ? strings.completionOver : under, formatClock(Math.abs(rest)));
  return {
    ...NOTHING,
    key: 'completion',
    label: strings.completion,
    value: hoursWords(total, isLeast, speech),
    money: money === null ? '' : priceWords(money.atCompletion, isLeast, speech),
    confidence: confidenceWords(confidence, speech),
    from: compared,
    bad: rest !== null && rest < 0,
  };
}

function launchTotal({ launch: { day, finish }, today }: Forecast, speech: Speech): BudgetTotal {
  const { strings, locale } = speech;
  const total = {
    ...NOTHING,
    key: 'launch',
    label: day === null ? strings.noLaunch : fill(strings.launch, formatDay(day, locale)),
  } as const;
  const passed = day !== null && day < today ? strings.launchPassed : '';
  if (finish === null) return { ...total, value: strings.nothingLeft, from: passed };
  const words = finishWords(finish, speech);
  const late = day === null ? 0 : daysLate(finish, day);
  const verdict =
    day === null || (!finish.known && late <= 0)
      ? ''
      : late <= 0
        ? strings.onTime
        : late === 1
          ? strings.lateByOne
          : fill(strings.lateBy, late);
  return {
    ...total,
    value: [finish.known ? fill(strings.finish, words) : words, verdict].filter(Boolean).join(', '),
    confidence: confidenceOfFinish(finish, speech),
    from: [strings.launchFrom, passed].filter(Boolean).join('. '),
    bad: late > 0,
  };
}

function paceTotal({ pace }: Forecast, { strings }: Speech): BudgetTotal {
  const total = { ...NOTHING, key: 'pace', label: strings.pace } as const;
  if (pace === null) return { ...total, value: strings.unknown, confidence: strings.missing.pace };
  return {
    ...total,
    value: fill(strings.paceValue, formatClock(pace.perDayMs)),
    confidence: strings.confidences[pace.confidence],
    from: pace.basis === 'planned' ? strings.pacePlanned : fill(strings.paceCounted, pace.days),
  };
}

/** What came on top: by its estimates or, where it took more, by its hours. */
function addedTotal({ added, baseline, usedByTask, forecast: { budget } }: BudgetInput, speech: Speech): BudgetTotal {
  const { strings, locale } = speech;
  const total = { ...NOTHING, key: 'added', label: strings.added } as const;
  if (baseline === null) return { ...total, value: strings.unknown, from: strings.addedNoBaseline };
  const from = fill(strings.addedFrom, formatDay(baseline, locale));
  if (added.length === 0) return { ...total, value: strings.addedNone, from };
  const ms = added.reduce((sum, { id, estimateMs }) => sum + Math.max(estimateMs ?? 0, usedByTask.get(id) ?? 0), 0);
  const unestimated = added.filter(({ estimateMs }) => estimateMs === null || estimateMs <= 0).length;
  const { budgetMs } = budget;
  return {
    ...total,
    value: [
      added.length === 1 ? strings.addedOne : fill(strings.addedValue, added.length),
      hoursWords(ms, unestimated > 0, speech),
      ...(budgetMs === null ? [] : [fill(strings.addedShare, Math.round((100 * ms) / budgetMs))]),
    ].join(', '),
    from: unestimated === 0 ? from : `${from}; ${fill(strings.addedLeast, unestimated)}`,
  };
}

const NOTHING = { money: '', confidence: '', from: '', bad: false } as const;
