/** rapport forecast */
import type { Command } from 'commander';
import { readForecast } from '../app/forecast.ts';
import { findProject } from '../app/refs.ts';
import type { Project } from '../domain/entities.ts';
import { earliestOf, type Finish, type Forecast, type Missing } from '../domain/forecast.ts';
import { type Amount, decimalOf } from '../domain/money.ts';
import { shown } from '../domain/shown.ts';
import type { WorkLeft } from '../domain/workLeft.ts';
import { formatClock } from '../view/format.ts';
import { type Context, openHours, printJson } from './context.ts';
import { idleOption, jsonOption, projectOption } from './options.ts';
import { parseDay } from './parse.ts';
import { type Column, table } from './text.ts';

interface ForecastOptions {
  readonly project?: string;
  readonly idle?: number;
  readonly holiday?: readonly string[];
  readonly json?: boolean;
}

const COLUMNS: readonly Column[] = [
  { title: 'Task' },
  { title: 'State' },
  { title: 'Left', align: 'right' },
  { title: 'Due' },
  { title: 'Client' },
  { title: 'Expected' },
  { title: 'Confidence' },
];
const MISSING: Readonly<Record<Missing, string>> = {
  pace: 'too little data: no hours lately and none planned a day',
  left: 'too little data: no estimate',
  reach: 'too far off to say',
};

export function registerForecast(program: Command, context: Context): void {
  program
    .command('forecast')
    .description('what is left, when it will be done and what it will have cost')
    .addOption(projectOption())
    .option(
      '--holiday <day>',
      'a day off besides those of the settings; may be given several times',
      (day, before: readonly string[] = []) => [...before, parseDay(day)],
    )
    .addOption(idleOption())
    .addOption(jsonOption())
    .action(async ({ project: ref, idle, holiday = [], json }: ForecastOptions) => {
      const book = await context.openBook();
      const projects = ref === undefined ? [...book.state.projects.values()] : [findProject(book.state, ref)];
      const hours = await openHours(book, idle, holiday);
      const all = projects.map((project) => ({ project, forecast: readForecast(book, hours, project) }));
      if (json) {
        await printJson(
          context,
          all.map(({ forecast }) => toJson(forecast)),
        );
        return;
      }
      const texts = all.map(({ project, forecast }) => toText(project, forecast));
      await context.print(texts.join('\n') || 'There are no projects yet.\n');
    });
}

function toText(project: Project, { tasks, pace, launch, budget }: Forecast): string {
  const rows = tasks.map(({ task, leftMs, finish }) => [
    task.title,
    task.state,
    leftMs === null ? '?' : formatClock(leftMs),
    task.due ?? '',
    task.clientDue ?? '',
    ...finishCells(finish),
  ]);
  const lines: (readonly [string, string])[] = [
    ['Pace', pace === null ? MISSING.pace : `${formatClock(pace.perDayMs)} a working day, ${paceWords(pace)}`],
    [launch.day === null ? 'All of it' : `Launch ${launch.day}`, launchWords(launch)],
    ['Budget', budgetWords(budget)],
  ];
  if (budget.money !== null) lines.push(['Money', moneyWords(budget.money, budget.confidence === null)]);
  const width = Math.max(...lines.map(([name]) => name.length));
  const summary = lines.map(([name, words]) => `${name.padEnd(width)}  ${words}\n`).join('');
  return `${shown(project.name)}\n${rows.length === 0 ? 'No open tasks.\n' : table(COLUMNS, rows)}${summary}`;
}

function finishCells(finish: Finish): readonly [expected: string, confidence: string] {
  if (finish.known) return [finish.day, finish.confidence];
  return [finish.missing === 'pace' ? '?' : `not before ${finish.notBefore}`, MISSING[finish.missing]];
}

function paceWords({ basis, days, confidence }: NonNullable<Forecast['pace']>): string {
  return basis === 'planned' ? 'as planned: too few hours lately' : `counted on ${days} of them (${confidence})`;
}

function launchWords({ left, finish }: Forecast['launch']): string {
  if (finish === null) return 'nothing is left';
  const words = finish.known
    ? `expected ${finish.day} (${finish.confidence})`
    : `not before ${earliestOf(finish)} (${MISSING[finish.missing]})`;
  return `${leftWords(left)}; ${words}`;
}

function leftWords({ ms, unestimated }: WorkLeft): string {
  return `${unestimated > 0 ? 'at least ' : ''}${formatClock(ms)} left`;
}

function budgetWords({ budgetMs, usedMs, atCompletionMs, confidence }: Forecast['budget']): string {
  const of = budgetMs === null ? '' : ` of ${formatClock(budgetMs)}`;
  const total = `${confidence === null ? 'at least ' : ''}${formatClock(atCompletionMs)} at completion`;
  return `${formatClock(usedMs)} used${of}; ${total} (${confidence ?? MISSING.left})`;
}

function moneyWords(
  { budget, used, atCompletion }: NonNullable<Forecast['budget']['money']>,
  isLeast: boolean,
): string {
  const of = budget === null ? '' : ` of ${priceOf(budget)}`;
  return `${priceOf(used)} used${of}; ${isLeast ? 'at least ' : ''}${priceOf(atCompletion)} at completion`;
}

function priceOf(amount: Amount): string {
  return `${decimalOf(amount)} ${amount.currency}`;
}

function toJson({ project, today, pace, tasks, launch, budget }: Forecast) {
  const { money } = budget;
  return {
    project,
    today,
    pace: pace && {
      per_day_ms: Math.round(pace.perDayMs),
      basis: pace.basis,
      days: pace.days,
      confidence: pace.confidence,
    },
    tasks: tasks.map(({ task, leftMs, finish }) => ({
      task: task.id,
      title: task.title,
      left_ms: leftMs,
      due: task.due,
      client_due: task.clientDue,
      ...finishJson(finish),
    })),
    launch: {
      day: launch.day,
      left_ms: launch.left.ms,
      unestimated: launch.left.unestimated,
      ...(launch.finish && finishJson(launch.finish)),
    },
    budget: {
      budget_ms: budget.budgetMs,
      used_ms: budget.usedMs,
      left_ms: budget.left.ms,
      unestimated: budget.left.unestimated,
      at_completion_ms: budget.atCompletionMs,
      confidence: budget.confidence,
      money: money && {
        currency: money.used.currency,
        budget: money.budget && decimalOf(money.budget),
        used: decimalOf(money.used),
        at_completion: decimalOf(money.atCompletion),
      },
    },
  };
}

function finishJson(finish: Finish) {
  return finish.known
    ? { expected: finish.day, not_before: null, confidence: finish.confidence, missing: null }
    : { expected: null, not_before: finish.notBefore, confidence: null, missing: finish.missing };
}
