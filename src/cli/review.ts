/** rapport review */

import { type Command, Option } from 'commander';
import type { Book } from '../app/book.ts';
import { Expected } from '../app/expected.ts';
import { acceptReview, dismissReview, reviewItems } from '../app/review.ts';
import { clockAt } from '../domain/days.ts';
import { isOffered, type ReviewItem, type ReviewKind } from '../domain/review.ts';
import type { SuggestedBy } from '../domain/suggest.ts';
import { clockRange, shortClock } from '../view/dayTimes.ts';
import { formatClock } from '../view/format.ts';
import { type Context, openHours, printJson } from './context.ts';
import { jsonOption } from './options.ts';
import { type Column, table } from './text.ts';

interface ReviewOptions {
  readonly accept?: readonly string[];
  readonly acceptAll?: boolean;
  readonly dismiss?: readonly string[];
  readonly json?: boolean;
}

export function registerReview(program: Command, context: Context): void {
  program
    .command('review')
    .description('what waits for your word: time without a task, reading, timers that nothing bears out')
    .addOption(new Option('--accept <key...>', 'take the suggestions of these; a timer ends where it says'))
    .addOption(new Option('--accept-all', 'take all suggestions').conflicts(['accept', 'dismiss']))
    .addOption(new Option('--dismiss <key...>', 'these were not work; of a timer: it is right').conflicts('accept'))
    .addOption(jsonOption().conflicts(['accept', 'acceptAll', 'dismiss']))
    .action(async ({ accept, acceptAll, dismiss, json }: ReviewOptions) => {
      const book = await context.openBook();
      const items = reviewItems(book, await openHours(book));
      if (dismiss !== undefined) {
        const dismissed = chosen(items, dismiss);
        await dismissReview(book, dismissed);
        await context.print(`Dismissed ${dismissed.length}; ${left(items, dismissed.length)}.\n`);
      } else if (accept !== undefined || acceptAll) {
        const accepted = accept === undefined ? items : chosen(items, accept);
        const silent = accept === undefined ? undefined : accepted.find((item) => !isOffered(item));
        if (silent !== undefined) throw new Expected(`Nothing is suggested for ${silent.key}; ${ASSIGN}.`);
        const count = await acceptReview(book, accepted);
        await context.print(`Accepted ${count}; ${left(items, count)}.\n`);
      } else if (json) await printJson(context, items.map(toJson));
      else await context.print(list(book, items));
    });
}

function left({ length }: readonly ReviewItem[], settled: number): string {
  return length === settled ? 'nothing is left' : `${length - settled} left`;
}

const ASSIGN = 'say what it was with `rapport mark`, or dismiss it';

/** @throws Expected when there is no such item */
function chosen(items: readonly ReviewItem[], keys: readonly string[]): readonly ReviewItem[] {
  return [...new Set(keys)].map((key) => {
    const item = items.find((other) => other.key === key.toLowerCase());
    if (item === undefined) {
      throw new Expected(`There is no "${key}" in the list, or not any more; \`rapport review\` shows it.`);
    }
    return item;
  });
}

const COLUMNS: readonly Column[] = [
  { title: 'Key' },
  { title: 'When' },
  { title: 'Time', align: 'right' },
  { title: 'What' },
  { title: 'Suggestion' },
];
const WHAT: Readonly<Record<ReviewKind, string>> = {
  unassigned: 'no task',
  reading: 'reading',
  timer: 'timer, nothing seen',
  future: 'still to come',
};
const WHY: Readonly<Record<SuggestedBy, string>> = {
  link: 'linked now',
  issue: 'its issue',
  branch: 'called like it',
  neighbours: 'before and after',
};

function list(book: Book, items: readonly ReviewItem[]): string {
  if (items.length === 0) return 'Nothing waits for your word.\n';
  const rows: string[][] = [];
  for (const [i, item] of items.entries()) {
    if (item.day !== items[i - 1]?.day) rows.push([item.day]);
    rows.push(row(book, item));
  }
  return table(COLUMNS, rows);
}

function row(book: Book, { key, kind, ranges, ms, zone, repository, branch, task, suggestion, timer }: ReviewItem) {
  const { tasks, repositories } = book.state;
  const titleOf = (id: string) => `"${tasks.get(id)?.title ?? '(unknown task)'}"`;
  const [first] = ranges;
  const more = ranges.length > 1 ? ` +${ranges.length - 1}` : '';
  const place = repository === null ? [] : [repositories.get(repository)?.name ?? repository, branch ?? 'no branch'];
  const what = [WHAT[kind], ...(task === null ? [] : [titleOf(task)]), ...place].join(' · ');
  const suggested =
    timer !== null
      ? `stop at ${shortClock(clockAt(timer.suggestedStop, zone))}`
      : suggestion === null
        ? ''
        : `${titleOf(suggestion.task)} (${WHY[suggestion.why]})`;
  return [
    key,
    first === undefined ? '' : clockRange(first.from, first.to, zone) + more,
    formatClock(ms),
    what,
    suggested,
  ];
}

function toJson({ key, kind, day, ranges, ms, repository, branch, task, suggestion, timer }: ReviewItem) {
  return {
    key,
    kind,
    day,
    ranges: ranges.map(({ from, to }) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() })),
    ms,
    repository,
    branch,
    task,
    suggestion,
    timer: timer && { id: timer.id, suggested_stop: new Date(timer.suggestedStop).toISOString() },
  };
}
