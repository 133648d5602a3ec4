/** A window of the editor as the recording sees it: signals by a clock that the test moves. */
import assert from 'node:assert/strict';
import { HoursBook } from '../../src/app/hours.ts';
import { Recording } from '../../src/app/recording.ts';
import type { TestBook } from './book.ts';
import { MINUTE } from './events.ts';

export interface TestWindow {
  readonly recording: Recording;
  /** The person types from `from` to `to` (ISO, by the clock on the wall), twice a minute. */
  type(from: string, to: string): void;
}

/** Saving is asked for by `flush`, so that nothing waits for time to pass. */
export function openWindow({ book, clock }: TestBook, window = 'w'): TestWindow {
  const recording = new Recording({
    book,
    window,
    onError: (error) => assert.fail(String(error)),
    onSaved: () => undefined,
    onPickDropped: () => undefined,
    saveMs: 60 * MINUTE,
  });
  return {
    recording,
    type(from, to) {
      for (let at = Date.parse(from); at <= Date.parse(to); at += MINUTE / 2) {
        clock.at = at;
        recording.signal('edit', at, 'r', 'main');
      }
    },
  };
}

/** Minutes by day, as `rapport hours --by day` has them. */
export function minutesByDay({ book }: TestBook): Readonly<Record<string, number>> {
  const { rows } = new HoursBook(book).hours({}, 'day');
  return Object.fromEntries(rows.map(({ key, ms }) => [key, ms / MINUTE]));
}
