/** The counted time as a calendar. */

import * as l10n from '@vscode/l10n';
import { type CalendarEntry, makeCalendar } from '../deliver/calendar.ts';
import type { Book } from './book.ts';
import type { HoursBook, HoursFilter, PersonSegment } from './hours.ts';

/** iCalendar text with an event for each segment inside the filter. */
export function readCalendar(book: Book, hours: HoursBook, filter: HoursFilter): string {
  const entries = hours.segments(filter).map((segment) => entryOf(book, segment));
  const project = filter.project === undefined ? undefined : book.state.projects.get(filter.project);
  return makeCalendar(project?.name ?? 'Rapport', entries, book.clock.now());
}

function entryOf(book: Book, { start, end, person, project, task }: PersonSegment): CalendarEntry {
  const { tasks, components, projects } = book.state;
  const known = task === null ? undefined : tasks.get(task);
  const component = known?.component == null ? undefined : components.get(known.component);
  const categories = [component?.name, project === null ? undefined : projects.get(project)?.name];
  return {
    start,
    end,
    // A segment that still grows keeps its start, and so its entry.
    uid: `${new Date(start).toISOString()}-${task ?? 'unassigned'}-${person}@rapport`,
    title: known?.title ?? (task === null ? l10n.t('(unassigned)') : l10n.t('(unknown task)')),
    categories: categories.filter((name) => name !== undefined),
  };
}
