/** Hours: the timeline of the ledger's people and its sums. All in ms. */

import * as l10n from '@vscode/l10n';
import { DaySplitter } from '../domain/days.ts';
import type { Statement } from '../domain/entities.ts';
import type { Id } from '../domain/events.ts';
import { PagedTimeline } from '../domain/pagedTimeline.ts';
import { personResolver } from '../domain/persons.ts';
import { SortedStretches } from '../domain/sortedStretches.ts';
import { DEFAULT_POLICY, type Policy, type Recorded, type Segment } from '../domain/timeline.ts';
import { Timelines } from '../domain/timelines.ts';
import { sumBy, sumMs } from '../domain/totals.ts';
import { daysOff, WORKWEEK, type Workdays } from '../domain/workdays.ts';
import type { Book } from './book.ts';
import { projectFinder } from './projectFinder.ts';
import { isOwn } from './statements.ts';

/** A segment with whose and what project's it is. */
export interface PersonSegment extends Segment {
  readonly person: Id;
  /** null: no project can be told, e.g. a timer without a task. */
  readonly project: Id | null;
}

/** What one person spent on one task in one repository. */
export interface HoursSum {
  readonly person: Id;
  /** null: no project can be told, e.g. a timer without a task. */
  readonly project: Id | null;
  /** null: unassigned. */
  readonly task: Id | null;
  readonly ms: number;
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

/** What hours are derived from. */
type HoursSource = Pick<Book, 'fold' | 'state' | 'clock' | 'person'>;

/** Derives timelines and keeps them up to date. What it gives is to be read at once, not kept over the next event. */
export class HoursBook {
  readonly #book: HoursSource;
  readonly #policy: () => Policy;
  readonly #workdays: () => Workdays;
  readonly #timelines = new Timelines();
  #derived: { readonly key: string; readonly timelines: ReadonlyMap<Id, PagedTimeline> } | null = null;

  constructor(
    book: HoursSource,
    policy: () => Policy = () => DEFAULT_POLICY,
    workdays: () => Workdays = () => WORKWEEK,
  ) {
    this.#book = book;
    this.#policy = policy;
    this.#workdays = workdays;
  }

