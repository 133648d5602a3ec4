/** A real book in a home of its own, with a clock that the test moves. */
import { Book, type Clock } from '../../src/app/book.ts';
import { newId } from '../../src/app/systemBook.ts';
import type { Id } from '../../src/domain/events.ts';
import { DAY, MINUTE } from './events.ts';
import { makeFolder } from './repo.ts';

export interface TestClock extends Clock {
  at: number;
  place: string;
}

/** Monday, 9:00 in UTC, unless it is said else. */
export function testClock(at = DAY, place = 'UTC'): TestClock {
  return {
    at,
    place,
    now() {
      return this.at;
    },
    zone() {
      return this.place;
    },
  };
}

export interface TestBook {
  readonly book: Book;
  readonly clock: TestClock;
  readonly home: string;
}

export async function openTestBook(home = makeFolder(), clock = testClock()): Promise<TestBook> {
  return { book: await Book.open({ home, clock, newId }), clock, home };
}

/** A client, a project with the repository "r", two components and a task on each. */
export async function recordJob(book: Book): Promise<void> {
  await book.record([
    { type: 'client.set', client: 'flora', name: 'Flora' },
    { type: 'project.set', project: 'site', client: 'flora', name: 'Site' },
    { type: 'repository.set', repository: 'r', client: 'flora', name: 'site' },
    { type: 'project.repository', project: 'site', repository: 'r' },
    { type: 'component.set', component: 'slider', project: 'site', name: 'Slider' },
    { type: 'component.set', component: 'news', project: 'site', name: 'News' },
    { type: 'task.set', task: 'slides', project: 'site', component: 'slider', title: 'Slides move' },
    { type: 'task.set', task: 'list', project: 'site', component: 'news', title: 'List of news' },
  ]);
}

/** Records work with an edit from minute to minute after DAY. */
export async function recordWork(book: Book, from: number, to: number, fields: StretchFields = {}): Promise<Id> {
  const stretch = book.newId();
  const iso = (minute: number) => new Date(DAY + minute * MINUTE).toISOString();
  const counts = { edits: 1, looks: 0, runs: 0, background: 0 };
  const subject = { window: 'w', repository: 'r', branch: 'main', task: null, zone: 'UTC' };
  await book.record([{ type: 'stretch', stretch, start: iso(from), end: iso(to), ...subject, ...counts, ...fields }]);
  return stretch;
}

interface StretchFields {
  readonly repository?: Id;
  readonly branch?: string | null;
  readonly task?: Id | null;
  readonly zone?: string;
  readonly edits?: number;
}
