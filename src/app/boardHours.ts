/** The hours that the board shows: of today, of this week and in all, by task and by project. */
import { dayAt, weekStart } from '../domain/days.ts';
import type { Id } from '../domain/events.ts';
import type { BoardHours, BoardInput } from '../view/board.ts';
import type { Clock } from './book.ts';
import type { HoursBook, HoursSum } from './hours.ts';

type Sums = { -readonly [K in keyof BoardHours]: BoardHours[K] };

/** `hours`: by task; `unassigned`: by project. */
export function boardHours(hours: HoursBook, clock: Clock): Pick<BoardInput, 'hours' | 'unassigned'> {
  const [now, zone] = [clock.now(), clock.zone()];
  const byTask = new Map<Id, Sums>();
  const byProject = new Map<Id, Sums>();
  const add = (rows: readonly HoursSum[], field: keyof Sums) => {
    for (const { task, project, ms } of rows) {
      const [sums, key] = task === null ? [byProject, project] : [byTask, task];
      if (key === null) continue;
      const known = sums.get(key) ?? { todayMs: 0, weekMs: 0, totalMs: 0 };
      known[field] += ms;
      sums.set(key, known);
    }
  };
  add(hours.sums(), 'totalMs');
  add(hours.sums({ from: weekStart(now, zone) }), 'weekMs');
  add(hours.sums({ from: dayAt(now, zone).start }), 'todayMs');
  return { hours: byTask, unassigned: byProject };
}