  /** The days on which the person at this machine works; those of their absences are not among them. */
  get workdays(): Workdays {
    const { weekdays, holidays } = this.#workdays();
    const absences = [...this.#book.state.absences.values()].filter(isOwn(this.#book));
    return { weekdays, holidays: [...holidays, ...absences.flatMap(({ from, to }) => daysOff(from, to))] };
  }

  /** By person. */
  get timelines(): ReadonlyMap<Id, PagedTimeline> {
    const { fold, clock, person } = this.#book;
    const { statements } = this.#book.state;
    const policy = this.#policy();
    const now = clock.now();
    // Only a timer or pause that is still open makes the timeline depend on the time.
    const open = statements.some(({ to }) => to === null);
    const key = `${fold.revision} ${policy.idleMs} ${open ? now : ''}`;
    if (this.#derived?.key !== key) {
      this.#derived = { key, timelines: this.#timelines.update(fold, person, now, policy) };
    }
    return this.#derived.timelines;
  }

  /** The timeline of the person at this machine. */
  get own(): PagedTimeline {
    const { state, person } = this.#book;
    return (
      this.timelines.get(personResolver(state.persons, person)(person)) ??
      new PagedTimeline(new SortedStretches(), this.policy.idleMs)
    );
  }

  /** In the order of painting. */
  get ownStatements(): readonly Statement[] {
    return this.#book.state.statements.filter(isOwn(this.#book));
  }

  /** What the own timeline is derived from in a range and around it (ms), with an idle limit up to `idleMs`. */
  ownRecordedAround(from: number, to: number, idleMs = this.policy.idleMs): Recorded {
    const stretches = this.own.stretchesAround(from, to, idleMs);
    return { stretches, statements: this.ownStatements, links: this.#book.state.links };
  }

  /** When the first stretch or statement of anybody began (ms); null: there is none. */
  get firstInstant(): number | null {
    const seen = [...this.timelines.values()].map(({ begin }) => begin);
    const stated = this.#book.state.statements.map(({ from }) => from);
    const first = [...seen, ...stated].reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
    return Number.isFinite(first) ? first : null;
  }

  get policy(): Policy {
    return this.#policy();
  }

  /** Everybody's segments inside the filter, person by person. For sums ask for `sums`: years have many segments. */
  segments(filter: HoursFilter = {}): readonly PersonSegment[] {
    const projectOf = projectFinder(this.#book.state);
    const found: PersonSegment[] = [];
    for (const [person, timeline] of this.timelines) {
      for (const segment of timeline.segmentsIn(...rangeOf(filter))) {
        const project = projectOf(segment);
        if (filter.project === undefined || project === filter.project) found.push({ ...segment, person, project });
      }
    }
    return found;
  }

  /** What these segments add up to; several rows may have the same person, project and task. */
  sums(filter: HoursFilter = {}): readonly HoursSum[] {
    const projectOf = projectFinder(this.#book.state);
    const found: HoursSum[] = [];
    for (const [person, timeline] of this.timelines) {
      for (const [repository, task, ms] of timeline.sumsIn(...rangeOf(filter))) {
        const project = projectOf({ repository, task });
        if (filter.project === undefined || project === filter.project) found.push({ person, project, task, ms });
      }
    }
    return found;
  }

  /** ms by task, of everybody, in [from, to); null is what is unassigned. */
  byTask(from?: number, to?: number): ReadonlyMap<Id | null, number> {
    const filter = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    return sumMs(this.sums(filter), ({ task }) => task);
  }

  hours(filter: HoursFilter, by: Grouping): Hours {
    const all = this.sums(filter);
    const sums = by === 'day' ? this.#sumByDay(filter) : sumMs(all, (sum) => this.#keyOf(sum, by));
    const rows = [...sums].map(([key, ms]) => ({ key, title: this.#titleOf(key, by), ms }));
    rows.sort((a, b) => (by === 'day' ? (a.key < b.key ? -1 : 1) : b.ms - a.ms || (a.key < b.key ? -1 : 1)));
    const unassigned = all.filter(({ task }) => task === null);
    return { totalMs: totalOf(all), unassignedMs: totalOf(unassigned), rows };
  }

  #sumByDay(filter: HoursFilter): Map<string, number> {
    const splitter = new DaySplitter();
    const segments = this.segments(filter);
    const parts = function* () {
      for (const segment of segments) yield* splitter.split(segment);
    };
    return sumBy(parts(), ({ day }) => day);
  }

  #keyOf({ person, project, task }: HoursSum, by: Exclude<Grouping, 'day'>): string {
    switch (by) {
      case 'task':
        return task ?? '';
      case 'component': {
        const { tasks, components } = this.#book.state;
        const component = (task === null ? null : tasks.get(task)?.component) ?? '';
        // The tasks of a component that was removed have none, as everywhere else.
        return components.has(component) ? component : '';
      }
      case 'project':
        return project ?? '';
      case 'person':
        return person;
    }
  }

  #titleOf(key: string, by: Grouping): string {
    const { tasks, components, projects, persons } = this.#book.state;
    switch (by) {
      case 'day':
        return key;
      case 'task':
        return key === '' ? l10n.t('(unassigned)') : (tasks.get(key)?.title ?? l10n.t('(unknown task)'));
      case 'component':
        return key === '' ? l10n.t('(no component)') : (components.get(key)?.name ?? key);
      case 'project':
        return key === '' ? l10n.t('(no project)') : (projects.get(key)?.name ?? l10n.t('(unknown project)'));
      case 'person':
        return persons.get(key)?.name ?? l10n.t('(me)');
    }
  }
}

function rangeOf({ from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: HoursFilter) {
  return [from, to] as const;
}

function totalOf(sums: readonly HoursSum[]): number {
  return sums.reduce((total, { ms }) => total + ms, 0);
}
