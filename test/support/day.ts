/** Days of a real book, in words that a test can compare. Minutes are those after DAY. */
import { type DayEntry, readDay } from '../../src/app/day.ts';
import { HoursBook } from '../../src/app/hours.ts';
import type { Fact } from '../../src/domain/events.ts';
import type { Range } from '../../src/domain/pieces.ts';
import { openTestBook, recordJob, type TestBook } from './book.ts';
import { DAY, HOUR, MINUTE } from './events.ts';

/** Work for a second client, with a repository and a task of its own. */
const SECOND_JOB: readonly Fact[] = [
  { type: 'client.set', client: 'north', name: 'North' },
  { type: 'project.set', project: 'shop', client: 'north', name: 'Shop' },
  { type: 'repository.set', repository: 'n', client: 'north', name: 'shop' },
  { type: 'project.repository', project: 'shop', repository: 'n' },
  { type: 'task.set', task: 'cart', project: 'shop', title: 'Cart' },
];

/** Two jobs; it is eight hours after DAY. */
export async function openDayBook(): Promise<TestBook & { readonly hours: HoursBook }> {
  const test = await openTestBook();
  await recordJob(test.book);
  await test.book.record(SECOND_JOB);
  test.clock.at = DAY + 8 * HOUR;
  return { ...test, hours: new HoursBook(test.book) };
}

export function minutes(from: number, to: number): Range {
  return { from: DAY + from * MINUTE, to: DAY + to * MINUTE };
}

export function entries({ book, hours }: Pick<Awaited<ReturnType<typeof openDayBook>>, 'book' | 'hours'>) {
  return readDay(book, hours, '2026-03-02').entries;
}

/** "0-10 work slides: note…" for each entry of the first day; the dots: it is running. */
export function shownDay(test: Parameters<typeof entries>[0]): readonly string[] {
  return entries(test).map(({ start, end, kind, task, note, running }) =>
    [
      `${(start - DAY) / MINUTE}-${(end - DAY) / MINUTE} ${kind}`,
      task === null ? '' : ` ${task}`,
      note === null ? '' : `: ${note.replaceAll('\n', ' / ')}`,
      running ? '…' : '',
    ].join(''),
  );
}

/** The entry that is going on at a minute. */
export function entryAt(test: Parameters<typeof entries>[0], minute: number): DayEntry {
  const at = DAY + minute * MINUTE;
  const found = entries(test).find(({ start, end }) => start <= at && at < end);
  if (found === undefined) throw new Error(`There is no entry at ${minute}.`);
  return found;
}
