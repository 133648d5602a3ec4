/** When the updates on the projects are due, and whether the person was reminded of it. */
import { dayOf, plusDays } from '../domain/days.ts';
import type { Project, Task } from '../domain/entities.ts';
import { CLOSED_STATES, type Id } from '../domain/events.ts';
import { taskHistory } from '../domain/history.ts';
import { milestonesAfter } from '../domain/milestones.ts';
import { nextUpdate, type UpdateDue } from '../domain/updateDue.ts';
import { firstWorkday, type Workdays } from '../domain/workdays.ts';
import { isOpen } from '../domain/workLeft.ts';
import type { Book } from './book.ts';
import { sentUpdates } from './sentUpdates.ts';

export interface ProjectDue {
  readonly project: Project;
  readonly due: UpdateDue;
}

/** The next update on each project on which there is something to tell, the earliest first. */
export function nextUpdates(book: Book, workdays: Workdays): readonly ProjectDue[] {
  const { state } = book;
  const tasks = new Map<Id, Task[]>([...state.projects.keys()].map((project) => [project, []]));
  for (const task of state.tasks.values()) tasks.get(task.project)?.push(task);
  const found = [...state.projects.values()].flatMap((project) => {
    const due = dueOf(book, project, tasks.get(project.id) ?? [], workdays);
    return due === null ? [] : [{ project, due }];
  });
  return found.sort((a, b) => a.due.at - b.due.at || (a.project.id < b.project.id ? -1 : 1));
}

/** Those of them whose time has come. */
export function dueNow(book: Book, all: readonly ProjectDue[]): readonly ProjectDue[] {
  const now = book.clock.now();
  return all.filter(({ due }) => due.at <= now);
}

/** How long it is until one more of them is due (ms); null: none is to come. */
export function untilNext(book: Book, all: readonly ProjectDue[]): number | null {
  const now = book.clock.now();
  const next = Math.min(...all.map(({ due }) => due.at).filter((at) => at > now));
  return Number.isFinite(next) ? next - now : null;
}

/** Those of which the person was not reminded yet, or wanted to be reminded again by today. */
export function unreminded(book: Book, due: readonly ProjectDue[]): readonly ProjectDue[] {
  const today = dayOf(book.clock.now(), book.clock.zone());
  return due.filter(({ project, due: { day } }) => {
    const told = book.state.reminders.get(project.id);
    if (told === undefined || told.due !== day) return true;
    return told.later !== null && told.later <= today;
  });
}

/** From now on nobody is reminded of these again, in any window. */
export async function rememberReminded(book: Book, due: readonly ProjectDue[]): Promise<void> {
  await book.record(due.map((each) => reminded(each, null)));
}

/** The person is reminded again on their next working day, which is returned. */
export async function remindLater(book: Book, due: readonly ProjectDue[], workdays: Workdays): Promise<string> {
  const tomorrow = plusDays(dayOf(book.clock.now(), book.clock.zone()), 1);
  const later = firstWorkday(tomorrow, workdays);
  await book.record(due.map((each) => reminded(each, later)));
  return later;
}

function reminded({ project, due }: ProjectDue, later: string | null) {
  return { type: 'reminder.told', project: project.id, due: due.day, later } as const;
}

function dueOf(book: Book, project: Project, tasks: readonly Task[], workdays: Workdays): UpdateDue | null {
  const client = book.state.clients.get(project.client);
  const lastSent = sentUpdates(book, project.id).at(-1)?.to ?? null;
  if (client === undefined || !hasNews(book, tasks, lastSent)) return null;
  const zone = book.clock.zone();
  const begun = Math.min(...tasks.map(({ addedAt }) => addedAt));
  const milestones =
    client.rhythm?.kind === 'milestone'
      ? milestonesAfter(lastSent ?? begun, project, book.state.components.values(), tasks, closingOf(book), zone)
      : [];
  return nextUpdate(client, { lastSent, begun, milestones }, workdays, zone);
}

/** Work is planned, or was finished after the last update. Nobody is reminded of a project that is over. */
function hasNews(book: Book, tasks: readonly Task[], lastSent: number | null): boolean {
  if (tasks.some(isOpen)) return true;
  if (lastSent === null) return tasks.some(({ state }) => state === 'done');
  return tasks.some(({ id }) => {
    const before = book.fold.taskAt(id, lastSent);
    return before === null || isOpen(before);
  });
}

function closingOf({ fold }: Book): (task: Id) => number | null {
  return (task) => {
    const closings = taskHistory(fold.taskEvents(task)).filter(({ changes }) =>
      changes.some(({ field, to }) => field === 'state' && CLOSED_STATES.some((state) => state === to)),
    );
    return closings.at(-1)?.at ?? null;
  };
}
