/** Work of earlier today, so that a test of a total that turns to the next minute need not take one. */
import assert from 'node:assert/strict';
import { HoursBook } from '../../src/app/hours.ts';
import { newId, openBook, systemClock } from '../../src/app/systemBook.ts';
import type { Desk } from './desk.ts';
import { homeOf } from './home.ts';

const MINUTE = 60_000;

/**
 * Records work on a branch of the only repository, as another process does: up to the first that was seen here, and so
 * long that the total is `left` (ms) short of a full minute now.
 */
export async function workUpToMinute({ server, zone }: Desk, branch: string, left: number): Promise<void> {
  const book = await openBook({ home: homeOf(server), clock: { ...systemClock, zone: () => zone } });
  const [repository] = book.state.repositories.keys();
  assert.ok(repository !== undefined, 'no repository is tracked yet');
  const hours = new HoursBook(book);
  const total = hours.hours({}, 'day').rows.reduce((sum, { ms }) => sum + ms, 0);
  // Were there a gap, the status bar would ask what it was.
  const end = hours.own.stretches[0]?.start ?? systemClock.now();
  const start = end - (2 * MINUTE - (total % MINUTE) - left);
  const [from, to] = [start, end].map((ms) => new Date(ms).toISOString());
  assert.ok(from !== undefined && to !== undefined);
  const counts = { edits: 9, looks: 1, runs: 0, background: 0 };
  const where = { window: 'earlier', repository, branch, task: null, zone };
  await book.record([{ type: 'stretch', stretch: newId(), start: from, end: to, ...where, ...counts }]);
}
