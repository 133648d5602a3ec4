/** rapport explain */
import { type Command, Option } from 'commander';
import type { Book } from '../app/book.ts';
import { type Explanation, explainRange } from '../app/explain.ts';
import { findComponent, findProject, findTask } from '../app/refs.ts';
import { dayOf, rangeOfDay } from '../domain/days.ts';
import type { Id } from '../domain/events.ts';
import type { Piece, Range } from '../domain/pieces.ts';
import { shown } from '../domain/shown.ts';
import { explanation } from '../view/dayExplain.ts';
import { ENGLISH_DAY } from '../view/dayStrings.ts';
import type { TotalPart } from '../view/total.ts';
import { type Context, openHours, printJson } from './context.ts';
import { type FilterOptions, filterOf, jsonOption, withFilter } from './options.ts';
import { table } from './text.ts';

interface ExplainOptions extends FilterOptions {
  readonly task?: string;
  readonly component?: string;
  readonly unassigned?: boolean;
  readonly json?: boolean;
}

export function registerExplain(program: Command, context: Context): void {
  withFilter(program.command('explain').description('where a total comes from (default: today’s)'))
    .addOption(new Option('--task <task>', 'id or title; only what is its own'))
    .addOption(new Option('--component <component>', 'id or name; only what is its tasks’').conflicts('task'))
    .addOption(new Option('--unassigned', 'only what has no task').conflicts(['task', 'component']))
    .addOption(jsonOption())
    .action(async ({ task, component, unassigned, json, ...options }: ExplainOptions) => {
      const book = await context.openBook();
      const hours = await openHours(book, options.idle);
      const filter = filterOf(book, options);
      const range = rangeOf(book, filter);
      const asked: TotalPart = {
        ...(unassigned ? { task: null } : task === undefined ? {} : { task: findTask(book.state, task).id }),
        ...(filter.project === undefined ? {} : { project: filter.project }),
        ...(component === undefined ? {} : { component: componentOf(book, component, filter.project) }),
      };
      const explained = explainRange(book, hours, range, asked);
      if (json) await printJson(context, toJson(explained));
      else await context.print(toText(explained, hours.policy.idleMs, book));
    });
}

/** @throws Expected when it is not known, or in which project is not said where there are several */
function componentOf({ state }: Book, component: string, project: Id | undefined): Id {
  return findComponent(state, component, project ?? findProject(state, undefined).id).id;
}

function rangeOf(book: Book, { from, to }: { readonly from?: number; readonly to?: number }): Range {
  if (from === undefined && to === undefined) {
    const zone = book.clock.zone();
    const { start, end } = rangeOfDay(dayOf(book.clock.now(), zone), zone);
    return { from: start, to: end };
  }
  return { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY };
}

function toJson({ pieces, otherLimits, ...sums }: Explanation) {
  return {
    counted_ms: sums.countedMs,
    seen_ms: sums.seenMs,
    bridged_ms: sums.bridgedMs,
    stated_ms: sums.statedMs,
    reading_ms: sums.readingMs,
    away_ms: sums.awayMs,
    not_work_ms: sums.notWorkMs,
    other_limits: otherLimits.map(({ idleMinutes, countedMs }) => ({
      idle_minutes: idleMinutes,
      counted_ms: countedMs,
    })),
    pieces: pieces.map(({ start, end, why, task, repository, branch, zone, stretch, statement }) => ({
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
      why,
      task,
      repository,
      branch,
      zone,
      stretch: stretch?.id ?? null,
      statement: statement?.id ?? null,
    })),
  };
}

/** The sums in sentences, what other idle limits would give, then piece by piece. */
function toText(explained: Explanation, idleMs: number, book: Book): string {
  const zone = book.clock.zone();
  const { repositories, tasks } = book.state;
  const around = { zone, locale: 'en', strings: ENGLISH_DAY, repositories, tasks };
  const { summary, limits, pieces, more } = explanation({ ...explained, entry: null, idleMs }, around, []);
  const [first, last] = [explained.pieces[0], explained.pieces.at(-1)];
  const isLong = first !== undefined && last !== undefined && dayOf(first.start, zone) !== dayOf(last.end - 1, zone);
  const dayColumn = isLong ? [{ title: 'Day' }] : [];
  const rows = pieces.map(({ times, duration, text, counted }, index) => [
    ...(isLong ? [dayOf((explained.pieces[index] as Piece).start, zone)] : []),
    times,
    duration,
    counted ? 'counted' : '',
    text,
  ]);
  const limitRows = limits.map(({ label, value, current }) => [label, value, current ? ENGLISH_DAY.limitCurrent : '']);
  return [
    summary.map((sentence) => `${shown(sentence)}\n`).join(''),
    ...(rows.length === 0
      ? []
      : [table([...dayColumn, { title: 'When' }, TIME, { title: '' }, { title: 'Why' }], rows)]),
    ...(more === '' ? [] : [`${more}; --json lists all.\n`]),
    table(
      [{ title: ENGLISH_DAY.limit }, { title: ENGLISH_DAY.limitCounted, align: 'right' }, { title: '' }],
      limitRows,
    ),
  ].join('\n');
}

const TIME = { title: 'Time', align: 'right' } as const;
