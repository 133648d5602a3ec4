/** Hours: the timeline of the ledger's people and its sums. All in ms. */

import { DaySplitter } from '../domain/days.ts';
import type { Id } from '../domain/events.ts';
import { GrowingTimeline } from '../domain/growingTimeline.ts';
import { personResolver } from '../domain/persons.ts';
import {
  DEFAULT_POLICY,
  lengthOf,
  type Policy,
  type Recorded,
  type Segment,
  type Timeline,
} from '../domain/timeline.ts';
import { clip, sumBy } from '../domain/totals.ts';
import type { Book } from './book.ts';

/** A segment with whose and what project's it is. */
export interface PersonSegment extends Segment {
  readonly person: Id;
  /** null: no project can be told, e.g. a timer without a task. */
  readonly project: Id | null;
}

export interface HoursFilter {
  readonly project?: Id;
  /** ms, inclusive. */
  readonly from?: number;
  /** ms, exclusive. */
  readonly to?: number;
}

export const GROUPINGS = ['task', 'component', 'day', 'project', 'person'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface HoursRow {
  /** The id (or day); '' for what has none. */
  readonly key: string;
  readonly title: string;
  readonly ms: number;
}

export interface Hours {
  readonly totalMs: number;
  readonly unassignedMs: number;
  readonly rows: readonly HoursRow[];
}

/** Derives timelines and keeps them until the state changes. */
export class HoursBook {
  readonly #book: Book;
  readonly #policy: () => Policy;
  readonly #growing = new Map<Id, GrowingTimeline>();
  #kept: { readonly key: string; readonly timelines: ReadonlyMap<Id, Timeline>; readonly own: Id } | null = null;

  constructor(book: Book, policy: () => Policy = () => DEFAULT_POLICY) {
    this.#book = book;
    this.#policy = policy;
  }

  /** By person. */
  get timelines(): ReadonlyMap<Id, Timeline> {
    return this.#derive().timelines;
  }

  /** The timeline of the person at this machine. */
  get own(): Timeline {
    const { timelines, own } = this.#derive();
    return timelines.get(own) ?? { segments: [], reading: [], readingMs: 0 };
  }

  /** What the own timeline is derived from. */
  get ownRecorded(): Recorded {
    const { persons, stretches, statements, links } = this.#book.state;
    const resolve = personResolver(persons, this.#book.person);
    const own = resolve(this.#book.person);
    const isOwn = ({ person }: { readonly person: Id }) => resolve(person) === own;
    return { stretches: stretches.filter(isOwn), statements: statements.filter(isOwn), links };
  }

  get policy(): Policy {
    return this.#policy();
  }

  /** Everybody's segments inside the filter, person by person. */
  segments(filter: HoursFilter = {}): readonly PersonSegment[] {
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = filter;
    const projectOf = this.#projectFinder();
    const found: PersonSegment[] = [];
    for (const [person, { segments }] of this.timelines) {
      for (const segment of clip(segments, from, to)) {
        const project = projectOf(segment);
        if (filter.project === undefined || project === filter.project) found.push({ ...segment, person, project });
      }
    }
    return found;
  }

  /** ms by task, of everybody, in [from, to); null is what is unassigned. */
  byTask(from?: number, to?: number): ReadonlyMap<Id | null, number> {
    return sumBy(
      this.segments({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }),
      ({ task }) => task,
    );
  }

  hours(filter: HoursFilter, by: Grouping): Hours {
    const segments = this.segments(filter);
    const sums = by === 'day' ? this.#sumByDay(segments) : sumBy(segments, (segment) => this.#keyOf(segment, by));
    const rows = [...sums].map(([key, ms]) => ({ key, title: this.#titleOf(key, by), ms }));
    rows.sort((a, b) => (by === 'day' ? (a.key < b.key ? -1 : 1) : b.ms - a.ms || (a.key < b.key ? -1 : 1)));
    const unassigned = segments.filter(({ task }) => task === null);
    return { totalMs: lengthOf(segments), unassignedMs: lengthOf(unassigned), rows };
  }

  #derive() {
    const { fold, clock, person } = this.#book;
    const { stretches, statements, links, persons } = this.#book.state;
    const policy = this.#policy();
    const now = clock.now();
    // Only a timer or pause that is still open makes the timeline depend on the time.
    const open = statements.some(({ to }) => to === null);
    const key = `${fold.revision} ${policy.idleMs} ${open ? now : ''}`;
    if (this.#kept?.key === key) return this.#kept;
    const resolve = personResolver(persons, person);
    const own = resolve(person);
    const timelines = new Map<Id, Timeline>();
    const theirStretches = groupBy(stretches, resolve);
    const theirStatements = groupBy(statements, resolve);
    for (const id of new Set([...theirStretches.keys(), ...theirStatements.keys()])) {
      const recorded = { stretches: theirStretches.get(id) ?? [], statements: theirStatements.get(id) ?? [], links };
      const growing = this.#growing.get(id) ?? new GrowingTimeline();
      this.#growing.set(id, growing);
      timelines.set(id, growing.derive(recorded, now, policy));
    }
    this.#kept = { key, timelines, own };
    return this.#kept;
  }

  /** A task's project; time of no (known) task is its repository's, if that belongs to one project alone. */
  #projectFinder(): (segment: Segment) => Id | null {
    const { tasks, memberships } = this.#book.state;
    const projects = new Map<Id, Id | null>();
    for (const { project, repository } of memberships.values()) {
      projects.set(repository, projects.has(repository) ? null : project);
    }
    return ({ task, repository }) => {
      const known = task === null ? undefined : tasks.get(task);
      return known?.project ?? (repository === null ? null : (projects.get(repository) ?? null));
    };
  }

  #sumByDay(segments: readonly PersonSegment[]): Map<string, number> {
    const splitter = new DaySplitter();
    const parts = function* () {
      for (const segment of segments) yield* splitter.split(segment);
    };
    return sumBy(parts(), ({ day }) => day);
  }

  #keyOf(segment: PersonSegment, by: Exclude<Grouping, 'day'>): string {
    switch (by) {
      case 'task':
        return segment.task ?? '';
      case 'component': {
        const { tasks, components } = this.#book.state;
        const component = (segment.task === null ? null : tasks.get(segment.task)?.component) ?? '';
        // The tasks of a component that was removed have none, as everywhere else.
        return components.has(component) ? component : '';
      }
      case 'project':
        return segment.project ?? '';
      case 'person':
        return segment.person;
    }
  }

  #titleOf(key: string, by: Grouping): string {
    const { tasks, components, projects, persons } = this.#book.state;
    switch (by) {
      case 'day':
        return key;
      case 'task':
        return key === '' ? '(unassigned)' : (tasks.get(key)?.title ?? '(unknown task)');
      case 'component':
        return key === '' ? '(no component)' : (components.get(key)?.name ?? key);
      case 'project':
        return key === '' ? '(no project)' : (projects.get(key)?.name ?? '(unknown project)');
      case 'person':
        return persons.get(key)?.name ?? '(me)';
    }
  }
}

/** Facts by person, in their order. */
function groupBy<F extends { readonly person: Id }>(facts: readonly F[], resolve: (id: Id) => Id): Map<Id, F[]> {
  const groups = new Map<Id, F[]>();
  // Asked once for each id: there are few of them and many facts.
  const lists = new Map<Id, F[]>();
  for (const fact of facts) {
    let list = lists.get(fact.person);
    if (list === undefined) {
      const person = resolve(fact.person);
      list = groups.get(person) ?? [];
      groups.set(person, list);
      lists.set(fact.person, list);
    }
    list.push(fact);
  }
  return groups;
}
