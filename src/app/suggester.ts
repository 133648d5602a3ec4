/** Which task waiting time probably belongs to, by all that is known of it here. */
import { rangeOfDay } from '../domain/days.ts';
import type { Task } from '../domain/entities.ts';
import { CLOSED_STATES, type Id } from '../domain/events.ts';
import { linkedTask, linkTable } from '../domain/links.ts';
import { neighbourTask } from '../domain/neighbours.ts';
import type { Waiting } from '../domain/review.ts';
import { type NamedTasks, namedBy, type Suggestion, suggest } from '../domain/suggest.ts';
import { nameProper, TaskIndex } from '../domain/taskIndex.ts';
import type { Timeline } from '../domain/timeline.ts';
import { clip } from '../domain/totals.ts';
import type { Book } from './book.ts';
import { latinWords } from './branchName.ts';
import { isSharedBranch } from './links.ts';

/**
 * Suggests open tasks, and closed ones that were worked on that day, of the projects that the repository belongs to.
 * Made for one look at the list: it remembers what it looked up.
 */
export function suggester(
  book: Book,
  timeline: Timeline,
  sharedBranches: readonly string[],
): (time: Waiting) => Suggestion | null {
  const { links, tasks, memberships } = book.state;
  const table = linkTable(links);
  const now = book.clock.now();
  const tasksOf = memo((repository) => {
    const members = [...memberships.values()].filter((member) => member.repository === repository);
    const projects = new Set(members.map(({ project }) => project));
    const own = [...tasks.values()].filter(({ project }) => projects.has(project));
    const closed = own.filter(({ state }) => CLOSED_STATES.includes(state));
    const index = new TaskIndex(own.map(indexed));
    return { index, all: idsOf(own), closed: idsOf(closed) };
  });
  // Of a branch on which many tasks meet, the name says nothing of them.
  const namedOn = memo((repository, branch) =>
    isSharedBranch(branch, sharedBranches) ? null : named(branch, tasksOf(repository).index),
  );
  const dayIn = memo((zone, day) => rangeOfDay(day, zone));
  const workedOn = memo((zone, day) => {
    const { start, end } = dayIn(zone, day);
    return new Set(clip(timeline.segments, start, end).map(({ task }) => task));
  });
  return ({ day, zone, ranges, repository, branch, task: own }) => {
    if (repository === null) return null;
    const { all, closed } = tasksOf(repository);
    let worked: ReadonlySet<Id | null> | null = null;
    const isPossible = (id: Id) => {
      if (!closed.has(id)) return all.has(id);
      worked ??= workedOn(zone, day);
      return worked.has(id);
    };
    const clues = {
      linked: own ?? linkedTask(table, repository, branch, now),
      branch: branch === null ? null : namedOn(repository, branch),
      neighbour: () => neighbourTask(timeline, { ranges, repository, ...dayIn(zone, day) }),
    };
    return suggest(clues, isPossible);
  };
}

function idsOf(tasks: readonly Task[]): ReadonlySet<Id> {
  return new Set(tasks.map(({ id }) => id));
}

function named(branch: string, index: TaskIndex): NamedTasks {
  return namedBy({ name: branch, words: latinWords(nameProper(branch)) }, index);
}

/** A task object is never changed, only replaced; transliterating its title is slow enough to be done once. */
const words = new WeakMap<Task, readonly string[]>();

function indexed(task: Task) {
  const known = words.get(task) ?? latinWords(task.title);
  words.set(task, known);
  return { id: task.id, title: task.title, words: known };
}

function memo<V>(make: (...keys: [string, string]) => V): (first: string, second?: string) => V {
  const made = new Map<string, { readonly value: V }>();
  return (first, second = '') => {
    const key = `${first}\n${second}`;
    const known = made.get(key) ?? { value: make(first, second) };
    made.set(key, known);
    return known.value;
  };
}
